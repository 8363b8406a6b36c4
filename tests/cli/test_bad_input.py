"""Bad files through the command line: one sentence on stderr or a reject, and nothing half done."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.input_file import InputFile
from desktop.core.store import engine, migrate
from tests.builders.ad_exports import LINKEDIN, linkedin_preamble, table_bytes
from tests.builders.product_exports import T0, as_lines, mixpanel_event, write_lines
from tests.builders.workspaces import describe, dump, make_workspace, reconciles
from tests.conftest import Run

ADS = "date,source,account_id,campaign_id,campaign,impressions,clicks\n"
GOOD_AD = "2026-03-01,linkedin,A1,1,ICP one,100,2\n"


@pytest.fixture
def ready(workspace: Path) -> Path:
    """A workspace with definitions."""
    return make_workspace(workspace)


@pytest.fixture
def refused(ready: Path, run: Run, tmp_path: Path) -> Callable[..., str]:
    """Imports bytes that must be refused with status 3 and change nothing; gives the sentence."""

    def refuse(content: bytes, name: str = "export.csv", *options: str) -> str:
        (tmp_path / name).write_bytes(content)
        before = dump(ready)
        outcome = run("import", tmp_path / name, *options)
        assert outcome.status == 3, outcome.out
        assert dump(ready) == before
        assert name in outcome.error
        assert "Traceback" not in outcome.error
        return outcome.error

    return refuse


@pytest.fixture
def taken(ready: Path, run: Run, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Imports bytes, whatever they hold, and gives the receipt."""

    def take(content: bytes, name: str = "export.csv", *options: str) -> dict[str, Any]:
        (tmp_path / name).write_bytes(content)
        outcome = run("import", tmp_path / name, "--json", "--accept-rejects", *options)
        assert outcome.status in (0, 1), outcome.err
        (receipt,) = outcome.json
        assert reconciles(receipt)
        assert outcome.status == (1 if receipt["rows_rejected"] else 0)
        return dict(receipt)

    return take


def ads(*rows: str) -> bytes:
    return (ADS + "\n".join(rows) + "\n").encode()


def reasons(receipt: dict[str, Any]) -> list[tuple[int, str]]:
    return [(reject["line"], reject["reason"]) for reject in receipt["rejects"]]


# ---- files that are refused whole


def test_an_empty_file_is_refused(refused: Callable[..., str]) -> None:
    assert "empty" in refused(b"")


@pytest.mark.parametrize("content", [b"\n\n\n", b"\xef\xbb\xbf", b" "])
def test_a_file_of_nothing_but_space_is_refused(
    refused: Callable[..., str], content: bytes
) -> None:
    refused(content)


def test_a_file_that_does_not_exist_is_named(ready: Path, run: Run, tmp_path: Path) -> None:
    outcome = run("import", tmp_path / "nowhere.csv")
    assert outcome.status == 3
    assert "nowhere.csv" in outcome.error
    assert "check the path" in outcome.error


