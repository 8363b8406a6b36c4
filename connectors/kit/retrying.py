"""When a request is sent again, and after how long."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from connectors.kit.errors import (
    EditSettingsError,
    EndedEarlyError,
    PullError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.requesting import Answer
from connectors.kit.service import Service

FIRST_STEP = 1.0
LONGEST_STEP = 60.0
LONGEST_TOLD = 10 * 365 * 86_400.0
"""What is longer is no wait but a mistake."""
ENDED_EARLY_TRIES = 3
"""A whole answer that ends early again and again is better asked for in halves."""

_RETRIED = frozenset({408, 423, 425, 429, 477, 500, 502, 503, 504, 509, 520, 521, 522, 523, 524,
                      525, 527, 529, 530, 598, 599})  # fmt: skip


def judge(service: Service, answer: Answer, now: float) -> PullError | None:
    """What is wrong with an answer, by what to do about it; None where nothing is."""
    found = service.judge(answer)
    if isinstance(found, RetryLaterError) and found.wait is None:
        found.wait = told_wait(service, answer, now)
    is_good = 200 <= answer.status < 300 or answer.status in answer.request.accepts
    found = found or _on_the_way(service, answer)
    if found is not None or is_good:
        return found
    return _by_status(service, answer, now)


def _on_the_way(service: Service, answer: Answer) -> PullError | None:
    """What no service says of itself."""
    if answer.status == 206:  # nobody asks for parts
        return EndedEarlyError(f"an answer of {service.name} ended early and was not taken")
    if answer.status == 407:
        return EditSettingsError(
            f"the proxy on the way to {service.name} wants a user and a password; give them as "
            "its login",
            field="proxy_login",
        )
    return None


def told_wait(service: Service, answer: Answer, now: float) -> float | None:
    """Seconds to wait by Retry-After (seconds or a date), else by the service's own words.

    A date is told by the service's clock, so it is measured by that, where the answer has a Date.
    "At once", and a date that is over, are no wait: then the kit waits by itself.
    """
    said = answer.headers.get("retry-after", "").strip()
    if said:
        try:
            seconds = float(said)
        except ValueError:
            theirs = _instant(answer.headers.get("date", ""))
            seconds = _instant(said) - (now if math.isnan(theirs) else theirs)
        if math.isfinite(seconds) and seconds <= LONGEST_TOLD:
            return seconds if seconds > 0 else None
    return service.told_wait(answer)


def _instant(date: str) -> float:
    """Seconds UTC of a date as HTTP writes it; NaN where it is none."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, TypeError, OverflowError, OSError):
        return math.nan


def _by_status(service: Service, answer: Answer, now: float) -> PullError:
    name, status = service.name, answer.status
    said = f' and says: "{answer.message()}"' if answer.body.strip() else ""
    if status == 401:
        return ReconnectError(f"{name} does not accept the credentials (401){said}; connect again")
    if status == 403:
        return ReconnectError(
            f"{name} does not allow this with these credentials (403){said}; "
            "connect with ones that may read it"
        )
    if status == 413:
        return WindowTooLargeError(f"{name} cannot answer for so much at once (413){said}")
    if status == 429 or status in _RETRIED or status >= 500:
        what = "has been asked too often" if status == 429 else "has trouble of its own"
        wait = told_wait(service, answer, now)
        return RetryLaterError(f"{name} {what} ({status}){said}", wait=wait)
    if status in {400, 402, 404, 422}:
        return EditSettingsError(f"{name} refuses the request ({status}){said}; check the settings")
    return ReportBugError(f"{name} answered {status}{said}; report it with this text")


@dataclass(slots=True)
class Tries:
    """Counts the tries of one request, and what they waited."""

    service: Service
    random: Callable[[], float]
    made: int = 0
    ended_early: int = 0
    waited: float = 0.0

    def next_wait(self, error: RetryLaterError) -> float:
        """Seconds until the next try; raises the error where patience is at an end.

        What the service tells is kept to, with a little more so that not all come at once.
        Otherwise full jitter: anything up to a bound that doubles.
        """
        self.made += 1
        self.ended_early += isinstance(error, EndedEarlyError)
        is_over = self.made >= self.service.tries or self.ended_early >= ENDED_EARLY_TRIES
        if error.wait is not None:
            wait = error.wait + self.random() * min(1.0, 0.1 * error.wait)
        else:
            wait = self.random() * min(LONGEST_STEP, FIRST_STEP * 2**self.made)
        if is_over or self.waited + wait > self.service.patience:
            raise type(error)(_given_up(error), wait=error.wait)
        self.waited += wait
        return wait


def _given_up(error: RetryLaterError) -> str:
    text = str(error)
    if error.wait is None or not 1 <= error.wait < math.inf:
        return text
    return f"{text}; it wants to be asked again in {_in_words(error.wait)}"


def _in_words(seconds: float) -> str:
    """In the largest unit of which there are two or more."""
    for size, unit in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{math.ceil(seconds / size)} {unit}"
    return f"{math.ceil(seconds)} seconds"
