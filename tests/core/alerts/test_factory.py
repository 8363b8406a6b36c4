"""The rules that a workspace starts with can be written down and read back."""

from __future__ import annotations

from desktop.core.alerts.factory import factory_rules
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.definition_files.writing import format_definitions
from desktop.core.definitions import Definitions


def test_they_can_be_written_down_and_read_back() -> None:
    text = format_definitions(Definitions(alerts=factory_rules()))
    assert parse_definitions(text, base=None, name="rules").alerts == factory_rules()


def test_each_pair_is_a_warning_and_a_critical_rule_of_one_group() -> None:
    groups: dict[str | None, list[str]] = {}
    for rule in factory_rules():
        groups.setdefault(rule.group, []).append(rule.severity)
    assert set(map(tuple, groups.values())) == {("warning", "critical")}


def test_the_critical_rule_never_fires_before_the_warning() -> None:
    rules = {(rule.group, rule.severity): rule.when for rule in factory_rules()}
    for (group, severity), when in rules.items():
        if severity == "critical":
            milder = rules[group, "warning"]
            assert (when.below or 0) <= (milder.below or 0)
            assert (when.falls_by or 1) >= (milder.falls_by or 1)
