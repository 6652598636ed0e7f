# make lessons   sets up .venv and makes the packet of every lesson under output/
# make test      sets up .venv for development and runs every test
# make test-all  runs them on packets of every kind there is, not on a cover of the kinds: two hours
# make check     lint, format, types, and the direction of imports
# make pictures  draws the pictures of README.md anew
# make clean     removes .venv and what the tools left behind; packets stay

PYTHON ?= python3
BIN = .venv/bin

.PHONY: lessons test test-all check pictures clean

lessons: .venv/use
	$(BIN)/make-lesson build --all

test: .venv/develop
	$(BIN)/python -m pytest

test-all: .venv/develop
	COVER=all $(BIN)/python -m pytest

check: .venv/develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

pictures: .venv/develop
	PYTHONPATH=tests $(BIN)/python -m tools.readme_pictures

clean:
	rm -rf .venv node_modules dist .hypothesis .import_linter_cache
	rm -rf .mypy_cache .pytest_cache .ruff_cache

.venv/use: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

# Dependency groups came with pip 25.1.
.venv/develop: .venv/use
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
