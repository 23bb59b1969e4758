# Two commands matter: `make book` and `make test`. Each makes the environment it needs. `make check` is the quick part
# of the latter: the unit tests, without chapters, kernels and builds.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PAPERS ?= $(PAKRUS_PAPERS)
# Bytecode is compiled at install; without it every kernel would compile its imports anew.
unexport PYTHONDONTWRITEBYTECODE
export VIRTUAL_ENV := $(CURDIR)/$(VENV)

SEED ?= 1
MUTANTS ?= 100
THRESHOLD ?= 85

.PHONY: book browser test check validators coverage verify mutate picture bench fonts lint lock clean

book: $(VENV)/ready
	@$(BIN)/pakrus build

# What is built, looked at in Debian's chromium; skipped with the reason where there is none.
browser: $(VENV)/ready
	@$(BIN)/python tests/browser.py $(if $(INSTALL),--install)

# FROM is a folder with the fonts of a release of Source Sans and Source Serif.
fonts: $(VENV)/ready
	@$(BIN)/python tests/fonts.py $(FROM)

test: $(VENV)/ready
	@$(BIN)/pytest $(if $(PAPERS),--papers="$(PAPERS)")

check: $(VENV)/ready
	@$(BIN)/pytest -m "not whole" tests

# What is said of the project in the forms of RO-Crate and Citation File Format is then checked by `make test` too. The
# programs stand apart: one needs packages older than the lock has, and one under the LGPL.
validators: $(VENV)/ready
	@$(BIN)/uv venv --quiet --clear _build/validators
	@$(BIN)/uv pip install --quiet --python _build/validators --require-hashes -r tests/validators.lock
	@$(BIN)/pytest -n0 tests/pages/test_crate.py

# Apart from the others, since counting lines nearly doubles the time that the unit tests take.
coverage: $(VENV)/ready
	@$(BIN)/pytest -m "not whole" --cov=pakrus --cov-report=term:skip-covered tests

verify: $(VENV)/ready
	@$(BIN)/pakrus verify $(if $(PAPERS),--papers="$(PAPERS)")

picture: $(VENV)/ready
	@$(BIN)/python tests/picture.py

bench: $(VENV)/ready
	@$(BIN)/python tests/bench.py

# A test holds these and the hooks of .pre-commit-config.yaml together.
lint: $(VENV)/ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

mutate: $(VENV)/ready
	@$(BIN)/python tests/mutate.py --seed $(SEED) --number $(MUTANTS) --threshold $(THRESHOLD)

# uv comes first, by pip, held to the hash that the lock gives for it.
$(VENV)/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}" if sys.version_info < (3, 11) else 0)'
	@echo "Making the environment in $(VENV)"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > $(VENV)/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.txt
	@$(BIN)/uv pip install --compile-bytecode --require-hashes -r requirements.lock
	@$(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock"

lock: $(VENV)/ready
	@$(COMPILE) --extra dev pyproject.toml -o requirements.lock
	@$(COMPILE) tests/validators.in -o tests/validators.lock

clean:
	@rm -rf _build book/generated
