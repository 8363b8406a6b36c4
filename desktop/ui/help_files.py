"""The help of each page: Markdown files, in the window's language where there are any."""

from __future__ import annotations

from pathlib import Path

from desktop.core.resource_files import resource_folder
from desktop.ui.translation import current_locale, mark, tr

TOPICS = {
    "overview": ("overview.md", mark("The overview")),
    "data": ("importing.md", mark("Getting data in")),
    "connections": ("connections.md", mark("Connections")),
    "alerts": ("alerts.md", mark("Alerts")),
    "watching": ("watching.md", mark("Watching")),
    "settings": ("data-and-privacy.md", mark("Data and privacy")),
    "icp_form": ("definitions.md", mark("Definitions")),
    "share_rate": ("share-rate.md", mark("The share rate")),
    "icp_ctr": ("icp-ctr.md", mark("The ICP CTR")),
    "cube": ("cube.md", mark("Reading the database elsewhere")),
}
"""Key of a page or subject -> its file and title."""

_MISSING = mark(
    "# Help\n\nThe help files were not installed. Install ICP Pulse again to have them."
)


def read_help(file: str) -> str:
    """A file's Markdown, in the window's language or in English; or that it is missing."""
    folder = resource_folder("help")
    name, language = Path(file).name, current_locale().partition("_")[0]
    paths = () if folder is None else (folder / language / name, folder / name)
    found = next((path for path in paths if path.is_file()), None)
    return tr(_MISSING) if found is None else found.read_text(encoding="utf-8")
