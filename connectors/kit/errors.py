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
