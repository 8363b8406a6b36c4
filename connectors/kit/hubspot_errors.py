"""What HubSpot's errors ask for: another token, more scopes, a newer version, or patience."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from connectors.kit.errors import EditSettingsError, PullError, ReconnectError, RetryLaterError
from connectors.kit.midnight import until_midnight
from connectors.kit.requesting import Answer

_SCOPES = frozenset({"requiredScopes", "requiredGranularScopes"})


class _Throttle(msgspec.Struct, rename="camel"):
    message: str = ""
    policy_name: str = ""

    @property
    def is_of_the_day(self) -> bool:
        return self.policy_name == "DAILY" or "daily limit" in self.message

    @property
    def is_of_ten_seconds(self) -> bool:
        return "TEN_SECONDLY" in self.policy_name or "ten_secondly" in self.message


def judge(zone: str, answer: Answer) -> PullError | None:
    """What to do about an answer, by its status, category and policy.

    `zone` is the account's, "" where it is not known: its requests are counted by its days.
    """
    if answer.status in answer.request.accepts:
        return None
    match answer.status:
        case 401 | 530:  # the latter where the token has not even the form of one
            return ReconnectError(
                f"HubSpot does not accept the token ({answer.status}) and says: "
                f'"{answer.message()}"; make a new one and connect again'
            )
        case 403:
            return ReconnectError(_missing(answer))
        case 404:
            return unknown_version()
        case 429 if _throttle(answer).is_of_the_day:
            return RetryLaterError(
                "HubSpot's requests of the day are used up (429), and begin anew at midnight in "
                f"{zone or 'the time zone of the account, which a test of the connection finds'}",
                wait=until_midnight(answer, zone),
            )
    return None


def unknown_version() -> EditSettingsError:
    """What to say where HubSpot has no such path in any version that was tried."""
    return EditSettingsError(
        "HubSpot does not know this version of its API (404); set a newer one, such as 2026-09",
        field="version",
    )


def told_wait(answer: Answer) -> float | None:
    """Seconds by the policy, which comes without Retry-After; 423 is a lock."""
    if answer.status == 423:
        return 2.0
    if answer.status != 429:
        return None
    return 10.0 if _throttle(answer).is_of_ten_seconds else 1.0


def told_pause(answer: Answer) -> float | None:
    """Seconds by the headers that all but searches have."""
    said = answer.headers.get
    if said("x-hubspot-ratelimit-remaining") == "0":
        told = said("x-hubspot-ratelimit-interval-milliseconds", "")
        return int(told) / 1000 if told.isdecimal() else 10.0
    return 1.0 if said("x-hubspot-ratelimit-secondly-remaining") == "0" else None


def _throttle(answer: Answer) -> _Throttle:
    try:
        return msgspec.json.decode(answer.body, type=_Throttle)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _Throttle(answer.message())


def _missing(answer: Answer) -> str:
    try:
        scopes = dict.fromkeys(_scopes(msgspec.json.decode(answer.body)))
    except (msgspec.DecodeError, UnicodeDecodeError):
        scopes = {}
    wanted = f" the scopes {', '.join(scopes)}" if scopes else " a scope that is missing"
    return (
        f'HubSpot wants{wanted} (403) and says: "{answer.message()}"; add them to the private app '
        "or service key and connect again"
    )


def _scopes(said: object) -> Iterator[str]:
    """The scopes that an error lists, however deep."""
    if isinstance(said, list):
        for each in said:
            yield from _scopes(each)
    elif isinstance(said, dict):
        for name, value in said.items():
            if name in _SCOPES and isinstance(value, list):
                yield from (each for each in value if isinstance(each, str))
            else:
                yield from _scopes(value)
