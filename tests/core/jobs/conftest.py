"""What tests of pulls share: a made-up service of events, and a desk to connect it at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.store.engine import Store
from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.example_product import CONNECTOR, ExampleProduct


@pytest.fixture
def fake() -> Iterator[ExampleProduct]:
    with ExampleProduct() as fake:
        yield fake


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return Desk(make_workspace(workspace), ExampleProduct.now, CONNECTOR)


@pytest.fixture
def store(desk: Desk) -> Iterator[Store]:
    with opened(desk.folder) as store:
        yield store
