"""What a column's values cannot be, before a file is read."""

from __future__ import annotations

import pytest

from desktop.core.jobs.preview_doubts import unreadable


@pytest.mark.parametrize(
    ("field", "values", "doubted"),
    [
        ("time", ["2026-03-01T10:00:00Z", "1772366400", "", "soon"], ("soon",)),
        ("time", ["03/04/2026 10:30", "13/04/2026 10:30"], ()),
        ("date", ["2026-03-01", "31.12.2026", "12/31/2026", "u1"], ("u1",)),
        ("impressions", ["1,234", "0", "--", "many"], ("many",)),
        ("clicks", ["2.5", "3"], ("2.5",)),
        ("spend", ["1,234.50", "1.234,50", "free"], ("free",)),
        ("email", ["a@corp.example", "u1"], ("u1",)),
        ("user_id", ["anything", "1"], ()),
        ("event", ["", " "], ()),
        ("email", ["u1", "u1", "u2"], ("u1", "u2")),
    ],
)
def test_values_are_held_against_what_a_field_holds(
    field: str, values: list[str], doubted: tuple[str, ...]
) -> None:
    assert unreadable(field, values) == doubted
