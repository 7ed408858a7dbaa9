#!/bin/sh
# Renews both lock files from pyproject.toml: for each package one version, with hashes, that runs on
# Python 3.11 and newer on every system, and only from wheels. What is locked already stays as it is
# unless --upgrade or --upgrade-package NAME.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/python -m uv --no-config --quiet pip compile "$@" >/dev/null \
        --universal --python-version 3.11 --fork-strategy fewest --only-binary :all: \
        --generate-hashes --custom-compile-command 'make lock'
}

echo "lock: requirements.lock"
compile pyproject.toml --group bootstrap --output-file requirements.lock "$@"
# What the two have in common gets the same version in both.
echo "lock: requirements-test.lock"
compile --group test --constraints requirements.lock --output-file requirements-test.lock "$@"
