# What a developer types; `make help` lists it. Needs Python 3.11 or newer, make and git; installs the rest into .venv.

# The first of these that is new enough; another one: make run PYTHON=/path/to/python3.13
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
    $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
# Passed on: make run ARGS="train deadlift --start", make test ARGS="-k rest"
ARGS ?=
# How many tests run side by side
JOBS ?= 2
# With which the wheel is tested, if not with each that is found: make test-wheel PYTHONS="python3.13 /path/to/python"
PYTHONS ?=

# In memory where there is such a place: there a record is as durable in no time, and thousands are written.
SCRATCH := $(shell test -w /dev/shm && echo /dev/shm)
PYTEST = $(if $(SCRATCH),PYTEST_DEBUG_TEMPROOT=$(SCRATCH)) QT_QPA_PLATFORM=offscreen $(BIN)/pytest

.DEFAULT_GOAL := help
.PHONY: help run test check lint types imports check-all bundle test-bundle test-wheel bench screenshots contact-sheet translations format clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: $(VENV)/.app ## Start the app, with ARGS if there are any
	@$(BIN)/hipcoach $(ARGS)

test: $(VENV)/.dev ## Run the tests without the slow ones, in a few minutes
	$(PYTEST) --numprocesses $(JOBS) -m "not slow and not sound and not bundle" $(ARGS)
	@# What a sound server hears is measured with nothing else running; exit code 5: ARGS chose none of these.
	$(PYTEST) -m "not slow and sound and not bundle" $(ARGS) || test $$? -eq 5

check: lint types imports ## Lint, check formats, types and who imports whom

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

check-all: check ## The checks, then every test
	$(PYTEST) --numprocesses $(JOBS) -m "not sound and not bundle" $(ARGS)
	$(PYTEST) -m "sound and not bundle" $(ARGS) || test $$? -eq 5

bundle: $(VENV)/.bundle ## Make dist/: the program that needs no Python, and what is given away of it
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	@if [ "$$(uname)" = Linux ]; then $(BIN)/python .ci/bundle/linux.py; fi

test-bundle: bundle $(VENV)/.dev ## Make the bundle and try it
	@# Not in memory: the bundle is copied.
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m bundle $(ARGS)

test-wheel: $(VENV)/.dev ## Run the tests against the installed wheel, with each Python from 3.11 on
	JOBS=$(JOBS) $(BIN)/python .ci/every_python.py $(PYTHONS) -- $(ARGS)

bench: $(VENV)/.dev ## Measure start-up, memory, painting
	@set -e; for file in tests/bench/bench_*.py; do \
	    echo "== $$file"; $(BIN)/python -m tests.bench.$$(basename $$file .py) $(ARGS); done

screenshots: $(VENV)/.dev ## Save pictures of every page in screenshots/, with what is wrong
	$(BIN)/python -m tests.bench.screenshots $(ARGS)

contact-sheet: $(VENV)/.dev ## Save every figure and every fault in contact-sheet/
	$(BIN)/python -m tests.bench.contact_sheet $(ARGS)

translations: $(VENV)/.dev ## Collect what is to be translated, and compile the translations
	$(BIN)/python .ci/translations.py

format: $(VENV)/.dev ## Mend what the linter can mend by itself
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## Remove what the other targets made
	rm -rf $(VENV) build dist screenshots contact-sheet .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find hipcoach tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: what is installed stays so until the list of what to install changes.
$(VENV)/.app: pyproject.toml .ci/system_libraries.py
	@$(call system_libraries,app)
	@$(make_venv)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml .ci/system_libraries.py
	@$(call system_libraries,tests)
	@$(make_venv)
	@# An older pip knows no --group.
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@ $(VENV)/.app

$(VENV)/.bundle: pyproject.toml .ci/system_libraries.py
	@$(call system_libraries,bundle)
	@$(make_venv)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group bundle
	@touch $@ $(VENV)/.app

define system_libraries
python="$(PYTHON)"; if [ -z "$$python" ]; then \
    echo "Hipcoach needs Python 3.11 or newer. If it has another name here: make $(MAKECMDGOALS) PYTHON=/path/to/python" >&2; \
    exit 1; fi; "$$python" .ci/system_libraries.py $(1)
endef

# Again from the start, if making it was interrupted or its Python has gone or is too old.
make_venv = $(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
    || "$(PYTHON)" -m venv --clear $(VENV)
