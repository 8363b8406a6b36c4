"""Every connector that has a fake keeps every promise of a connector."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.connectors.conformance import CHECKS, Fake, check_the_secret_appears_nowhere
from tests.fakes.registry import find_fakes

FAKES = find_fakes()
every_fake = pytest.mark.parametrize("fake_of", FAKES.values(), ids=FAKES)


@every_fake
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("check_"))
def test_a_connector_keeps_its_promises(
    fake_of: Fake, check: Callable[[Fake, Path], None], tmp_path: Path
) -> None:
    check(fake_of, tmp_path)


@every_fake
def test_the_secret_appears_nowhere(
    fake_of: Fake, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    check_the_secret_appears_nowhere(fake_of, tmp_path, caplog)
