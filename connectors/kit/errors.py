"""Errors named by what to do next; their text is one sentence for the person at the keyboard."""

from __future__ import annotations


class ConnectorError(Exception):
    """Base of all errors that a connector raises on purpose."""


class FileRefusedError(ConnectorError):
    """The file cannot be imported as it is: mend it, or say more about it. Nothing was changed."""

    def __init__(self, message: str, *, line: int | None = None, column: str | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class NotRecognisedError(FileRefusedError):
    """No format recognises the file's content."""


class PullError(ConnectorError):
    """A service could not be pulled from; the subclass says what to do about it."""


class EditSettingsError(PullError):
    """The connection's settings must be changed; `field` is the name of the one, where known."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class ReconnectError(PullError):
    """The service does not accept the credentials: connect anew. Never retried."""


class RetryLaterError(PullError):
    """The service, or the way to it, does not work now.

    `wait` seconds where the service tells; infinite where not in this run.
    """

    def __init__(self, message: str, *, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class EndedEarlyError(RetryLaterError):
    """An answer stopped before its end; nothing of it is used."""


class WindowTooLargeError(PullError):
    """The service cannot answer for so much at once; the loader asks for half of the days."""


class DayNotOverError(WindowTooLargeError):
    """The service does not know the window's last day yet; the loader asks without that day."""


class ReportBugError(PullError):
    """The service answered in a way that the connector does not know: somebody must mend it."""


class PullCancelledError(ConnectorError):
    """The user stopped the pull; what was not stored yet is dropped."""
