"""What the import dialog shows before an import: what the file is, and what would become of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import GeneratorType

from connectors.files.registry import kinds, open_input, recognise, sample_of
from connectors.kit.errors import ConnectorError, FileRefusedError, NotRecognisedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Batch
from connectors.kit.shape import header_shape
from desktop.core.clock import Clock
from desktop.core.errors import ImportRefusedError
from desktop.core.icp.vocabulary import load_vocabulary
from desktop.core.jobs.importing import ImportProgress, ImportRequest, Observer, read_options
from desktop.core.jobs.presets import Preset, load_presets
from desktop.core.jobs.preview_columns import (
    ColumnSample,
    MappableKind,
    mappable_kinds,
    sample_columns,
)
from desktop.core.jobs.preview_table import FileShape, PreviewTable, read_shape, read_table
from desktop.core.jobs.preview_tally import Counted, Matchers, SegmentPreview, Tally
from desktop.core.jobs.receipt import Totals, printed_totals
from desktop.core.kpi.audiences import build_audience
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.holdings import find_bytes

READY, AMBIGUOUS, UNKNOWN, REFUSED = "ready", "ambiguous_date", "unknown", "refused"

MOST_ROWS = 100_000
"""Rows that a preview reads: about a second."""
SHOWN_ROWS = 50
_READING_ROWS = 20_000

_ORDERS = (("en_GB", "day first"), ("en_US", "month first"))


@dataclass(frozen=True, slots=True)
class DateReading:
    """One way to read the dates of the file."""

    locale: str
    """To be passed as `ImportRequest.locale`."""
    order: str
    """day first, month first."""
    period: tuple[date, date] | None
    """What the file then covers, by its first rows."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything the dialog shows; what is not known of a file in this state is None or empty."""

    file: str
    shape: FileShape
    state: str
    """ready, ambiguous_date (choose one of `readings`), unknown (map `columns`), refused."""
    table: PreviewTable
    problem: str | None = None
    """One sentence: why it is not ready, and what to do."""
    kind: str | None = None
    report: str | None = None
    source: str | None = None
    locale: str | None = None
    period: tuple[date, date] | None = None
    grain: str | None = None
    scope: str | None = None
    as_of: int | None = None
    """When the platform made the export, microseconds UTC."""
    evidence: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    counted: Counted | None = None
    totals: Totals = field(default_factory=Totals)
    segments: tuple[SegmentPreview, ...] = ()
    readings: tuple[DateReading, ...] = ()
    """Both ways to read an ambiguous date, also after one was chosen."""
    imported_before: tuple[int, int] | None = None
    """Number and instant (microseconds UTC) of a live import of the same bytes."""
    mapped: Mapping[str, str] = field(default_factory=dict)
    """Field -> column: the request's mapping, else what was remembered of such a header."""
    columns: tuple[ColumnSample, ...] = ()
    kinds: tuple[MappableKind, ...] = ()
    """What the user can make of the columns, the likeliest first; empty where they are known."""
    known_kinds: tuple[str, ...] = ()
    """What `ImportRequest.kind` takes."""
    currencies: tuple[str, ...] = ()
    platform_totals: Totals | None = None
    """What the platform's own totals row says, None where the report has none."""
    click_basis: str | None = None
    """Which clicks these are, of a platform with several kinds."""
    asks: tuple[str, ...] = ()
    """What the file leaves open and the user should say: scope."""
    presets: tuple[Preset, ...] = ()
    """What was said of such files under a name, the newest first."""


def preview_file(
    store: Store,
    path: Path,
    request: ImportRequest,
    clock: Clock,
    observe: Observer = lambda _: None,
    most_rows: int = MOST_ROWS,
) -> Preview:
    """Reads the start of a file as an import with this request would; nothing is stored.

    `observe` hears of progress and may raise CancelledError. Raises ImportRefusedError only where
    there is no readable file; any other trouble is in the preview.
    """
    try:
        file = open_input(path)
        sample = sample_of(file)
        shape = replace(read_shape(sample), bytes=file.size)
        bare = Preview(file.name, shape, REFUSED, read_table(sample, SHOWN_ROWS))
        header = header_shape(sample)
        with store.read() as connection:
            before = find_bytes(connection, file.sha256)
            presets = load_presets(connection, header) if header else ()
    except ConnectorError as error:
        raise ImportRefusedError(str(error)) from error
    options = read_options(store, file, request, clock())
    bare = replace(
        bare, imported_before=before, mapped=options.columns, known_kinds=kinds(), presets=presets
    )
    try:
        found = _read(file, options, request.kind, _Reader(_matchers(store), observe, most_rows))
    except FileRefusedError as error:
        return _troubled(bare, file, options, request, error)
    given = _filled(bare, found, options)
    if options.locale is None:
        return given  # the file alone decided how its dates are read
    return replace(given, readings=_readings(file, options, request.kind)[0])


