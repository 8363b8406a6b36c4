"""Random histories of imports and undos over a small world, in which files often overlap."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from desktop.core.clock import parse_instant
from tests.builders.product_exports import T0, mixpanel_event
from tests.builders.workspaces import run_cli

START = parse_instant("2026-04-10T00:00:00Z")
HOUR = 3_600_000_000

USERS = ("u1", "u2", "u3", "u4", "$device:9")
NAMES = ("Search", "Copy Link", "Invite Sent", "Share", "$identify")


@st.composite
def events(draw: st.DrawFn) -> dict[str, object]:
    """One event; few ids and times, so that files hold versions of the same ones."""
    user = draw(st.sampled_from(USERS))
    second = T0 + draw(st.sampled_from((0, 50_000, 90_000, 20 * 86_400)))
    changes: dict[str, Any] = {
        "distinct_id": user,
        "S_user_id": draw(st.sampled_from((..., user, "u2"))),
        "time": second,
        "S_insert_id": draw(st.sampled_from(("a", "b"))),
        "mp_processing_time_ms": draw(
            st.sampled_from(((second + 1) * 1000, (second + 900) * 1000, ...))
        ),
        "method": draw(st.sampled_from((..., "linkedin", "email"))),
    }
    return mixpanel_event(draw(st.sampled_from(NAMES)), **changes)


@st.composite
def mixpanel_files(draw: st.DrawFn) -> tuple[str, str]:
    """(ending, content) of a raw export."""
    records = draw(st.lists(events(), min_size=1, max_size=8))
    return "jsonl", "".join(json.dumps(record) + "\n" for record in records)


DAYS = (("2026-03-02", "2026-03-02"), ("2026-03-02", "2026-03-08"), ("2026-03-09", "2026-03-15"))


@st.composite
def ad_files(draw: st.DrawFn) -> tuple[str, str]:
    """(ending, content) of generic delivery: totals and segments, by id, by name, by account."""
    rows = ["period_start,period_end,source,account_id,campaign_id,campaign,"
            "segment_dimension,segment_value,impressions,clicks"]  # fmt: skip
    for _ in range(draw(st.integers(1, 6))):
        start, end = draw(st.sampled_from(DAYS))
        name, number = draw(
            st.sampled_from((("ICP one", "1"), ("ICP one", ""), ("Broad", "2"), ("Wide", "2")))
        )
        account = draw(st.sampled_from(("A1", "A1", "")))
        source = draw(st.sampled_from(("linkedin", "linkedin", "google")))
        segment = draw(st.sampled_from((",", "seniority,VP", "seniority,vp", "seniority,Entry")))
        impressions = draw(st.integers(0, 5000))
        clicks = draw(st.integers(0, min(50, impressions)))
        row = (start, end, source, account, number, name, segment, str(impressions), str(clicks))
        rows.append(",".join(row))
    return "csv", "\n".join(rows) + "\n"


@st.composite
def profile_files(draw: st.DrawFn) -> tuple[str, str]:
    """(ending, content) of profiles by user id, e-mail or both, some dated, some columns absent."""
    traits = draw(st.lists(st.sampled_from(("seniority", "plan")), unique=True, min_size=1))
    dated = draw(st.booleans())
    rows = [",".join(["user_id", "email", *traits, *(["updated_at"] if dated else [])])]
    for _ in range(draw(st.integers(1, 4))):
        user = draw(st.sampled_from(("u1", "u2", "u3", "u4", "")))
        email = draw(st.sampled_from(("p1@x.example", "p2@x.example", "p3@corp.example", "")))
        if not user and not email:
            user = "u1"
        said = [draw(st.sampled_from(("VP", "vp", "Manager", "Entry", ""))) for _ in traits]
        day = [draw(st.sampled_from(("2026-02-01", "2026-03-10", "2026-04-01")))] if dated else []
        rows.append(",".join([user, email, *said, *day]))
    return "csv", "\n".join(rows) + "\n"


@st.composite
def generic_event_files(draw: st.DrawFn) -> tuple[str, str]:
    """(ending, content) of events with e-mail addresses, which join people."""
    rows = ["user_id,event,time,email"]
    for _ in range(draw(st.integers(1, 5))):
        user = draw(st.sampled_from(("u1", "u2", "u5")))
        email = draw(st.sampled_from(("p1@x.example", "p2@x.example", "")))
        name = draw(st.sampled_from(("Search", "Copy Link")))
        time = draw(st.sampled_from(("2026-03-01T04:59:59Z", "2026-03-02T05:00:00Z")))
        rows.append(f"{user},{name},{time},{email}")
    return "csv", "\n".join(rows) + "\n"


@st.composite
def account_files(draw: st.DrawFn) -> tuple[str, str]:
    """(ending, content) of companies, whose traits people inherit by their e-mail."""
    rows = ["company_domain,seniority,plan"]
    for _ in range(draw(st.integers(1, 3))):
        domain = draw(st.sampled_from(("x.example", "corp.example", "www.x.example")))
        said = [draw(st.sampled_from(("VP", "vp", "Manager", ""))) for _ in range(2)]
        rows.append(",".join([domain, *said]))
    return "csv", "\n".join(rows) + "\n"


Step = tuple[str, int]


@st.composite
def histories(
    draw: st.DrawFn, files: st.SearchStrategy[tuple[str, str]]
) -> tuple[list[tuple[str, str]], list[Step]]:
    """Distinct files, and steps: (`import`, file) and (`undo`, place in the list of imports)."""
    contents = draw(st.lists(files, min_size=2, max_size=4, unique=True))
    order = draw(st.lists(st.integers(0, len(contents) - 1), min_size=2, max_size=6))
    steps: list[Step] = []
    live: dict[int, int] = {}
    count = 0
    for file in order:
        if file not in live:
            steps.append(("import", file))
            live[file] = count
            count += 1
        if live and draw(st.booleans()):
            gone = draw(st.sampled_from(sorted(live)))
            steps.append(("undo", live.pop(gone)))
    return contents, steps


def survivors(steps: Sequence[Step]) -> list[tuple[int, int]]:
    """(file, place in the list of imports) of what was never undone, in order."""
    imported = [file for kind, file in steps if kind == "import"]
    undone = {place for kind, place in steps if kind == "undo"}
    return [(file, place) for place, file in enumerate(imported) if place not in undone]


def moment(place: int) -> int:
    """When the import at this place happens; two after another share their instant."""
    return START + (place // 2) * HOUR


def write_files(folder: Path, contents: Sequence[tuple[str, str]]) -> list[Path]:
    """The files, by their place."""
    paths = []
    for at, (ending, content) in enumerate(contents):
        path = folder / f"{'abcdefgh'[at]}.{ending}"
        path.write_text(content)
        paths.append(path)
    return paths


def do_import(workspace: Path, file: Path, place: int) -> dict[str, Any]:
    """Imports at the moment of its place and gives the receipt."""
    outcome = run_cli(workspace, "import", file, "--json", "--accept-rejects", now=moment(place))
    assert outcome.status in (0, 1), outcome.err
    receipt: dict[str, Any] = outcome.json[0]
    return receipt
