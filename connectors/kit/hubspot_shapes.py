"""What HubSpot's API answers with: records, pages of them, properties and associations."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Thing(msgspec.Struct, rename="camel"):
    """A contact or a company; values are texts or None, whatever the property's type."""

    id: str
    properties: dict[str, str | None] = {}
    updated_at: datetime | None = None
    archived: bool = False
    url: str = ""

    @property
    def changed(self) -> int | None:
        """When it was last modified, microseconds UTC."""
        if self.updated_at is None:
            return None
        return (self.updated_at - _EPOCH) // timedelta(microseconds=1)


class _Next(msgspec.Struct):
    after: str | None = None


class _Paging(msgspec.Struct):
    next: _Next | None = None


class Page(msgspec.Struct):
    """Some of a list or of what a search found."""

    results: list[Thing] = []
    total: int | None = None
    paging: _Paging | None = None

    @property
    def after(self) -> str | None:
        """Where the next page begins; only its absence is the end, a page may be empty."""
        return self.paging.next.after if self.paging and self.paging.next else None


class Option(msgspec.Struct):
    """One value of an enumeration."""

    value: str
    label: str = ""


class Property(msgspec.Struct, rename="camel"):
    """A property that exists in the account."""

    name: str
    label: str = ""
    type: str = ""
    options: list[Option] = []
    archived: bool = False

    def read(self, value: str) -> str:
        """A choice as people read it, or several with ; between; other values stay."""
        labels = {each.value: each.label for each in self.options if each.label}
        if value in labels or not labels:
            return labels.get(value, value)
        return ";".join(labels.get(part, part) for part in value.split(";"))


class Details(msgspec.Struct, rename="camel"):
    """Of the account."""

    time_zone: str = ""


class Properties(msgspec.Struct):
    """All properties of a kind of records, archived ones too."""

    results: list[Property]


class _Kind(msgspec.Struct, rename="camel"):
    category: str = ""
    type_id: int = 0
    label: str | None = None

    @property
    def is_primary(self) -> bool:
        """HubSpot's own kinds alone: an account's own labels are numbered from 1, too."""
        return self.category == "HUBSPOT_DEFINED" and (self.type_id == 1 or self.label == "Primary")


class _To(msgspec.Struct, rename="camel"):
    to_object_id: int | str
    association_types: list[_Kind] = []

    @property
    def is_primary(self) -> bool:
        return any(kind.is_primary for kind in self.association_types)


class _From(msgspec.Struct):
    id: int | str


class Association(msgspec.Struct, rename={"whose": "from"}):
    """The companies of one contact, or some of them."""

    whose: _From
    to: list[_To] = []
    paging: _Paging | None = None

    @property
    def more(self) -> dict[str, str] | None:
        """What to ask for further companies of the same contact."""
        if self.paging is None or self.paging.next is None or self.paging.next.after is None:
            return None
        return {"id": str(self.whose.id), "after": self.paging.next.after}


class Associations(msgspec.Struct):
    """The companies of several contacts; those without any are absent."""

    results: list[Association] = []
