"""Secrets of connections and channels: in the system's keyring, or sealed in a file."""

from desktop.core.secrets.box import SecretBox, WorkspaceSecrets, open_secrets
from desktop.core.secrets.document import FILE_NAME
from desktop.core.secrets.passphrase import (
    SHORTEST,
    VARIABLE,
    AskPassphrase,
    nobody_to_ask,
    passphrase_from,
)

__all__ = [
    "FILE_NAME",
    "SHORTEST",
    "VARIABLE",
    "AskPassphrase",
    "SecretBox",
    "WorkspaceSecrets",
    "nobody_to_ask",
    "open_secrets",
    "passphrase_from",
]
