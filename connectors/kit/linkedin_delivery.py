"""How LinkedIn tells delivery: its numbers, and whether silence means that there was none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from connectors.kit.connector import Pull
from connectors.kit.errors import ReconnectError
from connectors.kit.http import Session
from connectors.kit.linkedin_account import ACCOUNT, has_role
from connectors.kit.linkedin_rest import ALL, Report, ReportQuestion, ask_report
from connectors.kit.numbers import NotANumberError, parse_whole
from connectors.kit.windows import Window

METRICS: Final = ("impressions", "clicks", "costInLocalCurrency")
_MICROS = 1_000_000
_MOST_MONEY = 10**12
_BEST, _ROLES = "best", "roles"


def ask_delivery(session: Session, account: str, days: Window, granularity: str) -> Report:
    """The report on an account's campaigns, DAILY or ALL."""
    asked = ReportQuestion("CAMPAIGN", granularity, days, "accounts", f"{ACCOUNT}{account}")
    return ask_report(session, asked, METRICS)


def doubt_silence(pull: Pull, account: str, report: Report) -> None:
    """An empty report says that nothing was delivered, or only that access is missing.

    So the days on which the account delivered most are remembered, and asked about again; of one
    that never delivered the role on it is asked for. Raises ReconnectError where access is missing.
    """
    kept = pull.memory.setdefault(_BEST, {})
    best: dict[str, tuple[str, str, int]] = kept if isinstance(kept, dict) else {}
    shown = sum(count_of(row.metrics.get("impressions")) or 0 for row in report.rows)
    known = best.get(account)
    if shown and (known is None or shown > known[2]):
        best[account] = (f"{pull.window.first}", f"{pull.window.last}", shown)
    if report.rows:
        return
    if known is None:
        _demand_role(pull, account)
        return
    days = Window(date.fromisoformat(known[0]), date.fromisoformat(known[1]))
    if not ask_delivery(pull.session, account, days, ALL).rows:
        raise ReconnectError(
            f"LinkedIn's reports on ad account {account} are empty all at once, which they are "
            "where access is missing; have whoever made the token given a role on the account "
            "again, Viewer or higher, then reconnect; what is stored stays"
        )


def _demand_role(pull: Pull, account: str) -> None:
    """Once a run, of an account that has not delivered anything yet."""
    kept = pull.memory.setdefault(_ROLES, {})
    asked: dict[str, int] = kept if isinstance(kept, dict) else {}
    if asked.get(account) == pull.now:
        return
    asked[account] = pull.now
    match has_role(pull.session, account):
        case False:
            raise ReconnectError(
                f"LinkedIn's reports on ad account {account} are empty, and whoever made the token "
                "has no role on it; have them given one, Viewer or higher, or take the account out"
            )
        case None:
            pull.warn(
                f"Ad account {account} has not delivered anything yet, or access to its reports is "
                "missing: LinkedIn tells neither; compare with Campaign Manager"
            )


def count_of(told: object) -> int | None:
    """A number, or a text that holds one; anything else was not told."""
    if told is None or isinstance(told, bool):
        return None
    try:
        return parse_whole(str(told))
    except NotANumberError:
        return None


def micros_of(told: object) -> int | None:
    """Millionths; money is a text with as many decimals as a computer finds in a cent."""
    try:
        money = Decimal(str(told))
    except InvalidOperation:
        return None
    if not money.is_finite() or not 0 <= money < _MOST_MONEY:
        return None
    return int((money * _MICROS).to_integral_value())
