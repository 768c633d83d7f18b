"""Cells that hold what no person wrote: a fault that Excel shows, letters read in the wrong code."""

from __future__ import annotations

import re

from bundler.tables.misread import is_misread

_EXCELS_FAULT = re.compile(r"#(?:REF!|NAME\?|VALUE!|N/A|DIV/0!|NULL!|NUM!|SPILL!|CALC!|#+)")
_MISREAD = "its letters were read in the wrong code, as “â€œ” for a quotation mark: open the file again, as UTF-8"


def fault_of_cell(name: str, text: str) -> str:
    """What is wrong with a cell under the head `name`; "" where it may be read."""
    if is_misread(text):
        return f"{name}: {_MISREAD}"
    if _EXCELS_FAULT.fullmatch(text):
        return f"{name}: {text} is what Excel writes where it can show nothing; write what it should be"
    return ""