def test_a_truncated_gzip_is_refused(refused: Callable[..., str]) -> None:
    whole = gzip.compress(as_lines(mixpanel_event(S_insert_id=str(n)) for n in range(5000)))
    assert "truncated gzip" in refused(whole[: len(whole) // 2], "export.jsonl.gz")


def test_an_export_cut_in_the_middle_of_a_line_is_refused(refused: Callable[..., str]) -> None:
    whole = as_lines([mixpanel_event(), mixpanel_event(S_insert_id="2")])
    assert "cut off at line 2" in refused(whole[:-30], "export.jsonl")


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(
    refused: Callable[..., str],
) -> None:
    endless = as_lines([mixpanel_event()]) + b'{"event":"' + b"x" * (17 << 20)
    assert "without an end" in refused(endless, "export.jsonl")


def test_a_table_with_an_endless_line_is_refused(refused: Callable[..., str]) -> None:
    refused(ads(GOOD_AD.strip()) + b'2026-03-01,linkedin,A1,1,"' + b"x" * (17 << 20))


@pytest.mark.parametrize("seed", [bytes(range(256)) * 40, b"\x7fELF\x02\x01\x01" + b"\0" * 900])
def test_a_binary_file_is_refused_as_what_it_is(refused: Callable[..., str], seed: bytes) -> None:
    assert "is" in refused(seed, "export.bin")


def test_a_pdf_that_was_renamed_is_called_a_pdf(refused: Callable[..., str]) -> None:
    pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    assert "PDF" in refused(pdf, "report.csv")


def test_a_table_with_another_separator_is_read_or_named(
    refused: Callable[..., str], taken: Callable[..., dict[str, Any]]
) -> None:
    semicolons = ads(GOOD_AD.strip()).replace(b",", b";")
    assert taken(semicolons, "semicolons.csv")["rows_new"] == 1
    assert "date|source" in refused(semicolons.replace(b";", b"|"), "pipes.csv")


def test_an_unknown_table_names_its_columns(refused: Callable[..., str]) -> None:
    error = refused(b"alpha,beta\n1,2\n", "other.csv")
    assert "'alpha', 'beta'" in error
    assert "--as" in error


def test_a_file_that_grows_while_it_is_read_is_refused(
    ready: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_lines(tmp_path / "growing.jsonl", [mixpanel_event()])
    opens = InputFile.open

    def grow(self: InputFile) -> object:
        with file.open("ab") as more:
            more.write(as_lines([mixpanel_event(S_insert_id="late")]))
        return opens(self)

    before = dump(ready)
    with monkeypatch.context() as patch:
        patch.setattr(InputFile, "open", grow)
        outcome = run("import", file)
    assert outcome.status == 3
    assert "changed while it was read" in outcome.error
    assert dump(ready) == before
    assert run("import", file).status == 0


def test_two_currencies_of_one_account_refuse_the_file(refused: Callable[..., str]) -> None:
    head = ADS.strip() + ",spend,currency"
    rows = [GOOD_AD.strip() + ",1.5,EUR", GOOD_AD.strip() + ",1.5,USD"]
    error = refused("\n".join([head, *rows, ""]).encode())
    assert "EUR" in error
    assert "USD" in error
    assert "line 3" in error


def test_a_date_that_reads_two_ways_asks_for_the_locale(
    refused: Callable[..., str], ready: Path, run: Run, tmp_path: Path
) -> None:
    content = ads("03/04/2026,linkedin,A1,1,ICP one,100,2")
    error = refused(content)
    assert "03/04/2026" in error
    assert "--locale" in error
    for locale, day in (("en_US", "2026-03-04"), ("de", "2026-04-03")):
        (receipt,) = run("import", tmp_path / "export.csv", "--locale", locale, "--json").json
        assert receipt["period"] == [day, day], locale
        assert run("imports", "undo", receipt["import_id"]).status == 0
    assert describe(ready)["facts"] == []


def test_a_locale_that_does_not_exist_is_refused(ready: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_bytes(ads("03/04/2026,a,A1,1,x,1,0"))
    outcome = run("import", tmp_path / "export.csv", "--locale", "xx_YY")
    assert outcome.status == 3
    assert "'xx_YY' is not a locale" in outcome.error


# ---- rows that are rejected, or taken with a warning


def test_a_linkedin_report_without_a_table_says_that_nothing_was_delivered(
    ready: Path, taken: Callable[..., dict[str, Any]]
) -> None:
    content = table_bytes(linkedin_preamble(), LINKEDIN)
    receipt = taken(content, "account_5_campaign_performance_report.csv")
    assert (receipt["kind"], receipt["rows_read"]) == ("linkedin", 0)
    assert receipt["period"] == ["2026-05-01", "2026-05-31"]


def test_ids_in_scientific_notation_are_left_blank_with_a_warning(
    ready: Path, taken: Callable[..., dict[str, Any]]
) -> None:
    receipt = taken(ads("2026-03-01,linkedin,A1,2.07E+08,ICP one,100,2"))
    assert receipt["rows_new"] == 1
    assert "scientific notation" in receipt["warnings"][0]
    assert [campaign.id for campaign in describe(ready)["campaigns"]] == [None]


def test_clicks_above_impressions_are_kept_and_give_no_rate(
    ready: Path, run: Run, taken: Callable[..., dict[str, Any]]
) -> None:
    receipt = taken(ads("2026-03-01,linkedin,A1,1,ICP one,3,5"))
    assert "more clicks than impressions" in receipt["warnings"][0]
    asked = run("kpi", "icp-ctr", "--from", "2026-03-01", "--to", "2026-03-31", "--json")
    (point,) = asked.json["points"]
    assert (point["numerator"], point["denominator"], point["value"]) == (5, 3, None)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2026-03-01,linkedin,A1,1,ICP one,-100,2", "impressions"),
        ("2026-03-01,linkedin,A1,1,ICP one,100,-2", "clicks"),
        ("2026-03-01,linkedin,A1,1,ICP one,100,many", "clicks"),
        ("2026-03-01,linkedin,A1,1,ICP one,,2", "impressions is missing"),
        ("someday,linkedin,A1,1,ICP one,100,2", "someday"),
        ("1970-01-01,linkedin,A1,1,ICP one,100,2", "before 2000"),
        ("2262-01-01,linkedin,A1,1,ICP one,100,2", "future"),
        ("2026-05-09,linkedin,A1,1,ICP one,100,2", "future"),
        ("2026-03-01,linkedin,A1,1,ICP\x00one,100,2", "NUL"),
        ("2026-03-01,linkedin,A1,1," + "x" * 10_000 + ",100,2", "10,000"),
    ],
)
def test_a_bad_row_of_a_table_is_rejected_with_line_and_reason(
    taken: Callable[..., dict[str, Any]], row: str, told: str
) -> None:
    receipt = taken(ads(GOOD_AD.strip(), row, GOOD_AD.strip()))
    ((line, reason),) = reasons(receipt)
    assert line == 3
    assert told in reason
    assert receipt["totals"]["impressions"] == 100


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (mixpanel_event(time=0), "before 2000"),
        (mixpanel_event(time=-5), "time"),
        (mixpanel_event(time=9_215_000_000), "the clock that stamped it was wrong"),
        (mixpanel_event(time=T0 + 5 * 86_400), "after the export was made"),
        (mixpanel_event(time=...), "no time"),
        (mixpanel_event(S_user_id="x" * 10_240), "10,240 characters"),
        (mixpanel_event("a\0b"), "NUL"),
        (mixpanel_event(S_user_id="a\0b"), "NUL"),
        (mixpanel_event(""), "event name is missing"),
        (b'{"event": "Sea\xff"}', "UTF-8"),
        (mixpanel_event(S_user_id="\ud83d"), "surrogate"),
    ],
)
def test_a_bad_event_is_rejected_with_line_and_reason(
    taken: Callable[..., dict[str, Any]], bad: object, told: str
) -> None:
    good = [mixpanel_event(S_insert_id=str(n)) for n in range(3)]
    receipt = taken(as_lines([good[0], bad, *good[1:]]), "export.jsonl")
    ((line, reason),) = reasons(receipt)
    assert line == 2
    assert told in reason, reason
    assert receipt["rows_new"] == 3


