# Two commands do everything: `make site` and `make test`. Windows: see README.md.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := site
.PHONY: site test check serve lock golden schema bench clean

site: .venv/installed  ## check the data, then write site/ (the site, the book, the cheat sheets)
	$(BIN)/guide build

serve: .venv/installed  ## live preview
	$(BIN)/guide serve

check: .venv/installed  ## check the data
	$(BIN)/guide check

test: .venv/installed-test  ## everything that must hold
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

golden: .venv/installed-test  ## rewrite golden files; read the difference before you commit it
	$(BIN)/python scripts/golden.py
	$(BIN)/python scripts/golden_rules.py

schema: .venv/installed  ## rewrite the JSON Schemas for editors
	$(BIN)/python scripts/schema.py

bench: .venv/installed-test  ## where the time of a build goes
	$(BIN)/python scripts/bench.py

lock:  ## resolve the newest versions that pyproject.toml allows
	$(PYTHON) scripts/lock.py

clean:
	rm -rf .venv site build

.venv/installed: requirements.lock pyproject.toml
	@echo "==> Installing (the first time takes a minute)"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 site")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-test: requirements-test.lock .venv/installed
	@echo "==> Installing what the tests need"
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@
