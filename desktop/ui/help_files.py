"""The help of each page: Markdown files."""

from __future__ import annotations

from pathlib import Path

from desktop.ui.resource_files import resource_folder
from desktop.ui.translation import mark

TOPICS = {
    "overview": ("overview.md", mark("The overview")),
    "data": ("importing.md", mark("Getting data in")),
    "settings": ("data-and-privacy.md", mark("Data and privacy")),
    "icp_form": ("definitions.md", mark("Definitions")),
    "share_rate": ("share-rate.md", mark("The share rate")),
    "icp_ctr": ("icp-ctr.md", mark("The ICP CTR")),
    "cube": ("cube.md", mark("Reading the database elsewhere")),
}
"""Key of a page or subject -> its file and title."""

_MISSING = "# Help\n\nThe help files were not installed. Install ICP Pulse again to have them."


def read_help(file: str) -> str:
    """A file's Markdown, or a sentence where it is not there."""
    folder = resource_folder("help")
    path = None if folder is None else folder / Path(file).name
    if path is None or not path.is_file():
        return _MISSING
    return path.read_text(encoding="utf-8")
