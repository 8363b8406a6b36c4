"""Microsoft Advertising's reports, among them the professional demographics, a joint cut."""

from __future__ import annotations

from connectors.kit.ad_platform import AdPlatform, AdPlatformFormat
from connectors.kit.ad_preamble import COUNTED, GRAIN, INCOMPLETE, PERIOD, ROWS
from connectors.kit.click_columns import ClickColumn
from connectors.kit.dates import MONTH_FIRST
from connectors.kit.headers import Dictionary

_WORDS = Dictionary(
    {
        "en": {
            "day": ("TimePeriod", "Time period", "GregorianDate", "Gregorian date", "Day", "Date"),
            "week": ("Week",),
            "month": ("Month",),
            "account_id": ("AccountId", "Account ID", "AccountNumber", "Account number"),
            "account_name": ("AccountName", "Account name", "Account"),
            "campaign_id": ("CampaignId", "Campaign ID"),
            "campaign_name": ("CampaignName", "Campaign name", "Campaign"),
            "campaign_type": ("CampaignType", "Campaign type"),
            "ad_group_id": ("AdGroupId", "Ad group ID"),
            "ad_group_name": ("AdGroupName", "Ad group name", "Ad group"),
            "ad_id": ("AdId", "Ad ID"),
            "company": ("CompanyName", "Company name", "Company"),
            "industry": ("IndustryName", "Industry name", "Industry"),
            "job_function": ("JobFunctionName", "Job function name", "Job function"),
            "seniority": ("JobSeniorityName", "Job seniority name", "Job seniority"),
            "age": ("AgeGroup", "Age group"),
            "gender": ("Gender",),
            "country": ("Country", "Country/region"),
            "currency": ("CurrencyCode", "Currency code", "Currency"),
            "spend": ("Spend",),
            "impressions": ("Impressions", "Impr."),
            "clicks": ("Clicks",),
        },
        "es": {
            "day": ("Período de tiempo", "Periodo de tiempo", "Día", "Fecha"),
            "week": ("Semana",),
            "month": ("Mes",),
            "account_id": ("Id. de la cuenta", "Id. de cuenta", "Número de cuenta"),
            "account_name": ("Nombre de la cuenta", "Nombre de cuenta"),
            "campaign_id": ("Id. de la campaña", "Id. de campaña"),
            "campaign_name": ("Nombre de la campaña", "Nombre de campaña"),
            "campaign_type": ("Tipo de campaña",),
            "ad_group_id": ("Id. del grupo de anuncios",),
            "ad_group_name": ("Nombre del grupo de anuncios", "Grupo de anuncios"),
            "company": ("Nombre de la empresa",),
            "industry": ("Nombre del sector", "Sector"),
            "job_function": ("Nombre de la función laboral", "Función laboral"),
            "currency": ("Código de moneda",),
            "spend": ("Gasto",),
            "impressions": ("Impresiones",),
            "clicks": ("Clics",),
        },
        "de": {
            "day": ("Zeitraum", "Tag", "Datum"),
            "week": ("Woche",),
            "month": ("Monat",),
            "account_id": ("Konto-ID", "Kontonummer"),
            "account_name": ("Kontoname",),
            "campaign_id": ("Kampagnen-ID",),
            "campaign_name": ("Kampagnenname", "Kampagne"),
            "campaign_type": ("Kampagnentyp",),
            "ad_group_id": ("Anzeigengruppen-ID",),
            "ad_group_name": ("Anzeigengruppenname", "Anzeigengruppe"),
            "company": ("Firmenname", "Unternehmensname"),
            "industry": ("Branchenname", "Branche"),
            "job_function": ("Name der Tätigkeit", "Tätigkeitsbereich"),
            "currency": ("Währungscode",),
            "spend": ("Ausgaben",),
            "impressions": ("Impressionen",),
            "clicks": ("Klicks",),
        },
        "fr": {
            "day": ("Période", "Jour", "Date"),
            "week": ("Semaine",),
            "month": ("Mois",),
            "account_id": ("ID du compte", "ID de compte", "Numéro de compte"),
            "account_name": ("Nom du compte",),
            "campaign_id": ("ID de la campagne", "ID de campagne"),
            "campaign_name": ("Nom de la campagne", "Campagne"),
            "campaign_type": ("Type de campagne",),
            "ad_group_id": ("ID du groupe d'annonces",),
            "ad_group_name": ("Nom du groupe d'annonces", "Groupe d'annonces"),
            "company": ("Nom de l'entreprise",),
            "industry": ("Nom du secteur d'activité", "Secteur d'activité"),
            "job_function": ("Nom de la fonction", "Fonction"),
            "currency": ("Code de devise",),
            "spend": ("Dépenses",),
            "impressions": ("Impressions",),
            "clicks": ("Clics",),
        },
        "pt": {
            "day": ("Período de tempo", "Dia", "Data"),
            "week": ("Semana",),
            "month": ("Mês",),
            "account_id": ("ID da conta", "Número da conta"),
            "account_name": ("Nome da conta",),
            "campaign_id": ("ID da campanha",),
            "campaign_name": ("Nome da campanha", "Campanha"),
            "campaign_type": ("Tipo de campanha",),
            "ad_group_id": ("ID do grupo de anúncios",),
            "ad_group_name": ("Nome do grupo de anúncios", "Grupo de anúncios"),
            "company": ("Nome da empresa",),
            "industry": ("Nome do setor", "Setor"),
            "job_function": ("Nome da função", "Função"),
            "currency": ("Código da moeda",),
            "spend": ("Gasto", "Gastos"),
            "impressions": ("Impressões",),
            "clicks": ("Cliques",),
        },
    }
)
_KEYS = {
    "report name": "name",
    "report time": PERIOD,
    "time zone": "zone",
    "last completed available day": COUNTED,
    "last completed available hour": "hour",
    "report aggregation": GRAIN,
    "report filter": "filter",
    "potential incomplete data": INCOMPLETE,
    "rows": ROWS,
}
MICROSOFT = AdPlatform(
    source="microsoft",
    name="Microsoft Advertising",
    words=_WORDS,
    clicks=(ClickColumn("clicks", "clicks", "Clicks"),),
    # the names of the reporting service, which a report without its first lines still has
    marks=frozenset({"accountid", "accountname", "campaignid", "campaignname", "timeperiod"}),
    least_marks=2,
    keys=_KEYS,
    sure_keys=frozenset(
        {"last completed available day", "report aggregation", "potential incomplete data"}
    ),
    order=MONTH_FIRST,
)


class MicrosoftAds(AdPlatformFormat):
    """Impressions and clicks; company, industry and job function are one joint cut."""

    def __init__(self) -> None:
        super().__init__(MICROSOFT)
