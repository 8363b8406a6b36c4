"""Undo in any order leaves the store as if those imports had never been."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.builders.workspaces import answers, describe, make_workspace, run_cli
from tests.core.jobs.histories import (
    Step,
    account_files,
    ad_files,
    do_import,
    generic_event_files,
    histories,
    mixpanel_files,
    profile_files,
    survivors,
    write_files,
)

Contents = list[tuple[str, str]]


def quick(examples: int) -> settings:
    """A second an example: finding a fault is worth that, making it smaller is not."""
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    slow = [HealthCheck.too_slow]
    return settings(max_examples=examples, deadline=None, phases=phases, suppress_health_check=slow)


def _assert_as_if_never(kpi: str, contents: Contents, steps: list[Step]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = write_files(folder, contents)
        lived, fresh = make_workspace(folder / "lived"), make_workspace(folder / "fresh")
        ids: list[int] = []
        for kind, at in steps:
            if kind == "import":
                ids.append(do_import(lived, files[at], len(ids))["import_id"])
            else:
                assert run_cli(lived, "imports", "undo", ids[at]).status == 0
        for file, place in survivors(steps):
            do_import(fresh, files[file], place)
        assert describe(lived) == describe(fresh)
        assert answers(lived, kpi) == answers(fresh, kpi)


@quick(7)
@given(histories(mixpanel_files()))
def test_undone_events_are_as_never_imported(history: tuple[Contents, list[Step]]) -> None:
    _assert_as_if_never("share-rate", *history)


@quick(7)
@given(histories(ad_files()))
def test_undone_delivery_is_as_never_imported(history: tuple[Contents, list[Step]]) -> None:
    _assert_as_if_never("icp-ctr", *history)


@quick(7)
@given(histories(st.one_of(mixpanel_files(), profile_files(), profile_files())))
def test_undone_profiles_are_as_never_imported(history: tuple[Contents, list[Step]]) -> None:
    _assert_as_if_never("share-rate", *history)


PEOPLE = st.one_of(generic_event_files(), account_files(), profile_files(), profile_files())


@quick(7)
@given(histories(PEOPLE))
def test_undone_accounts_and_addresses_are_as_never_imported(
    history: tuple[Contents, list[Step]],
) -> None:
    _assert_as_if_never("share-rate", *history)


def test_undoing_the_file_that_joined_two_people_parts_them_again() -> None:
    contents = [
        ("csv", "user_id,event,time\nu1,Copy Link,2026-03-01T12:00:00Z\n"),
        ("csv", "user_id,email,plan\nu1,p1@x.example,pro\n"),
        ("csv", "email,seniority\np1@x.example,VP\n"),
    ]
    imports = [("import", 0), ("import", 1), ("import", 2)]
    with TemporaryDirectory() as name:
        workspace = make_workspace(Path(name) / "w")
        for place, file in enumerate(write_files(Path(name), contents)):
            do_import(workspace, file, place)
        joined = answers(workspace, "share-rate")["share-rate", "--window", "month"]["points"]
        assert [(point["numerator"], point["denominator"]) for point in joined] == [(1, 1)]
    _assert_as_if_never("share-rate", contents, [*imports, ("undo", 1)])
