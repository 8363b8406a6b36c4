"""HubSpot's exported lists of contacts and companies, in the languages of its screens."""

from __future__ import annotations

from connectors.kit.column_names import fold
from connectors.kit.exported_lists import RECORD_ID, FoundHeader, ListWords, find_header, read_list
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile

_WORDS = ListWords(
    kind="hubspot",
    title="HubSpot",
    record_id=(
        "recordid", "recordidcontact", "recordidcompany", "hsobjectid", "vid", "datensatzid",
        "iddelregistro", "idderegistro", "iddelenregistrement", "idenregistrement",
        "iddefichedinformations", "idfiche", "iddoregistro", "recordidcontacto",
    ),
    traits={
        "seniority": ("hsseniority", "employmentseniority", "beschaftigungsniveau"),
        "job_function": ("jobfunction", "hsrole", "employmentrole", "hssubrole"),
        "company": ("associatedcompany", "primaryassociatedcompany", "primarycompany"),
        "company_size": ("numemployees",),
    },
    person=(
        "firstname", "lastname", "vorname", "nachname", "apellidos", "prenom", "nomdefamille",
        "sobrenome", "contactowner", "zustandigermitarbeiter",
    ),
    spell=lambda text: text if text.isdigit() and text.isascii() else None,
)  # fmt: skip
_MARKS = frozenset((
    "lifecyclestage", "leadstatus", "hsleadstatus", "contactowner", "companyowner",
    "hubspotownerid", "createdate", "lastactivitydate", "marketingcontactstatus",
    "recordsource", "hubspotscore", "associatedcompany", "associatedcompanyids",
    "associatedcompanyid", "lifecyclephase", "leadstatus", "erstellungsdatum",
    "etapadelciclodevida", "estadodellead", "fechadecreacion", "phaseducycledevie",
    "statutdulead", "datedecreation", "fasedociclodevida", "estagiodociclodevida",
    "statusdolead", "datadecriacao", "lastmodifieddate",
))  # fmt: skip
"""Columns beside the id that HubSpot's lists have, and those of few others."""


class HubSpotLists:
    """Reads lists of contacts or companies; the record's id is its key, e-mail joins it."""

    kind = _WORDS.kind

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.9 for HubSpot's record id, as a number, beside another of its columns."""
        header = find_header(file, _WORDS)
        if header is None:
            return 0.0
        names = {fold(name) for name in header.names}
        internal = any(name.startswith("hs_") for name in header.names)
        if internal and (RECORD_ID in header.fields or "email" in header.fields):
            return 0.9
        ids = header.cells(RECORD_ID)
        if RECORD_ID not in header.fields or not all(map(_is_record_id, ids)):
            return 0.0
        return 0.9 if names & _MARKS or "lifecycle_stage" in header.fields else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Profiles of contacts, or accounts of companies, as the list has them."""
        header = find_header(file, _WORDS)
        return read_list(
            _WORDS, file, options, companies=header is not None and _of_companies(header)
        )


def _is_record_id(text: str) -> bool:
    return text.replace(".", "").replace(",", "").upper().replace("E+", "").isdigit()


def _of_companies(header: FoundHeader) -> bool:
    fields = header.fields
    return "email" not in fields and "person" not in fields and "company_domain" in fields
