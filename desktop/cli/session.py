"""What every command gets: the workspace's folder and the clock."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import click

from desktop.bootstrap import Workspace, open_workspace
from desktop.core.clock import Clock

FAILED = 3
"""The exit status where something that was asked for did not come about."""


@dataclass(frozen=True, slots=True)
class Session:
    """The global options."""

    folder: Path
    clock: Clock

    def open(self, *, late: bool = False) -> AbstractContextManager[Workspace]:
        """The workspace, for a `with`; `late` opens its database with the first use."""
        return open_workspace(self.folder, self.clock, late=late)


pass_session = click.make_pass_decorator(Session)


def print_json(value: object) -> None:
    """A value as indented JSON, floats at full precision."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
