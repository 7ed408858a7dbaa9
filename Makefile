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
.PHONY: help serve build pdf bench bench-scale check test fmt lock clean lint git venv venv-test

help: ## vis denne listen
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s  %s\n", $$1, $$2 }' Makefile

serve: venv git ## vis wikien på denne maskinen mens du skriver, og skriv adressen
	@$(PY) -m macros serve $(ARGS)

build: venv git ## bygg hele nettstedet i site/
	@$(PY) -m macros build $(ARGS)

pdf: venv-test ## skriv nettstedet ut til site/mtenk.pdf (etter «make build»; tar noen minutter)
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m macros book $(ARGS)

bench: venv-test ## mål fem sider mot Material uten endringer (krever Node.js; ca. 15 min)
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m tests.bench $(ARGS)

bench-scale: venv-test ## mål hva wikien koster i dag og med tusen sider (≈10 min)
	@$(PY) -m tests.scale $(ARGS)

check: lint ## finn feil mens du skriver: data, sider, kode og de raske prøvene
	@echo "kjører de raske prøvene"
	@$(PY) -m pytest -q --quick $(ARGS)

test: lint git ## alt: feilsøk, arbeidsflyter, det ferdige nettstedet og nettleseren
	@echo "test: locks, scripts and workflows"
	@$(PY) -m pip --quiet check
	@if [ -x .venv/bin/shellcheck ]; then .venv/bin/shellcheck mtenk scripts/*.sh .ci/run; \
	else echo "note: shellcheck is left out: it has no build for this machine"; fi
	@PATH="$$PWD/.venv/bin:$$PATH" .venv/bin/actionlint -pyflakes "" .github/workflows/*.yml
	@.venv/bin/zizmor --offline --quiet --persona=pedantic --strict-collection .github
	@echo "test: all tests"
	@CHROMIUM="$$($(PY) scripts/ensure_chromium.py)" && export CHROMIUM && \
		$(PY) -m pytest -q -n auto --dist worksteal $(ARGS)

fmt: venv-test ## sett koden i fast form, og rett det som kan rettes av seg selv
	@$(PY) -m ruff check --quiet --fix-only .
	@$(PY) -m ruff format .
	@sh scripts/js.sh fmt

lock: venv-test ## lås pakkene på nytt etter pyproject.toml (ARGS=--upgrade for nyeste versjoner)
	@sh scripts/lock.sh $(ARGS)

clean: ## fjern alt som er laget: site/, .venv og mellomlagre
	@rm -rf site .site-* build .venv .venv-busy .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache *.egg-info tests/js/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Steps of the targets above.

lint: venv-test
	@echo "sjekker data og sider"
	@$(PY) -m macros check --format $(if $(GITHUB_ACTIONS),github,text)
	@echo "sjekker kodens form og typer"
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@echo "sjekker JavaScript"
	@sh scripts/js.sh

git:
	@git --version >/dev/null 2>&1 || { \
		echo "git mangler, så sidene kan ikke vise når de sist ble endret."; \
		echo "  Debian, Ubuntu:  sudo apt install git"; \
		echo "  macOS:           xcode-select --install"; }

venv:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh

venv-test:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh test
