"""The closed words of the Qt-free core, as a reader sees them: KPIs, traits, backup labels."""

from __future__ import annotations

import re

from desktop.core.language import names
from desktop.ui.translation import current_speech, mark, tr

_CAPTIONS = {
    "One point a month": mark("One point a month"),
    "One point a quarter": mark("One point a quarter"),
}
_WINDOWS = re.compile(r"(\d+)-day windows, one point a week")
_BEFORE_RESTORE, _BEFORE_UPDATE = "before-restore", "before-"


def kpi_name(kpi: str) -> str:
    """`Share rate`; a KPI that has no words keeps its key."""
    return names.name_kpi(kpi, current_speech())


def trait_name(trait: str) -> str:
    """`Company size` of `company_size`; a trait of the user's own keeps its name."""
    return names.name_trait(trait, current_speech())


def inside(name: str) -> str:
    """A name inside a sentence: English writes it small, German as it is."""
    return names.inside(name, current_speech())


def caption_words(caption: str) -> str:
    """What one point of a trend is, of the report's own words."""
    days = _WINDOWS.fullmatch(caption)
    if days is not None:
        return tr("{days}-day windows, one point a week", days=days[1])
    return tr(_CAPTIONS[caption]) if caption in _CAPTIONS else caption


def backup_label(label: str) -> str:
    """What an automatic copy was made before, of the label in its name; others keep theirs."""
    if label == _BEFORE_RESTORE:
        return tr("before a restore")
    if label.startswith(_BEFORE_UPDATE):
        return tr("before an update")
    return label.replace("-", " ")
