"""Job functions as LinkedIn names its twenty-six, out of what other sources and languages say."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from desktop.core.icp.plain_text import plain
from desktop.core.icp.seniority import seniority_name

_WORDS: Final = {
    "Accounting": ("accountancy", "buchhaltung", "rechnungswesen", "contabilidad", "comptabilite",
                   "contabilidade", "audit"),
    "Administrative": ("administration", "admin", "verwaltung", "administracion", "administrativo",
                       "administratif", "office management", "administracao"),
    "Arts and Design": ("design", "creative", "arts", "art", "gestaltung", "kunst und design",
                        "diseno", "arte y diseno", "conception", "arts et design", "ux",
                        "arte e design", "graphic design"),
    "Business Development": ("bizdev", "partnerships", "alliances", "geschaftsentwicklung",
                             "unternehmensentwicklung", "desarrollo empresarial",
                             "desarrollo de negocio", "developpement commercial",
                             "developpement des affaires", "desenvolvimento de negocios"),
    "Community and Social Services": ("community", "social services", "soziales",
                                      "servicios sociales", "services sociaux",
                                      "servicos sociais", "servicos comunitarios e sociais"),
    "Consulting": ("consultancy", "advisory", "beratung", "consultoria", "conseil"),
    "Education": ("teaching", "training", "learning", "learning and development", "bildung",
                  "educacion", "ensenanza", "enseignement", "educacao"),
    "Engineering": ("engineering and technical", "engineering technical", "software engineering",
                    "development",
                    "ingenieurwesen", "entwicklung", "technik", "ingenieria", "ingenierie",
                    "engenharia", "r and d engineering", "eng", "software development"),
    "Entrepreneurship": ("founder", "unternehmertum", "emprendimiento", "entrepreneuriat",
                         "empreendedorismo"),
    "Finance": ("financial", "finanzen", "finanzwesen", "finanzas", "financas", "controlling",
                "treasury", "finances"),
    "Healthcare Services": ("healthcare", "health care", "medical health", "medical and health",
                            "health professional",
                            "medical", "gesundheitswesen", "sanidad", "servicios sanitarios",
                            "sante", "servicos de saude", "services de sante"),
    "Human Resources": ("hr", "people", "people operations", "talent", "recruiting", "recruitment",
                        "talent acquisition", "personal", "personalwesen", "recursos humanos",
                        "ressources humaines", "rh", "people and culture"),
    "Information Technology": ("it", "technology", "information systems", "data", "tech",
                               "informationstechnologie", "edv", "informatica",
                               "tecnologia de la informacion", "tecnologias de la informacion",
                               "informatique", "technologies de l information",
                               "technologies de linformation", "tecnologia da informacao", "ti",
                               "security", "tecnologia"),
    "Legal": ("law", "compliance", "recht", "rechtswesen", "juridico", "legales", "juridique",
              "droit"),
    "Marketing": ("marketing and communications", "growth", "growth marketing",
                  "product marketing", "brand", "demand generation", "digital marketing",
                  "mercadotecnia", "mercadeo", "marketing e comunicacao"),
    "Media and Communication": ("media", "communications", "communication", "public relations",
                                "pr", "corporate communications", "medien",
                                "medien und kommunikation", "kommunikation", "comunicacion",
                                "medios y comunicacion", "medias et communication",
                                "midia e comunicacao", "comunicacao"),
    "Military and Protective Services": ("military", "protective services", "militar",
                                         "servicios militares y de seguridad",
                                         "services militaires et de protection"),
    "Operations": ("ops", "betrieb", "operaciones", "operation", "operacoes", "supply chain",
                   "logistics", "logistik", "production", "produktion", "logistica"),
    "Product Management": ("product", "products", "produktmanagement", "produkt",
                           "gestion de productos", "gestion de producto", "gestion des produits",
                           "gestion de produit", "gestao de produtos", "produto", "producto"),
    "Program and Project Management": ("project management", "program management", "pmo",
                                       "projektmanagement", "programm und projektmanagement",
                                       "gestion de proyectos", "gestion de projet",
                                       "gestion de projets", "gestao de projetos"),
    "Purchasing": ("procurement", "buying", "sourcing", "einkauf", "beschaffung", "compras",
                   "achats", "achat"),
    "Quality Assurance": ("qa", "quality", "quality control", "qualitatssicherung", "qualitat",
                          "control de calidad", "calidad", "assurance qualite", "qualite",
                          "garantia de qualidade", "qualidade"),
    "Real Estate": ("immobilien", "bienes raices", "inmobiliario", "immobilier",
                    "setor imobiliario", "imobiliario"),
    "Research": ("r and d", "research and development", "science", "forschung",
                 "forschung und entwicklung", "investigacion", "recherche", "pesquisa"),
    "Sales": ("revenue", "account management", "vertrieb", "verkauf", "ventas", "comercial",
              "ventes", "commercial", "vente", "vendas", "sales and business development"),
    "Customer Success and Support": ("support", "customer success", "customer service",
                                     "customer support", "service", "client services",
                                     "customer experience", "kundenservice", "kundenbetreuung",
                                     "kundendienst", "atencion al cliente", "soporte",
                                     "service client", "service clients", "assistance",
                                     "atendimento ao cliente", "suporte",
                                     "kundenerfolg und support"),
}  # fmt: skip
JOB_FUNCTIONS: Final = tuple(_WORDS)
"""LinkedIn's names."""
_BETWEEN = re.compile(r"[;,|/]")


def function_name(text: str) -> str | None:
    """LinkedIn's name of a job function, however a source wrote it; None where it is none.

    Of several in one cell, as Apollo writes them, the one that is a function counts (`C-Suite,
    Marketing`); two different ones are none.
    """
    whole = _lookup(text)
    if whole is not None or _BETWEEN.search(text) is None:
        return whole
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    found = {_lookup(part) for part in parts if seniority_name(part) is None}
    return found.pop() if len(found) == 1 else None


def _lookup(text: str) -> str | None:
    words = plain(text.replace("_", " "))
    return _names().get(words) or _names().get(words.removeprefix("master "))


@cache
def _names() -> dict[str, str]:
    others = {plain(word): name for name, words in _WORDS.items() for word in words}
    return others | {plain(name): name for name in JOB_FUNCTIONS}
