"""What LinkedIn calls its reports and columns, in the languages that were seen or are likely."""

from __future__ import annotations

from connectors.kit.headers import Dictionary, plain

_START = {
    "en": ("report start",),
    "es": ("fecha de inicio del informe",),
    "nl": ("begindatum van rapport",),
    "pt": ("inicio do relatorio", "data de inicio do relatorio", "data inicial do relatorio"),
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
    "pt": ("data de geracao", "data de criacao", "gerado em"),
    "de": ("erstellungsdatum", "erstellt am"),
    "fr": ("date de creation", "date de generation", "genere le"),
}
PREAMBLE_KEYS = {
    key: (name, language)
    for name, words in (("start", _START), ("end", _END), ("generated", _GENERATED))
    for language, keys in words.items()
    for key in keys
}
"""Folded key of a line above the table -> what it is, and its language."""

_KINDS = (
    ("conversation_ads_performance", ("conversation ads", "anuncios de conversacion")),
    ("conversation_ads_performance", ("gespreksadvert", "anuncios de conversa")),
    ("conversion_performance", ("conversion", "conversao", "conversoes", "conversie")),
    ("conversion_performance", ("konversion",)),
    ("placement", ("placement", "ubicacion", "plaatsing", "platzierung", "posicionamento")),
    ("performance", ("performance", "rendimiento", "prestaties", "leistung", "desempenho")),
)
_ACCOUNT = ("account performance", "rendimiento de la cuenta", "accountprestaties")
_GROUP = ("campaign group", "grupo de campanas", "campagnegroep", "kampagnengruppe")
_CAMPAIGN = (
    "campaign", "ad set", "campana", "lote de anuncios", "campagne", "advertentieset", "kampagne",
    "anzeigengruppe", "anzeigenset", "ensemble", "campanha", "conjunto de anuncios",
)  # fmt: skip
AD_SET_TERMS = (
    "ad set", "lote de anuncios", "conjunto de anuncios", "advertentieset", "anzeigengruppe",
    "anzeigenset", "ensemble de publicites", "ensemble d'annonces",
)  # fmt: skip
"""Parts of folded column names that only the hierarchy since 2026 has."""


def is_title(text: str) -> bool:
    """Whether a line is the title of a LinkedIn report, which says that days are UTC."""
    name = plain(text[:200])
    return len(name) < 120 and name.endswith("utc)") and "(" in name and not {",", ":"} & set(name)


def report_name(title: str | None) -> str | None:
    """Our name of a performance report from its title; None where the title is not known."""
    printed = plain(title or "")
    kind = next((kind for kind, words in _KINDS if any(word in printed for word in words)), None)
    if kind is None:
        return None
    if kind in ("placement", "performance"):
        kind = f"{_level(printed)}_{kind}"
    return f"lan_{kind}" if printed.startswith("lan ") or " lan " in printed else kind


