"""Makes our own cases and works their answers out in plain Python, with none of the app's code.

`python tests/journeys/make_cases.py` writes the folders beside it anew; a test holds them equal.
"""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

Files = dict[str, str]
Day = tuple[date, date]
CHANNELS = {"Copy Link": "copy_link", "Invite Sent": "email_invite"}
METHODS = {"linkedin": "social_share", "email": "email_invite"}
ZONE = ZoneInfo("Europe/Berlin")

SHARE_DEFINITIONS = """\
[reporting]
timezone = "Europe/Berlin"
week_start = "monday"

[share_events]
"Copy Link" = "copy_link"
"Invite Sent" = "email_invite"
"Share" = [{ channel = "social_share", where = { method = "linkedin" } },
           { channel = "email_invite", where = { method = "email" } }]

[activity]
ignore = ["$*", "Email Delivered"]

[people]
exclude_domains = ["corp.example"]

[[icp]]
name = "Leaders"
[icp.where]
seniority = ["Director", "VP"]
company_size = { min = 51, max = 5000 }
"""

CTR_DEFINITIONS = """\
[reporting]
timezone = "Europe/Berlin"

[[icp]]
name = "Leaders"
[icp.where]
seniority = ["Director", "VP"]
company_size = { min = 100, max = 1000 }

[[campaign]]
source = "linkedin"
match = "ICP *"
icp = "Leaders"
"""


def share_rate_case(random: Random) -> Files:
    """Two overlapping exports over the lost hour of 29 March, with profiles that lack things."""
    profiles = [_profile(random, number) for number in range(60)]
    events = list(_events(random, 70))
    cut = len(events) // 2
    # both files hold the middle; each holds some events twice, later processed the second time
    again = [event | {"processed": event["processed"] + 5_000} for event in events[:8]]
    first, second = [*events[: cut + 30], *again], events[cut - 30 :]
    random.shuffle(first)
    return {
        "definitions.toml": SHARE_DEFINITIONS,
        "profiles.csv": _as_csv(profiles),
        "mixpanel-1.jsonl": _as_mixpanel(first),
        "mixpanel-2.jsonl": _as_mixpanel(second),
        "expected.json": _as_json(_share_rate_answers(profiles, events)),
    }


def _profile(random: Random, number: int) -> dict[str, str]:
    domain = "eu.corp.example" if number % 9 == 0 else f"firm{number % 5}.example"
    return {
        "user_id": f"u{number:02d}",
        "email": f"Person{number}@{domain}",
        "seniority": random.choice(["Director", "vp ", "VP", "VP", "Manager", ""]),
        "company_size": random.choice(
            ["12", "51", "900", "5000", "5001", "201-500 employees", "300"]
        ),
        "plan": random.choice(["free", "pro", ""]),
    }


def _events(random: Random, users: int) -> Iterator[dict[str, Any]]:
    first = datetime(2026, 2, 20, tzinfo=UTC)
    for number in range(420):
        moment = first + timedelta(seconds=random.randrange(69 * 86_400))
        if number % 6 == 0:  # a second before and after local midnights, half of them in April
            day = datetime(2026, random.choice([3, 4]), random.choice([1, 15, 29, 30]), tzinfo=ZONE)
            moment = day.astimezone(UTC) + timedelta(seconds=random.choice([-1, 0]))
        user = f"u{random.randrange(users):02d}"
        name = random.choice(
            ["Search", "Search", "Report Opened", "Open", "Copy Link", "Invite Sent", "Share",
             "$ae_session", "Email Delivered"]
        )  # fmt: skip
        yield {
            "event": name,
            "time": int(moment.timestamp()),
            "user": None if random.random() < 0.1 else user,
            "id": f"i{number:04d}",
            "method": random.choice(["linkedin", "email", "print", None])
            if name == "Share"
            else None,
            "processed": int(moment.timestamp() * 1000) + random.randrange(500, 90_000),
        }


