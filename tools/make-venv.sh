#!/bin/sh
# Make a virtual environment: tools/make-venv.sh PYTHON FOLDER
# Debian and Ubuntu leave pip and ensurepip out of python3; where we may, we install python3-venv, else we say how.
set -eu
python=$1
folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "error: $python is older than Python 3.11" >&2
    echo "  mend: install Python 3.11 or newer, then: make PYTHON=python3.11 demo" >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! command -v apt-get >/dev/null; then
        echo "error: this Python has no venv module" >&2
        echo "  mend: install the venv package of your system for Python $version" >&2
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo"; fi
    echo "python3-venv is missing; installing it with apt-get"
    if ! { $as_root apt-get update -qq && $as_root apt-get install -y -qq "python$version-venv"; }; then
        echo "error: python$version-venv could not be installed" >&2
        echo "  mend: run: sudo apt-get install python$version-venv" >&2
        exit 1
    fi
fi

[ -e "$folder/pyvenv.cfg" ] || "$python" -m venv "$folder"
