"""What a reader calls the KPIs, the dimensions and their values; what is unknown keeps its word."""

from __future__ import annotations

from typing import Final

from desktop.core.joint_cuts import is_joint, parts_of
from desktop.core.language.texts import Speech, mark

_KPIS: Final = {"share_rate": mark("Share rate"), "icp_ctr": mark("ICP CTR")}
_TRAITS: Final = {
    "industry": mark("Industry"),
    "seniority": mark("Seniority"),
    "company_size": mark("Company size"),
    "job_title": mark("Job title"),
    "job_function": mark("Job function"),
    "country": mark("Country"),
    "plan": mark("Plan"),
    "lifecycle_stage": mark("Lifecycle stage"),
    "company": mark("Company"),
    "company_domain": mark("Company domain"),
}
_DIMENSIONS: Final = {
    "campaign": mark("Campaign"),
    "source": mark("Source"),
    "campaign_type": mark("Campaign type"),
    "funnel_stage": mark("Funnel stage"),
}
_CHANNELS: Final = {
    "copy_link": mark("Copy link"),
    "email_invite": mark("E-mail invite"),
    "share_button": mark("Share button"),
    "social_share": mark("Social share"),
}
FIELDS: Final = {
    "account_id": mark("account id"),
    "ad_id": mark("ad id"),
    "campaign": mark("campaign"),
    "campaign_id": mark("campaign id"),
    "campaign_type": mark("campaign type"),
    "clicks": mark("clicks"),
    "company": mark("company"),
    "company_domain": mark("company domain"),
    "company_size": mark("company size"),
    "country": mark("country"),
    "currency": mark("currency"),
    "date": mark("date"),
    "email": mark("email"),
    "event": mark("event"),
    "event_id": mark("event id"),
    "impressions": mark("impressions"),
    "industry": mark("industry"),
    "ingested_at": mark("ingested at"),
    "job_function": mark("job function"),
    "job_title": mark("job title"),
    "lifecycle_stage": mark("lifecycle stage"),
    "objective": mark("objective"),
    "period_end": mark("period end"),
    "period_start": mark("period start"),
    "plan": mark("plan"),
    "properties": mark("properties"),
    "segment_dimension": mark("segment dimension"),
    "segment_value": mark("segment value"),
    "seniority": mark("seniority"),
    "source": mark("source"),
    "spend": mark("spend"),
    "time": mark("time"),
    "updated_at": mark("updated at"),
    "user_id": mark("user id"),
}
"""What our own records call what they hold; a user's file has other names for it."""
_CAMPAIGN_TYPES: Final = {
    "sponsored_update": mark("sponsored update"),
    "search": mark("search"),
    "display": mark("display"),
    "video": mark("video"),
}
_SOURCES: Final = {
    "linkedin": "LinkedIn", "google": "Google", "google_ads": "Google Ads", "meta": "Meta",
    "facebook": "Meta", "microsoft": "Microsoft", "mixpanel": "Mixpanel", "amplitude": "Amplitude",
    "segment": "Segment", "posthog": "PostHog", "hubspot": "HubSpot", "salesforce": "Salesforce",
}  # fmt: skip
"""Names are the same in every language."""


def name_kpi(kpi: str, speech: Speech) -> str:
    """`Share rate`; a KPI that has no words keeps its key."""
    return speech.tr(_KPIS[kpi]) if kpi in _KPIS else kpi


def name_trait(trait: str, speech: Speech) -> str:
    """`Company size` of `company_size`; a trait of the user's own keeps its name."""
    return speech.tr(_TRAITS[trait]) if trait in _TRAITS else trait


def name_dimension(dimension: str, speech: Speech) -> str:
    """`Company size` of `company_size`; a trait of the user's own keeps its name.

    The parts of a joint cut stand side by side: `Company × Industry × Job function`.
    """
    if is_joint(dimension):
        return " × ".join(name_dimension(part, speech) for part in parts_of(dimension))
    if dimension in _DIMENSIONS:
        return speech.tr(_DIMENSIONS[dimension])
    return name_trait(dimension.removeprefix("custom."), speech)


def name_channel(channel: str, speech: Speech) -> str:
    """`Copy link` of `copy_link`; a channel of the user's own keeps its word."""
    if channel in _CHANNELS:
        return speech.tr(_CHANNELS[channel])
    return channel.replace("_", " ").capitalize()


def name_source(source: str) -> str:
    """What a source is called: `linkedin:123` is LinkedIn, an unknown one keeps its own word."""
    kind, _, project = source.partition(":")
    name = _SOURCES.get(kind, kind.replace("_", " ").capitalize())
    return f"{name} {project}" if project and kind not in _SOURCES else name


def name_field(field: str, speech: Speech) -> str:
    """`user id` of `user_id`."""
    return speech.tr(FIELDS[field]) if field in FIELDS else field.replace("_", " ")


def name_value(dimension: str, value: str, speech: Speech) -> str:
    """What a reader calls a value of a dimension: LinkedIn, sponsored update."""
    if dimension == "source":
        return name_source(value)
    if dimension == "channel":
        return name_channel(value, speech)
    if dimension == "campaign_type" and value in _CAMPAIGN_TYPES:
        return speech.tr(_CAMPAIGN_TYPES[value])
    return value.replace("_", " ") if dimension == "campaign_type" else value


def inside(name: str, speech: Speech) -> str:
    """A name inside a sentence: English writes it small, German as it is."""
    return name.lower() if speech.locale.startswith("en") else name
