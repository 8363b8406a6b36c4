"""The command line: one small module for each group of commands."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from desktop.cli.session import FAILED, Session
from desktop.core.clock import fixed_clock, parse_instant, system_clock
from desktop.core.errors import CancelledError, IcpPulseError, UsageError
from desktop.core.paths import default_workspace

DONE, WRONG_USE = 0, 2
INTERRUPTED = 130


_COMMANDS = {
    "alerts": ("desktop.cli.alerts", "alerts"),
    "apply": ("desktop.cli.definitions", "apply"),
    "connect": ("desktop.cli.connections", "connect"),
    "connections": ("desktop.cli.connections", "connections"),
    "demo": ("desktop.cli.demo", "demo"),
    "digest": ("desktop.cli.digest", "digest"),
    "explain": ("desktop.cli.explain", "explain"),
    "import": ("desktop.cli.imports", "import_files"),
    "imports": ("desktop.cli.imports", "imports"),
    "kpi": ("desktop.cli.kpi", "kpi"),
    "run": ("desktop.cli.run", "run"),
    "show": ("desktop.cli.definitions", "show"),
    "sync": ("desktop.cli.sync", "sync"),
    "values": ("desktop.cli.values", "values"),
}


class _Commands(click.Group):
    """Loads a command's module only when it is asked for: a start takes half the time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, attribute = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the database, the log and the exports.  [default: your user data folder]",
)
@click.option("--now", metavar="INSTANT", help="Take this ISO instant for the present.")
@click.version_option(package_name="icp-pulse", prog_name="icp-pulse")
@click.pass_context
def cli(context: click.Context, workspace: Path | None, now: str | None) -> None:
    """ICP Pulse: whether exactly your Ideal Customer Profile shares and clicks.

    Without a command it opens the desktop app.
    """
    clock = system_clock
    if now is not None:
        try:
            clock = fixed_clock(parse_instant(now))
        except ValueError:
            raise click.BadParameter(
                f'"{now}" is not an ISO instant such as 2026-05-01T05:00:00Z', param_hint="--now"
            ) from None
    context.obj = Session(workspace or default_workspace(), clock)
    if context.invoked_subcommand is None:
        from desktop.cli.window import open_window

        context.exit(open_window(context.obj))


def main() -> None:
    """Runs a command; errors go to stderr as one line that says what to do."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit status: 0 done, 1 done with rejected rows, 2 wrong use, 3 failed."""
    try:
        status = cli.main(arguments, prog_name="icp-pulse", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt, CancelledError):
        click.echo("icp-pulse: stopped; nothing was changed by the unfinished step", err=True)
        return INTERRUPTED
    except UsageError as error:
        click.echo(f"icp-pulse: {error}", err=True)
        return WRONG_USE
    except IcpPulseError as error:
        click.echo(f"icp-pulse: {error}", err=True)
        return FAILED
    return status if isinstance(status, int) else DONE
