"""Damaged ad reports: refused with a reason or read with every row accounted for, never a crash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from connectors.files.ad_stats import AdStats
from connectors.files.google_ads import GoogleAds
from connectors.files.linkedin_demographics import LinkedInDemographics
from connectors.files.linkedin_performance import LinkedInPerformance
from connectors.files.meta_ads import MetaAds
from connectors.files.microsoft_ads import MicrosoftAds
from connectors.files.pinterest_ads import PinterestAds
from connectors.files.registry import recognise
from connectors.files.spotify_ads import SpotifyAds
from connectors.files.tiktok_ads import TikTokAds
from connectors.files.x_ads import XAds
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import FileFormat, ReadOptions
from connectors.kit.input_file import InputFile
from tests.builders.ad_exports import NOW, read_bytes
from tests.builders.ad_files import ad_files
from tests.builders.mutations import mutate

FORMATS: tuple[FileFormat, ...] = (
    LinkedInPerformance(), LinkedInDemographics(), GoogleAds(), MetaAds(), MicrosoftAds(),
    TikTokAds(), XAds(), PinterestAds(), SpotifyAds(), AdStats(),
)  # fmt: skip
LONGEST = 5.0
"""Seconds for one small file; a hang would take forever."""
ROUNDS = 25


def readers(folder: Path, name: str, content: bytes) -> Iterator[FileFormat]:
    """The format that the file is taken for, and every other one that a user could say it is."""
    path = folder / name
    path.write_bytes(content)
    try:
        yield recognise(InputFile(path), ReadOptions(now=NOW))
    except FileRefusedError as refusal:
        assert name in str(refusal)
    yield from FORMATS


def check(folder: Path, name: str, content: bytes) -> int:
    """Reads the bytes with every reader; gives how many read them to the end."""
    done = 0
    for reader in readers(folder, name, content):
        start = monotonic()
        try:
            # which also checks that each row is kept, rejected, left out or repeated
            reading, stats = read_bytes(reader, folder, content, name)
        except FileRefusedError as refusal:
            assert len(str(refusal)) < 2_000, refusal
        else:
            done += 1
            assert all(stat.impressions >= 0 and stat.clicks >= 0 for stat in stats)
            assert all(stat.start <= stat.end for stat in stats)
            assert all(reject.line > 0 for reject in reading.rejects)
        assert monotonic() - start < LONGEST
    return done


@pytest.mark.parametrize("name", ad_files())
def test_a_sound_file_is_read(tmp_path: Path, name: str) -> None:
    content = ad_files()[name]
    path = tmp_path / name
    path.write_bytes(content)
    reader = recognise(InputFile(path), ReadOptions(now=NOW))
    reading, stats = read_bytes(reader, tmp_path, content, name)
    assert stats
    assert reading.rejects == []


@pytest.mark.parametrize("name", ad_files())
def test_a_damaged_file_never_crashes_hangs_or_loses_a_row(tmp_path: Path, name: str) -> None:
    content, random = ad_files()[name], Random(name)
    for _ in range(ROUNDS):
        check(tmp_path, name, mutate(content, random))
