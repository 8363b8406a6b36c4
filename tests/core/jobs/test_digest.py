"""The weekly digest: the desk's own numbers as a message, with its page where one can be drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.alerts.explanation import Explanation
from desktop.core.alerts.telling import Entry, decode_message
from desktop.core.clock import DAY, day_number, fixed_clock
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.jobs.digest import (
    KEPT,
    Composed,
    digest_job,
    load_digest_channels,
    make_digest,
    save_digest_channels,
)
from desktop.core.jobs.runner import JobContext, run_job
from desktop.core.jobs.watching import check_alerts
from desktop.core.language.figures import Figures
from desktop.core.language.texts import ENGLISH, Speech, speak
from desktop.core.reports.alerts import AlertView, InboxItem
from desktop.core.reports.build_overview import load_overview
from desktop.core.reports.digest import Digest, load_digest
from desktop.core.reports.digest_text import digest_body, digest_subject
from desktop.core.reports.overview import Attention, ChannelMove
from desktop.core.store.engine import Store
from desktop.core.store.outbox import load_messages
from tests.builders.reports import build_overview
from tests.builders.workspaces import DEFINITIONS, make_workspace, opened, run_cli
from tests.core.alerts.test_sentences import Marked, without_translated

FIRST = date(2026, 1, 5)
NOW = (day_number(FIRST) + 7 * 8 + 4) * DAY
RULE = '\n[[alert]]\nname = "CTR is low"\nkpi = "icp_ctr"\nwhen = { below = 0.0045 }\n'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folder = make_workspace(tmp_path / "workspace", DEFINITIONS + RULE)
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    for at in range(56):
        clicks = 3 if at >= 35 else 14
        rows.append(f"{FIRST + timedelta(days=at)},linkedin,1,ICP leaders,2000,{clicks}")
    (folder / "ads.csv").write_text("\n".join(rows) + "\n")
    assert run_cli(folder, "import", folder / "ads.csv", now=NOW).status == 0
    with opened(folder) as found:
        yield found


def written(now: int) -> Composed:
    return Composed("Share rate 20.1 %", "All of it", "UTC", write_page)


def write_page(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 a page")


def test_its_numbers_are_those_of_the_desk(store: Store) -> None:
    check_alerts(store, fixed_clock(NOW))
    with store.read() as connection:
        digest = load_digest(connection, NOW)
        card = load_overview(connection, NOW).cards[0]
    assert card.current is not None
    assert digest_subject(digest, ENGLISH) == "ICP CTR 0.29 % (−0.41 points), 1 alert open"
    body = digest_body(digest, ENGLISH)
    assert f"ICP CTR 0.29 % ({card.current.numerator:,} / {card.current.denominator:,})" in body
    assert "below target" in body
    assert "target 0.45 %" in body
    assert "Firing: CTR is low: 0.15 % (21 / 14,000), below 0.45 %" in body
    assert "Told this week\n  CTR is low: 0.15 %" in body


def test_its_text_is_german_for_a_german_reader(store: Store) -> None:
    check_alerts(store, fixed_clock(NOW))
    with store.read() as connection:
        digest = load_digest(connection, NOW)
    german = speak("de_DE")
    assert digest_subject(digest, german) == "ICP-CTR 0,29 % (−0,41 Punkte), 1 Alarm offen"
    body = digest_body(digest, german)
    assert "unter Ziel" in body
    assert "Ziel 0,45 %" in body
    assert "Ausgelöst: CTR is low: 0,15 % (21 / 14.000), unter 0,45 %" in body
    assert "In dieser Woche gemeldet\n  CTR is low: 0,15 %" in body


def test_every_part_of_its_text_goes_through_translation() -> None:
    gone = ChannelMove("copy_link", 12, 0, 0.01, 0.0, proven=True, died=True)
    kinds = ("gap", "late_source", "silent_share_event", "dead_channel", "no_icp",
             "no_share_events", "unmatched_people")  # fmt: skip
    days = (date(2026, 4, 1), date(2026, 4, 3))
    attention = tuple(Attention(kind, "warn", subject="share_rate", days=days) for kind in kinds)
    overview = replace(build_overview(), channels=(gone,), attention=attention)
    view = AlertView(AlertRule("CTR is low", "icp_ctr", AlertCondition(below=0.0045)), "", "", "ok")
    news = InboxItem(1, NOW, "ok", "firing", Entry("fired", Explanation("CTR is low")), False,
                     "CTR is low", "", "")  # fmt: skip
    digest = Digest(overview, (view,), (news,), NOW)
    speech = Speech("en_US", Marked(), Figures("en_US"))
    told = without_translated(f"{digest_subject(digest, speech)}\n{digest_body(digest, speech)}")
    data = {"CTR", "is", "low", "Mid", "market", "leaders", "Mar", "Apr", "May", "Share", "Rate"}
    assert set(re.findall(r"[^\W\d_]{2,}", told)) <= data


def test_an_empty_workspace_has_a_digest_that_says_what_is_missing(tmp_path: Path) -> None:
    with opened(tmp_path / "empty") as store, store.read() as connection:
        digest = load_digest(connection, NOW)
    assert digest_subject(digest, ENGLISH) == "no alert open"
    assert "No ICP is defined yet" in digest_body(digest, ENGLISH)


def test_it_goes_to_the_channels_that_were_chosen_with_its_page(store: Store) -> None:
    with store.write() as connection:
        assert load_digest_channels(connection) == ["desktop"]
        save_digest_channels(connection, ["team-mail", "desktop"])
    path = make_digest(store, NOW, written).path
    assert path is not None
    assert path.read_bytes().startswith(b"%PDF")
    with store.read() as connection:
        rows = load_messages(connection)
    assert {row.channel for row in rows} == {"team-mail", "desktop"}
    message = decode_message(rows[0].message)
    assert (message.title, message.text) == ("Share rate 20.1 %", "All of it")
    assert [store.folder / name for name in message.files] == [path]


def test_only_the_pages_of_about_a_year_are_kept(store: Store) -> None:
    for week in range(KEPT + 5):
        make_digest(store, NOW + week * 7 * DAY, written)
    assert len(list((store.folder / "digests").glob("*.pdf"))) == KEPT


def test_the_job_says_what_it_made(store: Store) -> None:
    end = run_job(digest_job(store, fixed_clock(NOW), written), JobContext("schedule", NOW))
    assert (end.state, end.reason) == ("done", "made digest-2026-03-06-0000.pdf")
