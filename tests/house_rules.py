"""`python -m tests.house_rules`: what no linter knows but the house has agreed on."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 350
DATA_FILES = {"industry_tree.py", "0001_first_schema.py"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
CATCH_ALL = {
    "connectors/pull_registry.py",
    "desktop/core/jobs/runner.py",
    "desktop/core/secrets/keyrings.py",
    "desktop/ui/app.py",
    "desktop/ui/tasks.py",
}
"""Where `except Exception` may stand: it loads strangers, or tells a person what went wrong."""

FORBIDDEN_TEXT = re.compile(r"(?:^|[\s\"'(=])/(?:work|root|home)/|files\.pythonhosted|pypi\.org")


def main() -> int:
    """Prints each breach as `path:line: rule`; the number of them is the exit status, capped."""
    breaches = sorted(find_breaches(ROOT))
    for breach in breaches:
        sys.stdout.write(f"{breach}\n")
    return min(len(breaches), 1)


def find_breaches(root: Path) -> Iterator[str]:
    """Every breach of the house rules below a folder."""
    for folder in ("connectors", "desktop", "tests"):
        for path in (root / folder).rglob("*.py"):
            name = path.relative_to(root).as_posix()
            text = path.read_text(encoding="utf-8")
            yield from _names(name, path)
            yield from _length(name, path, text)
            yield from _words(name, text)
            yield from _syntax(name, ast.parse(text))


def _names(name: str, path: Path) -> Iterator[str]:
    if path.stem in VAGUE:
        yield f"{name}:1: a module is named by what it is about, not {path.stem!r}"


def _length(name: str, path: Path, text: str) -> Iterator[str]:
    lines = text.count("\n")
    if lines > MOST_LINES and path.name not in DATA_FILES and not name.startswith("tests/"):
        yield f"{name}:1: {lines} lines; a file holds one idea in at most {MOST_LINES}"


def _words(name: str, text: str) -> Iterator[str]:
    if name == "tests/house_rules.py":
        return
    for number, line in enumerate(text.splitlines(), 1):
        if FORBIDDEN_TEXT.search(line):
            yield f"{name}:{number}: names a path of a machine, or a registry's host"


def _syntax(name: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and name not in CATCH_ALL and _catches_all(node):
            yield f"{name}:{node.lineno}: catches everything; name the errors that are expected"
        if isinstance(node, ast.Call) and name.startswith("tests/") and _sleeps(node):
            yield f"{name}:{node.lineno}: a test sleeps; wait for what it waits for"


def _catches_all(node: ast.ExceptHandler) -> bool:
    if node.type is None:
        return True
    return isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}


def _sleeps(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr == "sleep"


if __name__ == "__main__":
    sys.exit(main())
