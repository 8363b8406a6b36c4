"""Crash reports say where, and nothing of whose data."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.crash import build_crash_report
from desktop.core.errors import IcpPulseError
from desktop.core.jobs.importing import import_file
from tests.builders.workspaces import opened


def _caught(action: Callable[..., object], *arguments: object) -> BaseException:
    with pytest.raises((ValueError, RuntimeError, TypeError, IcpPulseError)) as caught:
        action(*arguments)
    return caught.value


def _fail_on(secret: str) -> None:
    try:
        int(secret)
    except ValueError as error:
        raise RuntimeError(f"row of {secret}") from error


def test_a_report_names_types_modules_functions_and_lines() -> None:
    report = build_crash_report(_caught(_fail_on, "ada@acme.example"))
    assert "RuntimeError\n" in report
    assert "caused by\nValueError\n" in report
    assert re.search(r"^  .*test_crash:\d+ _fail_on$", report, re.MULTILINE)


def test_a_report_holds_no_value_and_no_text_of_the_error() -> None:
    report = build_crash_report(_caught(_fail_on, "ada@acme.example"))
    assert "ada" not in report
    assert "invalid literal" not in report
    assert "row of" not in report


def test_a_report_holds_no_path_and_no_file_name(workspace: Path, tmp_path: Path) -> None:
    secret = tmp_path / "salaries-of-ada.csv"
    with opened(workspace) as store:
        error = _caught(import_file, store, secret, None, None)
    report = build_crash_report(error)
    assert "desktop.core.jobs.importing:" in report
    assert "salaries" not in report
    assert str(Path.home()) not in report
    assert "/" not in report.replace("icp-pulse", "")


def test_versions_and_platform_stand_at_the_top() -> None:
    lines = build_crash_report(ValueError("x")).splitlines()
    assert lines[0] == "ICP Pulse: unexpected error"
    assert any(re.fullmatch(r"Python 3\.\d+\.\d+\S* \(\w+\)", line) for line in lines)
    assert any(re.fullmatch(r"SQLAlchemy \d+\.\S+", line) for line in lines)


def test_an_error_that_is_its_own_cause_ends() -> None:
    error = ValueError("loop")
    error.__cause__ = error
    assert build_crash_report(error).count("ValueError") == 1


def test_a_deep_stack_is_cut_in_the_middle() -> None:
    def descend(depth: int) -> None:
        if depth == 0:
            raise ValueError
        descend(depth - 1)

    report = build_crash_report(_caught(descend, 500))
    assert len(report.splitlines()) < 100
    assert re.search(r"^  \.\.\. \d+ more$", report, re.MULTILINE)


def test_a_swallowed_context_is_left_out() -> None:
    def hide() -> None:
        try:
            raise KeyError("x")
        except KeyError:
            raise ValueError from None

    assert "KeyError" not in build_crash_report(_caught(hide))
