"""What every LinkedIn report has: a title, a range, a generation time, a scope in its file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from connectors.kit.dates import DAY_FIRST, MONTH_FIRST, parse_instant
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.headers import Dictionary, plain
from connectors.kit.input_file import InputFile
from connectors.kit.tables import Row

SOURCE = "linkedin"

_PREAMBLE_ROWS = 20
_START = {
    "en": ("report start",),
    "es": ("fecha de inicio del informe",),
    "nl": ("begindatum van rapport",),
    "pt": ("inicio do relatorio", "data de inicio do relatorio"),
    "de": ("berichtsbeginn", "beginn des berichts", "startdatum des berichts"),
    "fr": ("debut du rapport", "date de debut du rapport"),
}
_END = {
    "en": ("report end",),
    "es": ("fecha de fin del informe", "fecha de finalizacion del informe"),
    "nl": ("einddatum van rapport",),
    "pt": ("fim do relatorio", "data de fim do relatorio", "data de termino do relatorio"),
    "de": ("berichtsende", "ende des berichts", "enddatum des berichts"),
    "fr": ("fin du rapport", "date de fin du rapport"),
}
_GENERATED = {
    "en": ("date generated",),
    "es": ("fecha de creacion", "fecha de generacion"),
    "nl": ("aanmaakdatum", "datum gegenereerd", "gegenereerd op"),
    "pt": ("data de geracao", "data de criacao"),
    "de": ("erstellungsdatum", "erstellt am"),
    "fr": ("date de creation",),
}
_KEYS = {
    key: (name, language)
    for name, words in (("start", _START), ("end", _END), ("generated", _GENERATED))
    for language, keys in words.items()
    for key in keys
}
_TITLE_MARKS = ("(in utc)", "(huso horario de utc)", "(utc)")
_REPORTS = (
    ("conversation ads", "conversation_ads_performance"),
    ("conversion", "conversion_performance"),
    ("campaign placement", "campaign_placement"),
    ("ad set placement", "campaign_placement"),
    ("placement", "ad_placement"),
    ("campaign performance", "campaign_performance"),
    ("ad set performance", "campaign_performance"),
    ("ad performance", "ad_performance"),
    ("rendimiento del anuncio", "ad_performance"),
    ("rendimiento de la campana", "campaign_performance"),
    ("rendimiento del lote", "campaign_performance"),
    ("advertentieprestaties", "ad_performance"),
    ("campagneprestaties", "campaign_performance"),
)
_SCOPE = re.compile(r"(?:^|[^a-z0-9])(account|campaign_group|campaign|creative)_([0-9]{1,20})_")

WORDS = Dictionary(
    {
        "en": {
            "date": ("Start Date (in UTC)",),
            "account_name": ("Account Name",),
            "currency": ("Currency",),
            "top_id": ("Campaign Group ID",),
            "top_name": ("Campaign Group Name",),
            "campaign_id": ("Campaign ID",),
            "campaign_name": ("Campaign Name",),
            "ad_set_id": ("Ad Set ID",),
            "ad_set_name": ("Ad Set Name",),
            "ad_set_mark": ("Ad Set Status", "Ad Set Start Date"),
            "objective": ("Ad Set Objective", "Campaign Objective"),
            "campaign_type": ("Campaign Type", "Ad Set Type"),
            "ad_id": ("Ad ID",),
            "ad_name": ("Creative Name", "Ad Name"),
            "ad_headline": ("Ad Headline",),
            "ad_text": ("Ad Introduction Text",),
            "placement": ("Placement",),
            "platform": ("Platform",),
            "conversion": ("Conversion Name",),
            "spend": ("Total Spent",),
            "impressions": ("Impressions",),
            "clicks": ("Clicks",),
        },
        "es": {
            "date": ("Fecha de inicio (huso horario de UTC)", "Fecha de inicio (en UTC)"),
            "account_name": ("Nombre de la cuenta",),
            "currency": ("Moneda",),
            "top_id": ("ID del grupo de campañas", "Identificador del grupo de campañas"),
            "top_name": ("Nombre del grupo de campañas",),
            "campaign_id": ("ID de la campaña", "ID de campaña", "Identificador de la campaña"),
            "campaign_name": ("Nombre de la campaña", "Nombre de campaña"),
            "ad_set_id": (
                "ID del lote de anuncios",
                "ID de lote de anuncios",
                "Identificador del lote de anuncios",
            ),
            "ad_set_name": ("Nombre del lote de anuncios", "Nombre de lote de anuncios"),
            "ad_set_mark": ("Estado del lote de anuncios",),
            "objective": ("Objetivo del lote de anuncios", "Objetivo de la campaña"),
            "campaign_type": ("Tipo de lote de anuncios", "Tipo de campaña"),
            "ad_id": ("ID del anuncio", "ID de anuncio", "Identificador del anuncio"),
            "ad_name": ("Nombre del anuncio", "Nombre de anuncio"),
            "ad_headline": ("Título del anuncio",),
            "ad_text": ("Texto de introducción del anuncio", "Texto introductorio del anuncio"),
            "placement": ("Ubicación",),
            "platform": ("Plataforma",),
            "spend": ("Gasto total",),
            "impressions": ("Impresiones",),
            "clicks": ("Clics",),
        },
        "nl": {
            "date": ("Begindatum (in UTC)",),
            "account_name": ("Accountnaam",),
            "currency": ("Valuta",),
            "top_id": ("Campagnegroep-ID",),
            "top_name": ("Naam van campagnegroep",),
            "campaign_id": ("Campagne-ID",),
            "campaign_name": ("Campagnenaam",),
            "ad_set_id": ("Advertentieset-ID",),
            "ad_set_name": ("Naam van advertentieset",),
            "ad_set_mark": ("Status van advertentieset",),
            "objective": ("Doelstelling van advertentieset", "Campagnedoelstelling"),
            "campaign_type": ("Campagnetype", "Type advertentieset"),
            "ad_id": ("Advertentie-ID",),
            "ad_name": ("Advertentienaam",),
            "ad_headline": ("Advertentiekop",),
            "ad_text": ("Introductietekst van advertentie",),
            "placement": ("Plaatsing",),
            "platform": ("Platform",),
            "spend": ("Totaal besteed",),
            "impressions": ("Weergaven",),
            "clicks": ("Klikken",),
        },
        "pt": {
            "date": ("Data de início (em UTC)",),
            "account_name": ("Nome da conta",),
            "currency": ("Moeda",),
            "campaign_name": ("Nome da campanha",),
            "campaign_id": ("ID da campanha",),
            "ad_id": ("ID do anúncio",),
            "spend": ("Total gasto",),
            "impressions": ("Impressões",),
            "clicks": ("Cliques",),
        },
    }
)


@dataclass(frozen=True, slots=True)
class Preamble:
    """The lines above the table."""

    title: str | None
    language: str | None
    period: tuple[date, date] | None
    generated: int | None
    """Microseconds UTC."""

    @property
    def order(self) -> str | None:
        """Where LinkedIn puts the day in this language."""
        return None if self.language is None else _order(self.language)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose delivery a report covers, from its file name or the user."""

    kind: str | None
    """account, campaign_group, campaign or creative; None where nothing tells."""
    account_id: str | None = None
    campaign_id: str | None = None


