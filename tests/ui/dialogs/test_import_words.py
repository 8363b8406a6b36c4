from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from connectors.files.registry import kinds
from desktop.core.jobs.preview_table import FileShape
from desktop.core.reports.build_data_page import ImportReceipt, ReceiptLine
from desktop.ui.dialogs.import_entries import describe_outcomes, overrule
from desktop.ui.dialogs.import_facts import build_facts, locale_words
from desktop.ui.dialogs.import_tables import preview_tabs, receipt_tabs
from desktop.ui.dialogs.import_words import (
    build_notes,
    describe_form,
    describe_problem,
    describe_reading,
    import_label,
)
from desktop.ui.formats import Formats
from desktop.ui.pages.data_state import ImportOutcome, Overrides
from tests.builders.data_reports import (
    build_ambiguous_preview,
    build_preview,
    build_receipt,
)

EN = Formats("en_US")


def test_every_kind_that_can_be_read_can_be_chosen() -> None:
    preview = build_preview(known_kinds=kinds())
    fact = build_facts(preview, Overrides(), EN)[0]
    offered = dict(fact.choices)
    assert set(offered) == {"", *kinds()}
    assert offered["ga4"] == "GA4"  # spelled as its maker does
    assert not [words for words in offered.values() if "_" in words]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("the range is missing; say it with --period START..END",
         "the range is missing; say it under Period"),
        ("mend the file, or take the rest with --accept-rejects",
         "mend the file, or import the others"),
        ("nothing in the file decides; say --locale en_GB (day first) or --locale en_US",
         "nothing in the file decides; say under Language"),
        ("say --scope account=ID or --scope campaign=ID to be exact",
         "say under Account or Covers whose it is to be exact"),
        ("name the column that holds it with --map campaign=COLUMN",
         "name the column that holds it under Report and the columns"),
        ("name its columns with --map, or say what it is with --as KIND",
         "say under Report what it is, and what its columns hold"),
        ("a report of meta, not of google; import it without --as google",
         "a report of meta, not of google; choose that under Report"),
        ('with --map campaign="Campaign Name", and say whose report it is with --scope source=NAME',
         "under Report and the columns, and say whose report it is under Covers"),
        ("the file is empty", "the file is empty"),
    ],
)  # fmt: skip
def test_no_sentence_asks_for_an_option_of_the_command_line(said: str, shown: str) -> None:
    assert describe_problem(said) == shown


def test_what_the_icp_asks_for_is_shown_first() -> None:
    *asked, last = build_preview().segments
    unasked = replace(last, lines=tuple(replace(line, in_icp=None) for line in last.lines))
    titles = [tab.title for tab in preview_tabs(build_preview(segments=(unasked, *asked)), EN)]
    assert titles[:2] == ["Seniority", "Job function"]
    assert titles.index("Country") == len(asked)


def test_how_a_file_is_written() -> None:
    zipped = build_preview(shape=FileShape(2_100_000, "json lines", "", True))
    assert describe_form(zipped, EN) == "2.1 MB · JSON lines, gzip"
    excel = build_preview(shape=FileShape(900, "xlsx", "", False))
    assert describe_form(excel, EN) == "900 bytes · XLSX"


def test_a_language_tells_the_order_of_its_dates() -> None:
    assert locale_words("en_US") == "English, M/D/Y, 1,234.5"
    assert locale_words("en_GB") == "English, D/M/Y, 1,234.5"
    assert locale_words("de") == "German, D/M/Y, 1.234,5"
    assert locale_words("nonsense") == "nonsense"


def test_a_reading_without_days_says_only_its_order() -> None:
    first, second = build_ambiguous_preview().readings
    assert describe_reading(first, EN) == "Day first: Apr 3 – Dec 3, 2026"
    assert describe_reading(second, EN) == "Month first: Mar 4 – 12, 2026"


def test_the_button_says_how_many_rows_it_imports() -> None:
    assert import_label([(119, True)], EN) == "Import 119 rows"
    assert import_label([(100_000, False)], EN) == "Import all, over 100,000 rows"
    assert import_label([(119, True), (1, True)], EN) == "Import 120 rows of 2 files"
    assert import_label([(119, True), (1, False)], EN) == "Import over 120 rows of 2 files"
    assert import_label([], EN) == "Import"


def test_what_was_said_stands_in_the_facts() -> None:
    said = Overrides(kind="meta", locale="de", scope=(("campaign", "99"),))
    facts = {fact.key: fact for fact in build_facts(build_preview(), said, EN)}
    assert facts["kind"].current == "meta"
    assert facts["locale"].value == "German, D/M/Y, 1.234,5"
    assert facts["campaign"].value == "Campaign 99"


def test_one_thing_is_overruled_and_the_others_stay() -> None:
    said = Overrides(kind="events", columns=(("time", "When"),), locale="de")
    assert overrule(said, "locale", "") == Overrides("events", (("time", "When"),))
    assert overrule(said, "kind", "profiles") == Overrides("profiles", locale="de")
    assert overrule(said, "account", "7") == Overrides(
        "events", (("time", "When"),), "de", scope=(("account", "7"),)
    )
    assert overrule(Overrides(scope=(("account", "7"),)), "account", "") == Overrides()


@pytest.mark.parametrize("text", ["2026-03-31 to 2026-03-01", "2026-02-30 to 2026-03-01", "May"])
def test_a_period_that_makes_no_sense_is_refused(text: str) -> None:
    assert overrule(Overrides(), "period", text) is None


def test_a_period_is_read_whatever_stands_between_its_days() -> None:
    found = overrule(Overrides(), "period", "2026-03-01..2026-03-31")
    assert found == Overrides(period=(date(2026, 3, 1), date(2026, 3, 31)))
    assert overrule(Overrides(period=(date(2026, 3, 1),) * 2), "period", " ") == Overrides()


def test_outcomes_are_summed_up_in_one_sentence() -> None:
    done = ImportOutcome("a.csv", build_receipt())
    failed = ImportOutcome("b.csv", message="b.csv is empty")
    assert describe_outcomes([done]) == "a.csv: 119 rows are in."
    assert describe_outcomes([failed]) == "b.csv is empty"
    assert describe_outcomes([done, failed]) == (
        "1 of 2 files are in, with 119 rows. b.csv is empty"
    )


def test_a_file_that_leaves_open_whose_delivery_it_is_asks_for_it() -> None:
    notes = build_notes(build_preview(asks=("scope",)), EN)
    assert notes[0] == "The file does not say whose delivery it is: say it under Covers."


def test_while_the_dates_are_open_language_and_period_are_too() -> None:
    facts = {
        fact.key: fact.value for fact in build_facts(build_ambiguous_preview(), Overrides(), EN)
    }
    assert facts["kind"] == "Events"
    assert (facts["locale"], facts["period"]) == ("not decided", "known once the dates are")
    assert "clock" not in facts  # its times are read in the reporting zone


def test_a_rejected_row_of_an_archive_names_its_file() -> None:
    bad = (ReceiptLine(7, "the time is missing", "b.json"), ReceiptLine(9, "it is none"))
    receipt = ImportReceipt(file="a.zip", rows_rejected=2, rejects=bad)
    (tab,) = receipt_tabs(receipt, EN)
    assert [column.title for column in tab.columns] == ["File", "Line", "Why it is rejected"]
    assert [column.text(tab.rows[0]) for column in tab.columns][:2] == ["b.json", "7"]
    alone = ImportReceipt(file="a.csv", rows_rejected=1, rejects=bad[1:])
    assert receipt_tabs(alone, EN)[0].columns[0].title == "Line"
