"""All file formats, and which of them a file is in by its content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from connectors.files.accounts import Accounts
from connectors.files.ad_stats import AdStats
from connectors.files.amplitude_export import AmplitudeExport
from connectors.files.contact_lists import ApolloLists, SalesNavigatorLists
from connectors.files.ga4_export import Ga4Export
from connectors.files.generic_events import GenericEvents
from connectors.files.google_ads import GoogleAds
from connectors.files.hubspot_lists import HubSpotLists
from connectors.files.linkedin_demographics import LinkedInDemographics
from connectors.files.linkedin_performance import LinkedInPerformance
from connectors.files.meta_ads import MetaAds
from connectors.files.microsoft_ads import MicrosoftAds
from connectors.files.mixpanel_export import MixpanelExport
from connectors.files.pinterest_ads import PinterestAds
from connectors.files.posthog_export import PostHogExport
from connectors.files.profiles import Profiles
from connectors.files.salesforce_lists import SalesforceLists
from connectors.files.segment_logs import RudderStackLogs, SegmentLogs
from connectors.files.snowplow_events import SnowplowEvents
from connectors.files.spotify_ads import SpotifyAds
from connectors.files.tiktok_ads import TikTokAds
from connectors.files.x_ads import XAds
from connectors.kit.archives import Archive, is_archive, open_file
from connectors.kit.containers import describe_container
from connectors.kit.content import is_binary, is_workbook
from connectors.kit.encoding import decode_head
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.folders import MANY, FolderInput, files_in
from connectors.kit.formats import FileFormat, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.parquet import checked_columns, is_parquet
from connectors.kit.tables import open_table, preview_rows
from connectors.kit.together import DifferentReportsError, recognise_together

_LONGEST_NAME = 40
_GENERIC = ("ad_stats", "events", "profiles", "accounts")
"""Kinds of tables that have no platform's own look."""
_SURE = 0.8
_LEAST_NAMES = 3
EVENT_KINDS = frozenset({
    "mixpanel", "amplitude", "posthog", "segment", "rudderstack", "snowplow", "ga4", "events",
})  # fmt: skip
"""Kinds of exports of events, which platforms deliver in many files."""
_JSON = re.compile(rb"\s{0,1000}(?:\{|\[\s{0,1000}[\[{\"0-9])")


def formats() -> tuple[FileFormat, ...]:
    """Every format; of two that are equally sure of a file, the earlier one reads it."""
    return (
        LinkedInPerformance(),
        LinkedInDemographics(),
        GoogleAds(),
        MetaAds(),
        MicrosoftAds(),
        TikTokAds(),
        XAds(),
        PinterestAds(),
        SpotifyAds(),
        MixpanelExport(),
        AmplitudeExport(),
        PostHogExport(),
        SegmentLogs(),
        RudderStackLogs(),
        SnowplowEvents(),
        Ga4Export(),
        AdStats(),
        GenericEvents(),
        HubSpotLists(),
        SalesforceLists(),
        ApolloLists(),
        SalesNavigatorLists(),
        Profiles(),
        Accounts(),
    )


def kinds() -> tuple[str, ...]:
    """What `--as` takes, each once, in the order of the formats."""
    return tuple(dict.fromkeys(known.kind for known in formats()))


def recognise(file: InputFile, options: ReadOptions, kind: str | None = None) -> FileFormat:
    """The format that is most certain of the file's content, whatever its name.

    Of a ZIP archive or a folder all files are read as one where they are parts of one export, else
    DifferentReportsError is raised; `unfold` gives them one by one.

    `kind`, from `--as`, allows only the formats of that kind and takes the surest of them even
    where none is sure. Raises NotRecognisedError naming what the content looks like, and
    FileRefusedError for a kind that does not exist.
    """
    if is_archive(file):
        _refuse_container(file)
        entries: Sequence[InputFile] = Archive(file).entries
    elif isinstance(file, FolderInput):
        entries = file.entries
    else:
        return _recognise(file, options, kind)
    return recognise_together(
        file, entries, options, lambda entry: _recognise(entry, options, kind), EVENT_KINDS
    )


def open_input(path: Path) -> InputFile:
    """The file at a path; a folder of many files, or a path that leads into a ZIP archive, too."""
    return FolderInput(path) if path.is_dir() else open_file(path)


