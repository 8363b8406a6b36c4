"""The sentences about connectors that other packages bring and that cannot be used."""

from __future__ import annotations

from typing import Final

from desktop.core.language.texts import mark

SENTENCES: Final[tuple[str, ...]] = (
    mark('the connector "{name}" ({value}) is left out: there is one for {kind} already'),
    mark(
        'the connector "{name}" ({value}) cannot be loaded: {message}; update or remove its package'
    ),
    mark('the connector "{name}" ({value}) is no Connector; update or remove its package'),
)
"""Whole sentences; `message` is the package's own word for it."""
