"""What traits are called in the window."""

from __future__ import annotations

from desktop.ui.translation import mark, tr

_TRAITS = {
    "seniority": mark("Seniority"), "job_function": mark("Job function"),
    "industry": mark("Industry"), "company_size": mark("Company size"),
    "country": mark("Country"), "job_title": mark("Job title"), "company": mark("Company"),
    "plan": mark("Plan"), "lifecycle_stage": mark("Lifecycle stage"),
}  # fmt: skip


def trait_name(trait: str) -> str:
    """A trait as a person calls it; a custom one without its prefix."""
    if trait in _TRAITS:
        return tr(_TRAITS[trait])
    return trait.removeprefix("custom.").replace("_", " ")
