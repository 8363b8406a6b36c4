"""`python -m tests.translations`: collects the texts into the .ts files, and makes the .mo of each.

Qt's own collector does not look into f-strings and knows no second form of a count, so the calls
of `desktop.ui.translation` and `desktop.core.language` are read here. Qt's Linguist edits the .ts;
the .mo is what the standard library reads, where there is no toolkit.
"""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as Xml

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from connectors.kit.connector import Connector
from connectors.kit.opening import all_fields
from connectors.pull_registry import OWN
from desktop.core.kpi.ctr_reasons import SENTENCES
from desktop.core.language.texts import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "icp_pulse"
"""The one context of all texts in the .ts files."""
FUNCTIONS = {"tr": 1, "mark": 1, "tr_count": 2}
"""Function -> how many of its first arguments are texts; the last of them is the key."""
PLACES = ("desktop.ui.translation", "desktop.core.language.texts")
"""Whose functions these are."""
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""In the head of each, so that it tells the texts apart and nothing else."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text to translate; `counted` has a form for each number that the language tells apart."""

    source: str
    about: str = ""
    counted: bool = False


class TextError(ValueError):
    """A call whose text cannot be collected."""


def main() -> int:
    """Brings every language up to date; says how many texts are left to translate."""
    texts = collect()
    for language in other_languages():
        path = FOLDER / f"icp_pulse_{language}.ts"
        done = {message: forms for message, forms in read_ts(path).items() if message in texts}
        write_ts(path, language, {message: done.get(message, ()) for message in texts})
        left = sum(not is_finished(done.get(message, ())) for message in texts)
        sys.stdout.write(f"{path.name}: {len(texts)} texts, {left} to translate\n")
        release(path, path.with_suffix(".mo"))
    return 0


def other_languages() -> tuple[str, ...]:
    """The languages that are translated into."""
    return tuple(LANGUAGES)[1:]


def collect() -> list[Message]:
    """Every text of the source, in order of the alphabet. Raises TextError.

    Whole sentences that the core keeps in a table are among them.
    """
    found: set[Message] = set()
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if any(f"{place} import" in text for place in PLACES):
            found.update(find_messages(text, path.relative_to(ROOT).as_posix()))
    found.update(Message(sentence) for sentence in SENTENCES.values())
    found.update(Message(text) for connector in OWN for text in connector_texts(connector))
    return sorted(found)


def connector_texts(connector: Connector) -> set[str]:
    """What a form and a pull show of a connector, which itself knows no translation."""
    fields = all_fields(connector)
    texts = {connector.help, *(stream.title for stream in connector.streams)}
    texts |= {text for field in fields for text in (field.label, field.hint)}
    texts |= {choice.label for field in fields for choice in field.choices}
    return texts - {""}


def find_messages(text: str, name: str) -> Iterator[Message]:
    """The texts of one file. Raises TextError for one that is put together at run time."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            wanted = FUNCTIONS.get(_called(node.func), 0)
            arguments = node.args[:wanted]
            texts = [a.value for a in arguments if isinstance(a, ast.Constant)]
            if any(isinstance(a, ast.JoinedStr | ast.BinOp) for a in arguments):
                raise TextError(f"{name}:{node.lineno}: a text is one constant with placeholders")
            if wanted and len(texts) == wanted:
                yield Message(str(texts[-1]), _about(node, name), wanted == 2)


def _called(function: ast.expr) -> str:
    """`tr` of `tr(...)` and of `speech.tr(...)`."""
    return getattr(function, "attr", getattr(function, "id", ""))


def _about(node: ast.Call, name: str) -> str:
    for keyword in node.keywords:
        if keyword.arg == "about":
            if not isinstance(keyword.value, ast.Constant):
                raise TextError(f"{name}:{node.lineno}: `about` of a text is a constant")
            return str(keyword.value.value)
    return ""


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def is_finished(forms: Sequence[str]) -> bool:
    """Whether there is a translation, in every form."""
    return bool(forms) and all(forms)


def read_ts(path: Path) -> dict[Message, tuple[str, ...]]:
    """Text -> its translation, or its forms; empty or "" where it is unfinished."""
    if not path.is_file():
        return {}
    found = {}
    for node in Xml.parse(path).iterfind("context/message"):
        about = node.findtext("comment") or ""
        counted = node.get("numerus") == "yes"
        translation = node.find("translation")
        forms: tuple[str, ...] = ()
        if translation is not None and translation.get("type") is None:
            several = [form.text or "" for form in translation.iterfind("numerusform")]
            forms = tuple(several) if counted else (translation.text or "",)
        found[Message(node.findtext("source") or "", about, counted)] = forms
    return found


def write_ts(path: Path, language: str, messages: dict[Message, tuple[str, ...]]) -> None:
    """Writes a file as Qt Linguist reads it, without lines of the source: they move too often."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = Xml.SubElement(root, "context")
    Xml.SubElement(context, "name").text = CONTEXT
    for message, forms in messages.items():
        node = Xml.SubElement(context, "message", {"numerus": "yes"} if message.counted else {})
        Xml.SubElement(node, "source").text = message.source
        if message.about:
            Xml.SubElement(node, "comment").text = message.about
        translation = Xml.SubElement(node, "translation")
        if not is_finished(forms):
            translation.set("type", "unfinished")
        if message.counted:
            for form in forms or ("", ""):
                Xml.SubElement(translation, "numerusform").text = form
        else:
            translation.text = "".join(forms)
    Xml.indent(root, "    ")
    body = Xml.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def release(source: Path, target: Path) -> None:
    """Makes the file that is loaded, the same bytes of the same texts."""
    language = source.stem.rpartition("_")[2]
    catalog = Catalog(language, revision_date=EPOCH, creation_date=EPOCH, charset="utf-8")
    for message, forms in read_ts(source).items():
        if is_finished(forms):
            key = (message.source, message.source) if message.counted else message.source
            text = forms if message.counted else forms[0]
            catalog.add(key, text, context=message.about or None)
    with target.open("wb") as file:
        write_mo(file, catalog)


if __name__ == "__main__":
    sys.exit(main())
