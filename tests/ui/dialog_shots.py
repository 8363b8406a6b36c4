"""Pictures of the dialogs around imports: every state of a file, the list, the summary, origins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.jobs.preview import Preview
from desktop.core.jobs.preview_table import FileShape
from desktop.core.jobs.receipt import LeftOut, Totals
from desktop.core.reports.provenance import Provenance
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.import_entries import Entry
from desktop.ui.dialogs.import_run import DONE
from desktop.ui.dialogs.provenance import ProvenanceDialog
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, ImportOutcome
from desktop.ui.state import Done, Failure
from tests.builders.data_reports import (
    build_ambiguous_preview,
    build_counted,
    build_preview,
    build_receipt,
    build_unknown_preview,
)
from tests.builders.provenance import build_ctr_provenance, build_share_provenance

DialogShot = tuple[str, Callable[[Look], QWidget], Callable[[QWidget], None]]


def dialog_shots() -> Iterator[DialogShot]:
    """(name, what to build, what to do once it is shown)."""
    google = Entry(
        Path("Campaign performance (daily).csv"), preview=build_google(), is_playing=True
    )
    linkedin = Entry(Path("account_510000001_demographics_report.csv"), preview=build_preview(),
                     played=build_receipt())  # fmt: skip
    dates = Entry(Path("events.csv"), preview=build_ambiguous_preview())
    unknown = Entry(Path("export.csv"), preview=build_unknown_preview(),
                    mappable=build_unknown_preview())  # fmt: skip
    picture = Entry(Path("holiday.png"), failure=Failure("holiday.png is a picture"))
    yield ("import-totals", *_import([google]))
    yield ("import-segments", *_import([linkedin]))
    yield ("import-dates", *_import([dates]))
    yield ("import-mapping", *_import([unknown]))
    yield ("import-list", *_import([linkedin, google, dates, unknown, picture]))
    left_out = (LeftOut("totals", 5, "the platform's own sums"),)
    second = build_receipt(rows_read=817, rows_new=700, rows_updated=100, rows_unchanged=12,
                           left_out=left_out)  # fmt: skip
    ended = [
        replace(linkedin, outcome=ImportOutcome(linkedin.path.name, build_receipt())),
        replace(google, outcome=ImportOutcome(google.path.name, second)),
        replace(dates, outcome=ImportOutcome("events.csv", message="events.csv has changed")),
    ]
    yield ("import-summary", *_import(ended, state=DONE))
    yield ("provenance-share", *_provenance(build_share_provenance))
    yield ("provenance-ctr", *_provenance(build_ctr_provenance))


def build_google() -> Preview:
    """A report of campaigns whose clicks are not quite those of its totals row."""
    return build_preview(
        file="Campaign performance (daily).csv", kind="google", report="campaign",
        source="google:1234567890", grain="day", segments=(), currencies=("EUR",), scope=None,
        totals=Totals(impressions=765_000, clicks=5_120, spend=4_321.5),
        platform_totals=Totals(impressions=765_000, clicks=5_131, spend=4_321.5),
        counted=build_counted(rows_read=817, rows_in=812,
                              left_out=(LeftOut("totals", 5, "the platform's own sums"),)),
        warnings=(), shape=FileShape(91_000, "utf-8", ",", False),
    )  # fmt: skip


def _import(
    entries: Sequence[Entry], state: str = "looking"
) -> tuple[Callable[[Look], QWidget], Callable[[QWidget], None]]:
    actions = DataActions(
        preview=lambda plan, control: build_preview(),
        start_import=lambda plans, control: (),
        undo=lambda number: "",
        save_preset=lambda name, plan: Done(""),
    )

    def build(look: Look) -> QWidget:
        dialog = ImportDialog(look, actions, (entries[0].path,))
        dialog.resize(896, 672)
        return dialog

    def prepare(widget: QWidget) -> None:
        assert isinstance(widget, ImportDialog)
        widget.list.close()
        widget.list.entries, widget.run.state = list(entries), state
        widget.list.listed.emit()
        QApplication.processEvents()

    return build, prepare


def _provenance(
    load: Callable[[], Provenance],
) -> tuple[Callable[[Look], QWidget], Callable[[QWidget], None]]:
    def build(look: Look) -> QWidget:
        dialog = ProvenanceDialog(look, load)
        dialog.resize(960, 672)
        return dialog

    def prepare(widget: QWidget) -> None:
        assert isinstance(widget, ProvenanceDialog)
        widget.show_provenance(load())
        QApplication.processEvents()

    return build, prepare
