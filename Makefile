# MTENK. `make` alone lists the targets. Needs python3 >= 3.11 (with venv), make and git; the rest is
# installed into .venv from the lock files, with hashes. All paths are relative, so the folder may lie
# under a path with spaces. Written for GNU make 3.81 (macOS) and newer.

SHELL := /bin/sh
PY    := .venv/bin/python

# Options to the command behind a target:  make serve ARGS="--port 8001"
ARGS ?=

# Material's notice about MkDocs 2 tells nothing that one can act on here.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build pdf bench check test fmt lock clean lint git venv venv-test

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-6s  %s\n", $$1, $$2 }' Makefile

serve: venv git ## show the wiki on this machine with live reload, and print the address
	@$(PY) -m macros serve $(ARGS)

build: venv git ## write the whole site to site/
	@$(PY) -m macros build $(ARGS)

pdf: venv-test ## print the built site to site/mtenk.pdf (after «make build»; takes minutes)
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m macros book $(ARGS)

bench: venv-test ## weigh and score five pages, beside Material's defaults (needs Node.js; ≈15 min)
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m tests.bench $(ARGS)

check: lint ## the fast loop: data, pages, format, lint, types and unit tests
	@echo "check: unit tests"
	@$(PY) -m pytest -q --quick $(ARGS)

test: lint git ## everything: the checks, the workflows, the built site, the browser
	@echo "test: locks, scripts and workflows"
	@$(PY) -m pip --quiet check
	@if [ -x .venv/bin/shellcheck ]; then .venv/bin/shellcheck mtenk scripts/*.sh .ci/run; \
	else echo "note: shellcheck is left out: it has no build for this machine"; fi
	@PATH="$$PWD/.venv/bin:$$PATH" .venv/bin/actionlint -pyflakes "" .github/workflows/*.yml
	@.venv/bin/zizmor --offline --quiet --persona=pedantic --strict-collection .github
	@echo "test: all tests"
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m pytest -q -n auto --dist worksteal $(ARGS)

fmt: venv-test ## format the code and mend what ruff can mend
	@$(PY) -m ruff check --quiet --fix-only .
	@$(PY) -m ruff format .
	@sh scripts/js.sh fmt

lock: venv-test ## renew the locks from pyproject.toml (ARGS=--upgrade for newest versions)
	@sh scripts/lock.sh $(ARGS)

clean: ## remove all that was made: site/, .venv and caches
	@rm -rf site .site-* build .venv .venv-busy .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache *.egg-info tests/js/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Steps of the targets above.

lint: venv-test
	@echo "check: data and pages"
	@$(PY) -m macros check --format $(if $(GITHUB_ACTIONS),github,text)
	@echo "check: format, lint and types"
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@echo "check: JavaScript"
	@sh scripts/js.sh

git:
	@git --version >/dev/null 2>&1 || { \
		echo "note: git is missing, so the pages cannot show when they were last changed."; \
		echo "  Debian, Ubuntu:  sudo apt install git"; \
		echo "  macOS:           xcode-select --install"; }

venv:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh

venv-test:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh test
