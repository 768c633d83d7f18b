#!/bin/sh
# Opens the local page of jrbundle in the browser. The first time, it sets up what it needs in the folder .venv beside it.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$here"

stop() {
    echo
    echo "error: $1"
    echo "  mend: $2"
    if [ -t 0 ]; then
        printf "Press Enter to close this window. "
        read -r _
    fi
    exit 1
}

fit() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if ! .venv/bin/python -c 'import bundler.web.server' 2>/dev/null; then
    python=""
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if fit "$name"; then python=$name; break; fi
    done
    [ -n "$python" ] || stop "there is no Python 3.11 or newer on this computer" \
        "install Python from python.org or from your system, then open this again"
    echo "Setting up jrbundle. This is done once and takes a few minutes; it needs the internet."
    "$python" -m venv .venv || stop "Python's part venv is missing" \
        "on Debian and Ubuntu: sudo apt install python3-venv; then open this again"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[web]" ||
        stop "the setting up did not come to its end" "look at the lines above; is the internet there? Then open this again"
fi

echo "Opening the page in your browser. Keep this window open while you work; close it to end."
.venv/bin/python -m bundler serve "$@" || stop "the page could not be opened" "look at the lines above"
