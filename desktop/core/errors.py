"""Errors of the core, named by what a person can do about them; each text is one sentence."""

from __future__ import annotations


class IcpPulseError(Exception):
    """Base of all errors that are meant for the person at the keyboard."""


class UsageError(IcpPulseError):
    """The question was put wrongly (an unknown name, a window that does not exist)."""


class WorkspaceError(IcpPulseError):
    """The workspace cannot be used as it is; the text says what to do."""


class WorkspaceDamagedError(WorkspaceError):
    """The database file is damaged."""


class WorkspaceTooNewError(WorkspaceError):
    """A newer version of the app wrote this workspace."""


class WorkspaceReadOnlyError(WorkspaceError):
    """The workspace cannot be written to."""


class WorkspaceBusyError(WorkspaceError):
    """Another program holds the workspace's one writer."""


class WorkspaceFullError(WorkspaceError):
    """The disk, or the database's page limit, is full."""


class ImportRefusedError(IcpPulseError):
    """A file was not imported; nothing was changed."""


class CancelledError(IcpPulseError):
    """The user stopped the work; nothing of it was kept."""


class SecretsError(IcpPulseError):
    """Secrets cannot be kept or read; the text says what to do."""


class SecretOutOfReachError(SecretsError):
    """A secret lies in a keyring that this session has not."""


class ConnectionTroubleError(IcpPulseError):
    """A service could not be used; `remedy` is edit, reconnect, retry or report."""

    def __init__(self, message: str, remedy: str, field: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.field = field
