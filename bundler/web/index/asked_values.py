"""What a form of the index screen says, as bundle.toml writes it."""

from __future__ import annotations

from collections.abc import Mapping

from bundler.documents.edits.lines import Value
from bundler.documents.page_ranges import WRITTEN, as_written, read_ranges
from bundler.documents.page_turns import as_written as as_said
from bundler.documents.page_turns import read_turns
from bundler.errors import CaseError
from bundler.partial_date import DateFault
from bundler.prose.typed_date import typed_date

_YES_OR_NO = frozenset(("confidential", "cover_sheet"))
FIELDS = ("title", "date", "kind", "exhibit", "under", "party", "confidential", "agreed", "cover_sheet", "core", "turn")
CORE_PAGES = "core_pages"
"""The field beside `core` for the pages of an extract; bundle.toml has both under `core`."""
DATED = frozenset(("date", "hearing_date", "filing_date"))
_LONGEST = 500


def values_of(form: Mapping[str, str], fields: tuple[str, ...]) -> tuple[dict[str, Value], dict[str, Value]]:
    """Give the values that a form changes of these fields, and what the person saw of those.

    A form carries what was seen as ``was_title``. A box for `agreed` is ticked where it is not agreed. Raises
    CaseError, naming the field, where a date is none.
    """
    values: dict[str, Value] = {}
    was: dict[str, Value] = {}
    for field in fields:
        seen = _plain(field, form.get(f"was_{field}", "").replace("\r\n", "\n"))
        if isinstance(seen, str) and " ".join(form.get(field, "").split()) == " ".join(seen.split()):
            continue
        value = read_value(field, form.get(field, ""))
        if value != seen:
            values[field], was[field] = value, seen
    return values, was


def with_core(form: Mapping[str, str]) -> dict[str, str]:
    """Give a form with one value of `core`: ``yes``, ``no``, "", or the pages that are typed beside it.

    Pages typed anew count, whatever is chosen, but for ``no``. Raises CaseError, naming the field, where pages are
    wanted and none is typed.
    """
    chosen, typed = form.get("core", ""), " ".join(form.get(CORE_PAGES, "").split())
    if chosen == "pages" and not typed:
        raise CaseError("it is not said which pages", where=CORE_PAGES, remedy="write them as 3-7, 12")
    fresh = typed != " ".join(form.get(f"was_{CORE_PAGES}", "").split())
    wanted = typed and (chosen == "pages" or (fresh and chosen != "no"))
    return {**form, "core": typed if wanted else chosen}


def read_value(field: str, text: str) -> Value:
    """Give a field as bundle.toml writes it. Raises CaseError, naming the field, where a date is none."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        raise CaseError(f"this is longer than {_LONGEST} letters", where=field, remedy="say it in fewer words")
    if field in DATED and text:
        try:
            return typed_date(text).edtf()
        except DateFault as fault:
            raise CaseError(
                str(fault), where=field, remedy="write 14 March 2014, March 2014, 2014 or about 2014"
            ) from fault
    if field == "core" and text not in ("", "yes", "no"):
        return _core_pages(text)
    if field == "turn" and text:
        return as_said(read_turns(text, "turn"))
    return _plain(field, text)


def _core_pages(text: str) -> str:
    if not WRITTEN.fullmatch(text):
        raise CaseError(f"{text!r} is no list of pages", where=CORE_PAGES, remedy="write them as 3-7, 12")
    return as_written(read_ranges(text, CORE_PAGES))


def _plain(field: str, text: str) -> Value:
    if field == "core":
        return {"yes": True, "no": False}.get(text, text)
    if field in _YES_OR_NO:
        return bool(text)
    return not text if field == "agreed" else text
