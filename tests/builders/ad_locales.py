"""How the platforms' reports are worded and written in each language, for tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from babel.dates import format_date

Columns = dict[str, str]


@dataclass(frozen=True, slots=True)
class Locale:
    """How one language writes days and numbers in tables."""

    language: str
    day: str
    """A pattern of `date.strftime`."""
    group: str
    decimal: str

    def whole(self, number: int) -> str:
        """A count with group marks."""
        return f"{number:,}".replace(",", self.group)

    def money(self, micros: int) -> str:
        """Money with two decimals; `micros` is a multiple of 10,000."""
        whole, cents = divmod(micros // 10_000, 100)
        return f"{self.whole(whole)}{self.decimal}{cents:02}"

    def date(self, day: date) -> str:
        """A day as a cell has it."""
        return day.strftime(self.day)

    def long_date(self, day: date) -> str:
        """A day as the lines above a table have it."""
        return str(format_date(day, "long", locale=self.language))


LOCALES: Final = {
    "en": Locale("en", "%m/%d/%Y", ",", "."),
    "es": Locale("es", "%d/%m/%Y", ".", ","),
    "nl": Locale("nl", "%d-%m-%Y", ".", ","),
    "de": Locale("de", "%d.%m.%Y", ".", ","),
    "fr": Locale("fr", "%d/%m/%Y", "\u202f", ","),
    "pt": Locale("pt", "%d/%m/%Y", ".", ","),
}

LINKEDIN_LINES: Final = {
    "en": ("Ad Performance Report (in UTC)", "Report Start", "Report End"),
    "es": (
        "Informe de rendimiento del anuncio (huso horario de UTC)",
        "Fecha de inicio del informe",
        "Fecha de fin del informe",
    ),
    "nl": (
        "Rapport met advertentieprestaties (in UTC)",
        "Begindatum van rapport",
        "Einddatum van rapport",
    ),
    "de": ("Bericht zur Anzeigenleistung (in UTC)", "Berichtsbeginn", "Berichtsende"),
    "fr": (
        "Rapport de performance des publicités (en UTC)",
        "Date de début du rapport",
        "Date de fin du rapport",
    ),
    "pt": (
        "Relatório de desempenho do anúncio (em UTC)",
        "Data de início do relatório",
        "Data de término do relatório",
    ),
}
"""Title, and the keys of the report's first and last day."""

_LINKEDIN_FIELDS = (
    "day", "account", "currency", "group_id", "group", "id", "campaign", "ad", "spend",
    "impressions", "clicks",
)  # fmt: skip


def _columns(*names: str) -> Columns:
    return dict(zip(_LINKEDIN_FIELDS, names, strict=True))


LINKEDIN_OLD: Final = {
    "en": _columns(
        "Start Date (in UTC)", "Account Name", "Currency", "Campaign Group ID",
        "Campaign Group Name", "Campaign ID", "Campaign Name", "Ad ID", "Total Spent",
        "Impressions", "Clicks",
    ),
    "es": _columns(
        "Fecha de inicio (huso horario de UTC)", "Nombre de la cuenta", "Moneda",
        "ID del grupo de campañas", "Nombre del grupo de campañas", "ID de la campaña",
        "Nombre de la campaña", "ID del anuncio", "Gasto total", "Impresiones", "Clics",
    ),
    "nl": _columns(
        "Begindatum (in UTC)", "Accountnaam", "Valuta", "Campagnegroep-ID",
        "Naam van campagnegroep", "Campagne-ID", "Campagnenaam", "Advertentie-ID",
        "Totaal besteed", "Weergaven", "Klikken",
    ),
    "de": _columns(
        "Startdatum (in UTC)", "Kontoname", "Währung", "Kampagnengruppen-ID",
        "Name der Kampagnengruppe", "Kampagnen-ID", "Kampagnenname", "Anzeigen-ID",
        "Gesamtausgaben", "Impressions", "Klicks",
    ),
    "fr": _columns(
        "Date de début (en UTC)", "Nom du compte", "Devise", "ID du groupe de campagnes",
        "Nom du groupe de campagnes", "ID de la campagne", "Nom de la campagne",
        "ID de la publicité", "Total dépensé", "Impressions", "Clics",
    ),
    "pt": _columns(
        "Data de início (em UTC)", "Nome da conta", "Moeda", "ID do grupo de campanhas",
        "Nome do grupo de campanhas", "ID da campanha", "Nome da campanha", "ID do anúncio",
        "Total gasto", "Impressões", "Cliques",
    ),
}  # fmt: skip
"""The hierarchy before 2026: campaign group, campaign, ad."""

