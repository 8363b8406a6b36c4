"""Definitions as they were applied, and every version of every ICP."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection, insert, select

from desktop.core.definitions import Definitions, IcpDefinition
from desktop.core.store.schema import definitions, icp_version

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Definitions).decode
_decode_icp = msgspec.json.Decoder(IcpDefinition).decode


@dataclass(frozen=True, slots=True)
class IcpVersion:
    """One immutable version of an ICP; targets are the current ones, they do not make versions."""

    version: int
    since: int
    """Microseconds UTC."""
    definition: IcpDefinition


def load_definitions(connection: Connection) -> Definitions:
    """The definitions in force; an empty workspace has no sections."""
    row = connection.execute(
        select(definitions.c.document).order_by(definitions.c.id.desc()).limit(1)
    ).scalar()
    return _decode(row) if row else Definitions()


def save_definitions(connection: Connection, merged: Definitions, now: int) -> None:
    """Puts merged definitions in force; an ICP whose tests changed gets its next version."""
    connection.execute(
        insert(definitions), {"applied_at": now, "document": _encode(merged).decode()}
    )
    for icp in merged.icps or ():
        versions = load_versions(connection, icp)
        tests = _tests(icp)
        if versions and _tests(versions[-1].definition) == tests:
            continue
        connection.execute(
            insert(icp_version),
            {
                "name": icp.name,
                "version": versions[-1].version + 1 if versions else 1,
                "since": now,
                "definition": _encode(tests).decode(),
            },
        )


def load_versions(connection: Connection, icp: IcpDefinition) -> list[IcpVersion]:
    """All versions of an ICP, oldest first, with its current targets."""
    columns = icp_version.c
    rows = connection.execute(
        select(columns.version, columns.since, columns.definition)
        .where(columns.name == icp.name)
        .order_by(columns.version)
    )
    return [
        IcpVersion(
            version,
            since,
            replace(
                _decode_icp(document),
                target_share_rate=icp.target_share_rate,
                target_icp_ctr=icp.target_icp_ctr,
            ),
        )
        for version, since, document in rows
    ]


def _tests(icp: IcpDefinition) -> IcpDefinition:
    return replace(icp, target_share_rate=None, target_icp_ctr=None)
