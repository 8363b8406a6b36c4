"""The tables of a number's origin: its days, its files, the lines of a file."""

from __future__ import annotations

from desktop.core.reports.provenance import Provenance, UsedDay, UsedFact, UsedFile
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.models.table import Column
from desktop.ui.translation import tr
from desktop.ui.widgets.data_words import source_words

SHARE_RATE = "share_rate"


def day_columns(formats: Formats, found: Provenance) -> tuple[Column[UsedDay | None], ...]:
    """A day (None: the whole period) and its n / N."""
    year = found.point.period.end.year

    def days(day: UsedDay | None) -> str:
        if day is None:
            return tr("Whole period")
        return formats.days(day.start, day.end, this_year=year)

    def ratio(day: UsedDay | None) -> str:
        counts = found.point if day is None else day
        if day is not None and day.is_gap:
            return tr("not available")
        return formats.ratio(counts.numerator, counts.denominator)

    return (
        Column(tr("Day"), days, strong=True),
        Column(
            tr("n / N"), ratio, width=128, right=True,
            tone=lambda day: "bad" if day is not None and day.is_gap else "",
        ),
    )  # fmt: skip


def file_columns(
    formats: Formats, found: Provenance, day: UsedDay | None
) -> tuple[Column[UsedFile], ...]:
    """A file and what it adds to a day, or to all of them."""
    shares = found.kpi == SHARE_RATE
    counted = {id(file): found.rows_of(file, day) for file in found.files}

    def number(title: str, at: int, width: int) -> Column[UsedFile]:
        return Column(
            title,
            lambda file: formats.count(counted[id(file)][at]),
            sort_key=lambda file: counted[id(file)][at],
            width=width,
            right=True,
        )

    return (
        Column(tr("File"), lambda file: file.past.file, strong=True,
               hint=lambda file: file.past.file),
        Column(tr("Source"), _source, width=128, from_width=480),
        number(tr("Rows used"), 0, 112),
        number(tr("Shares") if shares else tr("Clicks"), 1, 72),
        *(() if shares else (number(tr("Impressions"), 2, 96),)),
        Column(tr("Imported"), lambda file: formats.day(file.past.imported_at.date(), year=True),
               width=104, from_width=720),
    )  # fmt: skip


def line_columns(formats: Formats, found: Provenance) -> tuple[Column[UsedFact], ...]:
    """A line of a file of delivery."""
    year = found.point.period.end.year
    return (
        Column(tr("Line"), lambda fact: formats.count(fact.line), width=64, right=True,
               sort_key=lambda fact: fact.line),
        Column(tr("Days"), lambda fact: formats.days(fact.start, fact.end, this_year=year),
               width=112, from_width=480),
        Column(tr("Campaign"), lambda fact: fact.campaign, hint=lambda fact: fact.campaign),
        Column(tr("Segment"), lambda fact: fact.value or tr("all"), width=112),
        Column(tr("Impressions"), lambda fact: formats.count(fact.impressions), width=96,
               right=True, sort_key=lambda fact: fact.impressions),
        Column(tr("Clicks"), lambda fact: formats.count(fact.clicks), width=56, right=True,
               sort_key=lambda fact: fact.clicks),
    )  # fmt: skip


def value_words(found: Provenance, formats: Formats) -> str:
    """`22.5 %`, or that there is none."""
    if found.point.value is None:
        return tr("no value")
    return formats.percent(found.point.value, decimals_of(found.kpi))


def _source(file: UsedFile) -> str:
    name, project, _ = source_words(file.source)
    return f"{name} {project}" if project else name
