"""The files of one import dialog: what is known of each, and what the user said about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui.formats import Formats
from desktop.ui.pages.data_state import ImportOutcome, Overrides, PlannedImport
from desktop.ui.state import Failure
from desktop.ui.translation import current_locale, tr, tr_count

if TYPE_CHECKING:
    from desktop.core.jobs.presets import Preset
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.receipt import Receipt

_SCOPES = frozenset({"account", "campaign", "source", "grain"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Entry:
    """One file; at most one of `failure` and `outcome` is there."""

    path: Path
    overrides: Overrides = field(default_factory=Overrides)
    preview: Preview | None = None
    failure: Failure | None = None
    outcome: ImportOutcome | None = None
    mappable: Preview | None = None
    """The preview that said which columns there are, kept while they are mapped."""
    taken_back: bool = False
    played: Receipt | None = None
    """What the import would do to what is stored, once that is counted."""
    is_playing: bool = False
    """Whether that is being counted."""

    @property
    def planned(self) -> PlannedImport:
        """As it is to be read."""
        return PlannedImport(self.path, self.overrides)

    @property
    def is_ready(self) -> bool:
        """Whether it can be imported as it is."""
        preview = self.preview
        if preview is None or preview.state != "ready" or preview.counted is None:
            return False
        return self.overrides.accept_rejects or not preview.counted.needs_consent

    @property
    def rows_in(self) -> tuple[int, bool] | None:
        """How many rows go in, and whether the whole file was counted; None before that."""
        if self.played is not None:
            played = self.played
            return played.rows_new + played.rows_updated + played.rows_unchanged, True
        if self.preview is None or self.preview.counted is None:
            return None
        return self.preview.counted.rows_in, self.preview.counted.whole

    def word(self) -> str:
        """How it stands, in a word or a number."""
        if self.taken_back:
            return tr("taken back")
        if self.outcome is not None:
            return tr("imported") if self.outcome.receipt is not None else tr("not imported")
        if self.failure is not None:
            return tr("cannot be read")
        if self.preview is None:
            return "…"
        if self.is_ready and self.rows_in is not None:
            return Formats(current_locale()).count(self.rows_in[0])
        return tr("needs a look")

    def lacks(self) -> str:
        """What is still to be said about the file."""
        return {
            "ambiguous_date": tr("Choose how its dates are read."),
            "unknown": tr("Say which columns it has."),
            "ready": tr("Say whether the other rows shall go in."),
        }.get(self.preview.state if self.preview else "", tr("This file cannot go in as it is."))


def overrule(overrides: Overrides, key: str, value: str) -> Overrides | None:
    """What the user said, with one thing changed; None where the text makes no sense."""
    said = replace(overrides, preset="")
    if key == "kind":
        return replace(said, kind=value or None, columns=())
    if key == "locale":
        return replace(said, locale=value or None)
    if key == "clock":
        return replace(said, event_timezone=value or None)
    if key in _SCOPES:
        scope = dict(said.scope)
        scope.pop(key, None)
        if value:
            scope[key] = value
        return replace(said, scope=tuple(scope.items()))
    if key == "period":
        return _with_period(said, value)
    return None


def overrides_of(preset: Preset, accept_rejects: bool) -> Overrides:
    """What was said under a name, as if it were said now."""
    request = preset.request
    return Overrides(
        kind=request.kind,
        columns=tuple(request.columns.items()),
        locale=request.locale,
        scope=tuple(request.scope.items()),
        event_timezone=request.event_timezone,
        accept_rejects=accept_rejects,
        preset=preset.name,
    )


def entry_chip(entry: Entry) -> tuple[str, str, str]:
    """Word, icon and tone for how a file stands."""
    if entry.taken_back:
        return tr("Taken back"), "undo-variant", "mute"
    if entry.outcome is not None:
        if entry.outcome.receipt is not None:
            return tr("Imported"), "check-circle", "ok"
        word = tr("Stopped") if entry.outcome.cancelled else tr("Not imported")
        return word, "alert-circle", "bad"
    if entry.failure is not None:
        return tr("Cannot be read"), "alert-circle", "bad"
    if entry.preview is None:
        return tr("Looking"), "progress-clock", "mute"
    return {
        "ready": (tr("Recognised"), "check-circle", "ok"),
        "ambiguous_date": (tr("Two ways to read it"), "alert-outline", "warn"),
        "unknown": (tr("Not recognised"), "help-circle-outline", "warn"),
    }.get(entry.preview.state, (tr("Cannot go in"), "alert-circle", "bad"))


def describe_outcomes(outcomes: Sequence[ImportOutcome]) -> str:
    """One sentence for the status bar."""
    done = [outcome.receipt for outcome in outcomes if outcome.receipt is not None]
    failed = [outcome for outcome in outcomes if outcome.receipt is None]
    rows = sum(receipt.rows_new + receipt.rows_updated for receipt in done)
    if len(outcomes) == 1:
        if not done:
            return outcomes[0].message
        return tr_count(
            "{file}: {count} row is in.", "{file}: {count} rows are in.",
            rows, file=outcomes[0].file,
        )  # fmt: skip
    text = tr_count(
        "{done} of {all} files are in, with {count} row.",
        "{done} of {all} files are in, with {count} rows.",
        rows, done=len(done), all=len(outcomes),
    )  # fmt: skip
    return f"{text} {failed[0].message}" if failed else text


def _with_period(overrides: Overrides, text: str) -> Overrides | None:
    if not text.strip():
        return replace(overrides, period=None)
    try:
        days = [date.fromisoformat(day) for day in _DAY.findall(text)]
    except ValueError:
        return None
    if len(days) != 2 or days[1] < days[0]:
        return None
    return replace(overrides, period=(days[0], days[1]))
