"""Which events look like shares by their name, for the first mapping of a workspace."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.reports.data_page import Suggestion

EMAIL_INVITE, SHARE_BUTTON, COPY_LINK, SOCIAL_SHARE = (
    "email_invite", "share_button", "copy_link", "social_share",
)  # fmt: skip
USUAL_CHANNELS: Final = (EMAIL_INVITE, SHARE_BUTTON, COPY_LINK, SOCIAL_SHARE)

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|[^\W\d_]+")

_RUN = re.compile(r"[^\W\d_]+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INVITE: Final = _set(
    "invite invited invites inviting invitation invitations refer referral referrals referred "
    "einladung eingeladen einladen inviter invitado invitar invitacion convite convidar "
    "uitnodiging uitnodigen"
)
_SHARE: Final = _set(
    "share shared shares sharing forward forwarded teilen geteilt partage partager partagé "
    "compartir compartido compartilhar compartilhado delen gedeeld"
)
_COPY: Final = _set("copy copied copies kopieren kopiert copier copié copiar copiado")
_LINK: Final = _set("link links url urls permalink enlace lien")
_SOCIAL: Final = _set(
    "social twitter tweet tweeted linkedin facebook instagram whatsapp reddit threads bluesky "
    "mastodon pinterest tiktok telegram"
)
_POST: Final = _set("post posted publish published tweet tweeted")
_NOT_BY_THE_SHARER: Final = _set(
    "accept accepted decline declined open opened receive received view viewed visit visited "
    "land landed landing redeem redeemed expire expired fail failed error bounce bounced seen "
    "shown displayed hover hovered dismiss dismissed cancel cancelled canceled revoke revoked "
    "delete deleted remove removed unshare unshared completed joined signup"
)
"""What the person at the other end does, or what undoes a share."""
_OTHER_SENSES: Final = _set("screen market wallet price stock calendar drive")


def suggest_channel(name: str) -> Suggestion | None:
    """The channel that an event's name points to; None where it does not look like a share.

    A suggestion is shown to a person and never applied by itself.
    """
    # “LinkedIn” is a word of its own beside “Linked” and “In”
    words = [word.lower() for word in (*_WORD.findall(name), *_RUN.findall(name))]
    found = set(words)
    if found & _NOT_BY_THE_SHARER or (found & _SHARE and found & _OTHER_SENSES):
        return None
    for channel, *evidence in _RULES:
        shown = [_first(words, wanted) for wanted in evidence]
        if all(shown):
            told = " and ".join(f"“{word}”" for word in dict.fromkeys(shown))
            return Suggestion(channel, f"its name has {told}")
    return None


_RULES: Final = (
    (COPY_LINK, _COPY, _LINK),
    (EMAIL_INVITE, _INVITE),
    (SOCIAL_SHARE, _SHARE | _POST, _SOCIAL),
    (COPY_LINK, _SHARE, _LINK),
    (SHARE_BUTTON, _SHARE),
)
"""A channel, and sets of words of which the name has one each; the first rule that fits."""


def _first(words: list[str], wanted: frozenset[str]) -> str | None:
    return next((word for word in words if word in wanted), None)
