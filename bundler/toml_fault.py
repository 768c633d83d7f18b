"""What is wrong with a file that a person wrote as TOML and that is none: where, and how it is most likely mended."""

from __future__ import annotations

import re
import tomllib

from bundler.errors import CaseError

NOT_TOML = (ValueError, RecursionError)
"""What the reader raises for a text that is no TOML: TOMLDecodeError, a ValueError, or one for a figure without end."""
_LINE = re.compile(r"\bat line (\d+)")
# What a program that joins two versions of a file leaves where they differ.
_JOINED = re.compile(r"<{7}(?:\s|$)|={7}(?:\s|$)|>{7}(?:\s|$)|\|{7}(?:\s|$)")
_CURLY = re.compile(r"=\s*\[?\s*[“”„‘’]")


def toml_fault(error: Exception, text: str, where: str) -> CaseError:
    """Give the fault of `text`, which the file `where` holds, from what the reader said of it."""
    said = "it is nested without end" if isinstance(error, RecursionError) else "a number in it is far too long"
    said = str(error) if isinstance(error, tomllib.TOMLDecodeError) else said
    return CaseError(f"this is not TOML: {said}", where=where, remedy=_remedy(said, text))


def _remedy(said: str, text: str) -> str:
    found = _LINE.search(said)
    lines = text.splitlines()
    line = lines[int(found[1]) - 1] if found and 0 < int(found[1]) <= len(lines) else ""
    if _JOINED.match(line):
        return (
            "two versions of the file were put together there: keep one of each two, and take out the lines that begin "
            "with <<<<<<<, ======= and >>>>>>>"
        )
    if "far too long" in said:
        return "write it as text in straight quotes"
    if _CURLY.search(line):
        return 'the quotation marks around the text are curly there: write straight ones, "'
    if "overwrite" in said:
        return "that key stands twice: take one of the two lines out"
    if "declare" in said or "mutate" in said:
        return "that heading stands twice, or has one bracket where the others of its name have two, as in [[event]]"
    if line.replace('\\"', "").count('"') % 2:
        return 'a quotation mark is missing there, or one stands within the text, where it is written \\"'
    return "look at that line: text stands in straight quotes, and each key once"
