"""What HubSpot's errors ask for: another token, more scopes, a newer version, or patience."""

from __future__ import annotations

import msgspec

from connectors.kit.errors import EditSettingsError, PullError, ReconnectError, RetryLaterError
from connectors.kit.requesting import Answer

_UNTIL_MIDNIGHT = 3600.0
"""More than one request waits, so that the run ends and the next one tries again."""


class _Context(msgspec.Struct, rename="camel"):
    required_granular_scopes: list[str] = []
    required_scopes: list[str] = []


class _Error(msgspec.Struct):
    context: _Context | None = None


class _Problem(msgspec.Struct, rename="camel"):
    message: str = ""
    category: str = ""
    policy_name: str = ""
    errors: list[_Error] = []


def _problem(answer: Answer) -> _Problem:
    try:
        return msgspec.json.decode(answer.body, type=_Problem)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _Problem(answer.message())


def judge(answer: Answer) -> PullError | None:
    """What to do about an answer, by its status, category and policy."""
    match answer.status:
        case 401 | 530:  # the latter where the token has not even the form of one
            return ReconnectError(
                f"HubSpot does not accept the token ({answer.status}) and says: "
                f'"{answer.message()}"; make a new one and connect again'
            )
        case 403:
            return ReconnectError(_missing(answer))
        case 404:
            return EditSettingsError(
                "HubSpot does not know this version of its API (404); set a newer one, such as "
                "2026-03",
                field="version",
            )
        case 429 if _problem(answer).policy_name == "DAILY":
            return RetryLaterError(
                "HubSpot's requests of the day are used up (429); they begin anew at midnight in "
                "the account's time zone",
                wait=_UNTIL_MIDNIGHT,
            )
    return None


def _missing(answer: Answer) -> str:
    problem = _problem(answer)
    contexts = [error.context for error in problem.errors if error.context is not None]
    scopes = dict.fromkeys(
        scope
        for context in contexts
        for scope in (*context.required_granular_scopes, *context.required_scopes)
    )
    wanted = f" the scopes {', '.join(scopes)}" if scopes else " a scope that is missing"
    return (
        f'HubSpot wants{wanted} (403) and says: "{answer.message()}"; add them to the private app '
        "or service key and connect again"
    )


def told_wait(answer: Answer) -> float | None:
    """Seconds by the policy, which comes without Retry-After; 423 is a lock."""
    if answer.status == 423:
        return 2.0
    if answer.status != 429:
        return None
    problem = _problem(answer)
    is_long = "TEN_SECONDLY" in problem.policy_name or "ten_secondly" in problem.message
    return 10.0 if is_long else 1.0


def told_pause(answer: Answer) -> float | None:
    """Seconds by the headers that all but searches have."""
    if answer.headers.get("x-hubspot-ratelimit-remaining") != "0":
        return None
    told = answer.headers.get("x-hubspot-ratelimit-interval-milliseconds", "")
    return int(told) / 1000 if told.isdecimal() else 10.0
