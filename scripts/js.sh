#!/bin/sh
# Looks after the JavaScript of docs/: format, lint, types and unit tests.
#
#   sh scripts/js.sh        judge it
#   sh scripts/js.sh fmt    format it
#
# The tools are those of tests/js/package-lock.json, installed once into tests/js/node_modules and again
# when the lock changes; after that it works offline. Without Node.js it is left out, but not in CI.
set -eu
cd "$(dirname "$0")/../tests/js"

if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
    ! command -v npm >/dev/null; then
    [ -n "${CI:-}" ] && { echo "error: Node.js 20.19 or newer is needed" >&2; exit 1; }
    echo "note: the JavaScript is left out: it needs Node.js 20.19 or newer"
    exit 0
fi

if ! cmp -s package-lock.json node_modules/.lock; then
    npm ci --silent --no-audit --no-fund --ignore-scripts
    cp package-lock.json node_modules/.lock
fi

bin=tests/js/node_modules/.bin
cd ../..
files="docs/assets/js/**/*.js docs/sw.js tests/js/*.js tests/js/unit/*.js"
prettier() { "$bin/prettier" --config tests/js/prettier.json --log-level warn "$@"; }

set -f # the patterns are prettier's own
if [ "${1:-}" = fmt ]; then
    # shellcheck disable=SC2086 # several patterns
    prettier --write $files
    exit
fi
# shellcheck disable=SC2086
prettier --check $files
set +f
"$bin/eslint" --config tests/js/eslint.config.js --max-warnings 0 docs/assets/js docs/sw.js tests/js
node tests/js/types.js
node --test --test-reporter=dot tests/js/unit/*.test.js
