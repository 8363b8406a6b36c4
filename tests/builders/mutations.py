"""Damage to files as it happens on the way, and as somebody does it on purpose."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

_NASTY = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b'"', b"\t", b";", b"\r", b"\n", b"\xed\xa0\x80",
    b"=cmd|'/c calc'!A1", b"9" * 400, b"-1", b"1e400", b"NaN", b"31/02/2026", b"\xf0\x9f\x92\xa9",
    b"<!ENTITY a 'b'>", b"&a;", b"Total: ", b"(UTC)", b"%s%n{0}", b"\x1a", b"\x85", b"\xc2\xa0",
    "٣٤".encode(), "１２".encode(), b"0x10", b"1_000", b"+5", b"--", b"\\x1f",
)  # fmt: skip


def cut_off(content: bytes, random: Random) -> bytes:
    """The start of a file."""
    return content[: random.randrange(len(content) + 1)]


def flip_bytes(content: bytes, random: Random) -> bytes:
    """A few bytes are others."""
    damaged = bytearray(content)
    for _ in range(random.randint(1, 8)):
        if damaged:
            damaged[random.randrange(len(damaged))] = random.randrange(256)
    return bytes(damaged)


def insert_nasty(content: bytes, random: Random) -> bytes:
    """Something that no report has, somewhere."""
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(_NASTY) + content[at:]


def drop_piece(content: bytes, random: Random) -> bytes:
    """A hole."""
    at = random.randrange(len(content) + 1)
    return content[:at] + content[at + random.randint(1, 200) :]


def repeat_lines(content: bytes, random: Random) -> bytes:
    """Some lines stand several times."""
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    return b"\n".join([*lines[: at + 1], *lines[at:] * random.randint(1, 3)])


def swap_lines(content: bytes, random: Random) -> bytes:
    """Lines in another order, the header's among them."""
    lines = content.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def swap_columns(content: bytes, random: Random) -> bytes:
    """The cells of one line stand in others' places."""
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    mark = random.choice((b",", b"\t", b";", b"\t\x00"))
    cells = lines[at].split(mark)
    random.shuffle(cells)
    lines[at] = mark.join(cells)
    return b"\n".join(lines)


def widen(content: bytes, random: Random) -> bytes:
    """One line has very many cells."""
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    lines[at] += random.choice((b",", b"\t", b";")) * random.choice((3, 300, 10_000))
    return b"\n".join(lines)


MUTATIONS: tuple[Mutation, ...] = (
    cut_off, flip_bytes, insert_nasty, drop_piece, repeat_lines, swap_lines, swap_columns, widen,
)  # fmt: skip


def mutate(content: bytes, random: Random) -> bytes:
    """One to three of them, one after the other."""
    for _ in range(random.randint(1, 3)):
        content = random.choice(MUTATIONS)(content, random)
    return content
