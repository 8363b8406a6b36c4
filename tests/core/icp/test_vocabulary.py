"""One vocabulary for the values of traits, and what a user corrects in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.definitions import TraitTest
from desktop.core.icp.matching import compile_test
from desktop.core.icp.vocabulary import (
    NAMED,
    PLAIN,
    Vocabulary,
    canonical,
    known_name,
    name_list,
)

TRAITS = ("industry", "job_title", "job_function", "seniority", "country", "company_size", "plan")


@given(st.sampled_from(TRAITS), st.text(max_size=30))
def test_normalising_twice_is_normalising_once(trait: str, text: str) -> None:
    assert canonical(trait, canonical(trait, text)) == canonical(trait, text)
    name = known_name(trait, text)
    assert name is None or known_name(trait, name) == name


@pytest.mark.parametrize("trait", NAMED)
def test_every_name_in_a_list_reads_as_itself(trait: str) -> None:
    names = name_list(trait)
    assert names
    assert [known_name(trait, name) for name in names] == list(names)
    assert [known_name(trait, name.upper()) for name in names] == list(names)


@pytest.mark.parametrize(
    ("trait", "asked", "said"),
    [
        ("seniority", "VP", "Vice President"),
        ("seniority", "CXO", "C-Suite"),
        ("job_function", "Sales", "Vertrieb"),
        ("industry", "Software Development", "COMPUTER_SOFTWARE"),
        ("country", "DE", "Alemania"),
        ("job_title", "VP Marketing", "Vice President of Marketing"),
    ],
)
def test_an_icp_matches_every_spelling(trait: str, asked: str, said: str) -> None:
    passes = compile_test(TraitTest(trait, (asked,)))
    assert passes(said)
    assert not passes("Something else")


def test_a_word_in_a_title_is_found_behind_its_abbreviation() -> None:
    passes = compile_test(TraitTest("job_title", contains=("vice president",)))
    assert passes("VP Sales")
    assert not passes("President")


def test_a_correction_decides_how_a_value_is_read() -> None:
    vocabulary = Vocabulary({"seniority": {"ninja": "Manager"}})

    assert vocabulary.reads_as("seniority", " NINJA ") == "Manager"
    assert compile_test(TraitTest("seniority", ("Manager",)), vocabulary=vocabulary)("Ninja")
    assert vocabulary.key("seniority", "Ninja") == vocabulary.key("seniority", "manager")


def test_a_correction_to_a_blank_makes_a_value_say_nothing() -> None:
    vocabulary = Vocabulary({"industry": {"n/a": ""}})
    assert not compile_test(TraitTest("industry", ("n/a",)), vocabulary=vocabulary)("N/A")


def test_a_mark_holds_only_what_its_traits_are_read_by() -> None:
    one = Vocabulary({"seniority": {"ninja": "Manager"}})
    other = Vocabulary({"seniority": {"ninja": "Entry"}})

    assert one.mark(["industry"]) == other.mark(["industry"]) == PLAIN.mark(["industry"])
    assert one.mark(["seniority"]) != other.mark(["seniority"])
    assert PLAIN.mark(["seniority"]) != Vocabulary(derives=False).mark(["seniority"])
    assert Vocabulary({"job_title": {"x": "VP"}}).mark(["seniority"]) != PLAIN.mark(["seniority"])
