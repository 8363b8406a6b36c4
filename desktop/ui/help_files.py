"""The help of each page: Markdown files beside the source, or where an installation puts them."""

from __future__ import annotations

import sysconfig
from functools import lru_cache
from pathlib import Path

TOPICS = {
    "overview": ("overview.md", "The overview"),
    "data": ("importing.md", "Getting data in"),
    "settings": ("data-and-privacy.md", "Data and privacy"),
    "icp_form": ("definitions.md", "Definitions"),
    "share_rate": ("share-rate.md", "The share rate"),
    "icp_ctr": ("icp-ctr.md", "The ICP CTR"),
    "cube": ("cube.md", "Reading the database elsewhere"),
}
"""Key of a page or subject -> its file and title."""

_MISSING = "# Help\n\nThe help files were not installed. Install ICP Pulse again to have them."


@lru_cache(maxsize=1)
def help_folder() -> Path | None:
    """Where the files are; None where an installation lacks them."""
    beside = Path(__file__).resolve().parents[2] / "resources" / "help"
    installed = Path(sysconfig.get_path("data")) / "share" / "icp-pulse" / "help"
    return next((folder for folder in (beside, installed) if folder.is_dir()), None)


def read_help(file: str) -> str:
    """A file's Markdown, or a sentence where it is not there."""
    folder = help_folder()
    path = None if folder is None else folder / Path(file).name
    if path is None or not path.is_file():
        return _MISSING
    return path.read_text(encoding="utf-8")
