"""Gzip as it comes over the wire, unpacked piece by piece within bounds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping

from connectors.kit.errors import EndedEarlyError, ReportBugError

GZIP = b"\x1f\x8b"
"""How it begins."""
_PART = 1 << 20
_SLICE = 1 << 14
"""What is left is copied at each end of a member, of which a piece can have thousands."""


def is_gzip(headers: Mapping[str, str]) -> bool:
    """Whether the body is packed, as the head says."""
    return headers.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip")


def demand_known_packing(service: str, headers: Mapping[str, str]) -> None:
    """Raises ReportBugError where the body comes in a way that nobody asked for.

    The library takes a way that it does not know for none, and would give the body as it stands.
    """
    packing = headers.get("Content-Encoding", "").strip().lower()
    way = headers.get("Transfer-Encoding", "").lower()
    if packing not in ("", "identity", "gzip", "x-gzip"):
        odd = packing
    elif way not in ("", "identity", "chunked"):
        odd = way
    else:
        return
    raise ReportBugError(
        f"{service} packed its answer by {odd[:40]!r}, where only gzip was asked for; report it "
        "with this text"
    )


class Gunzip:
    """Unpacks piece by piece; several members after another are one stream."""

    def __init__(self, service: str) -> None:
        self._service = service
        self._stream = zlib.decompressobj(wbits=31)

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Parts of a megabyte at most; raises EndedEarlyError where it is damaged."""
        try:
            for at in range(0, len(piece), _SLICE):
                yield from self._unpack(piece[at : at + _SLICE])
        except zlib.error:
            raise EndedEarlyError(f"{self._service} sent gzip that is damaged") from None

    def finish(self) -> None:
        """Raises EndedEarlyError where it has no end."""
        if not self._stream.eof:
            raise EndedEarlyError(f"{self._service} sent gzip that ends in the middle")

    def _unpack(self, packed: bytes) -> Iterator[bytes]:
        while packed:
            if self._stream.eof:
                self._stream = zlib.decompressobj(wbits=31)
            yield self._stream.decompress(packed, _PART)
            packed = self._stream.unconsumed_tail or self._stream.unused_data