def unfold(path: Path, kind: str | None = None) -> tuple[Path, ...]:
    """The path itself, or paths to the files in a folder or archive that are not one export.

    A path into an archive goes on behind it: `reports.zip/march/ads.csv`. What cannot be read stays
    as it is, for the import to say why. Raises FileRefusedError for a folder that cannot be read.
    """
    is_folder = path.is_dir()
    if is_folder and len(inside := files_in(path)) < MANY:
        return tuple(part for each in inside for part in unfold(each, kind))
    try:
        file = open_input(path)
        if is_folder or is_archive(file):
            recognise(file, ReadOptions(now=0), kind)
    except FileRefusedError as error:
        if is_folder:
            return tuple(part for each in inside for part in unfold(each, kind))
        if isinstance(error, DifferentReportsError):
            return tuple(entry.path for entry in Archive(InputFile(path)).entries)
    return (path,)


def sample_of(file: InputFile) -> InputFile:
    """The file itself, or the first of an archive or folder, whose columns are those of all."""
    if isinstance(file, FolderInput):
        return next(iter(file.entries), file)
    return next(iter(Archive(file).entries), file) if is_archive(file) else file


def _recognise(file: InputFile, options: ReadOptions, kind: str | None) -> FileFormat:
    allowed = [known for known in formats() if kind in (None, known.kind)]
    if not allowed:
        raise FileRefusedError(f"{kind!r} is no kind of file; give --as {_listed()}")
    sureness = [known.recognise(file, options) for known in allowed]
    best = max(sureness)
    if best <= 0:
        _refuse_foreign(file)
        if kind is not None and kind not in _GENERIC:
            _refuse_other(file, options, kind)
    if best <= 0 and kind is None:
        raise NotRecognisedError(
            f"{file.name} is {describe(file)}, which is none of the exports that are known; name "
            "its columns with --map, or say what it is with --as KIND"
        )
    return allowed[sureness.index(best)]


def _refuse_foreign(file: InputFile) -> None:
    if is_parquet(file.head):
        columns = ", ".join(repr(name[:_LONGEST_NAME]) for name in checked_columns(file)[:5])
        raise NotRecognisedError(
            f"{file.name} is a Parquet file with the columns {columns}, which is no export of "
            "events that is known; export the report as CSV or XLSX and import that"
        )
    _refuse_container(file)
    readable = is_workbook(file.head) or decode_head(file.head) is not None
    if readable and not preview_rows(file):
        try:
            next(iter(open_table(file)), None)
        except FileRefusedError as refusal:
            raise NotRecognisedError(str(refusal), line=refusal.line) from refusal


def _refuse_container(file: InputFile) -> None:
    foreign = describe_container(file)
    if foreign is not None:
        raise NotRecognisedError(f"{file.name} is {foreign.noun}; {foreign.remedy}")


def _refuse_other(file: InputFile, options: ReadOptions, kind: str) -> None:
    """A report of one platform that was said to be of another."""
    for known in formats():
        if known.kind not in _GENERIC and known.recognise(file, options) >= _SURE:
            raise NotRecognisedError(
                f"{file.name} is a report of {known.kind}, not of {kind}; import it without "
                f"--as {kind}"
            )


def describe(file: InputFile) -> str:
    """What the content looks like, as a noun for a sentence."""
    head = file.head
    foreign = describe_container(file)
    if foreign is not None:
        return foreign.noun
    rows = preview_rows(file)
    if is_workbook(head) and not rows:
        return "an empty workbook"
    if decode_head(head) is None or (is_binary(head) and not rows):
        return "binary content"
    if _JSON.match(head):
        return "JSON of another kind"
    names = _likely_header([[cell.strip() for cell in row] for _, row in rows])
    shown = ", ".join(repr(name[:_LONGEST_NAME]) for name in names[:5])
    what = "a workbook" if is_workbook(head) else "text"
    return f"{what} that starts with the columns {shown}" if len(names) > 1 else f"{what} {shown}"


def _likely_header(rows: list[list[str]]) -> list[str]:
    """The first row of several names, which may stand under a title; else the first with any."""
    wide = (row for row in rows if sum(map(bool, row)) >= _LEAST_NAMES)
    return next(wide, next((row for row in rows if any(row)), []))


def _listed() -> str:
    *others, last = kinds()
    return f"{', '.join(others)} or {last}"
