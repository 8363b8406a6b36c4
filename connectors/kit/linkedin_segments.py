"""The member dimensions of LinkedIn's demographics, under their names in six languages."""

from __future__ import annotations

import re

from connectors.kit.headers import plain

_NAMES = {
    "company": (
        "company name", "company", "nombre de la empresa", "bedrijfsnaam", "nome da empresa",
        "unternehmensname", "name des unternehmens", "nom de l'entreprise",
    ),
    "industry": (
        "company industry", "industry", "sector de la empresa", "sector", "bedrijfstak",
        "branche", "branche des unternehmens", "secteur de l'entreprise", "secteur",
        "secteur d'activite de l'entreprise", "setor da empresa", "setor",
    ),
    "company_size": (
        "company size", "tamano de la empresa", "bedrijfsgrootte", "unternehmensgrosse",
        "große des unternehmens", "taille de l'entreprise", "tamanho da empresa",
    ),
    "country": (
        "contextual country/region", "country/region", "country", "pais o region contextual",
        "pais/region contextual", "contextueel land/regio", "land/region", "pays/region",
        "kontextbezogenes land/region", "pays/region contextuel", "pais/regiao",
        "pais/regiao contextual",
    ),
    "location": ("location", "ubicacion", "locatie", "standort", "lieu", "localizacao"),
    "seniority": (
        "job seniority", "seniority", "nivel de responsabilidad", "functieniveau", "karrierestufe",
        "niveau hierarchique", "nivel de experiencia", "nivel hierarquico", "senioridade",
    ),
    "job_title": (
        "job title", "cargo", "functietitel", "jobtitel", "berufsbezeichnung",
        "intitule de poste", "intitule du poste",
    ),
    "job_function": (
        "job function", "funcion laboral", "functiegebied", "tatigkeitsbereich", "fonction",
        "funcao", "funcao do cargo",
    ),
    "county": ("county", "condado", "landkreis", "comte"),
    "dma": ("designated market area", "designated market area (dma)"),
}  # fmt: skip
_BY_NAME = {plain(name): dimension for dimension, names in _NAMES.items() for name in names}
_SEGMENT = re.compile(r"(?:\A|[\s-])segmento?(?:\Z|[\s:])(?:(?:de l'|d[aeou]s?)\s?(?:la )?)?")


def is_segment(cell: str) -> bool:
    """Whether a cell can head a table's column of segments."""
    name = plain(cell[:200])
    return name in _BY_NAME or _SEGMENT.search(name) is not None


def dimension_of(cell: str) -> str | None:
    """Our name of the dimension; tables that are new in English keep their own name.

    None where the language's name is not known.
    """
    name = plain(cell[:200])
    bare = _SEGMENT.sub("", name).strip(" :-")
    for candidate in (name, bare):
        if candidate in _BY_NAME:
            return _BY_NAME[candidate]
    if not name.endswith(" segment"):
        return None
    return "_".join(re.findall(r"[a-z0-9]+", bare)) or None
