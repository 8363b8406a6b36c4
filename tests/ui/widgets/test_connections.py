"""Connections as they are shown: rows by standing, the form by its fields, words for runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from connectors.kit.errors import EditSettingsError
from connectors.kit.fields import (
    Choice,
    Field,
    choice,
    day,
    flag,
    number,
    read_settings,
    secret,
    several,
    text,
)
from desktop.core.jobs.sync import SyncProgress
from desktop.core.store.connections import SavedConnection
from desktop.ui.connection_state import ConnectionList, ConnectorOffer
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.widgets.connection_card import ConnectionsCard
from desktop.ui.widgets.connection_fields import FieldRow, problem_of
from desktop.ui.widgets.connection_form import ConnectionForm
from desktop.ui.widgets.connection_gallery import ConnectionGallery
from desktop.ui.widgets.connection_words import (
    cause_words,
    duration_words,
    progress_texts,
)
from tests.builders.connection_lists import (
    FINDING,
    HUBSPOT,
    LINKEDIN,
    MIXPANEL,
    build_connections,
    build_run,
)
from tests.builders.data_reports import TODAY, build_data_page

FORMATS = Formats()
TOLD = SyncProgress(1, "Mixpanel", "Events", "2026-05-01", 84_310, 3, 14, 0, 1)


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> ConnectionsCard:
    found = ConnectionsCard(look)
    qtbot.addWidget(found)
    found.resize(328, 464)
    found.offer_connections()
    found.show_sources(build_data_page().sources, TODAY)
    found.show_connections(build_connections())
    found.show()
    return found


@pytest.mark.parametrize(
    ("number", "state", "action"),
    [
        (1, "Up to date", ""),
        (2, "Reconnect", "Reconnect"),
        (3, "Failed", "Sync now"),
        (4, "Paused by you", "Resume"),
        (6, "Access ends in 9 days", "Reconnect"),
    ],
)
def test_a_row_says_how_it_stands_and_offers_the_one_thing_to_do(
    card: ConnectionsCard, number: int, state: str, action: str
) -> None:
    line = card.line_of(number)
    assert line is not None
    assert line.state.full_text() == state
    assert ("" if line.action.isHidden() else line.action.text()) == action
    assert state in line.accessibleName()


def test_a_row_tells_the_last_run_and_the_next_or_what_is_wrong(card: ConnectionsCard) -> None:
    fine, broken = card.line_of(1), card.line_of(2)
    assert fine is not None
    assert broken is not None
    assert fine.detail.full_text() == "today 05:13 · next today 10:12"
    assert broken.detail.full_text().startswith("LinkedIn Ads does not accept the credentials")


def test_sources_of_files_stay_where_nothing_is_connected(
    card: ConnectionsCard, look: Look, qtbot: QtBot
) -> None:
    alone = ConnectionsCard(look)
    qtbot.addWidget(alone)
    alone.show_connections(ConnectionList())
    alone.show_sources(build_data_page().sources, TODAY)
    rows = list(alone.rows)
    assert rows
    alone.show_connections(ConnectionList(now=1_780_000_000_000_000))
    assert alone.rows == rows, "made anew they would lose the keyboard, and blink"
    card.show_connections(ConnectionList())
    assert (card.lines, len(card.rows)) == ([], len(rows)), "the last connection is gone"


def test_connected_sources_are_not_listed_twice(card: ConnectionsCard) -> None:
    listed = {row.source.source for row in card.rows}
    assert not listed & {line.status.saved.source for line in card.lines}
    assert listed


def test_a_running_pull_shows_how_far_it_is_and_can_be_cancelled(
    card: ConnectionsCard, qtbot: QtBot
) -> None:
    card.show_moved(1, TOLD, 0.44)
    line = card.line_of(1)
    assert line is not None
    assert (line.state.full_text(), line.action.text()) == ("Pulling 44\u202f%", "Cancel")
    assert line.bar.value() == 440
    with qtbot.waitSignal(card.wanted) as pressed:
        qtbot.mouseClick(line.action, Qt.MouseButton.LeftButton)
    assert pressed.args == ["cancel", 1]
    card.show_connections(build_connections())  # read again while it runs
    again = card.line_of(1)
    assert again is not None
    assert again.is_running
    card.show_still(1)
    card.show_connections(build_connections())
    ended = card.line_of(1)
    assert ended is not None
    assert ended.state.full_text() == "Up to date"


def test_the_menu_offers_what_can_be_done(card: ConnectionsCard) -> None:
    line, whole = card.line_of(1), card.line_of(3)
    assert line is not None
    assert whole is not None
    words = [action.text() for action in line.build_menu().actions() if action.text()]
    assert words == [
        "Sync now", "Pull days again…", "History…", "When it is pulled", "Pause", "Edit…",
        "Disconnect…",
    ]  # fmt: skip
    assert "Pull days again…" not in [each.text() for each in whole.build_menu().actions()]


def test_enter_and_a_click_show_the_history(card: ConnectionsCard, qtbot: QtBot) -> None:
    line = card.line_of(1)
    assert line is not None
    for press in (
        lambda: qtbot.keyClick(line, Qt.Key.Key_Return),
        lambda: qtbot.mouseClick(line, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(card.wanted) as pressed:
            press()
        assert pressed.args == ["history", 1]


def test_nothing_is_cut_at_the_width_of_the_page(card: ConnectionsCard) -> None:
    for line in card.lines:
        assert line.more.geometry().right() <= card.area.viewport().width()
        assert line.minimumSizeHint().width() <= card.area.viewport().width()


@pytest.mark.parametrize(
    ("field", "said", "told"),
    [
        (text("a", "A"), "", "This is needed."),
        (text("a", "A", required=False), "", ""),
        (text("a", "A", default="x"), "", ""),
        (text("a", "A", "Digits", pattern=r"\d+"), "x1", "This does not look right. Digits"),
        (text("a", "A", pattern=r"\d+"), "11", ""),
        (number("a", "A", least=2, most=5), "x", "Write a whole number."),
        (number("a", "A", least=2, most=5), "1", "It is at least 2."),
        (number("a", "A", least=2, most=5), "6", "It is at most 5."),
        (number("a", "A", least=2, most=5), "3", ""),
        (day("a", "A"), "5/31/2026", "Write a day such as 2026-05-31."),
        (day("a", "A"), "2026-05-31", ""),
        (secret("a", "A"), "a\tb",
         "It holds a line break or another character that cannot be right."),
    ],
)  # fmt: skip
def test_a_field_says_what_is_wrong_as_the_kit_would(field: Field, said: str, told: str) -> None:
    assert problem_of(field, said) == told
    if told:
        with pytest.raises(EditSettingsError):
            read_settings((field,), {"a": said})
    else:
        read_settings((field,), {"a": said})


def test_what_a_form_holds_is_what_the_kit_reads(look: Look, qtbot: QtBot) -> None:
    fields = (
        text("project", "Project"), secret("token", "Token"),
        choice("region", "Region", {"us": "US", "eu": "Europe"}), number("days", "Days", default=7),
        day("start", "From"), flag("all", "All", default=True), several("names", "Names"),
    )  # fmt: skip
    form = ConnectionForm(look)
    qtbot.addWidget(form)
    form.show_offer(ConnectorOffer("k", "K", "ads", (), "", fields))
    assert form.filled() is None  # much is missing
    values = {"project": "7", "token": "t", "start": "2026-05-31", "names": "a, b"}
    for name, value in values.items():
        control = form.rows[name].control
        assert isinstance(control, QLineEdit)
        qtbot.keyClicks(control, value)
    form.rows["region"].show_value("eu")
    box = form.rows["all"].control
    assert isinstance(box, QCheckBox)
    box.setChecked(False)
    filled = form.filled()
    assert filled is not None
    settings = read_settings(fields, filled.said)
    assert (settings.text("project"), settings.text("token")) == ("7", "t")
    assert (settings.text("region"), settings.number("days")) == ("eu", 7)
    assert (settings.day("start"), settings.flag("all")) == (date(2026, 5, 31), False)
    assert settings.several("names") == ("a", "b")
    assert "t'" not in repr(filled)


def test_a_test_fills_what_is_empty_and_offers_what_exists(look: Look, qtbot: QtBot) -> None:
    form = ConnectionForm(look)
    qtbot.addWidget(form)
    form.show_offer(MIXPANEL)
    form.show_finding(FINDING)
    assert form.rows["project"].value() == "2195193"
    events = form.rows["events"]
    events.list.item(0).setCheckState(Qt.CheckState.Checked)
    events.list.item(2).setCheckState(Qt.CheckState.Checked)
    assert events.value() == "Copy Link, Share"
    assert form.found.texts == [
        "Project Acme product, 1,204,311 events in the last 30 days",
        "Times are in the project's own zone, US/Pacific; they are moved to UTC.",
        "Access ends on May 14, 2026.",
    ]


def test_what_the_user_wrote_is_not_overwritten_by_a_test(look: Look, qtbot: QtBot) -> None:
    form = ConnectionForm(look)
    qtbot.addWidget(form)
    form.show_offer(MIXPANEL)
    project = form.rows["project"].control
    assert isinstance(project, QLineEdit)
    qtbot.keyClicks(project, "77")
    form.show_finding(replace(FINDING, choices={}))
    assert form.rows["project"].value() == "77"
    assert "Found: 2195193" in form.rows["project"].hint.text()


def test_existing_accounts_can_be_picked(look: Look, qtbot: QtBot) -> None:
    row = FieldRow(look, text("account", "Account"), None)
    qtbot.addWidget(row)
    row.offer((Choice("7", "Acme"), Choice("8", "Acme EU")))
    assert not row.pick.isHidden()
    row.pick.choose("8")
    assert row.value() == "8"


def test_a_kept_secret_may_stay_and_is_not_shown(look: Look, qtbot: QtBot) -> None:
    form = ConnectionForm(look)
    qtbot.addWidget(form)
    saved = SavedConnection(3, "linkedin", "LinkedIn", "linkedin", {}, "active", 0)
    form.show_offer(LINKEDIN, saved)
    control = form.rows["token"].control
    assert isinstance(control, QLineEdit)
    assert control.placeholderText() == "Stays as it is"
    kept = form.filled()
    assert kept is not None
    assert (kept.said, kept.number) == ({}, 3)
    qtbot.keyClicks(control, "new")
    changed = form.filled()
    assert changed is not None
    assert changed.said == {"token": "new"}


def test_the_gallery_finds_a_service_and_enter_takes_it(look: Look, qtbot: QtBot) -> None:
    gallery = ConnectionGallery(look)
    qtbot.addWidget(gallery)
    gallery.show_offers((MIXPANEL, LINKEDIN, HUBSPOT), ("the connector x cannot be loaded",))
    assert [each.offer.kind for each in gallery.cards] == ["mixpanel", "linkedin", "hubspot"]
    qtbot.keyClicks(gallery.search, "click")
    assert [each.offer.kind for each in gallery.cards] == ["linkedin"]
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen.args == [LINKEDIN]
    gallery.search.setText("nothing like it")
    assert gallery.cards == []


def test_words_of_runs_and_of_what_goes_on() -> None:
    assert duration_words(74_000_000, FORMATS) == "1 min 14 s"
    assert duration_words(400_000, FORMATS) == "0.4 s"
    assert duration_words(7_380_000_000, FORMATS) == "2 h 3 min"
    assert duration_words(None, FORMATS) == ""
    again = build_run(cause="backfill", first=20_500, last=20_520)
    assert cause_words(again, FORMATS) == "Feb 16 – Mar 8"
    assert progress_texts(TOLD, FORMATS)[0] == "Events · May 1 · 84,310 rows"
    waits = replace(TOLD, waiting=11.6, reason="too many requests")
    assert progress_texts(waits, FORMATS)[0] == "waits 12 s: too many requests"
    comes = replace(TOLD, rows=0, received=128_400_000)
    assert progress_texts(comes, FORMATS) == (
        "Events · May 1 · 128 MB received", "Events · 128 MB received",
    )  # fmt: skip
    assert "84,310 rows · 128 MB" in progress_texts(replace(comes, rows=84_310), FORMATS)[0]


def test_a_connection_chooses_which_of_several_reports_is_counted(
    card: ConnectionsCard, qtbot: QtBot
) -> None:
    given = replace(
        build_data_page().sources[0], source="linkedin", counted_report="ad_performance",
        reports=("ad_performance", "campaign_performance"),
    )  # fmt: skip
    card.may_choose_report = True
    card.show_sources((given,), TODAY)
    line = card.line_of(2)
    assert line is not None
    entries = {action.text(): action for action in line.build_menu().actions()}
    assert entries["ad performance"].isChecked()
    with qtbot.waitSignal(card.report_wanted) as chosen:
        entries["The one with the most days"].trigger()
    assert chosen.args == ["linkedin", None]
    other = card.line_of(1)
    assert other is not None
    assert "ad performance" not in [each.text() for each in other.build_menu().actions()]


def test_rows_that_would_say_the_same_are_not_made_anew(card: ConnectionsCard) -> None:
    before = card.line_of(1)
    later = replace(build_connections(), now=build_connections().now + 1)
    card.show_connections(later)
    assert card.line_of(1) is before
    card.show_connections(replace(later, rows=later.rows[1:]))
    assert card.line_of(1) is not before


def test_what_is_wrong_is_told_whole(card: ConnectionsCard, qtbot: QtBot) -> None:
    broken, fine = card.line_of(2), card.line_of(1)
    assert broken is not None
    assert fine is not None
    assert broken.trouble.text() == broken.detail.full_text()
    assert broken.detail.isHidden()
    qtbot.waitUntil(lambda: broken.height() > fine.height())
    label = broken.trouble
    assert label.heightForWidth(label.width()) <= label.height()


def test_a_row_says_when_it_goes_on_after_a_wait_that_the_service_asked_for(
    card: ConnectionsCard, qtbot: QtBot
) -> None:
    known = build_connections()
    until = known.now + 2 * 3_600_000_000
    resting = replace(known.rows[0], rests_until=until, next_run=until)
    card.show_connections(replace(known, rows=(resting, *known.rows[1:])))
    line = card.line_of(3)
    assert line is not None
    assert (line.state.full_text(), line.action.text()) == ("Waits", "Sync now")
    assert line.trouble.text().endswith(" · goes on today 11:12")
    with qtbot.waitSignal(card.wanted) as asked:
        qtbot.mouseClick(line.action, Qt.MouseButton.LeftButton)
    assert asked.args == ["sync", 3]


def test_several_accounts_that_were_found_stand_between_commas_and_are_ticked(
    look: Look, qtbot: QtBot
) -> None:
    row = FieldRow(look, several("accounts", "Accounts"), None)
    qtbot.addWidget(row)
    row.suggest("7\n8")
    row.offer((Choice("7", "Acme"), Choice("8", "Acme EU"), Choice("9", "Old")))
    assert row.value() == "7, 8"
    assert row.hint.text() == "Found: 7, 8. You may change it."
    ticked = [row.list.item(at).checkState() == Qt.CheckState.Checked for at in range(3)]
    assert ticked == [True, True, False]


def test_what_a_service_says_stands_as_a_whole_sentence(look: Look, qtbot: QtBot) -> None:
    form = ConnectionForm(look)
    qtbot.addWidget(form)
    form.show_offer(ConnectorOffer("crm", "CRM", "crm", (), "", (text("portal", "Hub ID"),)))
    form.show_trouble("the access token has ended; make a new one")
    assert form.found.texts == ["The access token has ended; make a new one"]
    form.show_trouble("the token is of another account", "portal")
    assert form.rows["portal"].problem.text() == "The token is of another account"


def test_a_name_with_a_comma_is_ticked_typed_and_saved_in_quotes(look: Look, qtbot: QtBot) -> None:
    row = FieldRow(look, several("events", "Events"), '"Signed up, paid"\nShare')
    qtbot.addWidget(row)
    assert row.value() == '"Signed up, paid", Share'
    row.offer((Choice("Signed up, paid", ""), Choice("Viewed, twice", ""), Choice("Share", "")))
    ticked = [row.list.item(at).checkState() == Qt.CheckState.Checked for at in range(3)]
    assert ticked == [True, False, True]
    row.list.item(1).setCheckState(Qt.CheckState.Checked)
    row.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert row.value() == '"Viewed, twice", Share'
    settings = read_settings((row.field,), {"events": row.value()})
    assert settings.several("events") == ("Viewed, twice", "Share")


def test_a_saved_value_is_not_overwritten_by_a_test(look: Look, qtbot: QtBot) -> None:
    row = FieldRow(look, text("clock", "Clock"), "UTC")
    qtbot.addWidget(row)
    row.suggest("America/New_York")
    assert row.value() == "UTC"
    assert "Found: America/New_York" in row.hint.text()
