from __future__ import annotations

import pytest

from desktop.core.icp.seniorities import SENIORITIES, seniority_rank, suggest_seniority


@pytest.mark.parametrize(
    ("text", "name"),
    [("vice president", "VP"), ("C-Level", "CXO"), ("urn:li:seniority:8", "CXO"),
     (" owner ", "Owner"), ("urn:li:seniority:11", None),
     ("urn:li:seniority:0", None), ("8", None), ("wizard", None)],
)  # fmt: skip
def test_other_names_of_a_seniority_are_known(text: str, name: str | None) -> None:
    assert suggest_seniority(text) == name


def test_seniorities_sort_from_entry_to_owner_and_strangers_last() -> None:
    found = sorted(["Owner", "Wizard", "VP", "Entry", "Director"], key=seniority_rank)

    assert found == ["Entry", "Director", "VP", "Owner", "Wizard"]
    assert [seniority_rank(name) for name in SENIORITIES] == list(range(10))
