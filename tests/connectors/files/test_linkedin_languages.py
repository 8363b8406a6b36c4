"""LinkedIn performance reports in the languages of their readers."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from connectors.files.linkedin_performance import LinkedInPerformance
from connectors.kit.errors import NotRecognisedError
from tests.builders.ad_exports import (
    LINKEDIN,
    Read,
    linkedin_preamble,
    linkedin_row,
    read_bytes,
    table_bytes,
)
from tests.builders.ad_locales import LINKEDIN_LINES, LINKEDIN_NEW, LINKEDIN_OLD, LOCALES
from tests.builders.linkedin_reports import WHOLE, linkedin_report


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, LinkedInPerformance(), tmp_path)


def test_a_spanish_report_is_read_in_its_own_dates_and_numbers(read: Read) -> None:
    rows = [
        ["Informe de rendimiento del anuncio (huso horario de UTC)"],
        ["Fecha de inicio del informe: 1 de mayo de 2026 0:00"],
        ["Fecha de fin del informe: 31 de mayo de 2026 23:59"],
        ["Fecha de creación: 2 de junio de 2026 9:46"],
        [],
        [
            "Fecha de inicio (huso horario de UTC)",
            "Moneda",
            "ID del anuncio",
            "Nombre del lote de anuncios",
            "Gasto total",
            "Impresiones",
            "Clics",
        ],
        ["3/5/2026", "EUR", "1", "Líderes", "3.444,29", "1.534", "4"],
        ["12/5/2026", "EUR", "1", "Líderes", "12,5", "900", "1"],
    ]
    reading, stats = read(table_bytes(rows, LINKEDIN))
    assert (reading.locale, reading.grain) == ("es", "day")
    assert [stat.start for stat in stats] == [date(2026, 5, 3), date(2026, 5, 12)]
    assert [stat.impressions for stat in stats] == [1534, 900]
    assert [stat.spend_micros for stat in stats] == [3_444_290_000, 12_500_000]


def test_a_dutch_report_is_read(read: Read) -> None:
    rows = [
        ["Rapport met advertentieprestaties (in UTC)"],
        ["Begindatum van rapport: 1 mei 2026 00:00"],
        ["Einddatum van rapport: 31 mei 2026 23:59"],
        [],
        [
            "Begindatum (in UTC)",
            "Accountnaam",
            "Naam van advertentieset",
            "Advertentie-ID",
            "Weergaven",
            "Klikken",
        ],
        ["3-5-2026", "Voorbeeld", "Leiders", "1", "10", "1"],
    ]
    reading, (stat,) = read(table_bytes(rows, LINKEDIN))
    assert (reading.report, stat.start, stat.campaign_name) == (
        "ad_performance",
        date(2026, 5, 3),
        "Leiders",
    )


def test_an_ad_set_is_found_under_a_name_that_is_not_known_by_letter(read: Read) -> None:
    row = linkedin_row(**{"Nombre visible del lote de anuncios": "Leaders"})
    _, (stat,) = read(linkedin_report(row))
    assert (stat.campaign_name, stat.group_name) == ("Leaders", "Leaders, DACH")


def _localised(language: str, names: dict[str, str]) -> bytes:
    locale = LOCALES[language]
    title, start, end = LINKEDIN_LINES[language]
    row = {
        "day": locale.date(date(2026, 5, 3)),
        "account": "Example Ltd",
        "currency": "EUR",
        "group_id": "800",
        "group": "Spring",
        "id": "400",
        "campaign": "Leaders",
        "ad": "1",
        "spend": locale.money(1_234_560_000),
        "impressions": locale.whole(12_345),
        "clicks": "4",
    }
    above = [
        [title],
        [f"{start}: {locale.long_date(WHOLE[0])}"],
        [f"{end}: {locale.long_date(WHOLE[1])}"],
        [],
    ]
    return table_bytes([*above, [names[f] for f in row], list(row.values())], LINKEDIN)


@pytest.mark.parametrize("columns", [LINKEDIN_OLD, LINKEDIN_NEW], ids=["old", "new"])
@pytest.mark.parametrize("language", LOCALES)
def test_both_hierarchies_are_read_in_every_language(
    read: Read, language: str, columns: dict[str, dict[str, str]]
) -> None:
    reading, (stat,) = read(_localised(language, columns[language]))
    assert (reading.locale, reading.period, reading.report) == (language, WHOLE, "ad_performance")
    assert (stat.campaign_id, stat.campaign_name, stat.group_name) == ("400", "Leaders", "Spring")
    assert (stat.start, stat.impressions, stat.clicks) == (date(2026, 5, 3), 12_345, 4)
    assert (stat.spend_micros, stat.currency, stat.ad_id) == (1_234_560_000, "EUR", "1")


def test_a_language_that_is_not_known_shows_its_columns_for_mapping(read: Read) -> None:
    names = ["Startdato (UTC-tid)", "Kontonavn", "Visninger", "Klikk"]
    content = table_bytes([*linkedin_preamble(), names, ["1.5.2026", "A", "9", "1"]], LINKEDIN)
    with pytest.raises(NotRecognisedError, match=r"Startdato.*Visninger.*map its columns"):
        read(content)
