"""Options that name an open file descriptor, looked at before the app opens files of its own.

A number that nobody opened goes to the next file that is, and that would be read for a secret.
"""

from __future__ import annotations

import click

from desktop.core.descriptors import is_open
from desktop.core.errors import UsageError


def _check(_context: click.Context, _option: click.Parameter, number: int | None) -> int | None:
    _refuse_closed("--passphrase-fd", number)
    return number


def _check_all(
    _context: click.Context, _option: click.Parameter, pairs: tuple[str, ...]
) -> tuple[str, ...]:
    for pair in pairs:
        number = pair.partition("=")[2]
        _refuse_closed("--secret-fd", int(number) if number.isdecimal() else None)
    return pairs


def _refuse_closed(option: str, number: int | None) -> None:
    if number is not None and not is_open(number):
        raise UsageError(
            f"{option}: the file descriptor {number} is not open; open it for the command, such as "
            f"by {number}<file in a shell"
        )


passphrase_option = click.option(
    "--passphrase-fd", type=int, metavar="N", callback=_check,
    help="Read the passphrase of the secrets from this file descriptor.",
)  # fmt: skip

secret_option = click.option(
    "--secret-fd", "descriptors", multiple=True, metavar="FIELD=N", callback=_check_all,
    help="Read a secret from this file descriptor.",
)  # fmt: skip
