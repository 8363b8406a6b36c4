"""What sources said of people and companies, statement by statement, as columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, insert, select

from desktop.core.store.blocks import pack, unpack
from desktop.core.store.schema import trait_block, trait_word
from desktop.core.store.words import load_words

PROFILE = ""
"""The trait that only says: this source has a profile of this person."""

EMAIL = "email"
EMAILS = (EMAIL, "email_2", "email_3", "email_4", "email_5")
"""The trait of a person's address, and those of further addresses of the same person."""

CLEARED = 0
"""The value of a statement that takes back what the source had said (an empty cell)."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements on one trait, in order of import and line.

    `subject` alias number (people) or word number of the domain (accounts) · `at` microseconds
    UTC · `value` word number, 0 cleared · `source` and `statement_import` row numbers.
    """

    subject: npt.NDArray[np.uint32]
    at: npt.NDArray[np.int64]
    value: npt.NDArray[np.uint32]
    source: npt.NDArray[np.uint32]
    statement_import: npt.NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.subject)

    def without_sources(self, sources: npt.NDArray[np.uint32]) -> Statements:
        """The same without what some sources said."""
        kept = ~np.isin(self.source, sources)
        return Statements(
            self.subject[kept],
            self.at[kept],
            self.value[kept],
            self.source[kept],
            self.statement_import[kept],
        )


def save_statements(
    connection: Connection,
    import_id: int,
    source_id: int,
    subject: str,
    trait: str,
    columns: Mapping[str, npt.NDArray[np.integer]],
) -> None:
    """Stores `subject`, `at`, `value`, `line` of one trait as one import stated it."""
    connection.execute(
        insert(trait_block),
        {
            "import_id": import_id,
            "source_id": source_id,
            "subject": subject,
            "trait": trait,
            "rows": len(columns["subject"]),
            "data": pack(columns),
        },
    )


def load_statements(connection: Connection, subject: str, trait: str) -> Statements:
    """All statements of live imports on one trait of `person` or `account`."""
    block = trait_block.c
    rows = connection.execute(
        select(block.import_id, block.source_id, block.data)
        .where(block.subject == subject, block.trait == trait)
        .order_by(block.import_id, block.source_id)
    ).all()
    parts = [(import_id, source_id, unpack(data)) for import_id, source_id, data in rows]

    def joined(name: str, dtype: type[np.integer]) -> npt.NDArray[np.integer]:
        return np.concatenate([np.empty(0, dtype), *(part[name] for *_, part in parts)])

    def repeated(position: int) -> npt.NDArray[np.uint32]:
        pieces = [np.full(len(part[2]["subject"]), part[position], np.uint32) for part in parts]
        return np.concatenate([np.empty(0, np.uint32), *pieces])

    return Statements(
        subject=joined("subject", np.uint32).astype(np.uint32),
        at=joined("at", np.int64).astype(np.int64),
        value=joined("value", np.uint32).astype(np.uint32),
        source=repeated(1),
        statement_import=repeated(0),
    )


def delete_statements(connection: Connection, import_id: int) -> bool:
    """Forgets what an import stated; tells whether it had stated anything."""
    gone = connection.execute(delete(trait_block).where(trait_block.c.import_id == import_id))
    return gone.rowcount > 0


def load_trait_words(connection: Connection) -> dict[int, str]:
    """Number -> text of all trait values."""
    return load_words(connection, trait_word, "word")


def stated_traits(connection: Connection) -> frozenset[str]:
    """Names of all traits of which any live import said something, of people or companies."""
    names = select(trait_block.c.trait).where(trait_block.c.trait != PROFILE).distinct()
    return frozenset(connection.execute(names).scalars())
