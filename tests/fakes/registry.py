"""Finds the fakes: every module of this package that has a `FAKE`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import tests.fakes
from tests.fakes.service import ServiceFake


def find_fakes() -> dict[str, type[ServiceFake]]:
    """Service -> its fake."""
    found: dict[str, type[ServiceFake]] = {}
    for module in iter_modules(tests.fakes.__path__):
        if module.name != "__main__":
            fake = getattr(import_module(f"tests.fakes.{module.name}"), "FAKE", None)
            if fake is not None:
                found[fake.service] = fake
    return found