def test_an_event_one_day_after_the_export_is_still_taken(
    taken: Callable[..., dict[str, Any]],
) -> None:
    late = mixpanel_event(S_insert_id="2", time=T0 + 1 + 86_400, mp_processing_time_ms=...)
    assert taken(as_lines([mixpanel_event(), late]), "export.jsonl")["rows_new"] == 2


def test_a_nul_in_a_property_does_no_harm(
    ready: Path, taken: Callable[..., dict[str, Any]]
) -> None:
    receipt = taken(as_lines([mixpanel_event(method="a\0b", note="\0")]), "export.jsonl")
    assert receipt["rows_new"] == 1
    (*_, properties), *_ = describe(ready)["events"]
    assert json.loads(properties) == {"method": "a\0b"}


def test_wall_times_in_the_hour_that_a_change_of_clocks_repeats_are_told(
    ready: Path, taken: Callable[..., dict[str, Any]]
) -> None:
    """New York, 2 November 2025: half past one comes twice, half past two once."""
    rows = ["2025-11-02 01:30:00", "2025-11-02 00:30:00", "2025-11-02 03:30:00"]
    lines = ["user_id,event,time", *(f"u1,Search,{time}" for time in rows), ""]
    receipt = taken("\n".join(lines).encode(), "events.csv")
    assert receipt["rows_new"] == 3
    assert any("twice" in warning for warning in receipt["warnings"]), receipt["warnings"]
    days = {day for day, *_ in describe(ready)["people"]}
    assert len(days) == 1


# ---- places that are no good


def test_a_folder_is_imported_file_by_file_and_what_is_foreign_is_named(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    (folder / "inner").mkdir(parents=True)
    (folder / "notes.txt").write_text("remember the milk")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / "ads.csv").write_bytes(ads(GOOD_AD.strip()))
    write_lines(folder / "events.jsonl", [mixpanel_event()])
    outcome = run("import", folder, "--json")
    assert outcome.status == 3
    assert [receipt["file"] for receipt in outcome.json] == ["ads.csv", "events.jsonl"]
    assert "notes.txt" in outcome.error
    assert len(describe(ready)["facts"]) == len(describe(ready)["events"]) == 1


def test_a_folder_without_files_is_wrong_use(ready: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    outcome = run("import", tmp_path / "hollow")
    assert outcome.status == 2
    assert "holds no files" in outcome.error


def test_a_full_disk_changes_nothing_and_the_import_works_once_there_is_room(
    ready: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite's own page limit stands for the disk: it fails in the middle in the same way."""
    lines = [mixpanel_event(S_insert_id=str(n), S_user_id=f"user {n}") for n in range(5000)]
    file = write_lines(tmp_path / "large.jsonl", lines)
    set_pragmas = engine._set_pragmas

    def limit(connection: Any, entry: Any) -> None:
        set_pragmas(connection, entry)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 10}")

    before = dump(ready)
    with monkeypatch.context() as patch:
        patch.setattr(engine, "_set_pragmas", limit)
        outcome = run("import", file)
    assert outcome.status == 3
    assert "free some disk space" in outcome.error
    assert dump(ready) == before
    assert run("import", file, "--json").json[0]["rows_new"] == 5000


def test_a_workspace_that_can_only_be_read_answers_and_refuses_to_import(
    ready: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`is_writable` is played, since permissions do not bind root; SQLite opens with mode=ro."""
    monkeypatch.setattr(migrate, "is_writable", lambda _: False)
    before = dump(ready)
    outcome = run("import", write_lines(tmp_path / "a", [mixpanel_event()]))
    assert outcome.status == 3
    assert "change the permissions" in outcome.error
    assert run("kpi", "share-rate").status == 0
    assert run("imports").status == 0
    assert run("imports", "undo", "1").status == 3
    assert dump(ready) == before
