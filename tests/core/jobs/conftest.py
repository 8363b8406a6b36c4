"""What tests of pulls share: a made-up service of events."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.example_product import ExampleProduct


@pytest.fixture
def fake() -> Iterator[ExampleProduct]:
    with ExampleProduct() as fake:
        yield fake