def _level(printed: str) -> str:
    for level, words in (("account", _ACCOUNT), ("campaign_group", _GROUP)):
        if any(word in printed for word in words):
            return level
    return "campaign" if any(word in printed for word in _CAMPAIGN) else "ad"


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
            "date": ("Data de início (em UTC)", "Data de início (UTC)"),
            "account_name": ("Nome da conta",),
            "currency": ("Moeda",),
            "top_id": ("ID do grupo de campanhas", "Identificação do grupo de campanhas"),
            "top_name": ("Nome do grupo de campanhas",),
            "campaign_id": ("ID da campanha", "Identificação da campanha"),
            "campaign_name": ("Nome da campanha",),
            "ad_set_id": ("ID do conjunto de anúncios", "Identificação do conjunto de anúncios"),
            "ad_set_name": ("Nome do conjunto de anúncios",),
            "ad_set_mark": ("Status do conjunto de anúncios",),
            "objective": ("Objetivo do conjunto de anúncios", "Objetivo da campanha"),
            "campaign_type": ("Tipo de conjunto de anúncios", "Tipo de campanha"),
            "ad_id": ("ID do anúncio", "Identificação do anúncio"),
            "ad_name": ("Nome do anúncio", "Nome do criativo"),
            "ad_headline": ("Título do anúncio",),
            "ad_text": ("Texto de introdução do anúncio", "Texto introdutório do anúncio"),
            "placement": ("Posicionamento",),
            "platform": ("Plataforma",),
            "conversion": ("Nome da conversão",),
            "spend": ("Total gasto", "Gasto total", "Valor total gasto"),
            "impressions": ("Impressões",),
            "clicks": ("Cliques",),
        },
        "de": {
            "date": ("Startdatum (in UTC)", "Startdatum (UTC)"),
            "account_name": ("Kontoname", "Name des Kontos"),
            "currency": ("Währung",),
            "top_id": ("Kampagnengruppen-ID", "ID der Kampagnengruppe"),
            "top_name": ("Kampagnengruppenname", "Name der Kampagnengruppe"),
            "campaign_id": ("Kampagnen-ID", "ID der Kampagne"),
            "campaign_name": ("Kampagnenname", "Name der Kampagne"),
            "ad_set_id": ("Anzeigengruppen-ID", "ID der Anzeigengruppe", "Anzeigenset-ID"),
            "ad_set_name": ("Anzeigengruppenname", "Name der Anzeigengruppe", "Anzeigensetname"),
            "ad_set_mark": ("Status der Anzeigengruppe", "Anzeigengruppenstatus"),
            "objective": ("Ziel der Anzeigengruppe", "Kampagnenziel", "Ziel der Kampagne"),
            "campaign_type": ("Kampagnentyp", "Anzeigengruppentyp", "Typ der Anzeigengruppe"),
            "ad_id": ("Anzeigen-ID", "ID der Anzeige"),
            "ad_name": ("Anzeigenname", "Name der Anzeige", "Name des Creative"),
            "ad_headline": ("Anzeigentitel", "Titel der Anzeige"),
            "ad_text": ("Einleitungstext der Anzeige", "Einführungstext der Anzeige"),
            "placement": ("Platzierung",),
            "platform": ("Plattform",),
            "conversion": ("Name der Conversion", "Conversion-Name"),
            "spend": ("Gesamtausgaben", "Ausgaben gesamt", "Insgesamt ausgegeben"),
            "impressions": ("Impressions", "Impressionen"),
            "clicks": ("Klicks",),
        },
        "fr": {
            "date": ("Date de début (en UTC)", "Date de début (UTC)", "Date de début (fuseau UTC)"),
            "account_name": ("Nom du compte",),
            "currency": ("Devise",),
            "top_id": ("ID du groupe de campagnes", "Identifiant du groupe de campagnes"),
            "top_name": ("Nom du groupe de campagnes",),
            "campaign_id": ("ID de la campagne", "ID de campagne", "Identifiant de la campagne"),
            "campaign_name": ("Nom de la campagne", "Nom de campagne"),
            "ad_set_id": (
                "ID de l'ensemble de publicités",
                "Identifiant de l'ensemble de publicités",
                "ID de l'ensemble d'annonces",
            ),
            "ad_set_name": ("Nom de l'ensemble de publicités", "Nom de l'ensemble d'annonces"),
            "ad_set_mark": (
                "Statut de l'ensemble de publicités",
                "Statut de l'ensemble d'annonces",
            ),
            "objective": (
                "Objectif de l'ensemble de publicités",
                "Objectif de l'ensemble d'annonces",
                "Objectif de la campagne",
                "Objectif de campagne",
            ),
            "campaign_type": ("Type de campagne", "Type d'ensemble de publicités"),
            "ad_id": ("ID de la publicité", "ID de l'annonce", "Identifiant de la publicité"),
            "ad_name": ("Nom de la publicité", "Nom de l'annonce", "Nom de la création"),
            "ad_headline": ("Titre de la publicité", "Titre de l'annonce"),
            "ad_text": ("Texte d'introduction de la publicité", "Texte d'introduction"),
            "placement": ("Emplacement",),
            "platform": ("Plateforme",),
            "conversion": ("Nom de la conversion",),
            "spend": ("Total dépensé", "Montant total dépensé", "Dépenses totales"),
            "impressions": ("Impressions",),
            "clicks": ("Clics",),
        },
    }
)
