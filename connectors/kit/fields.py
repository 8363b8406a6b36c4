"""What a connector asks the user: typed fields from which forms are drawn, and what was said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from connectors.kit.errors import EditSettingsError
from connectors.kit.redaction import Redactor

Value = str | int | bool | date | tuple[str, ...]
"""What a field holds; several words are a tuple."""

_T = TypeVar("_T", str, int, bool, date)
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})
_WORD = re.compile(r'[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^,\n]*))(?:[,\n]|\Z)')
"""One in quotes, in which two stand for one, or one as it is; then a comma, a line, or the end."""


class FieldKind(StrEnum):
    """How a field is asked for."""

    TEXT = "text"
    SECRET = "secret"  # noqa: S105 - the name of a kind
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    SEVERAL = "several"
    """Words; in a text they are separated by commas or lines, see `split_words`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values allowed, and how it reads."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to ask; made by the functions below."""

    name: str
    label: str
    kind: FieldKind
    hint: str = ""
    default: Value | None = None
    required: bool = True
    choices: tuple[Choice, ...] = ()
    pattern: str = ""
    """A regular expression that the whole text matches; `hint` tells people how it looks."""
    least: int | None = None
    most: int | None = None
    advanced: bool = False
    """Whether most users never see it."""
    access: bool = False
    """Whether it says only how the service is reached and by whom, not what is pulled of it."""


def text(
    name: str, label: str, hint: str = "", *, default: str | None = None, pattern: str = "",
    required: bool = True, advanced: bool = False, access: bool = False,
) -> Field:  # fmt: skip
    """A line of text."""
    return Field(
        name, label, FieldKind.TEXT, hint, default, required, pattern=pattern, advanced=advanced,
        access=access,
    )  # fmt: skip


def secret(
    name: str, label: str, hint: str = "", *, required: bool = True, advanced: bool = False
) -> Field:
    """A password, token or key: kept in the keyring, never shown again."""
    return Field(
        name, label, FieldKind.SECRET, hint, required=required, advanced=advanced, access=True
    )


def choice(
    name: str, label: str, choices: Mapping[str, str], hint: str = "", *,
    default: str | None = None, advanced: bool = False,
) -> Field:  # fmt: skip
    """One of a few values (value -> how it reads); the first is the default."""
    made = tuple(Choice(value, reads) for value, reads in choices.items())
    return Field(
        name, label, FieldKind.CHOICE, hint, default or made[0].value, choices=made,
        advanced=advanced,
    )  # fmt: skip


def number(
    name: str, label: str, hint: str = "", *, default: int | None = None, least: int | None = None,
    most: int | None = None, required: bool = True, advanced: bool = False,
) -> Field:  # fmt: skip
    """A whole number."""
    return Field(
        name, label, FieldKind.NUMBER, hint, default, required, least=least, most=most,
        advanced=advanced,
    )  # fmt: skip


def day(
    name: str, label: str, hint: str = "", *, default: date | None = None, required: bool = True,
    advanced: bool = False,
) -> Field:  # fmt: skip
    """A date."""
    return Field(name, label, FieldKind.DATE, hint, default, required, advanced=advanced)


def flag(
    name: str, label: str, hint: str = "", *, default: bool = False, advanced: bool = False
) -> Field:
    """Yes or no."""
    return Field(name, label, FieldKind.FLAG, hint, default, advanced=advanced)


def several(
    name: str, label: str, hint: str = "", *, default: tuple[str, ...] = (),
    advanced: bool = False,
) -> Field:  # fmt: skip
    """Any number of words; `Finding.choices` of a check may offer those that exist."""
    return Field(name, label, FieldKind.SEVERAL, hint, default, required=False, advanced=advanced)


