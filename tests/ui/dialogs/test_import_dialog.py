from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import CancelledError, ImportRefusedError
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.presets import Preset
from desktop.core.jobs.preview import Preview
from desktop.core.jobs.receipt import Receipt, Totals
from desktop.ui.dialogs.frame import Scrim
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, ImportOutcome, PlannedImport
from desktop.ui.state import Done, JobControl, JobEnded
from tests.builders.data_reports import (
    build_ambiguous_preview,
    build_counted,
    build_preview,
    build_receipt,
    build_rejecting_preview,
    build_unknown_preview,
)

Open = Callable[..., ImportDialog]
REPORT = Path("/exports/account_510000001_demographics_report.csv")


@pytest.fixture
def open_dialog(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[ImportDialog] = []
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()

    def build(*paths: Path, preview: object = None, **actions: object) -> ImportDialog:
        given = DataActions(preview=preview or give_preview, **actions)  # type: ignore[arg-type]
        dialog = ImportDialog(look, given, paths or (REPORT,), window)
        dialog.open_over_window()
        dialog.activateWindow()
        opened.append(dialog)
        return dialog

    yield build
    for dialog in opened:
        dialog.reject()
        dialog.shut_down()
        dialog.deleteLater()
    window.close()


def give_preview(planned: PlannedImport, control: JobControl) -> Preview:
    del control
    return build_preview(file=planned.path.name)


def give_outcomes(
    plans: tuple[PlannedImport, ...], control: JobControl
) -> tuple[ImportOutcome, ...]:
    control.report(1000, 1000)
    return tuple(ImportOutcome(plan.path.name, build_receipt()) for plan in plans)


def wait_for_previews(qtbot: QtBot, dialog: ImportDialog) -> None:
    def all_known() -> bool:
        return bool(dialog.entries) and all(each.preview or each.failure for each in dialog.entries)

    qtbot.waitUntil(all_known)


def facts_of(dialog: ImportDialog) -> dict[str, str]:
    return {each.fact.label: each.fact.value for each in dialog.view.facts.facts}


def texts(table: QAbstractItemView | None) -> list[list[str]]:
    assert table is not None
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def tabs_of(dialog: ImportDialog) -> list[str]:
    return [each.text() for each in dialog.view.tables.tabs.buttons]


def test_it_says_what_was_recognised(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    assert dialog.head.name.full_text() == REPORT.name
    assert dialog.head.caption.text() == "38 KB · UTF-16, tabs"
    assert dialog.head.chip.text() == "Recognised"
    assert facts_of(dialog) == {
        "Report": "LinkedIn demographics",
        "Account": "510000001",
        "Covers": "Whole account",
        "Language": "English, M/D/Y, 1,234.5",
        "Period": "Dec 6, 2025 – Mar 5, 2026",
        "Grain": "Whole range, 90 days",
    }
    assert "The account number comes from the file’s name." in dialog.view.notes.texts


def test_the_primary_button_says_what_it_will_do(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    assert not dialog.foot.primary.isEnabled()
    wait_for_previews(qtbot, dialog)
    assert dialog.foot.primary.text() == "Import 119 rows"
    assert dialog.foot.primary.isEnabled()
    qtbot.waitUntil(dialog.foot.primary.hasFocus)


def test_the_preview_shows_hidden_clicks_and_who_is_in_the_icp(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    assert tabs_of(dialog)[:2] == ["Seniority", "Job function"]
    table = dialog.view.tables.table
    assert table is not None
    manager = [table.model().index(2, column).data() for column in range(6)]
    assert manager == [
        "Manager", "yes", "950", "0 – 2", "≤ 0.21\u202f%", "LinkedIn prints 0 for 0 to 2 clicks",
    ]  # fmt: skip


def test_what_is_new_is_counted_while_the_preview_stands(open_dialog: Open, qtbot: QtBot) -> None:
    release = threading.Event()

    def compare(planned: PlannedImport, control: JobControl) -> Receipt:
        del planned, control
        release.wait(5)
        return build_receipt(rows_read=159, rows_new=100, rows_updated=12, rows_unchanged=26)

    dialog = open_dialog(compare=compare)
    wait_for_previews(qtbot, dialog)
    qtbot.waitUntil(lambda: len(dialog.view.rows.lines) == 4)
    assert dialog.view.rows.lines[1].note == "7 dimensions; counting what is new …"
    assert dialog.foot.primary.isEnabled()  # nobody has to wait for it
    release.set()
    qtbot.waitUntil(
        lambda: dialog.view.rows.lines[1].note == "7 dimensions; 100 new, 12 changed, 26 the same"
    )
    assert dialog.foot.primary.text() == "Import 138 rows"


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ({"rows_new": 119}, "7 dimensions; none seen before"),
        ({"rows_new": 0, "rows_unchanged": 119}, "7 dimensions; all of them are in already"),
        (None, "7 dimensions"),
    ],
)
def test_it_is_told_whether_anything_is_new(
    open_dialog: Open, qtbot: QtBot, counts: dict[str, int] | None, says: str
) -> None:
    played = None if counts is None else build_receipt(**counts)
    dialog = open_dialog(compare=lambda planned, control: played)
    wait_for_previews(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.view.rows.lines[1].note == says)


def test_what_is_overruled_is_counted_anew_and_the_old_count_stops(
    open_dialog: Open, qtbot: QtBot
) -> None:
    asked: list[str | None] = []
    stopped: list[bool] = []

    def compare(planned: PlannedImport, control: JobControl) -> Receipt | None:
        asked.append(planned.overrides.kind)
        if len(asked) > 1:
            return build_receipt()
        for _ in range(500):
            if control.cancelled:
                stopped.append(True)
                return None
            threading.Event().wait(0.01)
        return None

    dialog = open_dialog(compare=compare)
    wait_for_previews(qtbot, dialog)
    qtbot.waitUntil(lambda: asked == [None])
    dialog.view.overruled.emit("kind", "meta")
    qtbot.waitUntil(lambda: asked == [None, "meta"])
    assert stopped == [True]
    qtbot.waitUntil(lambda: "none seen before" in dialog.view.rows.lines[1].note)


def test_rows_are_counted_in_and_out_with_the_reason(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    lines = [(line.rows, line.word, line.note) for line in dialog.view.rows.lines]
    assert lines == [
        (140, "read", ""),
        (119, "go in", "7 dimensions"),
        (21, "left out", "Location: regions, no ICP trait uses them"),
        (0, "rejected", ""),
    ]
    dialog.view.tables.open_tab("Left out")
    table = dialog.view.tables.table
    assert table is not None
    assert table.model().index(0, 2).data() == "regions, no ICP trait uses them"


def test_tabs_are_walked_by_arrows(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    buttons = dialog.view.tables.tabs.buttons
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert buttons[1].isChecked()
    assert dialog.view.tables.table is not None
    assert dialog.view.tables.table.accessibleName() == "Job function"


def test_enter_imports_and_shows_the_receipt(open_dialog: Open, qtbot: QtBot) -> None:
    threads: list[int] = []

    def start(plans: tuple[PlannedImport, ...], control: JobControl) -> tuple[ImportOutcome, ...]:
        threads.append(threading.get_ident())
        return give_outcomes(plans, control)

    dialog = open_dialog(start_import=start, undo=lambda _: "")
    wait_for_previews(qtbot, dialog)
    ended: list[JobEnded] = []
    dialog.job_ended.connect(ended.append)
    qtbot.waitUntil(dialog.foot.primary.hasFocus)
    with qtbot.waitSignal(dialog.data_changed):
        qtbot.keyClick(dialog.foot.primary, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(ended))
    assert threads != [threading.get_ident()]
    assert ended == [JobEnded(f"{REPORT.name}: 119 rows are in.")]
    assert dialog.head.chip.text() == "Imported"
    assert [(line.rows, line.word) for line in dialog.view.rows.lines] == [
        (140, "read"), (119, "new"), (21, "left out"), (0, "rejected"),
    ]  # fmt: skip
    assert dialog.foot.primary.text() == "Done"
    qtbot.mouseClick(dialog.foot.primary, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_an_import_is_taken_back_from_its_receipt(open_dialog: Open, qtbot: QtBot) -> None:
    undone: list[int] = []

    def undo(number: int) -> str:
        undone.append(number)
        return "import 47 was taken back"

    dialog = open_dialog(start_import=give_outcomes, undo=undo)
    wait_for_previews(qtbot, dialog)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.state == "done")
    qtbot.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.head.chip.text() == "Taken back")
    assert undone == [47]
    assert dialog.foot.undo.isHidden()
    assert dialog.foot.hint.full_text() == "import 47 was taken back"


def test_a_running_import_shows_its_progress_and_can_be_stopped(
    open_dialog: Open, qtbot: QtBot
) -> None:
    def start(plans: tuple[PlannedImport, ...], control: JobControl) -> tuple[ImportOutcome, ...]:
        control.report(440, 1000)
        while not control.cancelled:
            threading.Event().wait(0.005)
        raise CancelledError("stopped")

    dialog = open_dialog(start_import=start)
    wait_for_previews(qtbot, dialog)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.foot.progress.value() == 440)
    assert dialog.foot.cancel.text() == "Stop"
    qtbot.mouseClick(dialog.foot.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.state == "looking")
    assert dialog.foot.primary.text() == "Import 119 rows"
    assert "nothing of it was kept" in dialog.foot.hint.full_text()


def test_closing_leaves_a_running_import_running(open_dialog: Open, qtbot: QtBot) -> None:
    release = threading.Event()

    def start(plans: tuple[PlannedImport, ...], control: JobControl) -> tuple[ImportOutcome, ...]:
        release.wait(5)
        return give_outcomes(plans, control)

    dialog = open_dialog(start_import=start)
    wait_for_previews(qtbot, dialog)
    dialog.start()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    with qtbot.waitSignals([dialog.job_ended, dialog.closed]):
        release.set()


def test_esc_closes_it_and_the_page_is_no_longer_dimmed(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    window = dialog.parentWidget()
    assert window is not None
    (scrim,) = window.findChildren(Scrim)
    assert scrim.isVisible()
    assert scrim.size() == window.size()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert not [each for each in window.findChildren(Scrim) if each.isVisible()]


def test_both_readings_of_a_date_are_offered_and_one_decides(
    open_dialog: Open, qtbot: QtBot
) -> None:
    asked: list[str | None] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        del control
        asked.append(planned.overrides.locale)
        ambiguous = build_ambiguous_preview()
        if planned.overrides.locale is None:
            return ambiguous
        return build_preview(readings=ambiguous.readings)

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    assert dialog.head.chip.text() == "Two ways to read it"
    assert not dialog.foot.primary.isEnabled()
    buttons = dialog.view.dates.choices.buttons
    assert [button.text() for button in buttons] == [
        "Day first: Apr 3 – Dec 3, 2026", "Month first: Mar 4 – 12, 2026",
    ]  # fmt: skip
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.foot.primary.isEnabled)
    assert asked == [None, "en_US"]
    assert dialog.view.dates.choices.current() == 1


def test_a_guess_is_overruled_by_choice(open_dialog: Open, qtbot: QtBot) -> None:
    asked: list[str | None] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        del control
        asked.append(planned.overrides.kind)
        return build_preview()

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    report = dialog.view.facts.facts[0]
    assert ("meta", "Meta Ads") in report.fact.choices
    report.overruled.emit("kind", "meta")
    qtbot.waitUntil(lambda: asked == [None, "meta"])


def type_fact(qtbot: QtBot, dialog: ImportDialog, key: str, text: str, end: Qt.Key) -> None:
    fact = next(each for each in dialog.view.facts.facts if each.fact.key == key)
    qtbot.keyClick(fact, Qt.Key.Key_Return)
    editor = fact.editor
    assert isinstance(editor, QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, end)


def test_a_period_is_typed_in_place(open_dialog: Open, qtbot: QtBot) -> None:
    asked: list[object] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        del control
        asked.append(planned.overrides.period)
        return build_preview()

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    type_fact(qtbot, dialog, "period", "2026-03-01 to 2026-03-31", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert str(asked[1]) == "(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31))"
    type_fact(qtbot, dialog, "period", "sometime", Qt.Key.Key_Return)
    assert "“sometime” is not understood" in dialog.foot.hint.full_text()


def test_esc_in_a_field_leaves_the_field_and_not_the_dialog(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    type_fact(qtbot, dialog, "account", "999", Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert facts_of(dialog)["Account"] == "510000001"


def test_columns_of_an_unknown_file_are_named(open_dialog: Open, qtbot: QtBot) -> None:
    asked: list[tuple[str | None, dict[str, str]]] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        del control
        overrides = planned.overrides
        asked.append((overrides.kind, dict(overrides.columns)))
        return build_preview() if overrides.columns else build_unknown_preview()

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    panel = dialog.view.columns
    assert panel.isVisible()
    assert panel.lacking.text() == "Still needed: event, time"
    assert panel.columns["Kunde"].verdict.text() == "its values fit"
    panel.columns["Aktion"].holds.choose("time")
    assert panel.columns["Aktion"].verdict.text() == "1 value is none"
    assert panel.columns["Aktion"].verdict.toolTip() == "Teilen"
    panel.columns["Aktion"].holds.choose("event")
    assert panel.lacking.text() == "Still needed: time"
    assert len(asked) == 1
    panel.columns["Wann"].holds.choose("time")
    qtbot.waitUntil(dialog.foot.primary.isEnabled)
    wanted = {"user_id": "Kunde", "event": "Aktion", "time": "Wann"}
    assert asked[-1] == ("events", wanted)
    assert dialog.view.columns.isVisible()
    assert dialog.view.columns.mapping() == ("events", wanted)


def test_many_bad_rows_need_consent(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(preview=lambda *_: build_rejecting_preview())
    wait_for_previews(qtbot, dialog)
    assert not dialog.foot.primary.isEnabled()
    assert dialog.view.consent.text.text().startswith("40 of 100 rows cannot be read.")
    qtbot.mouseClick(dialog.view.consent.choices.buttons[1], Qt.MouseButton.LeftButton)
    assert dialog.foot.primary.isEnabled()
    assert dialog.foot.primary.text() == "Import 60 rows"
    assert dialog.entries[0].planned.overrides.accept_rejects
    assert "Rejected" in tabs_of(dialog)


def test_a_file_that_cannot_be_read_says_why(open_dialog: Open, qtbot: QtBot) -> None:
    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        raise ImportRefusedError("x.csv: no such file; check the path")

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    assert dialog.head.chip.text() == "Cannot be read"
    assert dialog.view.problem.text.text() == "x.csv: no such file; check the path"
    assert not dialog.foot.primary.isEnabled()


def test_a_folder_stands_for_its_files_and_all_go_in_together(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("b.csv", "a.csv", ".hidden"):
        (tmp_path / name).write_text("x")
    imported: list[str] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        del control
        rows = 100 if planned.path.name == "a.csv" else 1_119
        return build_preview(counted=build_counted(rows_in=rows))

    def start(plans: tuple[PlannedImport, ...], control: JobControl) -> tuple[ImportOutcome, ...]:
        imported.extend(plan.path.name for plan in plans)
        return (
            ImportOutcome("a.csv", build_receipt()),
            ImportOutcome("b.csv", message="b.csv changed while it was read"),
        )

    dialog = open_dialog(tmp_path, preview=preview, start_import=start)
    wait_for_previews(qtbot, dialog)
    assert dialog.shows_list
    assert [row[0] for row in texts(dialog.files.table)] == ["a.csv", "b.csv"]
    assert dialog.foot.primary.text() == "Import 1,219 rows of 2 files"
    dialog.start()
    qtbot.waitUntil(lambda: dialog.state == "done")
    assert imported == ["a.csv", "b.csv"]
    assert dialog.shows_list
    assert dialog.files.sum.full_text() == (
        "140 rows read · 119 new · 0 changed · 0 the same · 21 left out · 0 rejected"
    )
    assert [(row[0], row[2], row[-1]) for row in texts(dialog.files.table)] == [
        ("a.csv", "119", "Imported"), ("b.csv", "", "Not imported"),
    ]  # fmt: skip
    table = dialog.files.table
    assert table is not None
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert dialog.head.chip.text() == "Not imported"
    assert dialog.view.problem.text.text() == "b.csv changed while it was read"
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.shows_list


def test_all_of_several_imports_are_taken_back_together(
    open_dialog: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("x")
    undone: list[int] = []

    def start(plans: tuple[PlannedImport, ...], control: JobControl) -> tuple[ImportOutcome, ...]:
        return tuple(
            ImportOutcome(plan.path.name, build_receipt(import_id=47 + at))
            for at, plan in enumerate(plans)
        )

    def undo(number: int) -> str:
        undone.append(number)
        return f"import {number} was taken back"

    dialog = open_dialog(tmp_path, start_import=start, undo=undo)
    wait_for_previews(qtbot, dialog)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.state == "done")
    qtbot.mouseClick(dialog.foot.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: undone == [48, 47])
    qtbot.waitUntil(lambda: dialog.foot.hint.full_text() == "2 imports were taken back")
    assert [row[-1] for row in texts(dialog.files.table)] == ["Taken back", "Taken back"]


def test_the_platforms_own_totals_stand_beside_the_sums(open_dialog: Open, qtbot: QtBot) -> None:
    preview = build_preview(
        kind="google", report="campaign", segments=(), currencies=("EUR",),
        totals=Totals(impressions=190, clicks=5, spend=3.5),
        platform_totals=Totals(impressions=200, clicks=5, spend=3.5),
    )  # fmt: skip
    dialog = open_dialog(preview=lambda planned, control: preview)
    wait_for_previews(qtbot, dialog)
    lines = [
        (each.measure, each.summed, each.printed, each.note) for each in dialog.view.totals.lines
    ]
    assert lines == [
        ("Impressions", "190", "200", "differs by −10"),
        ("Clicks", "5", "5", "the same"),
        ("Spend", "3.50 EUR", "3.50 EUR", "the same"),
    ]
    assert dialog.view.totals.against.full_text() == "beside the totals row of Google Ads"
    assert facts_of(dialog)["Currency"] == "EUR"


def test_events_say_by_which_clock_they_were_written(open_dialog: Open, qtbot: QtBot) -> None:
    asked: list[str | None] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        asked.append(planned.overrides.event_timezone)
        return build_preview(kind="mixpanel", report="events", grain="event", segments=())

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    assert facts_of(dialog)["Event clock"] == "As the file says"
    dialog.view.facts.overruled.emit("clock", "-04:00")
    qtbot.waitUntil(lambda: asked == [None, "-04:00"])
    qtbot.waitUntil(lambda: facts_of(dialog)["Event clock"] == "-04:00")


def test_what_was_said_is_saved_under_a_name_used_again_and_forgotten(
    open_dialog: Open, qtbot: QtBot
) -> None:
    kept: dict[str, Preset] = {}

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        return build_preview(presets=tuple(kept.values()))

    def save(name: str, plan: PlannedImport) -> Done:
        request = ImportRequest(kind=plan.overrides.kind, locale=plan.overrides.locale)
        kept[name] = Preset(name, request)
        return Done(f"{name} is remembered for such files")

    def forget(name: str) -> Done:
        del kept[name]
        return Done(f"{name} is forgotten")

    dialog = open_dialog(preview=preview, save_preset=save, delete_preset=forget)
    wait_for_previews(qtbot, dialog)
    assert "Preset" not in facts_of(dialog)  # there is nothing to remember yet
    dialog.view.facts.overruled.emit("locale", "de")
    qtbot.waitUntil(lambda: facts_of(dialog)["Language"].startswith("German"))
    assert facts_of(dialog)["Preset"] == "none"
    dialog.view.facts.overruled.emit("preset", "Agency")
    qtbot.waitUntil(lambda: facts_of(dialog)["Preset"] == "Agency")
    assert kept["Agency"].request == ImportRequest(locale="de")
    dialog.view.facts.overruled.emit("preset", "")
    qtbot.waitUntil(lambda: facts_of(dialog)["Preset"] == "none")
    assert facts_of(dialog)["Language"].startswith("English")
    dialog.view.facts.overruled.emit("preset", "Agency")
    qtbot.waitUntil(lambda: facts_of(dialog)["Preset"] == "Agency")
    assert facts_of(dialog)["Language"].startswith("German")
    dialog.view.facts.overruled.emit("preset", ":forget")
    qtbot.waitUntil(lambda: not kept)
    qtbot.waitUntil(lambda: facts_of(dialog)["Preset"] == "none")  # what was said still holds
    assert facts_of(dialog)["Language"].startswith("German")


def test_an_empty_folder_says_so(open_dialog: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(tmp_path)
    qtbot.waitUntil(lambda: "no file" in dialog.view.problem.text.text())


def test_a_preview_that_was_overtaken_is_stopped(open_dialog: Open, qtbot: QtBot) -> None:
    controls: list[JobControl] = []

    def preview(planned: PlannedImport, control: JobControl) -> Preview:
        controls.append(control)
        if planned.overrides.kind is None and len(controls) > 1:
            while not control.cancelled:
                threading.Event().wait(0.005)
        return build_preview(report=planned.overrides.kind or "demographics")

    dialog = open_dialog(preview=preview)
    wait_for_previews(qtbot, dialog)
    facts = dialog.view.facts
    facts.overruled.emit("locale", "de")
    qtbot.waitUntil(lambda: len(controls) == 2)
    facts.overruled.emit("kind", "meta")
    qtbot.waitUntil(lambda: facts_of(dialog)["Report"] == "LinkedIn meta")
    assert controls[1].cancelled


def test_bytes_that_are_in_already_say_so_first(open_dialog: Open, qtbot: QtBot) -> None:
    known = build_preview(imported_before=(41, 1_772_703_960_000_000))
    dialog = open_dialog(preview=lambda *_: known)
    wait_for_previews(qtbot, dialog)
    assert dialog.view.notes.texts[0].startswith(
        "These bytes are in already, as import 41 of Mar 5"
    )


def test_counts_of_a_files_start_are_not_sold_as_the_whole(open_dialog: Open, qtbot: QtBot) -> None:
    part = build_preview(counted=build_counted(whole=False))
    dialog = open_dialog(preview=lambda *_: part)
    wait_for_previews(qtbot, dialog)
    assert dialog.foot.primary.text() == "Import all, over 119 rows"


def test_reconciling_marks_what_overlaps_with_words(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    assert dialog.view.reconciled.isVisible()
    bare = replace(build_preview(), totals=Totals())
    dialog.view.show_preview(bare, dialog.entries[0].overrides)
    assert dialog.view.reconciled.isHidden()


def test_every_control_has_a_name_and_the_way_out_comes_last(
    open_dialog: Open, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    wait_for_previews(qtbot, dialog)
    for control in dialog.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
    qtbot.waitUntil(dialog.foot.primary.hasFocus)
    qtbot.keyClick(dialog.foot.primary, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.head.close_button
    qtbot.keyClick(dialog.head.close_button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.view.facts.facts[0]
    for _ in range(4):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.view.facts.facts[4]
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.view.tables.tabs.buttons[0]
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.view.tables.table


def test_it_fits_into_a_small_window(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(720, 480)
    window.show()
    dialog = ImportDialog(look, DataActions(preview=give_preview), (REPORT,), window)
    dialog.open_over_window()
    wait_for_previews(qtbot, dialog)
    assert dialog.width() <= 720
    assert dialog.foot.primary.isVisible()
    dialog.reject()
    window.close()
