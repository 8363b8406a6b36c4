"""Cases with answers, asked through the command line: our own, and a folder that others give.

`ICP_PULSE_VECTORS` names a folder with more cases of the same shape.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journeys.make_cases import make_cases
from tests.journeys.vector_cases import check_case

OWN = Path(__file__).parent / "cases"
GIVEN = os.environ.get("ICP_PULSE_VECTORS")


def _cases(folder: Path) -> list[Path]:
    return sorted(path.parent for path in folder.glob("*/expected.json"))


@pytest.mark.parametrize("case", _cases(OWN), ids=lambda case: case.name)
def test_our_own_case_is_answered_to_the_digit(case: Path, workspace: Path) -> None:
    assert len(check_case(case, workspace)) >= 4


@pytest.mark.skipif(GIVEN is None, reason="ICP_PULSE_VECTORS names no folder")
@pytest.mark.parametrize("case", _cases(Path(GIVEN or os.devnull)), ids=lambda case: case.name)
def test_a_given_case_is_answered_to_the_digit(case: Path, workspace: Path) -> None:
    assert check_case(case, workspace)


@pytest.mark.skipif(GIVEN is None, reason="ICP_PULSE_VECTORS names no folder")
def test_the_given_folder_holds_cases() -> None:
    assert _cases(Path(GIVEN or os.devnull))


def test_our_cases_are_those_that_the_plain_computation_makes(tmp_path: Path) -> None:
    make_cases(tmp_path)
    for made in tmp_path.glob("*/*"):
        assert (OWN / made.relative_to(tmp_path)).read_bytes() == made.read_bytes(), made.name
