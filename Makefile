# A plain virtual environment in .venv, made by uv where uv is installed. Nothing to set up by hand.

VENV   := .venv
PYTHON := $(VENV)/bin/python
BASE   ?= python3
UV     := $(shell command -v uv 2>/dev/null)
STAMP  := $(VENV)/.installed
ARGS   ?=

.DEFAULT_GOAL := help
.PHONY: run test check bench docs clean help

run: $(STAMP)  ## open the browser on the bundled registry: make run ARGS="FILE.toml"
	@$(VENV)/bin/axis-tui $(ARGS)

test: $(STAMP)  ## run the tests: make test ARGS="tests/model -x"
	@$(PYTHON) -m pytest -q $(ARGS)

check: $(STAMP)  ## lint, format, types, import floors
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports --no-logo

bench: $(STAMP)  ## measure: make bench ARGS="NAME"
	@$(PYTHON) -m tests.bench $(ARGS)

docs: $(STAMP)  ## write the documents that are generated from the code
	@$(PYTHON) -m tests.house.generate

clean:  ## remove the environment and every cache
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(PYTHON):
ifdef UV
	uv venv --quiet $(VENV)
else
	@$(BASE) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "No virtual environment could be made. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
endif

# Byte-compiled at install, so that the first start is as quick as the second.
$(STAMP): pyproject.toml | $(PYTHON)
ifdef UV
	uv pip install --quiet --python $(PYTHON) --compile-bytecode --editable '.[dev]'
else
	@echo "Installing into $(VENV) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
endif
	@$(PYTHON) -m compileall -q axis_tui
	@touch $@
