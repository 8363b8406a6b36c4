"""Writes the generic files of the demo: profiles of people and accounts of companies."""

from __future__ import annotations

import csv
from pathlib import Path

from desktop.demo.people import COUNTRIES, FUNCTIONS, INDUSTRIES, PLANS, SENIORITIES, STAGES, People

PROFILE_COLUMNS = (
    "user_id", "email", "industry", "company_size", "job_title", "seniority", "job_function",
    "country", "plan", "lifecycle_stage",
)  # fmt: skip


def write_profiles(path: Path, people: People) -> None:
    """One row per person with a profile; some leave industry and size to their account."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(PROFILE_COLUMNS)
        writer.writerows(
            _profile(people, person) for person in range(len(people)) if people.has_profile[person]
        )


def write_accounts(path: Path, people: People) -> None:
    """One row per company."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("company_domain", "industry", "company_size"))
        for domain, industry, size in zip(
            people.company_domain, people.company_industry, people.company_size, strict=True
        ):
            writer.writerow((domain, INDUSTRIES[industry], size))


def _profile(people: People, person: int) -> tuple[str, ...]:
    company, blank = people.company[person], people.blank[person]
    own = not people.on_account_only[person]
    return (
        people.user_id(person),
        people.email(person),
        INDUSTRIES[people.company_industry[company]] if own else "",
        str(people.company_size[company]) if own else "",
        "" if blank == 2 else people.job_title(person),
        "" if blank == 1 else SENIORITIES[people.seniority[person]],
        FUNCTIONS[people.function[person]],
        "" if blank == 3 else COUNTRIES[people.country[person]],
        PLANS[people.plan[person]],
        STAGES[people.stage[person]],
    )
