from __future__ import annotations

import pytest

from desktop.core.reports.overview import Attention
from desktop.ui.state import WindowActions, needs_definitions

FILES = WindowActions(import_files=lambda paths, control: "")
DEFINITIONS = WindowActions(apply_definitions=lambda path, control: "")
ANY = WindowActions(follow=lambda item: None)


def item(kind: str, page: str = "data") -> Attention:
    return Attention(kind, "warn", "title", "detail", "Do it", page)


@pytest.mark.parametrize("kind", ["gap", "late_source", "unmatched_people"])
def test_missing_data_is_mended_by_files(kind: str) -> None:
    assert FILES.can_follow(item(kind))
    assert not DEFINITIONS.can_follow(item(kind))


@pytest.mark.parametrize("kind", ["no_icp", "no_share_events", "silent_share_event"])
def test_what_was_never_said_is_mended_by_definitions(kind: str) -> None:
    assert DEFINITIONS.can_follow(item(kind))
    assert not FILES.can_follow(item(kind))


def test_unknown_audiences_are_mended_by_marking_campaigns() -> None:
    unmarked = item("unmatched_people", "campaigns")
    assert needs_definitions(unmarked)
    assert not FILES.can_follow(unmarked)


def test_a_caller_that_follows_everything_gets_everything() -> None:
    assert ANY.can_follow(item("never heard of"))
    assert not WindowActions().can_follow(item("gap"))
    assert not FILES.can_follow(item("never heard of"))
