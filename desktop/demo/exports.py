"""Writes the whole demo folder: every sample export, the same for the same seed and day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from desktop.demo.activity import build_events
from desktop.demo.definitions_files import write_definitions
from desktop.demo.delivery import GOOGLE, LINKEDIN, LINKEDIN_ACCOUNT, META, Delivery, build_delivery
from desktop.demo.earlier_run import list_files, remove_earlier_files
from desktop.demo.google_report import write_campaign_report
from desktop.demo.linkedin_demographics import write_demographics
from desktop.demo.linkedin_performance import write_ad_performance
from desktop.demo.meta_report import write_ads_report
from desktop.demo.mixpanel_files import NEWEST_DAYS, OVERLAP_DAYS, write_mixpanel_files
from desktop.demo.people import People, build_people
from desktop.demo.people_files import write_accounts, write_profiles
from desktop.demo.story import DAYS, Story

Progress = Callable[[str, float], None]
"""Told what is being written, and the fraction 0..1 of the whole that is done."""

_MONTHS_OF_DEMOGRAPHICS = 12


@dataclass(frozen=True, slots=True)
class DemoExports:
    """What was written: apply v1, then (as of `edited_on`) v2, then import `files` in order."""

    definitions_v1: Path
    definitions_v2: Path
    edited_on: date
    files: tuple[Path, ...]
    story: tuple[str, ...]
    """Sentences that name what was planted, for a person."""


def write_demo(
    folder: Path,
    *,
    today: date,
    seed: int = 7,
    people: int = 20_000,
    events: int = 400_000,
    progress: Progress | None = None,
) -> DemoExports:
    """Writes definitions and exports of the year up to yesterday into `folder`, made if missing.

    Files of an earlier run in the same folder are removed, so that two days never mix.
    Deterministic for (seed, today, people, events). Raises OSError where the disk refuses.
    """
    told = progress or _ignore
    story = Story(today)
    folder.mkdir(parents=True, exist_ok=True)
    remove_earlier_files(folder)
    v1, v2 = folder / "definitions-v1.toml", folder / "definitions-v2.toml"
    write_definitions(v1, v2)
    told("people", 0.02)
    crowd = build_people(people, _random(seed, today, 1))
    files = [
        *_people_files(folder, crowd),
        *_mixpanel_files(folder, crowd, story, seed, events, told),
        *_ad_files(folder, story, seed, told),
    ]
    list_files(folder, (v1, v2, *files))
    told("done", 1.0)
    return DemoExports(v1, v2, story.edited_on, tuple(files), story.sentences())


def _people_files(folder: Path, people: People) -> tuple[Path, Path]:
    profiles, accounts = folder / "profiles.csv", folder / "accounts.csv"
    write_profiles(profiles, people)
    write_accounts(accounts, people)
    return profiles, accounts


def _mixpanel_files(
    folder: Path, people: People, story: Story, seed: int, count: int, told: Progress
) -> tuple[Path, Path]:
    told("product events", 0.05)
    events = build_events(people, story, count, _random(seed, story.today, 2))
    last_old = story.start.toordinal() + DAYS - NEWEST_DAYS + OVERLAP_DAYS - 1
    first_new = story.start.toordinal() + DAYS - NEWEST_DAYS
    stem = "mixpanel_export"
    old = folder / f"{stem}_{story.start}_{date.fromordinal(last_old)}.jsonl"
    new = folder / f"{stem}_{date.fromordinal(first_new)}_{story.end}.jsonl.gz"
    write_mixpanel_files(
        old, new, events, story, _random(seed, story.today, 3),
        lambda done: told("product events", 0.3 + 0.5 * done),
    )  # fmt: skip
    return old, new


def _ad_files(folder: Path, story: Story, seed: int, told: Progress) -> list[Path]:
    told("ad reports", 0.82)
    rng = _random(seed, story.today, 4)
    linkedin, google, meta = (
        [build_delivery(campaign, story, rng) for campaign in campaigns]
        for campaigns in (LINKEDIN, GOOGLE, META)
    )
    performance = folder / f"account_{LINKEDIN_ACCOUNT[0]}_creative_performance_report.csv"
    write_ad_performance(performance, linkedin, story, rng)
    told("demographics", 0.9)
    demographics = [
        path for delivery in linkedin for path in _demographics(folder, delivery, story, rng)
    ]
    search = folder / "Campaign report.csv"
    write_campaign_report(search, google, story)
    social = folder / f"Lumen-Works-Campaigns-{story.start:%b-%d-%Y}-{story.end:%b-%d-%Y}.csv"
    write_ads_report(social, meta, story)
    return [performance, *demographics, search, social]


def _demographics(
    folder: Path, delivery: Delivery, story: Story, rng: np.random.Generator
) -> list[Path]:
    campaign, paths = delivery.campaign, []
    for month in story.whole_months()[-_MONTHS_OF_DEMOGRAPHICS:]:
        path = folder / f"campaign_{campaign.id}_{month.start:%Y-%m}_demographics_report.csv"
        totals = delivery.sums(story, month.start, month.end)
        write_demographics(
            path, (month.start, month.end), story.today, totals, rng,
            at_leaders=campaign.name.startswith("ICP"),
        )  # fmt: skip
        paths.append(path)
    return paths


def _random(seed: int, today: date, part: int) -> np.random.Generator:
    # a stream of its own for each part, so that a change in one leaves the others as they were
    return np.random.default_rng([seed, today.toordinal(), part])


def _ignore(_stage: str, _done: float) -> None:
    """Nobody asked to be told."""
