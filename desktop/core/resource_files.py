"""Where the files beside the source are: in a checkout, or where an installation puts them."""

from __future__ import annotations

import sysconfig
from functools import cache
from pathlib import Path


@cache
def resource_folder(name: str) -> Path | None:
    """The folder `resources/<name>`; None where an installation lacks it."""
    beside = Path(__file__).resolve().parents[2] / "resources" / name
    installed = Path(sysconfig.get_path("data")) / "share" / "icp-pulse" / name
    return next((folder for folder in (beside, installed) if folder.is_dir()), None)