def _as_mixpanel(events: Iterable[dict[str, Any]]) -> str:
    lines = []
    for event in events:
        said = {
            "time": event["time"],
            "distinct_id": event["user"] or "$device:7f",
            "$insert_id": event["id"],
            "mp_processing_time_ms": event["processed"],
            "note": "one\u2028line",
        }
        said |= {} if event["user"] is None else {"$user_id": event["user"]}
        said |= {} if event["method"] is None else {"method": event["method"]}
        record = {"event": event["event"], "properties": said}
        lines.append(json.dumps(record, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def _channel(event: dict[str, Any]) -> str | None:
    if event["event"] == "Share":
        return METHODS.get(event["method"])
    return CHANNELS.get(event["event"])


def _is_active(event: dict[str, Any]) -> bool:
    return event["event"][0] != "$" and event["event"] != "Email Delivered"


def _size_fits(text: str) -> bool:
    low, _, high = text.removesuffix(" employees").partition("-")
    return int(low) >= 51 and int(high or low) <= 5000


def _share_rate_answers(
    profiles: list[dict[str, str]], events: list[dict[str, Any]]
) -> dict[str, Any]:
    excluded = {p["user_id"] for p in profiles if p["email"].endswith("corp.example")}
    counted = [
        (datetime.fromtimestamp(event["time"], ZONE).date(), event["user"], _channel(event))
        for event in events
        if event["user"] is not None and _is_active(event) and event["user"] not in excluded
    ]
    leaders = {
        p["user_id"]: p
        for p in profiles
        if p["seniority"].strip().upper() in ("DIRECTOR", "VP")
        and _size_fits(p["company_size"])
        and p["user_id"] not in excluded
    }

    def answer(days: Day, who: Callable[[str], bool] = lambda _: True) -> dict[str, Any]:
        inside = [row for row in counted if days[0] <= row[0] <= days[1]]
        people = {user for _, user, _ in inside if user in leaders and who(user)}
        sharers = {user for _, user, channel in inside if user in people and channel}
        return _point(days, len(sharers), len(people))

    asked = date(2026, 3, 1), date(2026, 3, 31)
    in_march = [row for row in counted if asked[0] <= row[0] <= asked[1]]
    channels: dict[str, set[str]] = defaultdict(set)
    for _, user, channel in in_march:
        if channel and user in leaders:
            channels[channel].add(user)
    plans = sorted({p["plan"] or "(unknown)" for p in leaders.values()})
    by_plan = [
        {"segment": plan}
        | answer(asked, lambda user, plan=plan: (leaders[user]["plan"] or "(unknown)") == plan)
        for plan in plans
    ]
    known = {p["user_id"] for p in profiles}
    active = {user for _, user, _ in in_march}
    return {
        "icp": "Leaders",
        "month": [answer(month) for month in _months(2, 4)],
        "week": [answer(_run(date(2026, 3, 2) + timedelta(7 * n), 7)) for n in range(8)],
        "rolling_28": [answer(_run(date(2026, 3, 10) + timedelta(n), 28)) for n in range(10)],
        "month_asked": {"start": asked[0].isoformat(), "end": asked[1].isoformat()},
        "by_plan": [point for point in by_plan if point["denominator"]],
        "channels": {name: len(people) for name, people in channels.items()},
        "active_all": len(active),
        "active_without_profile": len(active - known),
    }


def icp_ctr_case(random: Random) -> Files:
    """Daily totals and weekly segments, one campaign for each rule of attribution."""
    rows = [row for campaign in _CAMPAIGNS for row in _delivery(random, *campaign)]
    random.shuffle(rows)
    return {
        "definitions.toml": CTR_DEFINITIONS,
        "ads.csv": _as_csv(rows),
        "expected.json": _as_json(_icp_ctr_answers(rows)),
    }


_SENIORITY = ("VP", "Director", "Manager", "Unknown")
_SIZES = ("51-200", "201-500", "501-1000", "1001-5000")
_CAMPAIGNS: tuple[tuple[str, str, str, dict[str, tuple[str, ...]]], ...] = (
    ("linkedin", "11", "ICP push", {"seniority": _SENIORITY}),
    ("linkedin", "12", "Wide", {"seniority": _SENIORITY, "company_size": _SIZES}),
    ("linkedin", "13", "Return", {"company_size": _SIZES}),
    ("linkedin", "14", "By trade", {"job_function": ("Sales", "Finance")}),
    ("google", "21", "Brand", {}),
)
_FITS = {
    "seniority": {"VP", "Director"},
    "company_size": {"201-500", "501-1000"},  # of 51-200 only a part lies in 100..1000
}
_UNTOLD = {"Unknown", "51-200"}


def _delivery(
    random: Random, source: str, number: str, name: str, segments: dict[str, tuple[str, ...]]
) -> Iterator[dict[str, str]]:
    first = date(2026, 3, 1)
    place = {"source": source, "account_id": "A1", "campaign_id": number, "campaign": name}
    for n in range(92):
        yield _ad_row((first + timedelta(n),) * 2, place, "", "", random, 600, 900)
    for n in range(13):
        week = _run(first + timedelta(1 + 7 * n), 7)
        for dimension, values in segments.items():
            for value in values:
                yield _ad_row(week, place, dimension, value, random, 200, 900)


def _ad_row(
    days: Day,
    place: dict[str, str],
    dimension: str,
    value: str,
    random: Random,
    low: int,
    high: int,
) -> dict[str, str]:
    impressions = random.randrange(low, high)
    return {
        "period_start": days[0].isoformat(),
        "period_end": days[1].isoformat(),
        **place,
        "segment_dimension": dimension,
        "segment_value": value,
        "impressions": str(impressions),
        "clicks": str(random.randrange(impressions // 60)),
    }


def _icp_ctr_answers(rows: list[dict[str, str]]) -> dict[str, Any]:
    months = _months(3, 5)
    by_month = {month: _attributed(rows, month) for month in months}
    rolling = _run(date(2026, 4, 21), 28)
    totals = [row for row in rows if not row["segment_dimension"]]
    return {
        "icp": "Leaders",
        "month": [_sum(month, found) for month, found in by_month.items()],
        "by_campaign": {
            month[0].isoformat(): {
                name: {"numerator": clicks, "denominator": shown, "method": method}
                for name, (clicks, shown, method, _) in found.items()
            }
            for month, found in by_month.items()
        },
        "impressions": {
            month[0].isoformat(): {
                "known": sum(known for *_, known in found.values()),
                "total": _impressions(row for row in totals if _inside(row, month)),
            }
            for month, found in by_month.items()
        },
        "rolling_28_end_2026_05_18": _sum(rolling, _attributed(rows, rolling)),
        "total_rows": len(rows),
        "total_impressions_none": _impressions(totals),
        "total_clicks_none": sum(int(row["clicks"]) for row in totals),
    }


def _attributed(rows: list[dict[str, str]], days: Day) -> dict[str, tuple[int, int, str, int]]:
    """Campaign -> clicks, impressions, method, known impressions."""
    found = {}
    for _, _, name, segments in _CAMPAIGNS:
        mine = [row for row in rows if row["campaign"] == name and _inside(row, days)]
        dimension = "" if name == "ICP push" else next((d for d in _FITS if d in segments), None)
        if dimension is None:
            continue
        told = [row for row in mine if row["segment_dimension"] == dimension]
        counted = [row for row in told if not dimension or row["segment_value"] in _FITS[dimension]]
        known = [row for row in told if row["segment_value"] not in _UNTOLD]
        method = f"segment:{dimension}" if dimension else "targeted"
        clicks = sum(int(row["clicks"]) for row in counted)
        found[name] = (clicks, _impressions(counted), method, _impressions(known))
    return found


def _sum(days: Day, found: dict[str, tuple[int, int, str, int]]) -> dict[str, Any]:
    return _point(
        days, sum(row[0] for row in found.values()), sum(row[1] for row in found.values())
    )


def _inside(row: dict[str, str], days: Day) -> bool:
    return days[0].isoformat() <= row["period_start"] and row["period_end"] <= days[1].isoformat()


def _impressions(rows: Iterable[dict[str, str]]) -> int:
    return sum(int(row["impressions"]) for row in rows)


def _months(first: int, last: int) -> list[Day]:
    return [
        (date(2026, month, 1), date(2026, month + 1, 1) - timedelta(1))
        for month in range(first, last + 1)
    ]


def _run(start: date, days: int) -> Day:
    return start, start + timedelta(days - 1)


def _point(days: Day, numerator: int, denominator: int) -> dict[str, Any]:
    return {
        "start": days[0].isoformat(),
        "end": days[1].isoformat(),
        "numerator": numerator,
        "denominator": denominator,
        "value": numerator / denominator if denominator else None,
    }


def _as_csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _as_json(value: object) -> str:
    return json.dumps(value, indent=1) + "\n"


def make_cases(folder: Path) -> None:
    """Writes both cases into `folder`."""
    cases = {"share-rate-berlin": share_rate_case, "icp-ctr-rules": icp_ctr_case}
    for name, make in cases.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file, text in make(Random(name)).items():
            (folder / name / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make_cases(Path(__file__).parent / "cases")
