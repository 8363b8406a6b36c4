"""Writes the definitions of the demo, before and after the edit of the ICP's company size."""

from __future__ import annotations

from pathlib import Path

from desktop.demo.story import (
    ICP_INDUSTRIES,
    ICP_NAME,
    ICP_SENIORITIES,
    ICP_SIZE,
    ICP_SIZE_BEFORE_EDIT,
    STAFF_DOMAIN,
    ZONE,
)


def write_definitions(before: Path, after: Path) -> None:
    """Two whole files; they differ in the largest company size of the ICP alone."""
    before.write_text(_definitions(ICP_SIZE_BEFORE_EDIT), encoding="utf-8", newline="\n")
    after.write_text(_definitions(ICP_SIZE), encoding="utf-8", newline="\n")


def _definitions(size: tuple[int, int]) -> str:
    return _TEXT.format(
        zone=ZONE,
        staff=STAFF_DOMAIN,
        icp=ICP_NAME,
        industries=_list(ICP_INDUSTRIES),
        seniorities=_list(ICP_SENIORITIES),
        smallest=size[0],
        largest=size[1],
    )


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words)


_TEXT = """\
[reporting]
timezone = "{zone}"
week_start = "monday"

[share_events]
"Copy Link" = "copy_link"
"Share Button Clicked" = "share_button"
"Invite Sent" = "email_invite"
"Shared to Social" = "social_share"

[activity]
ignore = ["$*", "Email Delivered"]

[people]
exclude_domains = ["{staff}"]

[[icp]]
name = "{icp}"
target = {{ share_rate = 0.20, icp_ctr = 0.0045 }}
[icp.where]
industry = [{industries}]
seniority = [{seniorities}]
company_size = {{ min = {smallest}, max = {largest} }}

[[campaign]]
source = "linkedin"
match = "ICP Thought*"
icp = "{icp}"
funnel_stage = "top"

[[campaign]]
source = "linkedin"
match = "ICP Webinar*"
icp = "{icp}"
funnel_stage = "middle"

[[campaign]]
source = "linkedin"
match = "ICP Demo*"
icp = "{icp}"
funnel_stage = "bottom"

[[campaign]]
source = "google"
match = "ICP *"
icp = "{icp}"
funnel_stage = "middle"

[[campaign]]
match = "Broad *"
funnel_stage = "top"

[[alert]]
name = "Share rate fell"
kpi = "share_rate"
icp = "{icp}"
window = "rolling-28"
when = {{ falls_by = 0.15, versus = {{ mean_of = 4 }}, proven = true }}
severity = "warning"

[[alert]]
name = "A seniority shares less"
kpi = "share_rate"
icp = "{icp}"
window = "rolling-28"
segment = "seniority"
when = {{ falls_by = 0.15, versus = {{ mean_of = 4 }}, proven = true }}
pending = 1
severity = "warning"

[[alert]]
name = "ICP CTR below target"
kpi = "icp_ctr"
icp = "{icp}"
window = "week"
when = {{ below = 0.0045, proven = true }}
at_least = 5000
severity = "critical"

[[alert]]
name = "A LinkedIn campaign is weak"
kpi = "icp_ctr"
icp = "{icp}"
window = "week"
segment = "campaign"
where = {{ source = "linkedin" }}
when = {{ below = 0.0045, proven = true }}
at_least = 5000
severity = "warning"
"""
