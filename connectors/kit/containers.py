"""What a file that packs others is: an old or locked workbook, a Numbers document, an archive."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection

from connectors.kit.content import (
    OLD_WORKBOOK,
    OLE_MAGIC,
    PASSWORD,
    Foreign,
    foreign_content,
    is_workbook,
)
from connectors.kit.input_file import InputFile
from connectors.kit.workbook import DAMAGE

_NAME_BYTES = 64
_ENTRY = 128
_SECTOR_SHIFTS = (9, 12)
_MOST_ENTRIES = 64
_MOST_NAMES = 2_000
_CARD = re.compile(r"\([0-9]{4}\.[0-9]{2}\.[0-9]{2}-[0-9]{4}\.[0-9]{2}\.[0-9]{2}\)")
_SAVE = "open it, save it as .xlsx or CSV and import that"


def describe_container(file: InputFile) -> Foreign | None:
    """What a file is that no reader takes, looked at beyond its first bytes where they need it.

    None where the content may be a table or a workbook.
    """
    if file.head.startswith(OLE_MAGIC):
        return _compound(file)
    if is_workbook(file.head):
        return _archive(file)
    return foreign_content(file.head)


def _compound(file: InputFile) -> Foreign:
    names = _stream_names(file)
    if "EncryptedPackage" in names:
        return PASSWORD
    if "WordDocument" in names:
        return Foreign("a Word document")
    return OLD_WORKBOOK


def _stream_names(file: InputFile) -> set[str]:
    """The names in the first sector of a compound file's directory (MS-CFB 2.2 and 2.6)."""
    head = file.head
    shift = int.from_bytes(head[30:32], "little")
    if shift not in _SECTOR_SHIFTS:
        return set()
    size = 1 << shift
    at = (int.from_bytes(head[48:52], "little") + 1) * size
    directory = head[at : at + _ENTRY * _MOST_ENTRIES]
    if not file.is_gzip:
        with file.open() as stream:
            stream.seek(min(at, file.size))
            directory = stream.read(_ENTRY * _MOST_ENTRIES)
    names = set()
    for start in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        entry = directory[start : start + _ENTRY]
        length = int.from_bytes(entry[_NAME_BYTES : _NAME_BYTES + 2], "little")
        if 2 < length <= _NAME_BYTES:
            names.add(entry[: length - 2].decode("utf-16-le", "replace"))
    return names


def _archive(file: InputFile) -> Foreign | None:
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            members = archive.infolist()[:_MOST_NAMES]
    except DAMAGE:
        return None  # the workbook's reader says what is damaged
    names = {member.filename for member in members}
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        locked = any(member.flag_bits & 1 for member in members)
        return PASSWORD if locked else None
    return _known_archive(names)


def _known_archive(names: Collection[str]) -> Foreign | None:
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        return Foreign(
            "an Apple Numbers document",
            "open it in Numbers, choose File, Export To, CSV, and import that file",
        )
    if "word/document.xml" in names or "ppt/presentation.xml" in names:
        return Foreign("a Word or PowerPoint document")
    if "content.xml" in names and "mimetype" in names:
        return Foreign("an OpenDocument file", _SAVE)
    cards = [name for name in names if _CARD.search(name)]
    if cards and len(cards) == len(names):
        return Foreign(
            "an archive of cards of Google's Overview page, which have no impressions with clicks "
            "per campaign",
            "open Campaigns in Google Ads, show Impr., Clicks and Campaign, and download that "
            "table",
        )
    return None
