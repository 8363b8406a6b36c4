"""All sentences that can be translated, and what stands at some of their places."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.language.sentences import (
    connectors,
    contents,
    core,
    definitions,
    files,
    packages,
    rows,
    secrets,
)

_PLACE: Final = re.compile(r"\{\w+\}", re.ASCII)


def _narrow_first(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """What a wider pattern takes in, a narrower one says in more letters of its own."""
    return tuple(sorted(patterns, key=lambda pattern: -len(_PLACE.sub("", pattern))))


SENTENCES: Final = _narrow_first(
    (
        *connectors.SENTENCES, *core.SENTENCES, *definitions.SENTENCES,
        *files.SENTENCES, *packages.SENTENCES, *rows.SENTENCES, *secrets.SENTENCES,
        *core.OF_SYSTEMS,
    )
)  # fmt: skip
"""Whole sentences; the first that fits is the one."""

PARTS: Final = _narrow_first(
    (
        *connectors.FRAGMENTS, *core.FRAGMENTS, *definitions.FRAGMENTS,
        *contents.FRAGMENTS, *rows.FRAGMENTS, *secrets.FRAGMENTS, *SENTENCES,
    )
)  # fmt: skip
"""What may stand at a place: a part of a sentence, or a sentence."""
