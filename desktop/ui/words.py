"""The closed words of the Qt-free core, as a reader sees them: KPIs, traits, backup labels."""

from __future__ import annotations

from desktop.ui.translation import mark, tr

_KPIS = {"share_rate": mark("Share rate"), "icp_ctr": mark("ICP CTR")}
_TRAITS = {
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
_BEFORE_RESTORE, _BEFORE_UPDATE = "before-restore", "before-"


def kpi_name(kpi: str) -> str:
    """`Share rate`; a KPI that has no words keeps its key."""
    return tr(_KPIS[kpi]) if kpi in _KPIS else kpi


def trait_name(trait: str) -> str:
    """`Company size` of `company_size`; a trait of the user's own keeps its name."""
    return tr(_TRAITS[trait]) if trait in _TRAITS else trait


def backup_label(label: str) -> str:
    """What an automatic copy was made before, of the label in its name; others keep theirs."""
    if label == _BEFORE_RESTORE:
        return tr("before a restore")
    if label.startswith(_BEFORE_UPDATE):
        return tr("before an update")
    return label.replace("-", " ")
