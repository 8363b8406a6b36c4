"""Lists of people as CRMs export them: any encoding, delimiter, order and set of columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter
from hypothesis import strategies as st

from connectors.files.registry import recognise
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import Account, Profile, RecordBatch

NOW = 1_775_000_000_000_000
OPTIONS = ReadOptions(now=NOW)

HUBSPOT = {
    "en": {
        "id": "Record ID", "email": "Email", "job_title": "Job Title", "company": "Company Name",
        "country": "Country/Region", "industry": "Industry", "lifecycle_stage": "Lifecycle Stage",
        "company_size": "Number of Employees", "updated": "Last Modified Date",
        "mark": "Lead Status", "first": "First Name", "company_domain": "Website URL",
    },
    "de": {
        "id": "Datensatz-ID", "email": "E-Mail", "job_title": "Jobbezeichnung",
        "company": "Unternehmensname", "country": "Land/Region", "industry": "Branche",
        "lifecycle_stage": "Lifecycle-Phase", "company_size": "Anzahl der Mitarbeiter",
        "updated": "Datum der letzten Änderung", "mark": "Lead-Status", "first": "Vorname",
        "company_domain": "Website-URL",
    },
    "es": {
        "id": "ID de registro", "email": "Correo", "job_title": "Cargo",
        "company": "Nombre de la empresa", "country": "País/región", "industry": "Sector",
        "lifecycle_stage": "Etapa del ciclo de vida", "company_size": "Número de empleados",
        "updated": "Fecha de última modificación", "mark": "Fecha de creación",
        "first": "Nombre", "company_domain": "Sitio web",
    },
    "fr": {
        "id": "ID de l'enregistrement", "email": "Adresse e-mail",
        "job_title": "Intitulé de poste", "company": "Nom de l'entreprise",
        "country": "Pays/Région", "industry": "Secteur d'activité",
        "lifecycle_stage": "Phase du cycle de vie", "company_size": "Nombre d'employés",
        "updated": "Date de la dernière modification", "mark": "Date de création",
        "first": "Prénom", "company_domain": "Site web",
    },
    "pt": {
        "id": "ID do registro", "email": "E-mail", "job_title": "Cargo",
        "company": "Nome da empresa", "country": "País/Região", "industry": "Setor",
        "lifecycle_stage": "Fase do ciclo de vida", "company_size": "Número de funcionários",
        "updated": "Data da última modificação", "mark": "Data de criação",
        "first": "Primeiro nome", "company_domain": "URL do site",
    },
}  # fmt: skip
"""Language -> field -> what the column is called."""
OPTIONAL = (
    "job_title", "company", "country", "industry", "lifecycle_stage", "company_size", "updated",
    "first", "company_domain",
)  # fmt: skip
CELL = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"
    ),
    max_size=12,
).map(str.strip)


@dataclass(frozen=True, slots=True)
class Container:
    """How a table is written down."""

    encoding: str
    delimiter: str

    def write(self, path: Path, rows: Sequence[Sequence[str]]) -> Path:
        """Puts the rows in a file."""
        if self.encoding == "xlsx":
            path = path.with_suffix(".xlsx")
            with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
                sheet = book.add_worksheet()
                for at, row in enumerate(rows):
                    for place, cell in enumerate(row):
                        sheet.write_string(at, place, cell)
            return path
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self.delimiter).writerows(rows)
        path.write_bytes(text.getvalue().encode(self.encoding))
        return path


CONTAINERS = st.one_of(
    st.builds(
        Container,
        st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
        st.sampled_from([",", ";", "\t"]),
    ),
    st.just(Container("xlsx", "")),
)


def read(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[Profile | Account]]:
    """The file as the format that recognises it reads it."""
    file = InputFile(path)
    reading = recognise(file, options).read(file, options)
    records = [
        record
        for batch in reading.batches
        if isinstance(batch, RecordBatch)
        for record in batch.records
        if isinstance(record, Profile | Account)
    ]
    return reading, records


def people(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[Profile]]:
    """As `read`, of a list of people."""
    reading, records = read(path, options)
    return reading, [record for record in records if isinstance(record, Profile)]


def accounted(reading: Reading, records: Sequence[object]) -> bool:
    """Whether every row that was read ended somewhere."""
    return reading.rows_read == (
        len(records) + len(reading.rejects) + sum(reading.left_out.values())
    )
