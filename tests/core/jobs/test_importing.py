"""Imports account for every row, change only what is new, and are whole or not at all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import CancelledError, IcpPulseError
from desktop.core.jobs.importing import ImportProgress, ImportRequest, import_file
from tests.builders.ad_exports import (
    LINKEDIN,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
)
from tests.builders.product_exports import T0, mixpanel_event, write_lines
from tests.builders.workspaces import (
    NOW,
    answers,
    describe,
    dump,
    make_workspace,
    opened,
    reconciles,
    run_cli,
)
from tests.conftest import Run
from tests.core.jobs.histories import (
    ad_files,
    do_import,
    events,
    mixpanel_files,
    profile_files,
    write_files,
)
from tests.core.jobs.test_undo import quick

ADS = "date,source,account_id,campaign_id,campaign,impressions,clicks\n"
DAY = 86_400


@pytest.fixture
def ready(workspace: Path) -> Path:
    """A workspace with definitions."""
    return make_workspace(workspace)


def counts(receipt: dict[str, Any]) -> tuple[int, int, int, int]:
    """(new, updated, unchanged, rejected)."""
    return (
        receipt["rows_new"], receipt["rows_updated"], receipt["rows_unchanged"],
        receipt["rows_rejected"],
    )  # fmt: skip


# ---- receipts


LINES = st.one_of(
    events(),
    st.sampled_from(("{}", "[1]", "nonsense", '{"event": "x"}', "", '{"a": 1}{"b": 2}')),
    st.just(mixpanel_event(time="soon")),
    st.just(mixpanel_event(S_user_id="x" * 2000)),
    st.just(mixpanel_event(time=T0 + 400 * DAY)),
)


@quick(16)
@given(st.lists(LINES, min_size=1, max_size=12))
def test_every_line_of_an_export_is_accounted_for(lines: list[object]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        # recognised by its first line; a broken last one would be a file that was cut off
        ends = [mixpanel_event(S_insert_id="first")], [mixpanel_event(S_insert_id="last")]
        file = write_lines(folder / "export.jsonl", [*ends[0], *lines, *ends[1]])
        receipt = do_import(make_workspace(folder / "w"), file, 0)
    assert reconciles(receipt)
    assert receipt["rows_read"] == 2 + sum(1 for line in lines if line != "")
    assert len(receipt["rejects"]) == receipt["rows_rejected"]
    assert all(reject["line"] >= 2 and reject["reason"] for reject in receipt["rejects"])


AD_ROWS = st.lists(
    st.sampled_from(
        (
            "2026-03-01,linkedin,A1,1,ICP one,100,2",
            "2026-03-01,linkedin,A1,1,ICP one,100,2",
            "2026-03-01,linkedin,A1,1,ICP one,90,1",
            "2026-03-02,google,A2,,Brand,50,0",
            "not a date,linkedin,A1,1,ICP one,100,2",
            "2026-03-01,linkedin,A1,1,ICP one,-3,2",
            "2026-03-01,linkedin,A1,,,10,2",
            "",
        )
    ),
    min_size=1,
    max_size=12,
)


@quick(14)
@given(AD_ROWS)
def test_every_row_of_a_table_is_accounted_for(rows: list[str]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (file,) = write_files(folder, [("csv", ADS + "\n".join([rows[0], *rows]) + "\n")])
        outcome = run_cli(
            make_workspace(folder / "w"), "import", file, "--json", "--accept-rejects"
        )
    receipt = outcome.json[0]
    assert reconciles(receipt)
    assert receipt["rows_read"] == sum(1 for row in [rows[0], *rows] if row)
    assert outcome.status == (1 if receipt["rows_rejected"] else 0)


@quick(14)
@given(st.one_of(mixpanel_files(), ad_files(), profile_files()))
def test_the_same_bytes_again_change_nothing_and_say_so(content: tuple[str, str]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (file,) = write_files(folder, [content])
        workspace = make_workspace(folder / "w")
        first = do_import(workspace, file, 0)
        before = dump(workspace)
        copy = folder / "copy of it"
        copy.write_bytes(file.read_bytes())
        again = do_import(workspace, copy, 4)
        assert dump(workspace) == before
    assert reconciles(again)
    assert (again["rows_new"], again["rows_updated"]) == (0, 0)
    assert again["rows_rejected"] == first["rows_rejected"]
    assert again["import_id"] == first["import_id"]
    assert "nothing changed" in again["warnings"][0]


# ---- events


def test_a_repeat_inside_a_file_is_unchanged_even_if_processed_later(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    processed = [(T0 + delay) * 1000 for delay in (1, 9, 5)]
    lines = [mixpanel_event(mp_processing_time_ms=instant) for instant in processed]
    (receipt,) = run("import", write_lines(tmp_path / "a", lines), "--json").json
    assert counts(receipt) == (1, 0, 2, 0)
    ((*_, ingested, _user, _name, _set),) = describe(ready)["events"]
    assert ingested == (T0 + 9) * 1_000_000


@pytest.mark.parametrize("late_first", [False, True])
def test_the_later_processed_version_wins_in_either_order(
    ready: Path, run: Run, tmp_path: Path, late_first: bool
) -> None:
    def version(user: str, second: int) -> Path:
        told = mixpanel_event("Share", mp_processing_time_ms=second * 1000, method=user)
        return write_lines(tmp_path / user, [told])

    files = [version("email", T0 + 1), version("linkedin", T0 + 2)]
    receipts = [
        run("import", file, "--json").json[0] for file in (files[::-1] if late_first else files)
    ]
    assert [counts(receipt) for receipt in receipts] == [
        (1, 0, 0, 0),
        (0, 0, 1, 0) if late_first else (0, 1, 0, 0),
    ]
    assert {channel for _, _, channel in describe(ready)["people"]} == {"", "*", "social_share"}


@quick(6)
@given(st.lists(events(), min_size=1, max_size=8), st.data())
def test_overlapping_exports_give_the_same_events_in_either_order(
    records: list[dict[str, object]], data: st.DataObject
) -> None:
    # versions that tie on their ingest time are told apart by the order of import, so not here
    records = [record for record in records if "mp_processing_time_ms" in _said(record)]
    distinct = {_version(record): record for record in records}
    records = list(distinct.values())
    parts = [
        [record for record in records if data.draw(st.booleans())] + records[:1] for _ in range(2)
    ]
    if not records:
        return
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = [write_lines(folder / f"{at}.jsonl", part) for at, part in enumerate(parts)]
        found = []
        for order in (files, files[::-1]):
            workspace = make_workspace(folder / f"w{len(found)}")
            for file in order:
                do_import(workspace, file, 0)
            found.append((describe(workspace), answers(workspace, "share-rate")))
    assert found[0] == found[1]


def _said(record: dict[str, object]) -> dict[str, Any]:
    said = record["properties"]
    assert isinstance(said, dict)
    return said


def _version(record: dict[str, object]) -> tuple[object, ...]:
    said = _said(record)
    names = ("distinct_id", "time", "$insert_id", "mp_processing_time_ms")
    return (record["event"], *(said[name] for name in names))


def test_anonymous_and_ignored_events_are_stored_and_make_nobody_active(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    lines = [
        mixpanel_event(S_insert_id="1", distinct_id="$device:x", S_user_id=...),
        mixpanel_event("$identify", S_insert_id="2"),
        mixpanel_event(S_insert_id="3", S_user_id="undefined", distinct_id="<null>"),
    ]
    (receipt,) = run("import", write_lines(tmp_path / "a", lines), "--json").json
    assert counts(receipt) == (3, 0, 0, 0)
    found = describe(ready)
    assert found["people"] == {}
    assert sorted(found["counts"].values()) == [(1, 0), (2, 2)]


# ---- delivery


def _linkedin(folder: Path, name: str, generated: str, impressions: int, clicks: int) -> Path:
    preamble = linkedin_preamble()
    preamble[3] = [f"Date Generated: {generated}"]
    rows = with_header([linkedin_row(Impressions=str(impressions), Clicks=str(clicks))])
    path = folder / name
    path.write_bytes(table_bytes([*preamble, *rows], LINKEDIN))
    return path


@pytest.mark.parametrize("newest_first", [False, True])
def test_date_generated_decides_which_export_counts_not_the_order_of_import(
    ready: Path, run: Run, tmp_path: Path, newest_first: bool
) -> None:
    older = _linkedin(tmp_path, "older.csv", "June 1, 2026, 9:00 AM", 1000, 9)
    newer = _linkedin(tmp_path, "newer.csv", "June 2, 2026, 9:00 AM", 800, 4)
    order = [newer, older] if newest_first else [older, newer]
    receipts = [run("import", f, "--json", now="2026-07-01T00:00:00Z").json[0] for f in order]
    assert counts(receipts[1]) == ((0, 0, 1, 0) if newest_first else (0, 1, 0, 0))
    (fact,) = describe(ready)["facts"]
    assert (fact.impressions, fact.clicks) == (800, 4)  # less than before: platforms take back


def test_a_newer_export_replaces_the_rows_it_has_and_deletes_no_other(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    old, new = write_files(
        tmp_path,
        [
            ("csv", ADS + "2026-03-01,linkedin,A1,1,ICP one,100,5\n"
                          "2026-03-02,linkedin,A1,1,ICP one,70,1\n"),
            ("csv", ADS + "2026-03-02,linkedin,A1,1,ICP one,60,1\n"),
        ],
    )  # fmt: skip
    assert run("import", old, now="2026-04-01T00:00:00Z").status == 0
    (receipt,) = run("import", new, "--json", now="2026-04-02T00:00:00Z").json
    assert counts(receipt) == (0, 1, 0, 0)
    assert sorted(fact.impressions for fact in describe(ready)["facts"]) == [60, 100]


# ---- profiles


def test_an_empty_cell_clears_and_an_absent_column_says_nothing(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    files = write_files(
        tmp_path,
        [
            ("csv", "user_id,seniority,plan\nu1,VP,pro\nu2,Entry,pro\n"),
            ("csv", "user_id,plan\nu1,\nu2,pro\n"),
            ("jsonl", '{"event":"Copy Link","properties":{"time":1772366400,"distinct_id":"u1",'
                      '"$user_id":"u1","$insert_id":"1"}}\n'),
        ],
    )  # fmt: skip
    receipts = [
        run("import", file, "--json", now=f"2026-03-0{day}T00:00:00Z").json[0]
        for day, file in enumerate(files, 2)
    ]
    assert [counts(receipt) for receipt in receipts] == [(2, 0, 0, 0), (0, 1, 1, 0), (1, 0, 0, 0)]
    found = run(
        "kpi", "share-rate", "--from", "2026-03-01", "--to", "2026-03-31", "--by", "plan", "--json"
    ).json["points"]
    assert [(point["segment"], point["numerator"]) for point in found] == [("(unknown)", 1)]


# ---- whole or not at all


def test_a_dry_run_gives_the_receipt_and_keeps_nothing(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    file = write_lines(tmp_path / "a", [mixpanel_event()])
    before = dump(ready)
    (receipt,) = run("import", file, "--dry-run", "--json").json
    assert dump(ready) == before
    assert (receipt["import_id"], counts(receipt)) == (None, (1, 0, 0, 0))
    assert counts(run("import", file, "--json").json[0]) == (1, 0, 0, 0)


@pytest.mark.parametrize("stop", [CancelledError, KeyboardInterrupt])
def test_stopping_in_the_middle_leaves_no_trace(
    ready: Path, tmp_path: Path, stop: type[BaseException]
) -> None:
    file = write_lines(tmp_path / "a", [mixpanel_event()])

    def observe(_: ImportProgress) -> None:
        raise stop

    before, files = dump(ready), sorted(ready.iterdir())
    with opened(ready) as store, pytest.raises(stop):
        import_file(store, file, ImportRequest(), fixed_clock(parse_instant(NOW)), observe)
    assert dump(ready) == before
    assert sorted(ready.iterdir()) == files


def test_ctrl_c_on_the_command_line_says_that_nothing_was_changed(
    ready: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    before = dump(ready)
    with monkeypatch.context() as patch:
        patch.setattr("desktop.core.jobs.importing.merge_staged", interrupt)
        outcome = run("import", write_lines(tmp_path / "a", [mixpanel_event()]))
    assert outcome.status == 130
    assert "nothing was changed" in outcome.err
    assert dump(ready) == before


def _bad_share(folder: Path, bad: int, good: int) -> Path:
    lines: list[object] = [mixpanel_event(S_insert_id=str(at)) for at in range(good)]
    return write_lines(folder / "mixed", [*lines, *[mixpanel_event(time="never")] * bad])


def test_more_than_a_fifth_of_bad_rows_refuses_the_file(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    file, before = _bad_share(tmp_path, 3, 10), dump(ready)
    outcome = run("import", file)
    assert outcome.status == 3
    assert "3 of 13 rows cannot be used" in outcome.error
    assert "--accept-rejects" in outcome.error
    assert "line 11" in outcome.error
    assert dump(ready) == before
    assert run("import", file, "--accept-rejects").status == 1


def test_a_fifth_of_bad_rows_is_taken_with_each_of_them_named(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    outcome = run("import", _bad_share(tmp_path, 2, 8), "--json")
    assert outcome.status == 1
    (receipt,) = outcome.json
    assert counts(receipt) == (8, 0, 0, 2)
    assert [reject["line"] for reject in receipt["rejects"]] == [9, 10]
    assert len(describe(ready)["events"]) == 8


def test_a_file_that_fails_does_not_stop_the_others(ready: Path, run: Run, tmp_path: Path) -> None:
    (bad := tmp_path / "bad").write_bytes(b"\x00\x01\x02")
    good = write_lines(tmp_path / "good", [mixpanel_event()])
    outcome = run("import", bad, good, "--json")
    assert outcome.status == 3
    assert [receipt["file"] for receipt in outcome.json] == ["good"]
    assert "bad" in outcome.error
    assert Counter(name for *_, name, _ in describe(ready)["events"]) == {"Search": 1}


def test_progress_is_told_in_rows_and_ends_whole(ready: Path, tmp_path: Path) -> None:
    file = write_lines(tmp_path / "a", [mixpanel_event(S_insert_id=str(n)) for n in range(50)])
    told: list[ImportProgress] = []
    with opened(ready) as store:
        import_file(store, file, ImportRequest(), fixed_clock(parse_instant(NOW)), told.append)
    assert (told[-1].rows, told[-1].fraction) == (50, 1.0)
    assert issubclass(CancelledError, IcpPulseError)


def test_the_same_file_imported_meanwhile_by_another_counts_once(
    ready: Path, tmp_path: Path
) -> None:
    file = write_lines(tmp_path / "a", [mixpanel_event()])
    clock = fixed_clock(parse_instant(NOW))
    receipts = []

    def import_beside(_: ImportProgress) -> None:
        with opened(ready) as other:
            receipts.append(import_file(other, file, ImportRequest(), clock))

    with opened(ready) as store:
        receipts.append(import_file(store, file, ImportRequest(), clock, import_beside))
    assert [receipt.import_id for receipt in receipts] == [1, 1]
    assert (receipts[1].rows_new, receipts[1].rows_unchanged) == (0, 1)
    assert run_cli(ready, "imports", "undo", 1).status == 0
    assert describe(ready)["events"] == []
