"""Seniority as LinkedIn names its ten steps, out of what other sources and languages say."""

from __future__ import annotations

from functools import cache
from typing import Final

from desktop.core.icp.plain_text import plain

SENIORITIES: Final = (
    "Unpaid", "Training", "Entry", "Senior", "Manager", "Director", "VP", "CXO", "Partner", "Owner",
)  # fmt: skip
"""LinkedIn's steps, lowest first."""

_WORDS: Final = {
    "Unpaid": ("volunteer", "unbezahlt", "ehrenamtlich", "no remunerado", "non remunere",
               "nao remunerado", "voluntario", "benevole"),
    "Training": ("intern", "internship", "trainee", "student", "apprentice", "in training",
                 "praktikant", "praktikum", "ausbildung", "in ausbildung", "werkstudent",
                 "practicas", "en practicas", "becario", "en formacion", "stagiaire", "stage",
                 "en formation", "apprenti", "alternant", "estagiario", "estagio",
                 "em treinamento", "aprendiz"),
    "Entry": ("entry level", "junior", "jr", "associate", "employee", "individual contributor",
              "staff", "contributor", "non manager", "berufseinsteiger", "berufseinstieg",
              "einsteiger", "mitarbeiter", "angestellter", "nivel inicial", "principiante",
              "sin experiencia", "empleado", "debutant", "premier emploi", "employe",
              "iniciante", "assistente", "funcionario"),
    "Senior": ("sr", "senior level", "lead", "principal", "expert", "mid senior level",
               "experienced", "specialist", "berufserfahren", "erfahren", "fachkraft",
               "intermedio", "con experiencia", "experimentado", "confirme", "experimente",
               "pleno senior", "pleno", "experiente"),
    "Manager": ("management", "mgr", "team lead", "supervisor", "mid level manager",
                "fuhrungskraft",
                "teamleiter", "gerente", "jefe", "responsable", "encadrement", "chef d equipe",
                "coordenador", "supervision"),
    "Director": ("director level", "head", "head of", "senior director", "direktor", "leiter",
                 "abteilungsleiter", "bereichsleiter", "directeur", "directrice", "direccion",
                 "directora", "diretor", "diretora", "diretoria"),
    "VP": ("vice president", "vp level", "svp", "evp", "vps", "vizeprasident", "vicepresidente",
           "vice presidente", "vice presidencia", "senior vice president"),
    "CXO": ("c suite", "c level", "c x o", "cxos", "csuite", "clevel", "executive",
            "c level executive", "chief",
            "executives", "executive level", "vorstand", "geschaftsfuhrung", "geschaftsfuhrer",
            "alta direccion", "direccion general", "direction generale", "dirigeant",
            "diretoria executiva", "executivo", "ejecutivo", "president"),
    "Partner": ("partners", "managing partner", "gesellschafter", "socio", "socia", "associe"),
    "Owner": ("founder", "co founder", "cofounder", "owners", "business owner", "proprietor",
              "inhaber", "inhaberin", "eigentumer", "grunder", "propietario", "dueno", "fundador",
              "fondateur", "proprietaire", "proprietario", "socio fundador"),
}  # fmt: skip


def seniority_name(text: str) -> str | None:
    """LinkedIn's name of a seniority, however a source wrote it; None where it is none."""
    return _names().get(plain(text.replace("_", " ")))


@cache
def _names() -> dict[str, str]:
    others = {plain(word): name for name, words in _WORDS.items() for word in words}
    return others | {plain(name): name for name in SENIORITIES}
