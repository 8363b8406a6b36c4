"""Ids that a spreadsheet or a report changed."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.ids import is_damaged, salesforce_id, unprotected

SHORT = st.text(string.ascii_letters + string.digits, min_size=15, max_size=15)


@pytest.mark.parametrize("text", ["1.2E+11", "1,25E+17", "4E+12", "-1.0e+05"])
def test_an_id_that_a_spreadsheet_rounded_is_damaged(text: str) -> None:
    assert is_damaged(text)


@pytest.mark.parametrize("text", ["120000000000", "5e10", "1e+x", "u_1.2E+11", "", "E+11"])
def test_ids_that_only_look_alike_are_not(text: str) -> None:
    assert not is_damaged(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [('="00123"', "00123"), ('="say ""hi"""', 'say "hi"'), ("=1+2", "=1+2"), ("00123", "00123")],
)
def test_a_cell_that_was_kept_from_a_spreadsheet_is_its_text(text: str, meant: str) -> None:
    assert unprotected(text) == meant


def test_a_short_id_is_spelled_as_the_long_one() -> None:
    assert salesforce_id("001A0000006Vm9r") == "001A0000006Vm9rIAC"
    assert salesforce_id("001A0000006Vm9rIAC") == "001A0000006Vm9rIAC"


@given(SHORT)
def test_the_long_id_survives_the_loss_of_its_case(short: str) -> None:
    long = salesforce_id(short)

    assert long is not None
    assert len(long) == 18
    assert long[:15] == short
    assert salesforce_id(long.lower()) == salesforce_id(long.upper()) == long


@pytest.mark.parametrize("text", ["", "12", "001A0000006Vm9", "001A0000006Vm9r!!!", "a b"])
def test_what_is_no_record_id_is_none(text: str) -> None:
    assert salesforce_id(text) is None
