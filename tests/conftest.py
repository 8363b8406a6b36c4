"""What every test has: a folder for a workspace, the command line, and a watch for threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import is_hypothesis_test, settings

from tests.builders.workspaces import NOW, Outcome, run_cli

os.environ["LC_ALL"] = "C.UTF-8"
"""Texts of a workspace without a language are English, whoever runs the tests."""

settings.register_profile("suite", max_examples=30, deadline=None)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
"""Examples of a property that does not say how many itself; deadlines judge the machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Properties run unwatched: hundreds of examples over the same lines tell coverage nothing.

    Watched, they take twice as long.
    """
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("no_cover")


class Run(Protocol):
    """Runs a command on the test's workspace."""

    def __call__(
        self, *arguments: object, now: str | int | None = NOW, stdin: bytes = b""
    ) -> Outcome: ...


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A thread that a test starts ends with it."""
    before = set(threading.enumerate())
    yield
    left = [
        thread
        for thread in threading.enumerate()
        # a foreign thread that ran Python once is listed until the process ends
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    for thread in left:
        thread.join(timeout=1.0)
    left = [thread for thread in left if thread.is_alive()]
    assert not left, f"left running: {left}"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Where a workspace may be made; it does not exist yet."""
    return tmp_path / "workspace"


@pytest.fixture
def run(workspace: Path) -> Run:
    """The command line on `workspace`: `run("import", file).status`."""
    return partial(run_cli, workspace)