_LINKEDIN_NEW_LEVELS = {
    "en": ("Campaign ID", "Campaign Name", "Ad Set ID", "Ad Set Name"),
    "es": (
        "ID de la campaña",
        "Nombre de la campaña",
        "ID del lote de anuncios",
        "Nombre del lote de anuncios",
    ),
    "nl": ("Campagne-ID", "Campagnenaam", "Advertentieset-ID", "Naam van advertentieset"),
    "de": ("Kampagnen-ID", "Kampagnenname", "Anzeigengruppen-ID", "Name der Anzeigengruppe"),
    "fr": (
        "ID de la campagne",
        "Nom de la campagne",
        "ID de l'ensemble de publicités",
        "Nom de l'ensemble de publicités",
    ),
    "pt": (
        "ID da campanha",
        "Nome da campanha",
        "ID do conjunto de anúncios",
        "Nome do conjunto de anúncios",
    ),
}
LINKEDIN_NEW: Final = {
    language: LINKEDIN_OLD[language]
    | dict(zip(("group_id", "group", "id", "campaign"), names, strict=True))
    for language, names in _LINKEDIN_NEW_LEVELS.items()
}
"""The hierarchy since 2026: campaign, ad set, ad."""

_GOOGLE_FIELDS = ("day", "campaign", "id", "currency", "spend", "clicks", "impressions")
GOOGLE_COLUMNS: Final = {
    language: dict(zip(_GOOGLE_FIELDS, names, strict=True))
    for language, names in {
        "en": ("Day", "Campaign", "Campaign ID", "Currency code", "Cost", "Clicks", "Impr."),
        "es": (
            "Día",
            "Campaña",
            "ID de la campaña",
            "Código de moneda",
            "Coste",
            "Clics",
            "Impr.",
        ),
        "de": (
            "Tag",
            "Kampagne",
            "Kampagnen-ID",
            "Währungscode",
            "Kosten",
            "Klicks",
            "Impr.",
        ),
        "fr": (
            "Jour",
            "Campagne",
            "ID de la campagne",
            "Code de devise",
            "Coût",
            "Clics",
            "Impr.",
        ),
        "pt": (
            "Dia",
            "Campanha",
            "ID da campanha",
            "Código da moeda",
            "Custo",
            "Cliques",
            "Impr.",
        ),
    }.items()
}

_META_FIELDS = ("day", "campaign", "id", "spend", "impressions", "clicks", "all")
META_COLUMNS: Final = {
    language: dict(zip(_META_FIELDS, names, strict=True))
    for language, names in {
        "en": (
            "Day",
            "Campaign name",
            "Campaign ID",
            "Amount spent (EUR)",
            "Impressions",
            "Link clicks",
            "Clicks (all)",
        ),
        "es": (
            "Día",
            "Nombre de la campaña",
            "Identificador de la campaña",
            "Importe gastado (EUR)",
            "Impresiones",
            "Clics en el enlace",
            "Clics (todos)",
        ),
        "de": (
            "Tag",
            "Kampagnenname",
            "Kampagnen-ID",
            "Ausgegebener Betrag (EUR)",
            "Impressionen",
            "Link-Klicks",
            "Klicks (alle)",
        ),
        "fr": (
            "Jour",
            "Nom de la campagne",
            "Identifiant de la campagne",
            "Montant dépensé (EUR)",
            "Impressions",
            "Clics sur un lien",
            "Clics (tous)",
        ),
        "pt": (
            "Dia",
            "Nome da campanha",
            "Identificação da campanha",
            "Valor usado (EUR)",
            "Impressões",
            "Cliques no link",
            "Cliques (todos)",
        ),
    }.items()
}

_MICROSOFT_FIELDS = ("day", "account_id", "campaign", "id", "spend", "impressions", "clicks")
MICROSOFT_COLUMNS: Final = {
    language: dict(zip(_MICROSOFT_FIELDS, names, strict=True))
    for language, names in {
        "en": (
            "TimePeriod",
            "AccountId",
            "CampaignName",
            "CampaignId",
            "Spend",
            "Impressions",
            "Clicks",
        ),
        "es": (
            "Período de tiempo",
            "Id. de la cuenta",
            "Nombre de la campaña",
            "Id. de la campaña",
            "Gasto",
            "Impresiones",
            "Clics",
        ),
        "de": (
            "Zeitraum",
            "Konto-ID",
            "Kampagnenname",
            "Kampagnen-ID",
            "Ausgaben",
            "Impressionen",
            "Klicks",
        ),
    }.items()
}
