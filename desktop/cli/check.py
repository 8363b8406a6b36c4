"""`python -m desktop.cli.check`: whether this machine can draw a window, or what it lacks."""

from __future__ import annotations

import sys

import click

from desktop.cli.window import NoWindowError, named_libraries


def check() -> int:
    """0 where Qt loads; otherwise 3, after naming the one command that mends it."""
    try:
        with named_libraries():
            import PySide6.QtWidgets  # noqa: F401
    except NoWindowError as error:
        click.echo(f"icp-pulse: {error}", err=True)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(check())
