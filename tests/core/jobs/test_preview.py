"""What the import dialog is told of a file, held against what the import then does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from connectors.files.registry import kinds
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import CancelledError, ImportRefusedError, UsageError
from desktop.core.jobs.importing import ImportProgress, ImportRequest, import_file
from desktop.core.jobs.presets import delete_preset, save_preset
from desktop.core.jobs.preview import Preview, preview_file
from desktop.core.jobs.preview_tally import SegmentLine
from desktop.core.jobs.receipt import Receipt
from tests.builders.ad_exports import (
    LINKEDIN,
    demographics_table,
    linkedin_day,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
)
from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import dump, make_workspace, opened

NOW = parse_instant("2026-07-01T05:00:00Z")
CLOCK = fixed_clock(NOW)
PLAIN = ImportRequest()


@pytest.fixture
def made(workspace: Path) -> Path:
    return make_workspace(workspace)


def _preview(folder: Path, file: Path, request: ImportRequest = PLAIN, rows: int = 9999) -> Preview:
    before = dump(folder)
    with opened(folder) as store:
        found = preview_file(store, file, request, CLOCK, most_rows=rows)
    assert dump(folder) == before  # a preview stores nothing
    return found


def _import(folder: Path, file: Path, request: ImportRequest = PLAIN) -> Receipt:
    with opened(folder) as store:
        return import_file(store, file, request, CLOCK)


def _demographics(folder: Path) -> Path:
    rows = [
        *linkedin_preamble("Demographics Report (in UTC)"),
        *demographics_table(
            "Job Seniority", [("Senior", "2789", "7"), ("VP", "32", "0"), ("Entry", "1", "0")]
        ),
        *demographics_table("Location", [("Berlin Area", "50", "1")]),
    ]
    file = folder / "account_510000001_demographics_report.csv"
    file.write_bytes(table_bytes(rows, LINKEDIN))
    return file


def _performance(folder: Path) -> Path:
    rows = [
        linkedin_row(**{"Start Date (in UTC)": linkedin_day(date(2026, 5, day)), "Clicks": clicks})
        for day, clicks in ((1, "4"), (2, "6"), (3, "oops"))
    ]
    file = folder / "performance.csv"
    file.write_bytes(table_bytes([*linkedin_preamble(), *with_header(rows)], LINKEDIN))
    return file


def _events(folder: Path) -> Path:
    records = [
        mixpanel_event("Copy Link", S_insert_id=f"i{n}", distinct_id=f"u{n % 3}", S_user_id=...)
        for n in range(9)
    ]
    return write_lines(folder / "raw.jsonl", [*records, records[0], '{"event": "no time"}'])


def _profiles(folder: Path) -> Path:
    file = folder / "people.csv"
    file.write_text("user_id;Seniority;Tier\nu1;VP;gold\nu2;Entry;\n;Manager;x\n")
    return file


@pytest.mark.parametrize("make", [_demographics, _performance, _events, _profiles])
def test_a_preview_counts_what_the_import_then_counts(
    made: Path, tmp_path: Path, make: object
) -> None:
    file = make(tmp_path)  # type: ignore[operator]
    request = ImportRequest(accept_rejects=True)
    found = _preview(made, file, request)
    receipt = _import(made, file, request)
    assert found.state == "ready"
    assert found.counted is not None
    assert found.counted.whole
    assert (found.kind, found.report, found.grain) == (receipt.kind, receipt.report, receipt.grain)
    assert found.evidence == receipt.evidence
    assert found.counted.rows_read == receipt.rows_read
    assert found.counted.rows_rejected == receipt.rows_rejected
    assert found.counted.rejects == receipt.rejects
    assert found.counted.left_out == receipt.left_out
    taken = receipt.rows_new + receipt.rows_updated + receipt.rows_unchanged
    assert found.counted.rows_in == taken
    assert (found.totals.impressions, found.totals.clicks) == (
        receipt.totals.impressions,
        receipt.totals.clicks,
    )
    assert found.totals.people == receipt.totals.people
    if receipt.period is not None:
        assert tuple(map(str, found.period or ())) == receipt.period


def test_a_demographics_file_shows_each_dimension_against_the_icp(
    made: Path, tmp_path: Path
) -> None:
    found = _preview(made, _demographics(tmp_path))
    assert (found.source, found.shape.encoding, found.shape.delimiter) == (
        "linkedin",
        "utf-16-le",
        "\t",
    )
    assert found.period == (date(2026, 5, 1), date(2026, 5, 31))
    seniority = next(each for each in found.segments if each.dimension == "seniority")
    assert (seniority.values, seniority.impressions, seniority.clicks) == (3, 2822, 7)
    assert seniority.lines == (
        SegmentLine("Senior", 2789, 7, 7, in_icp=False),
        SegmentLine("VP", 32, 0, 2, in_icp=True),
        SegmentLine("Entry", 1, 0, 1, in_icp=False),
    )


def test_the_table_is_the_files_own_cells_with_their_lines(made: Path, tmp_path: Path) -> None:
    table = _preview(made, _performance(tmp_path)).table
    assert table.header_line == 6
    assert table.columns[0] == "Start Date (in UTC)"
    assert table.above[0] == (1, ("Ad Performance Report (in UTC)",))
    assert [line for line, _ in table.rows] == [7, 9, 11]  # a text in them has two lines
    assert table.rows[2][1][table.columns.index("Clicks")] == "oops"


def test_json_lines_show_their_members_as_columns(made: Path, tmp_path: Path) -> None:
    found = _preview(made, _events(tmp_path))
    assert (found.shape.encoding, found.table.header_line) == ("json lines", None)
    assert found.table.columns[:2] == ("event", "properties.time")
    assert found.table.rows[0][0] == 1
    assert found.table.rows[0][1][0] == "Copy Link"


def test_a_long_file_is_counted_from_its_start_and_says_so(made: Path, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    rows = [f"u{n},Search,2026-05-01T10:00:00Z\n" for n in range(150_000)]
    file.write_text("user_id,event,time\n" + "".join(rows))
    found = _preview(made, file, rows=1000)
    assert found.counted is not None
    assert not found.counted.whole
    assert 1000 <= found.counted.rows_in == found.counted.rows_read < 150_000


def test_a_preview_can_be_stopped(made: Path, tmp_path: Path) -> None:
    heard: list[ImportProgress] = []

    def stop(progress: ImportProgress) -> None:
        heard.append(progress)
        raise CancelledError

    with opened(made) as store, pytest.raises(CancelledError):
        preview_file(store, _events(tmp_path), PLAIN, CLOCK, stop)
    assert heard[0].file == "raw.jsonl"


@pytest.mark.parametrize("kind", ["ad_stats", "events"])
def test_a_date_with_two_readings_offers_both(made: Path, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "dates.csv"
    if kind == "events":
        file.write_text("user_id,event,time\nu1,Search,03/04/2026 10:00\nu1,Go,05/04/2026 10:00\n")
    else:
        file.write_text(
            "date,campaign,impressions,clicks\n03/04/2026,A,100,1\n05/04/2026,A,100,2\n"
        )
    found = _preview(made, file)
    assert found.state == "ambiguous_date"
    assert "03/04/2026" in (found.problem or "")
    # what it is is known, whatever its dates mean
    assert found.kind == _preview(made, file, ImportRequest(locale="en_US")).kind
    assert found.report is not None
    assert [(each.locale, each.order, each.period) for each in found.readings] == [
        ("en_GB", "day first", (date(2026, 4, 3), date(2026, 4, 5))),
        ("en_US", "month first", (date(2026, 3, 4), date(2026, 5, 4))),
    ]
    for reading in found.readings:
        chosen = _preview(made, file, ImportRequest(locale=reading.locale))
        assert (chosen.state, chosen.period) == ("ready", reading.period)
        assert chosen.readings == found.readings  # so that the choice can be changed
    receipt = _import(made, file, ImportRequest(locale="en_US"))
    assert receipt.period == ("2026-03-04", "2026-05-04")


def test_a_date_that_only_one_order_allows_offers_no_choice(made: Path, tmp_path: Path) -> None:
    file = tmp_path / "dates.csv"
    file.write_text("date,campaign,impressions,clicks\n03/04/2026,A,100,1\n25/04/2026,A,100,2\n")
    found = _preview(made, file)
    assert (found.state, found.readings) == ("ready", ())


def test_bytes_that_were_imported_before_are_told_until_they_are_taken_back(
    made: Path, tmp_path: Path
) -> None:
    file = _profiles(tmp_path)
    assert _preview(made, file).imported_before is None
    request = ImportRequest(accept_rejects=True)
    receipt = _import(made, file, request)
    copy = tmp_path / "renamed.csv"
    copy.write_bytes(file.read_bytes())
    assert _preview(made, copy).imported_before == (receipt.import_id, NOW)


def test_many_bad_rows_are_said_to_need_consent(made: Path, tmp_path: Path) -> None:
    found = _preview(made, _profiles(tmp_path))
    assert found.counted is not None
    assert found.counted.needs_consent  # one of three
    assert [reject.line for reject in found.counted.rejects] == [4]


def test_an_event_after_the_export_was_made_is_rejected_as_the_import_does(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "future.csv"
    rows = [f"u1,Search,2026-05-{day:02}T10:00:00Z\n" for day in range(1, 11)]
    file.write_text("user_id,event,time\n" + "".join(rows) + "u1,Search,2031-01-01T00:00:00Z\n")
    found = _preview(made, file)
    receipt = _import(made, file)
    assert found.counted is not None
    assert found.counted.rejects == receipt.rejects
    assert (found.totals.events, found.counted.rows_in) == (10, 10)


UNKNOWN = {
    "events": (
        "Customer;Action taken;Happened when;Plan\nada;Copy Link;2026-05-01 10:00;pro\n"
        "bob;Search;2026-05-02 11:00;free\n",
        {"user_id": "Customer", "event": "Action taken", "time": "Happened when"},
    ),
    "profiles": (
        "Kontakt;Rolle\nada@acme.example;VP\nbob@beta.example;Entry\n",
        {"email": "Kontakt"},
    ),
    "ad_stats": (
        "Day of delivery,Campaign label,Impr.,Link clicks\n2026-05-01,A,100,2\n2026-05-02,A,90,1\n",
        {
            "date": "Day of delivery",
            "campaign": "Campaign label",
            "impressions": "Impr.",
            "clicks": "Link clicks",
        },
    ),
    "accounts": ("Firm site\nacme.example\nbeta.example\n", {"company_domain": "Firm site"}),
}


@pytest.mark.parametrize("kind", UNKNOWN)
def test_a_table_that_no_format_knows_can_be_mapped_and_then_is_ready(
    made: Path, tmp_path: Path, kind: str
) -> None:
    content, mapping = UNKNOWN[kind]
    file = tmp_path / "table.csv"
    file.write_text(content)
    found = _preview(made, file)
    assert found.state == "unknown"
    assert [column.name for column in found.columns] == content.splitlines()[0].replace(
        ";", ","
    ).split(",")
    assert found.columns[0].values[0]
    offered = next(each for each in found.kinds if each.kind == kind)
    assert set(mapping) <= set(offered.fields)
    assert offered.lacking({})
    assert offered.lacking(mapping) == ()
    request = ImportRequest(kind=kind, columns=mapping)
    mapped = _preview(made, file, request)
    assert (mapped.state, mapped.kind) == ("ready", kind)
    assert mapped.counted is not None
    assert mapped.counted.rows_in == content.count("\n") - 1
    assert mapped.mapped == mapping
    assert _import(made, file, request).rows_new == mapped.counted.rows_in


@pytest.mark.parametrize("kind", ["events", "profiles", "ad_stats"])
def test_the_mapping_is_guessed_from_names_and_values(
    made: Path, tmp_path: Path, kind: str
) -> None:
    content, mapping = UNKNOWN[kind]
    file = tmp_path / "table.csv"
    file.write_text(content)
    offered = next(each for each in _preview(made, file).kinds if each.kind == kind)
    assert {field: offered.guess.get(field) for field in mapping} == mapping
    assert offered.lacking(offered.guess) == ()


def test_a_kind_that_lacks_a_column_says_which_and_offers_the_columns(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text(UNKNOWN["events"][0])
    found = _preview(made, file, ImportRequest(kind="events"))
    assert found.state == "refused"
    assert "user_id" in (found.problem or "")
    assert found.kinds


@pytest.mark.parametrize(
    ("name", "content"),
    [("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200)), ("empty.csv", b""), ("x.gz", b"\x1f\x8b")],
)
def test_what_is_no_table_is_refused_with_the_reason(
    made: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    try:
        found = _preview(made, file)
    except ImportRefusedError as error:
        assert name in str(error)
    else:
        assert found.state in ("refused", "unknown")
        assert name in (found.problem or "")
        assert found.kinds == () or found.state == "unknown"


def test_a_file_that_is_not_there_is_an_error(made: Path, tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=r"gone\.csv"):
        _preview(made, tmp_path / "gone.csv")


def test_a_file_damaged_behind_its_start_is_refused_when_it_is_reached(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "torn.csv"
    file.write_text('user_id,event,time\nu1,Search,2026-05-01T10:00:00Z\nu2,"Sea')
    found = _preview(made, file)
    assert found.state == "refused"
    assert "quote" in (found.problem or "")
    assert found.table.columns == ("user_id", "event", "time")


def test_money_is_summed_in_one_currency_and_never_across_several(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ads.csv"
    head = "date,source,account_id,campaign_id,impressions,clicks,spend,currency\n"
    file.write_text(head + "2026-04-01,meta,1,7,100,3,1.50,EUR\n2026-04-02,meta,1,7,90,2,2,EUR\n")
    found = _preview(made, file)
    assert (found.totals.spend, found.currencies) == (3.5, ("EUR",))
    file.write_text(head + "2026-04-01,meta,1,7,100,3,1.50,EUR\n2026-04-02,meta,2,8,90,2,2,USD\n")
    found = _preview(made, file)
    assert (found.totals.spend, found.currencies) == (None, ("EUR", "USD"))
    assert (found.totals.impressions, found.totals.clicks) == (190, 5)


def test_the_platforms_own_totals_stand_beside_the_sums(made: Path, tmp_path: Path) -> None:
    file = tmp_path / "google.csv"
    file.write_text(
        "Campaign report\nApril 1, 2026 - April 2, 2026\n"
        "Day,Campaign,Campaign ID,Clicks,Impr.,Cost,Currency code\n"
        "2026-04-01,A,71,3,100,1.50,EUR\n2026-04-02,A,71,2,90,2.00,EUR\n"
        "Total: Account, , ,6,200,4.50,EUR\n"
    )
    found = _preview(made, file)
    assert (found.totals.impressions, found.totals.clicks) == (190, 5)
    assert found.platform_totals is not None
    assert (found.platform_totals.impressions, found.platform_totals.clicks) == (200, 6)


def test_every_kind_that_can_be_read_can_be_said(made: Path, tmp_path: Path) -> None:
    assert _preview(made, _profiles(tmp_path)).known_kinds == kinds()


def test_what_was_said_of_a_file_is_offered_for_the_next_of_its_shape(
    made: Path, tmp_path: Path
) -> None:
    file = tmp_path / "agency.csv"
    file.write_text("Wer,Was,Wann\nu1,Teilen,2026-04-01T10:00:00Z\n")
    said = ImportRequest(
        kind="events",
        columns={"user_id": "Wer", "event": "Was", "time": "Wann"},
        locale="de",
        period=(date(2026, 4, 1), date(2026, 4, 30)),
        accept_rejects=True,
    )
    with opened(made) as store:
        save_preset(store, CLOCK, "  Agency export ", file, said)
    file.write_text("Wer,Was,Wann\nu7,Suchen,2026-05-01T10:00:00Z\n")
    other = tmp_path / "other.csv"
    other.write_text("Wer,Was\nu7,Suchen\n")
    (preset,) = _preview(made, file).presets
    assert preset.name == "Agency export"
    # the days and the consent belong to that one file
    assert preset.request == replace(said, period=None, accept_rejects=False)
    assert _preview(made, file, preset.request).kind == "events"
    assert _preview(made, other).presets == ()
    with opened(made) as store:
        delete_preset(store, "Agency export")
    assert _preview(made, file).presets == ()


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_preset_without_a_sensible_name_is_refused(made: Path, tmp_path: Path, name: str) -> None:
    with opened(made) as store, pytest.raises(UsageError, match="needs a name"):
        save_preset(store, CLOCK, name, _profiles(tmp_path), ImportRequest())
