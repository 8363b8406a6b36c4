from __future__ import annotations

from gettext import GNUTranslations
from pathlib import Path

import pytest

from desktop.core.language.texts import LANGUAGES
from tests.translations import (
    FOLDER,
    Message,
    TextError,
    collect,
    find_messages,
    is_finished,
    other_languages,
    placeholders,
    read_ts,
    release,
    write_ts,
)

MAKE = "run: make translations"


@pytest.fixture(params=other_languages())
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def translated(language: str) -> dict[Message, tuple[str, ...]]:
    return read_ts(FOLDER / f"icp_pulse_{language}.ts")


def test_german_is_the_second_language() -> None:
    assert "de" in LANGUAGES


def test_every_text_of_the_source_is_listed_and_no_other(
    translated: dict[Message, tuple[str, ...]],
) -> None:
    assert sorted(set(collect()) - set(translated)) == [], MAKE
    assert sorted(set(translated) - set(collect())) == [], MAKE


def test_every_text_is_translated(translated: dict[Message, tuple[str, ...]]) -> None:
    assert [message for message, forms in translated.items() if not is_finished(forms)] == []


def test_placeholders_are_the_same_in_every_form(
    translated: dict[Message, tuple[str, ...]],
) -> None:
    differing = [
        (message.source, form)
        for message, forms in translated.items()
        for form in forms
        # the form for one may leave its number out
        if placeholders(form) | ({"count"} if message.counted else set())
        != placeholders(message.source)
    ]
    assert differing == []


def test_spaces_at_the_ends_stay(translated: dict[Message, tuple[str, ...]]) -> None:
    def ends(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    assert [
        form
        for message, forms in translated.items()
        for form in forms
        if ends(form) != ends(message.source)
    ] == []


def test_what_is_loaded_says_what_the_texts_say(
    language: str, translated: dict[Message, tuple[str, ...]]
) -> None:
    catalogue = read_mo(FOLDER / f"icp_pulse_{language}.mo")
    old = [
        message.source
        for message, forms in translated.items()
        if said_of(catalogue, message, len(forms)) != forms
    ]
    assert old == [], MAKE


def read_mo(path: Path) -> GNUTranslations:
    with path.open("rb") as file:
        return GNUTranslations(file)


def said_of(catalogue: GNUTranslations, message: Message, forms: int) -> tuple[str, ...]:
    """Every form, as a reader of the file has it."""
    source = message.source
    if message.counted:
        return tuple(catalogue.ngettext(source, source, count) for count in range(1, forms + 1))
    if message.about:
        return (catalogue.pgettext(message.about, source),)
    return (catalogue.gettext(source),)


@pytest.mark.parametrize(
    ("forms", "finished"), [((), False), (("",), False), (("a", ""), False), (("a", "b"), True)]
)
def test_a_text_is_finished_in_all_its_forms(forms: tuple[str, ...], finished: bool) -> None:
    assert is_finished(forms) is finished


def test_texts_are_found_in_every_kind_of_call() -> None:
    text = (
        "LABELS = {'a': mark('Label')}\n"
        'said = f\'{tr("Inside")}: {tr("of " "two parts", day=day)}\'\n'
        "tr_count('{count} row', '{count} rows', 3)\n"
        "tr('Open', about='a file')\n"
        "speech.tr('Said elsewhere')\n"
        "tr(LABELS['a'])\n"
    )
    assert sorted(find_messages(text, "a.py")) == [
        Message("Inside"),
        Message("Label"),
        Message("Open", "a file"),
        Message("Said elsewhere"),
        Message("of two parts"),
        Message("{count} rows", counted=True),
    ]


@pytest.mark.parametrize("call", ['tr(f"{name} is late")', 'tr("late: " + name)'])
def test_a_text_that_is_put_together_is_refused(call: str) -> None:
    with pytest.raises(TextError, match=r"a\.py:1: .*placeholders"):
        list(find_messages(call, "a.py"))


def test_a_file_is_read_as_it_was_written_and_released(tmp_path: Path) -> None:
    messages = {
        Message("Left < right & “so”"): ("Links < rechts & „so“",),
        Message("{count} rows", counted=True): ("{count} Zeile", "{count} Zeilen"),
        Message("Open", "a file"): ("Öffnen",),
        Message("Not yet"): (),
    }
    path = tmp_path / "icp_pulse_de.ts"
    write_ts(path, "de", messages)
    assert read_ts(path) == messages
    release(path, path.with_suffix(".mo"))
    catalogue = read_mo(path.with_suffix(".mo"))
    assert catalogue.ngettext("{count} rows", "{count} rows", 1) == "{count} Zeile"
    assert catalogue.pgettext("a file", "Open") == "Öffnen"
    assert catalogue.gettext("Not yet") == "Not yet"


def test_the_same_texts_make_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "icp_pulse_de.ts"
    write_ts(path, "de", {Message("Open"): ("Öffnen",)})
    first, second = tmp_path / "first.mo", tmp_path / "second.mo"
    release(path, first)
    release(path, second)
    assert first.read_bytes() == second.read_bytes()
