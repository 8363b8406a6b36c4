"""Lists of people and companies as CRMs export them: one reader, told each platform's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from connectors.kit.column_names import Aliases, ColumnNames
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.header_zones import split_zone
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names, is_json_lines
from connectors.kit.people_rows import USER_ID, PeopleRows, batches
from connectors.kit.records import Account
from connectors.kit.tables import preview_rows
from connectors.kit.trait_rows import TraitRow, TraitRows
from connectors.kit.traits import (
    EMAIL_ALIASES,
    OTHER_EMAIL_ALIASES,
    TRAIT_ALIASES,
    UPDATED_ALIASES,
    normal_domain,
)

RECORD_ID = "record_id"
COMPANY_ID = "company_id"


@dataclass(frozen=True, slots=True)
class ListWords:
    """What one platform calls the columns of its lists, folded; generic names count as well."""

    kind: str
    """The source, whose ids are its own."""
    title: str
    record_id: tuple[str, ...]
    """Names of a person's id."""
    company_id: tuple[str, ...] = ()
    traits: Aliases = field(default_factory=dict)
    """Further names of known traits."""
    person: tuple[str, ...] = ()
    """Names of columns that only a list of people has."""
    spell: Callable[[str], str | None] = lambda text: text
    """The one spelling of an id of a person; None where it is none."""
    is_foot: Callable[[str], bool] = lambda _: False
    """Whether a text that stands alone in a row is of a footer, not of a record."""

    @property
    def known_traits(self) -> Aliases:
        """All traits; the platform's own names go before those of other languages."""
        return {
            trait: (*self.traits.get(trait, ()), *names) for trait, names in TRAIT_ALIASES.items()
        }

    @property
    def keys(self) -> Aliases:
        """Key fields of people. A user id of the product is there only where it is mapped."""
        return {
            RECORD_ID: self.record_id,
            COMPANY_ID: self.company_id,
            **EMAIL_ALIASES,
            **OTHER_EMAIL_ALIASES,
        }


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """The column names of a list: their line, and which of them are known."""

    line: int
    names: tuple[str, ...]
    fields: dict[str, int]
    """Field -> column; `person` stands for any name that only a list of people has."""
    rows: tuple[Sequence[str], ...]
    """The first rows below."""

    def cells(self, name: str) -> list[str]:
        """The filled cells of a field in the first rows."""
        at = self.fields.get(name)
        if at is None:
            return []
        return [row[at].strip() for row in self.rows if at < len(row) and row[at].strip()]


def find_header(file: InputFile, words: ListWords) -> FoundHeader | None:
    """The row of the file's head in which most names are known; None where fewer than two are.

    Reports of a CRM may have a title, filters and empty lines above their column names.
    """
    person: Aliases = {"person": words.person}
    known = ColumnNames({**words.known_traits, **UPDATED_ALIASES, **words.keys, **person}, {})
    if is_json_lines(file):
        names = head_names(file)
        fields = known.find(names)
        return FoundHeader(0, names, fields, ()) if len(fields) > 1 else None
    rows = preview_rows(file)
    best: FoundHeader | None = None
    for at, (line, row) in enumerate(rows):
        names = tuple(cell.strip() for cell in row)
        fields = known.find(split_zone(name)[0] for name in names)
        if len(fields) > max(1, 0 if best is None else len(best.fields)):
            best = FoundHeader(line, names, fields, tuple(row for _, row in rows[at + 1 :]))
    return best


def read_list(
    words: ListWords, file: InputFile, options: ReadOptions, *, companies: bool
) -> Reading:
    """The people or companies of a list, in its platform's own namespace of ids.

    Where a column is mapped to `user_id`, the people are known by that id of the product instead.
    Raises FileRefusedError for dates that can be read two ways.
    """
    report = "companies" if companies else "contacts"
    reading = Reading(kind=words.kind, report=report, source=words.kind, grain="snapshot")
    reading.evidence.append(f"its columns are those of a list of {report} from {words.title}")
    header = find_header(file, words)
    line = 0 if header is None else header.line
    if companies:
        traits = {**words.known_traits, "company": (*words.known_traits["company"], "name")}
        keys = {"company_domain": traits.pop("company_domain"), COMPANY_ID: words.company_id}
        keys[RECORD_ID] = words.record_id
        rows = TraitRows(file, options, reading, keys, traits, line, words.is_foot)
        reading.batches = batches(_companies(rows, reading))
        return reading
    by_user = USER_ID in options.columns
    keys = {**words.keys, **({USER_ID: ()} if by_user else {})}
    keys.pop(COMPANY_ID)
    rows = TraitRows(file, options, reading, keys, words.known_traits, line, words.is_foot)
    if by_user:
        reading.namespace = USER_ID
    people = PeopleRows(
        reading,
        USER_ID if by_user else RECORD_ID,
        words.spell if not by_user else (lambda text: text),
        leave_out="no id and no e-mail address",
    )
    reading.batches = batches(people.read(rows))
    return reading


def _companies(rows: Iterable[TraitRow], reading: Reading) -> Iterator[Account]:
    for row in rows:
        said = row.keys.get("company_domain", "")
        domain = normal_domain(said)
        if domain is not None:
            yield Account(row.line, domain, row.updated_at, row.traits)
        elif said:
            reading.reject(row.line, f"{said[:60]!r} is no company domain")
        else:
            reading.left_out["company", "no domain to know its people by"] += 1