def read_preamble(rows: Sequence[Row]) -> Preamble:
    """Title, range and generation time among the first rows; absent ones are None."""
    title, language = None, None
    found: dict[str, datetime] = {}
    for _, row in rows[:_PREAMBLE_ROWS]:
        text = ", ".join(cell.strip() for cell in row if cell.strip())
        if title is None and is_title(text):
            title = text
        key, _, value = plain(text[:200]).partition(":")
        name, language_of_key = _KEYS.get(key, (None, None))
        if name is None or language_of_key is None:
            continue
        language = language or language_of_key
        moment = parse_instant(value.strip(), _order(language_of_key))
        if moment is not None:
            found.setdefault(name, moment)
    period = None
    if "start" in found and "end" in found:
        period = (found["start"].date(), found["end"].date())
    return Preamble(title, language, period, _micros(found.get("generated")))


def is_title(text: str) -> bool:
    """Whether a line is the title of a LinkedIn report, which says that days are UTC."""
    name = plain(text)
    return len(name) < 120 and name.endswith(_TITLE_MARKS) and "," not in name


def report_name(title: str | None) -> str | None:
    """Our name of a performance report from its title; None where the title is not known."""
    printed = plain(title or "")
    name = next((report for words, report in _REPORTS if words in printed), None)
    return f"lan_{name}" if name is not None and printed.startswith("lan ") else name


def find_scope(file: InputFile, options: ReadOptions) -> Scope:
    """The scope in the file's name, else what the user said with `--scope`."""
    named = _SCOPE.search(file.name[:255].lower())
    account, campaign = options.scope.get("account"), options.scope.get("campaign")
    kind, identity = (named[1], named[2]) if named else (None, None)
    if kind == "account":
        return Scope("campaign" if campaign else "account", identity, campaign)
    if kind == "campaign":
        return Scope("campaign", account, identity)
    if campaign:
        return Scope("campaign", account, campaign)
    if account:
        return Scope(kind or "account", account)
    return Scope(kind)


def report_period(
    file: InputFile, preamble: Preamble, options: ReadOptions
) -> tuple[date, date] | None:
    """The declared range, else `--period`; raises FileRefusedError for one that ends first."""
    period = preamble.period or options.period
    if period is not None and period[1] < period[0]:
        raise FileRefusedError(
            f"{file.name}: the report ends on {period[1]}, before it starts on {period[0]}; "
            "download it again"
        )
    return period


def has_no_table(rows: Sequence[Row]) -> bool:
    """Whether a report ends after its preamble, as LinkedIn's do when nothing was delivered."""
    return all(sum(bool(cell.strip()) for cell in row) < 4 for _, row in rows)


def _order(language: str) -> str:
    return MONTH_FIRST if language == "en" else DAY_FIRST


def _micros(moment: datetime | None) -> int | None:
    """LinkedIn's clock is UTC."""
    return None if moment is None else int(moment.replace(tzinfo=UTC).timestamp()) * 1_000_000
