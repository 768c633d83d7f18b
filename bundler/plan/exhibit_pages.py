"""The numbers of an exhibit's own pages, where a person asks for them (PD 32, 13.3 and 15.1(2))."""

from __future__ import annotations

import re

from bundler.documents.manifest import Entry
from bundler.documents.manifest_text import FILE_NAME
from bundler.errors import CaseError
from bundler.plan.bundle import ExhibitPages
from bundler.plan.papers import Listed

_MARK = re.compile(r"[A-Z]{1,4} ?[0-9]{1,3}")


def exhibit_pages(listed: Listed) -> dict[str, ExhibitPages]:
    """Give by document id the mark and the first number of each document whose exhibit is to be numbered.

    The numbers run through all documents of an exhibit, from 1; a front sheet that came with it bears none.
    Raises CaseError where the exhibit has no mark, or one that cannot be printed, and where its pages are numbered.
    """
    found: dict[str, ExhibitPages] = {}
    for entry in listed.manifest.entries:
        if not entry.exhibit_pages or entry.id in found:
            continue
        mark = _mark(entry)
        number = 1
        for part in parts_of_exhibit(entry, listed):
            document = listed.documents.get(part.id)
            if document is None or document.description.detail("front-sheet"):
                continue
            if document.description.detail("exhibit-pages"):
                raise CaseError(
                    "the pages of this exhibit bear numbers of their own, and others would contradict them",
                    where=f"{FILE_NAME}: {entry.id}.exhibit_pages",
                    remedy="delete exhibit_pages: the numbers that the witness gave stay as they are",
                )
            found[part.id] = ExhibitPages(mark=mark, first=number, last=number + document.page_count - 1)
            number += document.page_count
    return found


def parts_of_exhibit(first: Entry, listed: Listed) -> tuple[Entry, ...]:
    """Give the documents of the exhibit that begins with this one: those under it, and those of its mark beside it."""
    family, parts = {first.id}, [first]
    for entry in listed.manifest.entries:
        if entry.id not in family and (entry.under in family or _same_mark(entry, first)):
            family.add(entry.id)
            parts.append(entry)
    return tuple(parts)


def _mark(entry: Entry) -> str:
    mark = entry.exhibit.strip().upper()
    if not _MARK.fullmatch(mark):
        said = f"the mark {entry.exhibit!r} cannot be printed on pages" if mark else "pages of an exhibit bear its mark"
        raise CaseError(
            said if mark else f"{said}, and there is none",
            where=f"{FILE_NAME}: {entry.id}.exhibit_pages",
            remedy='write exhibit = "AB1": letters and a number; or delete exhibit_pages',
        )
    return mark.replace(" ", "")


def _same_mark(entry: Entry, first: Entry) -> bool:
    return entry.under == first.under and _plain(entry.exhibit) == _plain(first.exhibit)


def _plain(mark: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", mark.upper())
