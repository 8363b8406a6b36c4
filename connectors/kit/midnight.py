"""How long it is until a service's next day begins, by the service's own clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from connectors.kit.requesting import Answer

_HOUR = 3600.0


def until_midnight(answer: Answer, zone: str) -> float:
    """Seconds to the next 00:00 of an IANA zone, by the Date of an answer.

    An hour where the answer has no Date or the zone is not known (""): zones' days begin at full
    hours. And in a day's first hour, whose count may still be the one of the day before.
    """
    try:
        now = parsedate_to_datetime(answer.headers.get("date", ""))
    except (ValueError, TypeError):
        return _HOUR
    if not zone or now.tzinfo is None:
        return _HOUR
    today = now.astimezone(ZoneInfo(zone)).date()
    if _begins(today, zone).timestamp() + _HOUR > now.timestamp():
        return _HOUR
    return _begins(today + timedelta(days=1), zone).timestamp() - now.timestamp()


def _begins(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
