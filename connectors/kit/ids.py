"""Ids as spreadsheets and CRMs write them: damaged ones told apart, short ones made long."""

from __future__ import annotations

import re

_DAMAGED = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+\d{1,3}\Z")
_PROTECTED = re.compile(r'="(.*)"\Z', re.DOTALL)
_SALESFORCE = re.compile(r"[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?\Z", re.ASCII)
_CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"


def is_damaged(text: str) -> bool:
    """Whether a spreadsheet rounded the id to something like 1.2E+11; its digits are lost."""
    return _DAMAGED.match(text) is not None


def unprotected(text: str) -> str:
    """`="00123"`, which keeps a spreadsheet from changing a cell, as 00123; never evaluated."""
    if text[:2] != '="':
        return text
    found = _PROTECTED.match(text)
    return text if found is None else found[1].replace('""', '"')


def salesforce_id(text: str) -> str | None:
    """A record id in its form of 18 characters, which survives a change of case; None for no id.

    Reports print 15 characters, in which case tells records apart; the last three of 18 say
    which letters are capitals.
    """
    if _SALESFORCE.match(text) is None:
        return None
    return _lengthened(text) if len(text) == 15 else _with_case(text)


def _lengthened(short: str) -> str:
    checks = (
        sum(1 << place for place, letter in enumerate(short[at : at + 5]) if letter.isupper())
        for at in (0, 5, 10)
    )
    return short + "".join(_CHECKS[check] for check in checks)


def _with_case(text: str) -> str | None:
    checks = text[15:].upper()
    letters = []
    for at, letter in enumerate(text[:15]):
        check = _CHECKS.find(checks[at // 5])
        if check < 0:
            return None
        capital = bool(check >> at % 5 & 1)
        if capital and not letter.isalpha():
            return None
        letters.append(letter.upper() if capital else letter.lower())
    return "".join(letters) + checks
