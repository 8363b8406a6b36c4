from __future__ import annotations

import pytest

from desktop.core.icp.domains import company_domain, email_domain, is_excluded, is_free_mail


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("a@Corp.Example", "corp.example"),
        (" a.b+c@mail.corp.example. ", "mail.corp.example"),
        ('"odd@name"@corp.example', "corp.example"),
        ("a@münchen.example", "münchen.example"),
    ],
)
def test_the_domain_of_an_address(email: str, domain: str) -> None:
    assert email_domain(email) == domain


@pytest.mark.parametrize(
    "email", ["", "a", "@corp.example", "a@", "a@b c", "a@.", "a@x..y", "<a@b.c>"]
)
def test_what_is_no_address_has_no_domain(email: str) -> None:
    assert email_domain(email) is None


@pytest.mark.parametrize(
    "domain",
    ["gmail.com", "GMAIL.com", "yahoo.co.uk", "hotmail.fr", "web.de", "qq.com", "outlook.com.br"],
)  # fmt: skip
def test_free_mail_is_known(domain: str) -> None:
    assert is_free_mail(domain)


@pytest.mark.parametrize(
    "domain",
    ["corp.example", "yahoo.corp.example", "gmail.com.evil.example", "notgmail.com", "",
     "live.example"],
)  # fmt: skip
def test_other_domains_are_not_free_mail(domain: str) -> None:
    assert not is_free_mail(domain)


@pytest.mark.parametrize(
    "domain", ["corp.example", "CORP.example", "eu.corp.example", "a.b.corp.example"]
)
def test_a_domain_and_its_subdomains_are_excluded(domain: str) -> None:
    assert is_excluded(domain, ["other.example", "Corp.Example"])
    assert is_excluded(domain, ["@corp.example"])


@pytest.mark.parametrize("domain", ["notcorp.example", "corp.example.org", "example", ""])
def test_what_only_looks_alike_is_not_excluded(domain: str) -> None:
    assert not is_excluded(domain, ["corp.example"])


def test_a_blank_exclusion_excludes_nobody() -> None:
    assert not is_excluded("corp.example", ["", " ", "@"])


@pytest.mark.parametrize(
    "text",
    ["acme.example", " ACME.example. ", "www.acme.example", "https://www.acme.example/about?x=1",
     "http://acme.example:8080", "sales@acme.example"],
)  # fmt: skip
def test_a_company_is_found_by_its_bare_domain(text: str) -> None:
    assert company_domain(text) == "acme.example"
