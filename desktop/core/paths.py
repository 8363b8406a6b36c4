"""Where a workspace lies when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path


def default_workspace() -> Path:
    """The workspace folder in the platform's user data folder."""
    return user_data_path("ICP Pulse", appauthor=False) / "workspace"