@dataclass(frozen=True, slots=True)
class _Reader:
    matchers: Matchers
    observe: Observer
    most_rows: int


@dataclass(frozen=True, slots=True)
class _Found:
    reading: Reading
    tally: Tally
    whole: bool


def _read(file: InputFile, options: ReadOptions, kind: str | None, reader: _Reader) -> _Found:
    reading = recognise(file, options, kind).read(file, options)
    reading.period = reading.period or options.period
    tally = Tally(reader.matchers)
    whole = True
    with closing(_closable(reading.batches)) as batches:
        for batch in batches:
            tally.add(batch)
            done = file.position() / file.size if file.size else 1.0
            reader.observe(ImportProgress(file.name, tally.rows, min(done, 1.0)))
            if tally.rows >= reader.most_rows and done < 1.0:
                whole = False
                break
    return _Found(reading, tally, whole)


def _closable(batches: Iterator[Batch]) -> GeneratorType[Batch, None, None]:
    def give() -> Iterator[Batch]:
        yield from batches  # closing this one closes the generators below it

    generator = give()
    assert isinstance(generator, GeneratorType)
    return generator


def _filled(bare: Preview, found: _Found, options: ReadOptions) -> Preview:
    reading, tally = found.reading, found.tally
    return replace(
        bare,
        state=READY,
        kind=reading.kind,
        report=reading.report,
        source=reading.source,
        locale=reading.locale,
        period=tally.period(reading, options.timezone),
        grain=reading.grain,
        scope=reading.scope,
        as_of=reading.as_of,
        evidence=tuple(reading.evidence),
        warnings=tuple(reading.warnings),
        counted=tally.count(reading, options.now, found.whole),
        totals=tally.totals(reading, options.now),
        segments=tally.segments(),
        currencies=tally.currencies,
        platform_totals=printed_totals(reading.platform_totals) if found.whole else None,
        click_basis=reading.click_basis,
        asks=tuple(reading.asks),
    )


def _troubled(
    bare: Preview,
    file: InputFile,
    options: ReadOptions,
    request: ImportRequest,
    error: FileRefusedError,
) -> Preview:
    columns = sample_columns(bare.table)
    told = replace(bare, problem=str(error), kind=request.kind)
    if _reads_two_ways(error):
        readings, found = _readings(file, options, request.kind)
        if found is None:
            return replace(told, state=REFUSED)
        # what it is does not hang on how its dates are read
        known = replace(
            told, kind=found.kind, report=found.report, source=found.source, grain=found.grain,
            scope=found.scope, evidence=tuple(found.evidence),
        )  # fmt: skip
        return replace(known, state=AMBIGUOUS, readings=readings)
    possible = mappable_kinds(columns) if columns else ()
    if isinstance(error, NotRecognisedError):
        state = UNKNOWN if possible else REFUSED
        return replace(told, state=state, columns=columns, kinds=possible)
    lacks_a_column = request.kind in {each.kind for each in possible}
    if lacks_a_column:
        return replace(told, columns=columns, kinds=possible)
    return told


def _readings(
    file: InputFile, options: ReadOptions, kind: str | None
) -> tuple[tuple[DateReading, ...], Reading | None]:
    """Both ways to read the dates, where nothing in the file decides between them, and one of the
    readings.
    """
    if options.locale not in (None, *(locale for locale, _ in _ORDERS)):
        return (), None
    quick = _Reader({}, lambda _: None, _READING_ROWS)
    try:
        _read(file, replace(options, locale=None), kind, replace(quick, most_rows=1))
    except FileRefusedError as error:
        if not _reads_two_ways(error):
            return (), None
    else:
        return (), None
    found, reading = [], None
    for locale, order in _ORDERS:
        asked = replace(options, locale=locale)
        try:
            read = _read(file, asked, kind, quick)
        except FileRefusedError:
            continue
        reading = read.reading
        found.append(DateReading(locale, order, read.tally.period(reading, options.timezone)))
    return tuple(found), reading


def _reads_two_ways(error: FileRefusedError) -> bool:
    """Whether the refusal asks for the order of day and month."""
    return "(day first)" in str(error)


def _matchers(store: Store) -> Matchers:
    with store.read() as connection:
        definitions = load_definitions(connection)
        vocabulary = load_vocabulary(connection)
    if not definitions.icps:
        return {}
    return build_audience(definitions, definitions.icps[0], vocabulary).matchers
