"""Files of one archive or folder that are parts of one export, read as one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import FileFormat, Part, Reading, ReadOptions, Reject
from connectors.kit.input_file import InputFile
from connectors.kit.records import Batch, EventBatch, EventVocabulary, RecordBatch, Vocabulary

_LAST_LINE = 2**32 - 1
_MOST_WARNINGS = 10


@dataclass(slots=True)
class Together:
    """Reads the entries, all in one format, after each other; a fact's line tells its entry."""

    kind: str
    form: FileFormat
    entries: Sequence[InputFile]
    left_out: Sequence[str] = ()
    """Entries that are no export, each with what it is."""

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1: it was made for this file."""
        return 1.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """One reading of all entries; raises FileRefusedError where one cannot be read."""
        first = self.form.read(self.entries[0], options)
        reading = Reading(
            kind=first.kind,
            report=first.report,
            source=first.source,
            locale=first.locale,
            period=first.period if len(self.entries) == 1 else None,
            grain=first.grain,
            scope=first.scope,
            evidence=[_said(self.entries), *first.evidence],
        )
        if self.left_out:
            more = len(self.left_out) - 5
            reading.warnings.append(
                f"Not imported, since they are no export: {', '.join(self.left_out[:5])}"
                + (f" and {more} more" if more > 0 else "")
            )
        reading.batches = _Parts(self.form, file, options, reading).read(self.entries)
        return reading


class _Parts:
    """Brings the readings of entries into one."""

    def __init__(
        self, form: FileFormat, file: InputFile, options: ReadOptions, whole: Reading
    ) -> None:
        self._form = form
        self._file = file
        self._options = options
        self._whole = whole
        self._words = whole.vocabulary
        self._before = 0
        self._last = 0
        self._rows = 0
        self._consumed = 0

    def read(self, entries: Sequence[InputFile]) -> Iterator[Batch]:
        self._file.note_position(0)
        for entry in entries:
            part = self._form.read(entry, self._options)
            if part.source != self._whole.source:
                raise FileRefusedError(
                    f"{self._file.name}: {entry.label} is of {part.source}, the files before it of "
                    f"{self._whole.source}; unpack it and import the files one by one"
                )
            self._whole.parts.append(Part(entry.label, self._before))
            translate = _Translation(self._words)
            for batch in part.batches:
                yield self._moved(batch, translate)
                self._whole.rows_read = self._rows + part.rows_read
                done = min(entry.position(), entry.size) / (entry.size or 1)
                self._file.note_position(self._consumed + int(entry.packed_size * done))
            self._consumed += entry.packed_size
            self._file.note_position(self._consumed)
            self._take(entry, part)
        self._file.note_position(self._file.size)

    def _moved(self, batch: Batch, translate: _Translation) -> Batch:
        """The batch with lines that go on from those of the entries before."""
        if isinstance(batch, RecordBatch):
            records = tuple(
                replace(record, line=self._place(record.line)) for record in batch.records
            )
            return RecordBatch(records)
        if len(batch):
            self._place(int(batch.line.max()))
        moved = translate.batch(batch)
        return replace(moved, line=moved.line + np.uint32(self._before))

    def _place(self, line: int) -> int:
        place = self._before + line
        if place > _LAST_LINE:
            raise FileRefusedError(
                f"{self._file.name} has more than {_LAST_LINE:,} lines; import it in parts"
            )
        self._last = max(self._last, place)
        return place

    def _take(self, entry: InputFile, part: Reading) -> None:
        """What an entry's reading knows in the end."""
        whole = self._whole
        whole.rejects += [Reject(self._place(bad.line), bad.reason) for bad in part.rejects]
        whole.left_out.update(part.left_out)
        whole.repeated += part.repeated
        self._rows += part.rows_read
        whole.rows_read = self._rows
        if part.as_of is not None:
            whole.as_of = max(part.as_of, whole.as_of or part.as_of)
        new = (said for said in part.warnings if said not in whole.warnings)
        whole.warnings += islice(new, max(_MOST_WARNINGS - len(whole.warnings), 0))
        self._before = self._last


class _Translation:
    """Numbers of one entry's vocabulary as those of the whole archive's."""

    def __init__(self, words: EventVocabulary) -> None:
        self._words = words
        self._numbers = {
            name: np.zeros(1, np.uint32) for name in ("users", "names", "property_sets")
        }

    def batch(self, batch: EventBatch) -> EventBatch:
        """The same events in the whole's numbers."""
        return replace(
            batch,
            vocabulary=self._words,
            user=self._of("users", batch)[batch.user],
            name=self._of("names", batch)[batch.name],
            properties=self._of("property_sets", batch)[batch.properties],
        )

    def _of(self, kind: str, batch: EventBatch) -> npt.NDArray[np.uint32]:
        known = self._numbers[kind]
        own: Vocabulary = getattr(batch.vocabulary, kind)
        if len(own.words) > len(known):
            whole: Vocabulary = getattr(self._words, kind)
            new = [whole.number(word) for word in own.words[len(known) :]]
            known = self._numbers[kind] = np.append(known, np.array(new, np.uint32))
        return known


def _said(entries: Sequence[InputFile]) -> str:
    if len(entries) == 1:
        return f"it holds one export, {entries[0].label}"
    return (
        f"it holds {len(entries):,} files of one export, {entries[0].label} to {entries[-1].label}"
    )


class DifferentReportsError(FileRefusedError):
    """An archive of reports that are not parts of one; each of them is to be imported by itself."""


Recogniser = Callable[[InputFile], FileFormat]


def recognise_together(
    file: InputFile,
    entries: Sequence[InputFile],
    options: ReadOptions,
    recognise: Recogniser,
    in_parts: Collection[str],
) -> Together:
    """The way to read all entries of an archive or a folder as one export.

    Raises DifferentReportsError where they are several reports (only the kinds `in_parts` come in
    many files), and NotRecognisedError where none is known.
    """
    found: list[tuple[InputFile, FileFormat]] = []
    unknown: list[tuple[InputFile, str]] = []
    for entry in entries:
        if not entry.size or not entry.head.strip():
            continue  # an hour in which nothing happened
        if found and found[-1][1].recognise(entry, options) >= 1:
            found.append((entry, found[-1][1]))
            continue
        try:
            found.append((entry, recognise(entry)))
        except FileRefusedError as error:
            unknown.append((entry, str(error)))
    if not found:
        raise NotRecognisedError(_none_known(file, unknown))
    kinds = {form.kind for _, form in found}
    if len(found) > 1 and not (len(kinds) == 1 and kinds <= set(in_parts)):
        raise DifferentReportsError(
            f"{file.name} holds {len(found):,} reports that are not parts of one "
            f"({', '.join(sorted(kinds))}); unpack it and import them one by one"
        )
    return Together(
        found[0][1].kind,
        found[0][1],
        tuple(entry for entry, _ in found),
        tuple(entry.label for entry, _ in unknown),
    )


def _none_known(file: InputFile, unknown: Sequence[tuple[InputFile, str]]) -> str:
    if not unknown:
        return f"{file.name} has nothing in it; export it again"
    if len(unknown) == 1:
        return f"{file.name} holds one file: {unknown[0][1]}"
    names = ", ".join(entry.label for entry, _ in unknown[:5])
    more = f" and {len(unknown) - 5:,} more" if len(unknown) > 5 else ""
    return (
        f"{file.name} holds no file that can be imported ({names}"
        f"{more}); of the first: {unknown[0][1]}"
    )
