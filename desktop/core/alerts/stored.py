"""Evaluations and memories as JSON: what the store keeps so that a decision can be explained."""

from __future__ import annotations

import hashlib
from dataclasses import asdict

import msgspec

from desktop.core.alerts.evaluation import Outcome
from desktop.core.alerts.states import Memory
from desktop.core.definitions import AlertRule

_JUDGES_BY = (
    "kpi", "icp", "window", "segment", "where", "when", "at_least", "pending", "recover",
)  # fmt: skip
"""What of a rule changes its judgement; a new name for a group or a channel does not."""


def encode(value: Outcome | Memory) -> str:
    """Compact JSON; `decode_outcome` and `decode_memory` give it back."""
    return msgspec.json.encode(value).decode()


def decode_outcome(text: str) -> Outcome:
    """An evaluation as it was stored. Raises msgspec.ValidationError for anything else."""
    return msgspec.json.decode(text, type=Outcome)


def decode_memory(text: str) -> Memory:
    """A memory as it was stored. Raises msgspec.ValidationError for anything else."""
    return msgspec.json.decode(text, type=Memory)


def fingerprint(rule: AlertRule) -> str:
    """Sixteen hexadecimal digits that change with what a rule judges by."""
    values = {key: value for key, value in asdict(rule).items() if key in _JUDGES_BY}
    return hashlib.sha256(msgspec.json.encode(values, order="sorted")).hexdigest()[:16]
