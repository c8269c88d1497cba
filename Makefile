# A plain virtual environment in .venv, made by uv where uv is installed. Nothing to set up by hand.

VENV   := .venv
PYTHON := $(VENV)/bin/python
UV     := $(shell command -v uv 2>/dev/null)
ARGS   ?=

# How long `make fuzz` runs, and which of its targets.
SECONDS ?= 60
TARGET  ?=

# The first Python that is new enough; looked for only when the environment is made.
BASE ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,$(if \
  $(shell $(name) -c 'import sys; print("yes" if sys.version_info >= (3, 11) else "")' 2>/dev/null),$(name))) python3)

# Stamps: installing again is left out until pyproject.toml changes.
FOR_USE  := $(VENV)/.installed
FOR_WORK := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: run test check bench fuzz docs clean help

run: $(FOR_USE)  ## open the browser on the bundled registry: make run ARGS="FILE.toml"
	@$(VENV)/bin/axis-tui $(ARGS)

test: $(FOR_WORK)  ## run the tests: make test ARGS="tests/model -x"
	@$(PYTHON) -m pytest -q -n auto --maxprocesses 4 --dist worksteal $(ARGS)

check: $(FOR_WORK)  ## lint, format, types, import floors
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports --no-logo

bench: $(FOR_WORK)  ## measure: make bench ARGS="NAME"
	@$(PYTHON) -m tests.bench $(ARGS)

fuzz: $(FOR_WORK)  ## throw random input at every reader and writer: make fuzz SECONDS=3600 TARGET=loader
	@$(PYTHON) -m tests.fuzz $(SECONDS) $(TARGET)

docs: $(FOR_WORK)  ## write the documents that are generated from the code, and take the pictures
	@$(PYTHON) -m tests.house.generate
	@$(PYTHON) -m tests.house.pictures

clean:  ## remove the environment and every cache
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(PYTHON):
ifdef UV
	@uv venv --quiet $(VENV)
else
	@$(BASE) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "No virtual environment could be made. On Debian or Ubuntu: apt-get install python3-venv" >&2; exit 1; }
endif

# Byte-compiled at install, so that the first start is as quick as the second.
ifdef UV
install = uv pip install --quiet --python $(PYTHON) --compile-bytecode --editable '$(1)'
else
install = $(PYTHON) -m pip install --quiet --disable-pip-version-check --editable '$(1)'
endif

$(FOR_USE): pyproject.toml | $(PYTHON)
	@echo "Installing into $(VENV) ..."
	@$(call install,.)
	@$(PYTHON) -m compileall -q axis_tui
	@touch $@

$(FOR_WORK): pyproject.toml | $(PYTHON)
	@echo "Installing into $(VENV), with the tools for tests and checks ..."
	@$(call install,.[dev])
	@$(PYTHON) -m compileall -q axis_tui
	@touch $(FOR_USE) $@
