"""Companies with their traits, from any CSV, workbook or JSON lines with a company's domain."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.kit.column_names import Aliases, ColumnNames, fold
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names
from connectors.kit.people_rows import batches
from connectors.kit.records import Account
from connectors.kit.trait_rows import TraitRows
from connectors.kit.traits import EMAIL_ALIASES, TRAIT_ALIASES, normal_domain

_DOMAIN: Aliases = {"company_domain": TRAIT_ALIASES["company_domain"]}
_TRAITS: Aliases = {
    **{trait: names for trait, names in TRAIT_ALIASES.items() if trait != "company_domain"},
    "company": (*TRAIT_ALIASES["company"], "name"),
}
_OTHERS: Aliases = {"user_id": ("uid", "userkey", "distinctid"), **EMAIL_ALIASES}
_DELIVERY = frozenset({"impressions", "clicks"})


class Accounts:
    """Reads what a CRM, a warehouse or a spreadsheet says of companies, one row each."""

    kind = "accounts"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.6 for a domain column in a file without people and delivery."""
        names = head_names(file)
        found = ColumnNames({**_DOMAIN, **_OTHERS}, options.columns).find(names)
        if _OTHERS.keys() & found.keys() or _DELIVERY & set(map(fold, names)):
            return 0.0
        return 0.6 if "company_domain" in found else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Accounts, dated by `updated_at` where the file tells; its source where it names one.

        Raises FileRefusedError for dates that can be read two ways.
        """
        reading = Reading(kind=self.kind, report="accounts", grain="snapshot")
        reading.evidence.append("it has a column for the company's domain, and none for people")
        rows = TraitRows(file, options, reading, _DOMAIN, _TRAITS)
        reading.source = rows.source or "accounts"
        reading.batches = batches(_accounts(rows, reading))
        return reading


def _accounts(rows: TraitRows, reading: Reading) -> Iterator[Account]:
    for row in rows:
        said = row.keys.get("company_domain", "")
        domain = normal_domain(said)
        if domain is None:
            what = (
                f"{said[:60]!r} is no company domain" if said else "the company domain is missing"
            )
            reading.reject(row.line, what)
        else:
            yield Account(row.line, domain, row.updated_at, row.traits)
