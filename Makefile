# Two commands do everything on a fresh machine: make demo, make test.
PYTHON ?= $(or $(shell command -v python3.11),python3)
VENV := .venv
BIN := $(VENV)/bin
export QT_QPA_PLATFORM ?= $(if $(DISPLAY)$(WAYLAND_DISPLAY),,offscreen)

# an empty value has processes that tests start find the app compiled, whatever the caller's setting
export PYTHONDONTWRITEBYTECODE =

.PHONY: setup demo test lint bench screenshots translations lock clean

setup: $(VENV)/installed

$(VENV)/installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || { echo "Python 3.11 to 3.13 is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "venv is missing; install it with: apt-get update && apt-get install -y python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/icp-pulse demo --dir demo

test: lint
	$(BIN)/python -m desktop.cli.check
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term:skip-covered -q

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.house_rules

bench: setup
	$(BIN)/python -m tests.bench

translations: setup
	$(BIN)/python -m tests.translations

lock: setup
	$(BIN)/python -m pip freeze --exclude-editable --disable-pip-version-check > requirements.lock

clean:
	rm -rf $(VENV) demo bench-results .coverage .mypy_cache .ruff_cache .pytest_cache
