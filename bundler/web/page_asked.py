"""How the pages are looked at: what a person looks for and how large; every link of these screens carries it on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from bundler.errors import BundlerError, CaseError
from bundler.search.query import Query, read_query
from bundler.web.desk import OpenCase

ZOOMS = (("fit", "Fit width"), ("100", "100 %"), ("150", "150 %"), ("200", "200 %"), ("400", "400 %"))
_LONGEST = 300
_ROOM = re.compile(r"/case/[0-9a-f]+/(index|chronology|checks|documents|timetable|build|search)\b[!-~]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the pages are looked at; every link on the screen carries it on.

    `words` is what is looked for, `event` the event whose passages are marked, `back` the page of ours to go back to.
    """

    words: str
    event: str
    zoom: str
    back: str
    as_text: bool

    @property
    def back_word(self) -> str:
        """How the page to go back to is called."""
        told = _ROOM.fullmatch(self.back)
        return f"the {told.group(1)}" if told else ""

    def link(self, case: OpenCase, page: int | str, **other: str) -> str:
        """The address of a page of the bundle, looked at in the same way."""
        kept: dict[str, Any] = {"words": self.words, "event": self.event, "zoom": self.zoom, "back": self.back}
        kept |= {"as": "text" if self.as_text else ""} | other
        if kept["zoom"] == "fit":
            kept["zoom"] = ""
        return url_for("pages.show", case_id=case.id, page=page, **{key: kept[key] for key in kept if kept[key]})


def page_asked(case: OpenCase) -> Asked:
    """Give how this request wants the pages to be looked at; an address that is not this case's is no way back."""
    zoom = request.args.get("zoom", "fit")
    back = request.args.get("back", "")
    return Asked(
        words=request.args.get("words", "").strip()[:_LONGEST],
        event=request.args.get("event", "")[:_LONGEST],
        zoom=zoom if zoom in dict(ZOOMS) else "fit",
        back=back if _ROOM.fullmatch(back) and back.startswith(f"/case/{case.id}/") else "",
        as_text=request.args.get("as") == "text",
    )


def query_of(words: str) -> tuple[Query | None, BundlerError | None]:
    """Give what is looked for, or why it cannot be; neither where nothing was typed."""
    if not words:
        return None, None
    try:
        return read_query(words), None
    except CaseError as fault:
        return None, fault
