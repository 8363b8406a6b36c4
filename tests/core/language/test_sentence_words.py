"""Reasons of rows in German: fields of ours are in words, names in a user's file stay."""

from __future__ import annotations

import pytest

from desktop.core.language.names import FIELDS, name_field
from desktop.core.language.sentence_words import say_sentence
from desktop.core.language.texts import ENGLISH, speak

GERMAN = speak("de_DE")


@pytest.mark.parametrize(
    ("said", "german"),
    [
        ("clicks is missing", "„Klicks“ fehlt"),
        ("campaign_id has 2,001 characters, more than 2,000",
         "„Kampagnen-ID“ hat 2.001 Zeichen, mehr als 2.000"),
        ("clicks 'x' is not a whole number", "Klicks 'x' ist keine ganze Zahl"),
        ("period_start '31.13.' is not a date that can be read",
         "Zeitraum von '31.13.' ist kein lesbares Datum"),
        ("segment_value is given, but segment_dimension is missing",
         "„Segmentwert“ ist angegeben, aber „Segmentdimension“ fehlt"),
        ("a.csv has no column for event and user_id, it has Kunde, Wann; say which it is with "
         "--map, such as --map user_id=COLUMN",
         "a.csv hat keine Spalte für Event und Nutzer-ID, sondern Kunde, Wann; bei den Spalten "
         "angeben, welche es ist"),
        ("3 ids are in scientific notation, as a spreadsheet rounds them (the first is "
         "campaign_id 1.2E+11 on line 3); names are used instead: import the file as it was "
         "downloaded",
         "3 IDs sind in wissenschaftlicher Schreibweise, wie eine Tabellenkalkulation sie rundet "
         "(die erste ist Kampagnen-ID 1.2E+11 in Zeile 3); stattdessen gelten Namen: die Datei "
         "importieren, wie sie heruntergeladen wurde"),
    ],
)  # fmt: skip
def test_a_field_of_ours_is_named_in_words(said: str, german: str) -> None:
    assert say_sentence(said, GERMAN) == german
    assert say_sentence(said, ENGLISH) == said


def test_the_name_of_a_column_in_a_file_stays_as_it_is_written() -> None:
    said = "There is no column 'user_id' for user_id; --map had no effect."
    german = "Es gibt keine Spalte 'user_id' für „Nutzer-ID“; die Zuordnung bewirkte nichts."
    assert say_sentence(said, GERMAN) == german


def test_a_cell_that_begins_like_a_field_is_no_field() -> None:
    assert say_sentence("'clicks' is not a whole number", GERMAN) == "'clicks' ist keine ganze Zahl"


def test_every_field_has_its_german() -> None:
    raw = {field for field in FIELDS if "_" in name_field(field, GERMAN)}
    same = {field for field in FIELDS if name_field(field, GERMAN) == FIELDS[field]}
    assert (raw, same) == (set(), set())
