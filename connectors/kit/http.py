"""A session with one service: limits, retries, paging, downloads, cancelling and redaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TypeVar

import requests

from connectors.kit.downloads import Check, Download, save_body, whole
from connectors.kit.errors import (
    EndedEarlyError,
    PullCancelledError,
    PullError,
    ReportBugError,
    RetryLaterError,
)
from connectors.kit.limits import KEPT_FROM, MemoryBuckets
from connectors.kit.paging import MOST_PAGES, PageWatch, Paging
from connectors.kit.redaction import RedactingFilter, Redactor
from connectors.kit.requesting import Answer, Request, ended_early
from connectors.kit.retrying import Tries, judge
from connectors.kit.running import Surroundings, Tally, Wait
from connectors.kit.service import Service
from connectors.kit.transport import Route, Transport
from connectors.kit.unpacking import Gunzip, demand_known_packing, is_gzip

AGENT = "ICP-Pulse"
TOLD_FROM, TOLD_EVERY = 1.0, 0.2
"""Seconds after which a watcher is told of an answer that comes, and then between the times."""
_TALKATIVE = ("urllib3.connectionpool", "urllib3.connection")
"""The library's loggers whose lines name whole URLs, with whatever stands in them."""
_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Session:
    """Asks one service; everything that it raises is a ConnectorError without any secret in it.

    Not for several threads at once. Used with `with`.
    """

    def __init__(
        self,
        service: Service,
        surroundings: Surroundings,
        route: Route | None = None,
        secrets: tuple[str, ...] = (),
    ) -> None:
        self.service = service
        self.tally = Tally()
        self.redact = Redactor((*secrets, *service.auth.secrets))
        self._around = surroundings
        with self._redacted():
            self._transport = Transport(service, route or Route(), AGENT, self.check_cancelled)
        self._short = MemoryBuckets()
        self._paused_at = self._pause = 0.0
        self._filter = RedactingFilter(self.redact)

    def __enter__(self) -> Session:
        for name in _TALKATIVE:
            logging.getLogger(name).addFilter(self._filter)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name in _TALKATIVE:
            logging.getLogger(name).removeFilter(self._filter)
        self._transport.close()

    @property
    def now(self) -> int:
        """The instant that it is, microseconds UTC, for checks; pulls have their own `now`."""
        return int(self._around.clock() * 1_000_000)

    def send(self, request: Request) -> Answer:
        """The answer to one request; its status is 2xx, unless the judge lets others pass."""
        return self._try(request, self._take_answer)

    def pages(self, request: Request, paging: Paging, most: int = MOST_PAGES) -> Iterator[Answer]:
        """Answer after answer, as `paging` leads from one request to the next.

        Raises ReportBugError where the same page comes again, or more than `most`.
        """
        watch = PageWatch(self.service.name, most)
        following: Request | None = request
        while following is not None:
            with self._redacted():
                watch.ask(following)
            answer = self.send(following)
            self.tally.pages += 1
            self._around.watch(self.tally, None)
            with self._redacted():
                following = paging(following, answer)
                watch.note(answer, is_last=following is None)
            yield answer

    @contextmanager
    def download(self, request: Request, check: Check = whole) -> Iterator[Download]:
        """A long answer in a nameless file, unpacked, and checked to be whole.

        An answer that ends early is asked for again, then raised as EndedEarlyError, upon which
        the loader asks for half of the window.
        """
        found = self._try(
            request, lambda asked, response: self._take_download(asked, response, check)
        )
        try:
            yield found
        finally:
            found.close()

    def check_cancelled(self) -> None:
        """Raises PullCancelledError where the user wants to stop; between rows of long files."""
        if self._around.wait(0):
            raise PullCancelledError(f"{self.service.name}: stopped")

    def _try(self, request: Request, take: Callable[[Request, requests.Response], _T]) -> _T:
        tries = Tries(self.service, self._around.random)
        while True:
            self._await_turn(request)
            with self._redacted():
                try:
                    return self._once(request, take)
                except RetryLaterError as error:
                    wait, reason = tries.next_wait(error), str(error)
            self.tally.retries += 1
            _log.info("%s, trying again in %.1f s", self.redact(reason), wait)
            self._wait(wait, self.redact(reason))

    def _once(self, request: Request, take: Callable[[Request, requests.Response], _T]) -> _T:
        self.tally.requests += 1
        self.tally.coming = 0
        with self._transport.send(request) as response:
            status = response.status_code
            _log.debug("%s %s: %d", request.method, self.redact(request.url), status)
            if 200 <= status < 300 or status in request.accepts:
                demand_known_packing(self.service.name, response.headers)
                return take(request, response)
            refused = self._read(request, response)
        problem = self._find_problem(refused)
        raise problem or ReportBugError(f"{self.service.name} answered {status}")

    def _take_answer(self, request: Request, response: requests.Response) -> Answer:
        answer = self._read(request, response)
        problem = self._find_problem(answer) or ended_early(answer)
        if problem is not None:
            raise problem
        self._around.watch(self.tally, None)
        return answer

    def _take_download(
        self, request: Request, response: requests.Response, check: Check
    ) -> Download:
        problem = self._find_problem(self._answer(request, response, b""))
        if problem is not None:
            raise problem
        pieces = self._watched(self._transport.pieces(response))
        try:
            found = save_body(self.service.name, response.headers, pieces, self._around.folder)
        except EndedEarlyError:
            raise
        except RetryLaterError as error:
            if error.wait is not None:  # no trouble of the service's, but of our disk
                raise
            raise EndedEarlyError(str(error)) from None
        self.tally.received += found.size
        problem = check(found)
        if problem is not None:
            found.close()
            raise problem
        self._around.watch(self.tally, None)
        return found

    def _read(self, request: Request, response: requests.Response) -> Answer:
        body = bytearray()
        for part in self._unpacked(response):
            body += part
            if max(len(body), self.tally.coming) > self.service.most_bytes:
                raise ReportBugError(
                    f"{self.service.name} sent more than {self.service.most_bytes >> 20} MiB where "
                    "a page was asked for"
                )
        self.tally.received += len(body)
        return self._answer(request, response, bytes(body))

    def _unpacked(self, response: requests.Response) -> Iterator[bytes]:
        unpack = Gunzip(self.service.name) if is_gzip(response.headers) else None
        came = False
        for piece in self._watched(self._transport.pieces(response)):
            came = True
            yield from unpack.feed(piece) if unpack else (piece,)
        if unpack and came:
            unpack.finish()

    def _answer(self, request: Request, response: requests.Response, body: bytes) -> Answer:
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(request, response.status_code, headers, body, self.service.name)

    def _find_problem(self, answer: Answer) -> PullError | None:
        now = self._around.clock()
        pause = self.service.told_pause(answer)
        if pause and pause > self._pause_left(now):
            self._paused_at, self._pause = now, pause
        return judge(self.service, answer, now)

    def _watched(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """The pieces, each of which may be the last that the user wants."""
        told_at, wanted = self._around.clock(), TOLD_FROM
        for piece in pieces:
            self.check_cancelled()
            self.tally.coming += len(piece)
            now = self._around.clock()
            if abs(now - told_at) >= wanted:  # a clock can be set back
                told_at, wanted = now, TOLD_EVERY
                self._around.watch(self.tally, None)
            yield piece
        self.tally.coming = 0

    def _await_turn(self, request: Request) -> None:
        self.check_cancelled()
        pause = self._pause_left(self._around.clock())
        if pause > 0:
            self._wait(pause, f"{self.service.name} wants a pause")
        for limit in (*self.service.limits, *request.limits):
            store = self._around.buckets if limit.seconds >= KEPT_FROM else self._short
            key = f"{self.service.name}:{self.service.account}:{limit.name}"
            while (wait := store.take(key, limit, self._around.clock())) > 0:
                span = "a second" if limit.seconds == 1 else f"in {limit.seconds:g} seconds"
                self._wait(wait, f"{self.service.name} allows {limit.count} requests {span}")

    def _pause_left(self, now: float) -> float:
        """Seconds of the pause that the service told; of a clock set back never more than that."""
        return min(self._pause, self._paused_at + self._pause - now)

    def _wait(self, seconds: float, reason: str) -> None:
        self._around.watch(self.tally, Wait(seconds, reason))
        self.tally.waited += seconds
        if self._around.wait(seconds):
            raise PullCancelledError(f"{self.service.name}: stopped")

    @contextmanager
    def _redacted(self) -> Iterator[None]:
        """Errors leave without secrets, and without what they were made of."""
        try:
            yield
        except PullError as error:
            error.args = (self.redact(str(error)),)
            error.__cause__, error.__suppress_context__ = None, True
            raise
