"""Zones in the names of columns."""

from __future__ import annotations

import pytest

from connectors.kit.header_zones import split_zone


@pytest.mark.parametrize(
    ("name", "bare", "zone"),
    [
        ("Last Modified Date (America/New_York)", "Last Modified Date", "America/New_York"),
        ("Updated (UTC)", "Updated", "UTC"),
        ("Updated (GMT+02:00)", "Updated", "Etc/GMT-2"),
        ("Updated (-05:00)", "Updated", "Etc/GMT+5"),
        ("Updated (UTC+5:30)", "Updated", "Asia/Kolkata"),
        ("Updated (GMT+0)", "Updated", "UTC"),
    ],
)
def test_a_zone_in_brackets_is_told_apart(name: str, bare: str, zone: str) -> None:
    assert split_zone(name) == (bare, zone)


@pytest.mark.parametrize(
    "name",
    ["Employees (Range)", "Title", "Updated (Atlantis/Deep)", "Updated (UTC+19)", "A (+01:07)",
     "Updated (../etc/passwd)", "(UTC)"],
)  # fmt: skip
def test_other_brackets_belong_to_the_name(name: str) -> None:
    assert split_zone(name) == (name, None)
