"""Which of a platform's kinds of clicks a file is read with: one for all its rows, and labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from connectors.kit.ad_rows import missing_column
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.headers import Header, listed, plain
from connectors.kit.input_file import InputFile

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ClickColumn:
    """One kind of clicks that a platform reports."""

    field: str
    basis: str
    """In words: link clicks, all clicks."""
    column: str
    """The platform's name of the column."""
    why_not: str = ""
    """Why it is not taken in place of the first one unless the user says so; empty: it is."""
    is_same: bool = False
    """Whether it counts the same as the first one, under another name."""


@dataclass(frozen=True, slots=True)
class ChosenClicks:
    """The column whose clicks are read."""

    at: int
    basis: str
    is_usual: bool
    evidence: str


def choose_clicks(
    file: InputFile,
    header: Header,
    kinds: Sequence[ClickColumn],
    options: ReadOptions,
    advice: str,
) -> ChosenClicks:
    """The first kind that has a column; another one where the user maps `clicks` to its column.

    Raises FileRefusedError, naming the column to add, where only such kinds are there that must
    not stand in by themselves.
    """
    mapped = options.columns.get("clicks")
    if mapped is not None:
        return _mapped(file, header, kinds, mapped)
    for kind in kinds:
        if header.has(kind.field) and not kind.why_not:
            usual = kind is kinds[0]
            told = f"clicks are {kind.basis}, the column {kind.column!r}"
            return ChosenClicks(header.columns[kind.field], kind.basis, usual, told)
    others = [kind for kind in kinds if header.has(kind.field)]
    found = f"found {listed(header.cells)}"
    why = "".join(f"{kind.why_not}; " for kind in others)
    if others:
        advice = f'{advice}, or take them all the same with --map clicks="{others[0].column}"'
    raise missing_column(file, header.line, kinds[0].column, found, f"{why}{advice}")


def with_basis(report: str, clicks: ChosenClicks) -> str:
    """The report's name, told apart where its clicks are not the platform's usual ones.

    Of one campaign only one report is counted at a time, so that kinds of clicks never mix in it.
    """
    if clicks.is_usual:
        return report
    words = "_".join(_WORD.findall(clicks.basis.lower()))
    return f"{report}/{words if words.endswith('clicks') else f'{words}_clicks'}"


def _mapped(
    file: InputFile, header: Header, kinds: Sequence[ClickColumn], name: str
) -> ChosenClicks:
    names = [plain(cell) for cell in header.cells]
    if plain(name) not in names:
        raise FileRefusedError(
            f"{file.name}, line {header.line}: there is no column {name[:60]!r} for clicks; "
            "correct --map",
            line=header.line,
            column=name,
        )
    at = names.index(plain(name))
    kind = next((kind for kind in kinds if header.columns.get(kind.field) == at), None)
    basis = kind.basis if kind is not None else plain(name)
    usual = kind is not None and (kind is kinds[0] or kind.is_same)
    return ChosenClicks(at, basis, usual, f"clicks are {basis}, the column {name!r} as you said")
