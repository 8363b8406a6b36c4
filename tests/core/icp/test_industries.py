from __future__ import annotations

import pytest

from desktop.core.icp.industries import (
    ancestors,
    industry_list,
    industry_name,
    is_ancestor,
)
from desktop.core.icp.industry_names import EARLIER, SHORT, TRANSLATED
from desktop.core.icp.industry_tree import OTHER_NAMES, TREE


@pytest.mark.parametrize(
    ("parent", "child"),
    [
        ("Technology, Information and Media", "Software Development"),
        ("Technology, Information and Internet", "Software Development"),
        ("Financial Services", "Investment Banking"),
        ("Hospitals and Health Care", "Dentists"),
    ],
)
def test_an_industry_holds_those_below_it_at_any_depth(parent: str, child: str) -> None:
    assert is_ancestor(parent, child)
    assert not is_ancestor(child, parent)


def test_neighbours_and_itself_are_not_held() -> None:
    assert not is_ancestor("Retail", "Retail")
    assert not is_ancestor("Retail", "Banking")
    assert not is_ancestor("Manufacturing", "Wholesale Machinery")


def test_case_and_space_do_not_matter() -> None:
    assert is_ancestor(" financial  services ", "BANKING")


def test_older_spellings_are_the_same_industry() -> None:
    assert is_ancestor("Media & Telecommunications", "Wireless Services")
    assert is_ancestor("Accommodation Services", "Restaurants")


def test_an_unknown_name_has_no_parents() -> None:
    assert ancestors("Basket weaving") == ()
    assert not is_ancestor("Retail", "Basket weaving")
    assert not is_ancestor("Basket weaving", "Retail")


def test_the_nearest_industry_comes_first() -> None:
    assert ancestors("Banking") == ("credit intermediation", "financial services")


def test_every_line_is_an_industry_once_and_no_deeper_than_one_step() -> None:
    lines = TREE.strip("\n").split("\n")
    depths = [len(line) - len(line.lstrip(" ")) for line in lines]
    assert all(after <= before + 1 for before, after in zip([-1, *depths], depths, strict=False))
    assert len({line.strip().casefold() for line in lines}) == len(lines) > 400
    assert all(industry_name(name) in industry_list() for name in OTHER_NAMES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("COMPUTER_SOFTWARE", "Software Development"),
        ("computer software", "Software Development"),
        ("Marketing & Advertising", "Advertising Services"),
        ("MARKETING_AND_ADVERTISING", "Advertising Services"),
        ("Hospital & Health Care", "Hospitals and Health Care"),
        ("Information Technology and Services", "IT Services and IT Consulting"),
        ("Transportation/Trucking/Railroad", "Truck Transportation"),
        ("Développement de logiciels", "Software Development"),
        ("Finanzdienstleistungen", "Financial Services"),
        ("SaaS", "Software Development"),
        ("Software", None),
        ("Alchemy", None),
        ("", None),
    ],
)
def test_other_names_have_the_present_name(text: str, name: str | None) -> None:
    assert industry_name(text) == name


def test_every_present_name_is_its_own_name() -> None:
    assert [industry_name(name) for name in industry_list()] == list(industry_list())


def test_every_other_name_means_a_present_one() -> None:
    present = set(industry_list())
    for names in (EARLIER, SHORT, TRANSLATED):
        assert set(names.values()) <= present


def test_an_earlier_name_lies_where_its_present_one_does() -> None:
    assert is_ancestor("Technology, Information and Media", "Computer Software")
