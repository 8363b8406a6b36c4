"""What commands need to pull: secrets opened by whoever is there, and everything to connect."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress

import click

from connectors.kit.connector import Connector
from connectors.kit.fields import Field, FieldKind
from connectors.kit.opening import all_fields
from connectors.pull_registry import load_connectors
from desktop.bootstrap import Workspace
from desktop.core.descriptors import read_line
from desktop.core.errors import UsageError
from desktop.core.jobs.connecting import Means, system_means, workspace_id
from desktop.core.secrets import AskPassphrase, SecretBox, open_secrets, passphrase_from

VARIABLE = "ICP_PULSE_SECRET_"
"""Before the name of a field, in capitals: an environment variable that holds its secret."""


def open_box(workspace: Workspace, passphrase_fd: int | None, ask: AskPassphrase) -> SecretBox:
    """The secrets of a workspace."""
    name = workspace_id(workspace.store)
    return open_secrets(workspace.folder, name, passphrase_from(os.environ, passphrase_fd, ask))


def open_means(
    workspace: Workspace, passphrase_fd: int | None, stop: threading.Event | None = None
) -> Means:
    """Everything to connect and to pull with; setting `stop` cancels."""
    box = open_box(workspace, passphrase_fd, ask_terminal)
    return system_means(box, load_connectors(), workspace.clock, stop or threading.Event())


def ask_terminal(is_new: bool) -> str | None:
    """The passphrase without echo, twice for a new one; None where nobody can be asked."""
    if not sys.stdin.isatty():
        return None
    words = "Passphrase of the secrets"
    if is_new:
        click.echo("There is no keyring here that can keep this; a passphrase does.", err=True)
        words = "New passphrase of the secrets"
    said: str = click.prompt(words, hide_input=True, confirmation_prompt=is_new, err=True)
    return said


def read_said(pairs: tuple[str, ...], connector: Connector) -> dict[str, str]:
    """The settings of `--set field=value`; raises UsageError for a secret among them."""
    fields = {each.name: each for each in all_fields(connector)}
    said = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        name = name.strip()
        if not sign:
            raise UsageError(f'--set takes field=value, not "{pair}"')
        if name in fields and fields[name].kind is FieldKind.SECRET:
            raise UsageError(
                f"{name} is a secret, which other programs could read off the command line; "
                f"give it when asked, with --secret-fd {name}=N, or in {VARIABLE}{name.upper()}"
            )
        said[name] = value
    return said


def read_secrets(
    connector: Connector, descriptors: tuple[str, ...], environment: Mapping[str, str], *,
    ask: bool,
) -> dict[str, str]:  # fmt: skip
    """The secrets by field: from descriptors, the environment, and what is still missing asked.

    On a terminal it is asked for without echo, else it is a line of the standard input each, in
    the order of the fields; what most users never see is not asked for. Without `ask` only what is
    given is taken.
    """
    wanted = [each for each in all_fields(connector) if each.kind is FieldKind.SECRET]
    numbers = _descriptors(descriptors, {each.name for each in wanted})
    found = {}
    for field in wanted:
        value = environment.get(VARIABLE + field.name.upper(), "")
        if field.name in numbers:
            value = _read_line(field, numbers[field.name])
        elif not value and ask and not field.advanced:
            value = _ask(field)
        if value:
            found[field.name] = value
    return found


def _descriptors(given: tuple[str, ...], names: set[str]) -> dict[str, int]:
    found = {}
    for pair in given:
        name, _, number = pair.partition("=")
        if name not in names:
            known = ", ".join(sorted(names)) or "none"
            raise UsageError(
                f'--secret-fd "{pair}": there is no secret "{name}"; there are: {known}'
            )
        if not number.isdecimal():
            raise UsageError(
                f'--secret-fd takes FIELD=N with a number of a descriptor, not "{pair}"'
            )
        found[name] = int(number)
    return found


def _read_line(field: Field, descriptor: int) -> str:
    try:
        line = read_line(descriptor).decode()
    except (OSError, UnicodeDecodeError):
        raise UsageError(
            f"{field.label} cannot be read from the file descriptor {descriptor}; open it for "
            "reading, and give it as UTF-8"
        ) from None
    if not line:
        raise UsageError(
            f"{field.label}: the file descriptor {descriptor} gave an empty line; give the secret "
            "as its first line"
        )
    return line


def _ask(field: Field) -> str:
    if sys.stdin.isatty():
        empty = "" if field.required else " (Enter leaves it empty)"
        said: str = click.prompt(
            f"{field.label}{empty}", hide_input=True, err=True, show_default=False,
            default=None if field.required else "",
        )  # fmt: skip
        return said
    with suppress(UnicodeDecodeError):
        return sys.stdin.readline().rstrip("\r\n")
    raise UsageError(f"{field.label}: the standard input is no text; give it as UTF-8")
