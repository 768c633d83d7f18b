#!/bin/sh
# Opens the local page of jrbundle in the browser: double-click it in the Finder. The work is done by Linux.sh beside it.
exec sh "$(dirname -- "$0")/Linux.sh" "$@"
