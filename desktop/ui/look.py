"""What every widget needs to show itself: the theme and the formats."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.formats import Formats
from desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Handed down from the application to every widget that paints or writes numbers."""

    theme: Theme
    formats: Formats
