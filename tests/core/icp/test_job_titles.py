"""Titles as they are compared, and what they tell of their holder."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.icp.job_functions import JOB_FUNCTIONS, function_name
from desktop.core.icp.job_titles import function_of, holds, seniority_of, title_key, title_words
from desktop.core.icp.seniority import SENIORITIES, seniority_name

TITLES = [
    ("VP Marketing", "VP", "Marketing"),
    ("Vice President of Marketing", "VP", "Marketing"),
    ("Sr. VP, Sales", "VP", "Sales"),
    ("Vice-Président Commercial", "VP", "Sales"),
    ("Vizepräsidentin Vertrieb", "VP", "Sales"),
    ("Head of Growth", "Director", "Marketing"),
    ("Head of IT", "Director", "Information Technology"),
    ("CEO", "CXO", None),
    ("C.M.O.", "CXO", "Marketing"),
    ("Chief Technology Officer", "CXO", "Information Technology"),
    ("Co-Founder & CEO", "Owner", "Entrepreneurship"),
    ("Owner/Founder", "Owner", "Entrepreneurship"),
    ("Managing Partner", "Partner", None),
    ("HR Business Partner", None, "Human Resources"),
    ("Partner Manager", "Manager", "Business Development"),
    ("Senior Partner Success Manager", "Manager", None),
    ("Executive Assistant to the CEO", "Entry", "Administrative"),
    ("Assistant to the President", "Entry", None),
    ("Assistant Director, Finance", "Director", "Finance"),
    ("Product Owner", None, "Product Management"),
    ("Product Manager", "Manager", "Product Management"),
    ("Product Marketing Manager", "Manager", "Marketing"),
    ("Customer Success Manager", "Manager", "Customer Success and Support"),
    ("Lead Generation Specialist", None, None),
    ("Lead Developer", "Senior", "Engineering"),
    ("Staff Software Engineer", "Senior", "Engineering"),
    ("Staff Accountant", None, "Accounting"),
    ("Junior Developer", "Entry", "Engineering"),
    ("R&D Manager", "Manager", "Research"),
    ("Student Success Coordinator", None, None),
    ("Marketing Intern", "Training", "Marketing"),
    ("Internal Auditor", None, "Accounting"),
    ("Marketing Ninja", None, "Marketing"),
    ("Leiter:in Vertrieb (m/w/d)", "Director", "Sales"),
    ("Geschäftsführerin", "CXO", None),
    ("Werkstudent Marketing", "Training", "Marketing"),
    ("Teamleiterin Einkauf", "Manager", "Purchasing"),
    ("Directrice des Ventes", "Director", "Sales"),
    ("Directeur Général", "CXO", None),
    ("Chef de projet", "Manager", "Program and Project Management"),
    ("Stagiaire marketing", "Training", "Marketing"),
    ("Directora de Recursos Humanos", "Director", "Human Resources"),
    ("Jefa de Ventas", "Manager", "Sales"),
    ("Gerente de Vendas", "Manager", "Sales"),
    ("Diretor de Operações", "Director", "Operations"),
    ("Estagiária de Marketing", "Training", "Marketing"),
    ("", None, None),
    ("of the", None, None),
]


@pytest.mark.parametrize(("title", "seniority", "function"), TITLES)
def test_a_title_tells_seniority_and_function(
    title: str, seniority: str | None, function: str | None
) -> None:
    assert (seniority_of(title), function_of(title)) == (seniority, function)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("VP, Marketing", "vice president of marketing"),
        ("Sr Mgr Biz Dev", "Senior Manager, Business Development"),
        ("HR Mgr.", "Human Resources Manager"),
        ("DIRECTEUR DES VENTES", "Directrice des ventes"),
        ("Leiter*in Einkauf", "Leiterin Einkauf (w/m/d)"),
        ("C.E.O.", "Chief Executive Officer"),
    ],
)
def test_two_spellings_of_one_title_are_one(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


def test_different_titles_stay_different() -> None:
    keys = {title_key(title) for title in ("VP Sales", "SVP Sales", "Sales", "Sales Manager")}
    assert len(keys) == 4


def test_words_are_found_in_a_title_whole_and_in_order() -> None:
    title = title_words("Vice President, Growth Marketing")

    assert holds(title, title_words("VP"))
    assert holds(title, title_words("growth marketing"))
    assert not holds(title, title_words("marketing growth"))
    assert not holds(title, ())


@given(st.text(max_size=60))
def test_a_key_of_a_key_is_the_key(title: str) -> None:
    assert title_key(title_key(title)) == title_key(title)


@given(st.sampled_from([title for title, *_ in TITLES]))
def test_case_and_the_encoding_of_accents_do_not_matter(title: str) -> None:
    for changed in (title.upper(), title.lower(), unicodedata.normalize("NFD", title)):
        assert title_key(changed) == title_key(title)


@pytest.mark.parametrize("bomb", ["(" * 100_000, "a/" * 100_000, "V " * 50_000, "vp " * 100_000])
def test_a_giant_title_takes_no_time(bomb: str) -> None:
    title_key(bomb)
    seniority_of(bomb)
    function_of(bomb)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("vp", "VP"), ("Vice President", "VP"), ("C-Suite", "CXO"), ("c_suite", "CXO"),
        ("executive", "CXO"), ("Head", "Director"), ("Founder", "Owner"), ("intern", "Training"),
        ("Mid-Senior level", "Senior"), ("Direktor", "Director"), ("Eigentümer", "Owner"),
        ("Entry level", "Entry"), ("Geschäftsführung", "CXO"), ("Dueño", "Owner"),
        ("Wizard", None), ("", None),
    ],
)  # fmt: skip
def test_seniorities_of_crms_and_languages_have_linkedins_name(text: str, name: str | None) -> None:
    assert seniority_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HR", "Human Resources"), ("human_resources", "Human Resources"),
        ("Engineering & Technical", "Engineering"), ("C-Suite, Marketing", "Marketing"),
        ("Marketing; Sales", None), ("Vertrieb", "Sales"), ("Achats", "Purchasing"),
        ("Atención al cliente", "Customer Success and Support"), ("master_sales", "Sales"),
        ("Tecnologia da informação", "Information Technology"), ("Wizardry", None), ("", None),
    ],
)  # fmt: skip
def test_functions_of_crms_and_languages_have_linkedins_name(text: str, name: str | None) -> None:
    assert function_name(text) == name


def test_every_name_is_its_own_name() -> None:
    assert [seniority_name(name) for name in SENIORITIES] == list(SENIORITIES)
    assert [function_name(name) for name in JOB_FUNCTIONS] == list(JOB_FUNCTIONS)
    assert len(JOB_FUNCTIONS) == 26
