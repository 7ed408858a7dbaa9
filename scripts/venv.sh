#!/bin/sh
# Makes .venv match the lock files. Silent and offline when it already does.
#
#   sh scripts/venv.sh         what building and serving needs (requirements.lock)
#   sh scripts/venv.sh test    and what the tests need         (requirements-test.lock)
#
# .venv/.installed/ holds a copy of each lock as it was installed, and where the environment was made.
# A changed lock, another Python, a moved folder or a broken environment: made anew, so that the
# environment never holds more than the locks say. PYTHON=/path/to/python chooses the interpreter.
set -eu
cd "$(dirname "$0")/.."

want_test=no
[ "${1:-}" = test ] && want_test=yes
stamps=.venv/.installed
here=$(pwd -P)
export PIP_USER=0 # a user's own pip settings may say otherwise

say() { printf '%s\n' "$*" >&2; }

die() { # MESSAGE [HINT...]
    say "error: $1"
    shift
    for hint in "$@"; do say "  $hint"; done
    exit 1
}

# The version of an interpreter as X.Y, or nothing when it does not run or is older than 3.11.
version_of() {
    "$1" -c 'import sys; v = sys.version_info; v >= (3, 11) and print("%d.%d" % v[:2])' 2>/dev/null || :
}

find_python() { # CANDIDATE...: sets $python to the first that will do
    first=$1
    bare=''
    for python in "$@"; do
        version=$(version_of "$python")
        [ -n "$version" ] || continue
        "$python" -c 'import ensurepip, venv; ensurepip.version()' >/dev/null 2>&1 && return
        [ -n "$bare" ] || { bare=$python bare_version=$version; }
    done
    if [ -n "$bare" ]; then
        die "$bare cannot make virtual environments: its modules venv and ensurepip are missing." \
            "Debian, Ubuntu:  sudo apt install python3-venv   (or python$bare_version-venv)" \
            "Another Python:  make PYTHON=/path/to/python3"
    fi
    found=$("$first" --version 2>/dev/null) || found="not found"
    die "Python 3.11 or newer is needed; $first here: $found." \
        "Debian, Ubuntu:  sudo apt install python3 python3-venv" \
        "Fedora:          sudo dnf install python3" \
        "macOS:           brew install python   (or the installer from python.org)" \
        "Already there under another name:  make PYTHON=/path/to/python3"
}

is_current() { # FILE: is it as it was when it was installed?
    cmp -s "$1" "$stamps/$1"
}

is_healthy() {
    [ -f "$stamps/made-for" ] || return 1
    runs=$(version_of .venv/bin/python)
    [ -n "$runs" ] && [ "$(cat "$stamps/made-for")" = "$runs $here" ] || return 1
    [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$runs" ] || return 1
    is_current requirements.lock || return 1
    # Test tools may be added to an environment without any, but are never laid on top of older ones.
    [ ! -f "$stamps/requirements-test.lock" ] || is_current requirements-test.lock
}

is_done() {
    is_healthy && is_current pyproject.toml &&
        { [ $want_test = no ] || is_current requirements-test.lock; }
}

pip_install() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input install -qq "$@" ||
        die "pip could not install the above. Is there a network connection?"
}

# One installation at a time: a second make waits for the first.
take_turn() {
    until mkdir .venv-busy 2>/dev/null; do
        [ -d .venv-busy ] || die "cannot write in the folder $here"
        sleep 1
        owner=$(cat .venv-busy/pid 2>/dev/null || echo none)
        kill -0 "$owner" 2>/dev/null || rm -rf .venv-busy # left by a run that was killed
    done
    echo $$ >.venv-busy/pid
    trap 'rm -rf .venv-busy' EXIT
    trap 'exit 130' INT TERM
}

if is_done; then exit 0; fi
take_turn

if ! is_healthy; then
    if [ -n "${PYTHON:-}" ]; then
        find_python "$PYTHON"
    else
        find_python python3 python3.14 python3.13 python3.12 python3.11 python
    fi
    say "venv: making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv || die "$python could not make .venv (see above)."
    mkdir "$stamps"
    say "venv: installing requirements.lock"
    pip_install --require-hashes --only-binary :all: -r requirements.lock
    cp requirements.lock "$stamps/"
    printf '%s %s\n' "$(version_of .venv/bin/python)" "$here" >"$stamps/made-for"
fi
if ! is_current pyproject.toml; then
    # The project itself, as links to this folder: `mtenk`, `import macros` and plain `mkdocs` work.
    pip_install --no-deps --no-build-isolation --no-index --editable .
    cp pyproject.toml "$stamps/"
fi
if [ $want_test = yes ] && ! is_current requirements-test.lock; then
    say "venv: installing requirements-test.lock"
    pip_install --require-hashes --only-binary :all: -r requirements-test.lock
    cp requirements-test.lock "$stamps/"
fi
