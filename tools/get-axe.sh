#!/bin/sh
# Get axe-core, the rules of accessibility that the tests hold the local page against: tools/get-axe.sh FOLDER
# It is used by tests alone and ships with nothing. Without it those tests are skipped, and fail where CI=true.
set -eu
folder=$1

mkdir -p "$folder"
if command -v npm >/dev/null &&
    npm install --silent --no-fund --no-audit --no-save --prefix "$folder" axe-core@4.14.1; then
    touch "$folder/ready"
else
    echo "axe-core could not be had: npm is not installed, or cannot fetch it; the tests of accessibility are left out" >&2
fi
