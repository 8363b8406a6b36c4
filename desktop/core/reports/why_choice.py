"""What explains the numbers: which KPI and dimension, waterfall or map, and how it is kept."""

from __future__ import annotations

from dataclasses import dataclass

WATERFALL, MAP = "waterfall", "map"
VIEWS = (WATERFALL, MAP)


@dataclass(frozen=True, slots=True)
class WhyChoice:
    """What the user picked; an empty part is the desk's own choice."""

    kpi: str = ""
    """Whose change the waterfall takes apart."""
    moved_by: str = ""
    """The dimension of the waterfall."""
    map_by: str = ""
    """The dimension of the map."""
    view: str = WATERFALL
    """Which of both is shown where there is room for one."""


def write_why(choice: WhyChoice) -> str:
    """The choice as text to remember: `share_rate|seniority|industry|map`."""
    return "|".join((choice.kpi, choice.moved_by, choice.map_by, choice.view))


def read_why(text: str) -> WhyChoice:
    """The choice that was remembered; the desk's own where the text is none."""
    kpi, *rest = text.split("|")
    if len(rest) != 3 or rest[2] not in VIEWS:
        return WhyChoice()
    return WhyChoice(kpi, *rest)
