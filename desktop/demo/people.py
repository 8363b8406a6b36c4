"""The invented people and companies of the sample exports, as columns of traits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.demo.names import company_domain, mailbox
from desktop.demo.story import ICP_INDUSTRIES, ICP_SENIORITIES, ICP_SIZE, STAFF_DOMAIN

INDUSTRIES = (
    "Software Development", "Financial Services", "IT Services and IT Consulting",
    "Hospitals and Health Care", "Retail", "Higher Education", "Business Consulting and Services",
    "Machinery Manufacturing", "Advertising Services", "Insurance", "Construction",
    "Telecommunications",
)  # fmt: skip
_INDUSTRY_WEIGHTS = (0.2, 0.14, 0.12, 0.1, 0.09, 0.07, 0.07, 0.06, 0.05, 0.04, 0.03, 0.03)
SENIORITIES = ("Entry", "Senior", "Manager", "Director", "VP", "CXO", "Owner", "Partner")
_SENIORITY_WEIGHTS = (0.3, 0.36, 0.16, 0.08, 0.04, 0.03, 0.02, 0.01)
_ICP_SENIORITY_WEIGHTS = (0.38, 0.3, 0.2, 0.12)
FUNCTIONS = (
    "Marketing", "Sales", "Engineering", "Product Management", "Operations", "Finance",
    "Human Resources", "Information Technology",
)  # fmt: skip
_FUNCTION_WEIGHTS = (0.24, 0.2, 0.16, 0.12, 0.1, 0.07, 0.06, 0.05)
COUNTRIES = ("US", "CA", "GB", "DE", "FR", "IN", "AU", "BR", "NL")
_COUNTRY_WEIGHTS = (0.54, 0.1, 0.1, 0.07, 0.05, 0.05, 0.04, 0.03, 0.02)
PLANS = ("free", "pro", "enterprise")
STAGES = ("customer", "trial", "lead")
_SIZE_BUCKETS = (
    (1, 1), (2, 10), (11, 50), (51, 200), (201, 500), (501, 1000), (1001, 5000), (5001, 10000),
    (10001, 60000),
)  # fmt: skip
_SIZE_WEIGHTS = (0.02, 0.1, 0.2, 0.24, 0.17, 0.11, 0.09, 0.03, 0.04)
ICP_SHARE = 0.125
WITHOUT_PROFILE = 0.06
TRAITS_ON_ACCOUNT_ONLY = 0.08
BLANK_TRAIT = 0.03
STAFF_SHARE = 0.003

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class People:
    """Columns of one length, one row per person; codes index the tuples of this module.

    `industry` and `size` index `company`; a company's row holds them for all its people.
    """

    company: Ints
    seniority: Ints
    function: Ints
    country: Ints
    plan: Ints
    stage: Ints
    is_icp: Bools
    """Whether the profiles and accounts tell that the person is in the (edited) ICP."""
    has_profile: Bools
    on_account_only: Bools
    is_staff: Bools
    blank: Ints
    """Which trait's cell is empty: 0 none, 1 seniority, 2 job title, 3 country."""
    company_domain: tuple[str, ...]
    company_industry: Ints
    company_size: Ints

    def __len__(self) -> int:
        return len(self.company)

    def user_id(self, person: int) -> str:
        """The product's id of a person."""
        return f"u_{person:05d}"

    def email(self, person: int) -> str:
        """A work address, unique within the company."""
        domain = (
            STAFF_DOMAIN if self.is_staff[person] else self.company_domain[self.company[person]]
        )
        return f"{mailbox(person)}@{domain}"

    def job_title(self, person: int) -> str:
        """A title that fits seniority and function."""
        function = FUNCTIONS[self.function[person]]
        return _TITLES[SENIORITIES[self.seniority[person]]].format(function)


_TITLES = {
    "Entry": "{} Associate",
    "Senior": "Senior {} Specialist",
    "Manager": "{} Manager",
    "Director": "Director of {}",
    "VP": "VP {}",
    "CXO": "Chief {} Officer",
    "Owner": "Owner",
    "Partner": "Partner",
}


def build_people(count: int, rng: np.random.Generator) -> People:
    """`count` people at about an eighth as many companies; one in eight is in the ICP."""
    industry, size = _companies(max(80, count // 8), rng)
    fits = np.isin(industry, [INDUSTRIES.index(name) for name in ICP_INDUSTRIES])
    fits &= (size >= ICP_SIZE[0]) & (size <= ICP_SIZE[1])
    is_staff = rng.random(count) < STAFF_SHARE
    has_profile = (rng.random(count) >= WITHOUT_PROFILE) | is_staff
    is_icp = (rng.random(count) < ICP_SHARE / (1 - WITHOUT_PROFILE)) & has_profile & ~is_staff
    company = rng.integers(0, len(industry), count)
    company[is_icp] = rng.choice(np.flatnonzero(fits), int(is_icp.sum()))
    plan = rng.choice(3, count, p=(0.55, 0.32, 0.13))
    plan[is_icp] = rng.choice(3, int(is_icp.sum()), p=(0.25, 0.5, 0.25))
    return People(
        company=company,
        seniority=_seniority(is_icp, fits[company], rng),
        function=rng.choice(len(FUNCTIONS), count, p=_FUNCTION_WEIGHTS),
        country=rng.choice(len(COUNTRIES), count, p=_COUNTRY_WEIGHTS),
        plan=plan,
        stage=np.where(plan == 0, rng.choice((1, 2), count), 0),
        is_icp=is_icp,
        has_profile=has_profile,
        on_account_only=(rng.random(count) < TRAITS_ON_ACCOUNT_ONLY) & ~is_staff,
        is_staff=is_staff,
        blank=np.where(is_icp | (rng.random(count) >= BLANK_TRAIT), 0, rng.integers(1, 4, count)),
        company_domain=tuple(company_domain(number) for number in range(len(industry))),
        company_industry=industry,
        company_size=size,
    )


def _companies(count: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
    industry = rng.choice(len(INDUSTRIES), count, p=_INDUSTRY_WEIGHTS)
    bounds = np.array(_SIZE_BUCKETS)[rng.choice(len(_SIZE_BUCKETS), count, p=_SIZE_WEIGHTS)]
    # the first companies fit the ICP whatever the draw, so that a small demo has some, too
    bounds[:8], industry[:8] = _SIZE_BUCKETS[3], np.arange(8) % 2
    return industry, rng.integers(bounds[:, 0], bounds[:, 1] + 1)


def _seniority(is_icp: Bools, company_fits: Bools, rng: np.random.Generator) -> Ints:
    count = len(is_icp)
    seniority = rng.choice(len(SENIORITIES), count, p=_SENIORITY_WEIGHTS)
    leaders = np.array([SENIORITIES.index(name) for name in ICP_SENIORITIES])
    # nobody is in the ICP by accident: the story's counts are exact
    accident = company_fits & ~is_icp & np.isin(seniority, leaders)
    seniority[accident] = rng.integers(0, 2, int(accident.sum()))
    seniority[is_icp] = leaders[rng.choice(4, int(is_icp.sum()), p=_ICP_SENIORITY_WEIGHTS)]
    return seniority
