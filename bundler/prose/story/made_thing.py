"""Things that are made, sent or marked on a day: ``the order made by the judge on``, ``a parcel postmarked``."""

from __future__ import annotations

import re

from bundler.prose.patterns.signs import holds

# Nothing of these does anything by itself, so that what follows is said of it: ``the letter sent on``.
_THING = (
    r"(?:letters?|e-?mails?|messages?|reports?|statements?|orders?|judgments?|decisions?|applications?|notices?|records?"
    r"|notes?|entr(?:y|ies)|texts?|calls?|photographs?|payments?|invoices?|agreements?|reviews?|assessments?|minutes"
    r"|interviews?|hearings?|recommendations?|sentences?|conditions?|warrants?|licen[cs]es?|envelopes?|parcels?"
    r"|(?:post)?cards?|requests?|promises?|offers?|refusals?|directions?|injunctions?|referrals?|certificates?|forms?"
    r"|cheques?)"
)
_MADE = (
    r"(?:made|given|imposed|passed|granted|issued|sent|written|signed|posted|(?:post)?marked|(?:date-?)?stamped|dated"
    r"|taken|prepared|completed|served)"
)
_WHOSE = (
    r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Tt]hat|[Tt]his|[Aa]n?|M(?:r|s|rs)\s\w+[’']s"
    r"|[a-z]+[’']s)"
)
_AT_WHICH = re.compile(
    rf"\b(?P<thing>{_WHOSE}\s(?:[\w-]+\s){{0,2}}{_THING},?)"
    rf"\s(?:(?:of|from|between|for)\s|(?P<made>{_MADE})\s(?:(?:by\s|to\s|in\s|at\s|from\s)?(?:[\w.’'-]+\s){{1,5}}?)?(?:(?:on|in)\s)?)(?:the\s)?\Z"
)
# One of these words stands wherever a thing was made, and one of those at the end wherever it is only named.
_MADE_WORDS = (
    *("made", "given", "imposed", "passed", "granted", "issued", "sent", "written", "signed", "posted", "marked"),
    *("stamped", "dated", "taken", "prepared", "completed", "served"),
)
_NAMED = re.compile(r"\b(?:of|from|between|for)\s(?:the\s)?\Z")
_NAMED_END = 13


def which_thing(before: str) -> bool:
    """Whether the words before a date make it say which thing is meant: ``her letter of``, ``the order made on``."""
    return _may_say_which(before) and _AT_WHICH.search(before) is not None


def _may_say_which(before: str) -> bool:
    return holds(before, _MADE_WORDS) or _NAMED.search(before[-_NAMED_END:]) is not None


def made_thing(before: str) -> int | None:
    """Where the thing begins that the words before a date say was made, sent or marked then; None where none does."""
    found = _AT_WHICH.search(before) if holds(before, _MADE_WORDS) else None
    return found.start("thing") if found is not None and found["made"] else None
