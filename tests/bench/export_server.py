"""`python -m tests.bench.export_server FILE`: a raw export served as fast as a socket takes it."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.fakes.mixpanel import Mixpanel
from tests.fakes.talk import Reply

_TIME = re.compile(rb'"time": ?(\d+)')
_DAY = 86_400
_EPOCH = date(1970, 1, 1)
_TYPE = {"Content-Type": "text/plain", "Content-Encoding": "gzip"}


class ExportServer(Mixpanel):
    """The fake, with the days of a file ready to be sent."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._days = _pack(file)

    def _export(self, query: dict[str, str]) -> Reply:
        first, last = (date.fromisoformat(query[end]) for end in ("from_date", "to_date"))
        days = range((first - _EPOCH).days, (last - _EPOCH).days + 1)
        return Reply(200, b"".join(self._days.get(day, b"") for day in days), _TYPE)


@contextmanager
def serving(file: Path) -> Iterator[str]:
    """The address of a server in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.export_server", str(file)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate("")


def _pack(file: Path) -> dict[int, bytes]:
    """Day -> its lines as one member of gzip, so that any days in a row are a stream."""
    days: dict[int, list[bytes]] = defaultdict(list)
    packed: dict[int, bytes] = {}
    with file.open("rb") as lines:
        for line in lines:
            found = _TIME.search(line)
            assert found is not None
            day = int(found[1]) // _DAY
            days[day].append(line)
            for done in [each for each in days if each < day]:
                packed[done] = gzip.compress(b"".join(days.pop(done)), 6)
    packed.update({day: gzip.compress(b"".join(some), 6) for day, some in days.items()})
    return packed


if __name__ == "__main__":
    with ExportServer(Path(sys.argv[1])) as server:
        print(server.address, flush=True)
        sys.stdin.read()