class Settings:
    """What the user said, checked against the fields; made by `read_settings`."""

    def __init__(self, fields: Iterable[Field], values: Mapping[str, Value]) -> None:
        self.fields = tuple(fields)
        self._values = dict(values)

    def __repr__(self) -> str:
        return f"Settings({self.open_values()!r})"

    def text(self, name: str) -> str:
        """A text, secret or choice; "" where an optional one was left empty."""
        return self._get(name, str) or ""

    def number(self, name: str) -> int | None:
        """A number; None where an optional one was left empty."""
        return self._get(name, int)

    def day(self, name: str) -> date | None:
        """A date; None where an optional one was left empty."""
        return self._get(name, date)

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return bool(self._get(name, bool))

    def several(self, name: str) -> tuple[str, ...]:
        """Words; an empty tuple where there are none."""
        value = self._values.get(name, ())
        return value if isinstance(value, tuple) else ()

    def open_values(self) -> dict[str, str]:
        """Everything but the secrets as `read_settings` takes it again, for the database."""
        hidden = {field.name for field in self.fields if field.kind is FieldKind.SECRET}
        return {n: _written(v) for n, v in self._values.items() if n not in hidden}

    def secret_values(self) -> dict[str, str]:
        """The secrets that were given, by field."""
        hidden = [field.name for field in self.fields if field.kind is FieldKind.SECRET]
        return {name: str(self._values[name]) for name in hidden if name in self._values}

    def _get(self, name: str, kind: type[_T]) -> _T | None:
        value = self._values.get(name)
        return value if isinstance(value, kind) else None


def read_settings(fields: Iterable[Field], said: Mapping[str, str]) -> Settings:
    """Settings of texts by field name, with defaults where nothing was said.

    Raises EditSettingsError with the field and what it wants.
    """
    known = {field.name: field for field in fields}
    for name in said:
        if name not in known:
            names = ", ".join(known)
            raise EditSettingsError(f'there is no setting "{name}"; there are {names}', field=name)
    values: dict[str, Value] = {}
    for field in known.values():
        value = _read(field, said.get(field.name, "").strip())
        if value is not None:
            values[field.name] = value
    return Settings(known.values(), values)


def split_words(said: str) -> tuple[str, ...]:
    """The words of a text, each once: between commas or lines; one that holds either is quoted."""
    found = (quoted.replace('""', '"') or plain for quoted, plain in _WORD.findall(said))
    return tuple(dict.fromkeys(word for word in map(str.strip, found) if word))


def join_words(words: Iterable[str], between: str = ", ") -> str:
    """The text of words, of which `split_words` gives them again."""
    return between.join(map(_quoted, words))


def _quoted(word: str) -> str:
    if not {",", "\n"}.intersection(word) and not word.startswith('"'):
        return word
    return '"' + word.replace('"', '""') + '"'


def _read(field: Field, said: str) -> Value | None:
    if not said:
        if field.default is None and field.required:
            raise _wrong(field, "is missing")
        return field.default
    match field.kind:
        case FieldKind.NUMBER:
            return _read_number(field, said)
        case FieldKind.DATE:
            return _read_day(field, said)
        case FieldKind.FLAG:
            return _read_flag(field, said)
        case FieldKind.SEVERAL:
            return split_words(said)
        case FieldKind.CHOICE:
            if said not in {each.value for each in field.choices}:
                allowed = ", ".join(each.value for each in field.choices)
                raise _wrong(field, f'"{said}" is not one of {allowed}')
    if field.kind is FieldKind.SECRET and not said.isprintable():
        raise _wrong(field, "holds a line break or another character that cannot be right")
    if field.pattern and not re.fullmatch(field.pattern, said):
        shown = "" if field.kind is FieldKind.SECRET else f' "{Redactor()(said)}"'
        raise _wrong(field, f"{shown} does not look right".strip())
    return said


def _read_number(field: Field, said: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,18}", said, re.ASCII):
        raise _wrong(field, f'"{said}" is not a whole number')
    value = int(said)
    if field.least is not None and value < field.least:
        raise _wrong(field, f"{value} is less than {field.least}")
    if field.most is not None and value > field.most:
        raise _wrong(field, f"{value} is more than {field.most}")
    return value


def _read_day(field: Field, said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise _wrong(field, f'"{said}" is not a date such as 2026-05-31') from None


def _read_flag(field: Field, said: str) -> bool:
    if said.lower() in _YES:
        return True
    if said.lower() in _NO:
        return False
    raise _wrong(field, f'"{said}" is neither yes nor no')


def _wrong(field: Field, what: str) -> EditSettingsError:
    hint = f" ({field.hint})" if field.hint else ""
    return EditSettingsError(f"{field.label}: {what}{hint}", field=field.name)


def _written(value: Value) -> str:
    if isinstance(value, tuple):
        return join_words(value, "\n")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)
