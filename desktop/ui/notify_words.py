"""The closed words of channels and messages as a reader sees them."""

from __future__ import annotations

from typing import Final

from desktop.ui.translation import mark, tr

_KINDS: Final = {
    "email": mark("E-mail"),
    "slack": mark("Slack"),
    "teams": mark("Microsoft Teams"),
    "webhook": mark("Webhook"),
}
_FIELDS: Final = {
    "To": mark("To", about="mail"),
    "From": mark("From", about="mail"),
    "Server": mark("Server"),
    "Port": mark("Port"),
    "User": mark("User"),
    "Password": mark("Password"),
    "Webhook address": mark("Webhook address"),
    "Workflow address": mark("Workflow address"),
    "Address": mark("Address"),
}
_HINTS: Final = {
    "one address, or several with commas": mark("one address, or several with commas"),
    "the address that sends": mark("the address that sends"),
    "such as smtp.example.com": mark("such as smtp.example.com"),
    "https://...; gets title and message as JSON": mark(
        "https://...; gets title and message as JSON"
    ),
}
_STATES: Final = {
    "waiting": ("progress-clock", "t2", mark("Waits")),
    "sent": ("check-circle", "ok", mark("Sent")),
    "failed": ("alert-circle", "bad", mark("Failed")),
}
_ABOUT: Final = frozenset({"To", "From"})


def kind_name(kind: str) -> str:
    """`E-mail` of `email`."""
    return tr(_KINDS[kind]) if kind in _KINDS else kind


def channel_label(name: str) -> str:
    """What a channel is called; the desktop has no name of its own."""
    return tr("This desktop") if name == "desktop" else name


def field_name(label: str) -> str:
    """A field of the form."""
    if label not in _FIELDS:
        return label
    return tr(_FIELDS[label], about="mail") if label in _ABOUT else tr(_FIELDS[label])


def field_hint(hint: str) -> str:
    """What a field takes."""
    return tr(_HINTS[hint]) if hint in _HINTS else hint


def message_look(state: str) -> tuple[str, str, str]:
    """Icon, colour and word of a message's state."""
    icon, colour, word = _STATES.get(state, ("help-circle-outline", "t3", state))
    return icon, colour, tr(word)
