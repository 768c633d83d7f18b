"""Who wrote the rows of a log: the name, the rank or the initials at one end of each row, apart from its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_RANK = (
    r"(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Rev|Cllr|Nurse|Sister|Matron|Midwife|Paramedic|Officer|Governor|Chaplain"
    r"|Insp|Inspector|Sgt|Sergeant|PS|PC|DS|DC|DI|DCI|CI|PCSO|DSP|[AT]/(?:PS|DS|DI|Sgt|Insp)|S/N|DO|DDO|CDO|CCO|CH|SO|CM|OSG|POM|COM|OM|SPO|PO"
    r"|RMN|RGN|RN|HCA|HCP|CPN|FME|FNP|HV|SW|OT|SHO|SpR|IO|EO|HEO|AO|CIO)"
)
_IS_RANK = re.compile(rf"{_RANK}$")
_NAME = r"[A-Z][a-z’']*(?:[A-Z][a-z’']+)?(?:-[A-Z][a-z’']+)?|[A-Z][A-Z’'-]{2,}"
_PLAIN = re.compile(rf"(?:{_NAME})$")
_RANKED = re.compile(rf"{_RANK}\.?(?:\s\d{{1,5}}[A-Z]?)?(?=\s)")
_CALL_SIGN = re.compile(r"[A-Z]{1,3}\d{1,4}(?=\s)")
_INITIALED = re.compile(rf"(?:[A-Z]\.\s?){{1,3}}(?:{_NAME})(?=\s)")
_TURNED = re.compile(r"([A-Z][A-Za-z’'-]+), ([A-Z][a-z’'-]+|[A-Z]\.?)(?=\s|$)")
# “Grace Ndlovu (CPN)”, “[OP 7714]”: brackets say where the author ends.
_IN_BRACKETS = re.compile(
    rf"(?:{_RANK}\.?\s)?(?:(?:{_NAME})\s){{1,3}}\([A-Z][^()]{{1,30}}\)(?=\s)|\[[A-Z][\w .-]{{1,20}}\](?=\s)"
)
# “ROWANTJ - Cell searched”: the name under which somebody logs in, before the dash that parts it from the words.
_LOGIN = re.compile(r"(?P<who>[A-Z]{4,}\d{0,3})\s[-–](?=\s|$)")
_INITIALS = re.compile(r"[A-Z]{2,3}(?=\s)")
_LAST = re.compile(
    rf"(?:(?<=[.!?”)])\s+|^)(?P<who>{_RANK}\.?(?:\s\d{{1,5}}[A-Z]?)?(?:\s(?:{_NAME})){{0,2}}"
    rf"|(?:[A-Z]\.?\s?){{1,2}}(?:{_NAME})|(?:{_NAME})\s(?:{_NAME})|[A-Z]{{2,3}}|[A-Z]{{1,3}}\d{{1,4}})"
    r"(?:\s\([A-Z][^()]{1,30}\))?$"
)
# A name that comes back at the end of rows, where no stop stands before it.
_TAIL = re.compile(rf"\s(?P<who>(?:{_RANK}\.?\s|[A-Z]\.\s?|(?:{_NAME})\s)(?:{_NAME}))$")
# What shows an author in the middle of a row.
_SHOWN = re.compile(rf"{_RANK}\.?\s(?:\d|[A-Z])|[A-Z]{{1,3}}\d{{1,4}}\s|(?:[A-Z]\.\s?){{1,3}}[A-Z]")
# Words with a capital letter that say what sort of entry it is, and are no name.
_NO_NAME = re.compile(
    r"\b(?:visit|call|meeting|telephone|phone|e-?mail|letter|home|office|contact|review|conference|hearing|interview"
    r"|assessment|court|school|hospital|police|text|video|supervision|session|note|update|referral|admission|discharge"
    r"|appointment|strategy|search|alert|cell|wing|adjudication|general|positive|negative|warning|incident|medical|security|property|complaint"
    r"|education|work|regime|info(?:rmation)?|intel(?:ligence)?|risk|action|outcome|plan|entry|refused|moved|seen|visits?|medication|mood|family|magistrates|juvenile|youth|crown|mags|initial|child|case|ward|social|duty|did|no|not|was|he|she|they|his|her|the)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"{_RANK}\.?(?:\s\d{{1,5}}[A-Z]?)?(?:\s(?:{_NAME})){{0,2}}|(?:[A-Z]\.?\s?){{1,3}}(?:{_NAME})"
    rf"|(?:{_NAME})\s(?:{_NAME})|[A-Z]{{2,3}}|[A-Z]{{1,3}}\d{{1,4}}|[A-Z][A-Za-z’'-]+, [A-Z][a-z’'-]*\.?"
)
_SHARE, _BEFORE, _FEW = 0.6, 4, 2


def at_the_head(rows: Sequence[str]) -> list[tuple[str, str]]:
    """Give who wrote each row, where it begins with its author, and what is left of it; "" where that is not plain.

    A name in plain words is told from the words after it where it comes back in other rows, or by the capital letter
    with which those begin. A call sign and a name that no other row bears out are the author's only where most rows
    begin with one: “NB21 at scene”, “Male ADAM FOX arrested” are what was done.
    """
    known = _known(rows)
    weak = len(rows) > _FEW and sum(bool(_end(row, known)) for row in rows) < _SHARE * len(rows)
    initials = [bool(_INITIALS.match(row)) and not _RANKED.match(row) for row in rows]
    signed = len(rows) > 1 and sum(initials) >= _SHARE * len(rows)
    found = []
    for row, has_initials in zip(rows, initials, strict=True):
        end = len(row.split(" ", 1)[0]) if signed and has_initials else _end(row, known)
        if weak and not signed and _is_weak(row, end, known):
            end = 0
        found.append((person(row[:end]), row[end:].strip(" -–—:")) if end < len(row) else ("", row))
    return found


def inside(rows: Sequence[str]) -> list[tuple[str, str]]:
    """Give who wrote each row and what is left of it, where a word or two (“Telephone call”) stand before its author.

    Those are kept before the words: “Telephone call: she rang back”. "" where no rank, initial or call sign shows him.
    """
    found = []
    for row in rows:
        words = row.split(" ")
        for many in range(1, min(_BEFORE, len(words) - 1) + 1):
            kind, rest = " ".join(words[:many]), " ".join(words[many:])
            end = _end(rest, frozenset()) if _SHOWN.match(rest) else 0
            if 0 < end < len(rest):
                found.append((person(rest[:end]), f"{kind}: {rest[end:].strip(' -–—:')}"))
                break
        else:
            found.append(("", row))
    return found


def at_the_end(rows: Sequence[str]) -> list[tuple[str, str]]:
    """Give who wrote each row, where it ends with its author, and what is left of it; "" where that is not plain."""
    tails = Counter(found["who"] for row in rows if (found := _TAIL.search(row)))
    signed = [found for row in rows if (found := _LAST.search(row))]
    tails.update(found["who"] for found in signed)
    apart = []
    for row in rows:
        found = _LAST.search(row) or _TAIL.search(row)
        if found is None or (tails[found["who"]] < 2 and not _LAST.search(row)):
            apart.append(("", row))
        else:
            apart.append((person(found["who"]), row[: found.start()].strip()))
    return apart


def is_author(text: str) -> bool:
    """Whether a text is nothing but the name, the rank or the initials of somebody."""
    return _ALONE.fullmatch(text) is not None and not _NO_NAME.search(text)


def is_logged_in(row: str) -> bool:
    """Whether a row begins with the name under which somebody logs in: ``ROWANTJ -``."""
    return _login(row) is not None


def _login(row: str) -> re.Match[str] | None:
    login = _LOGIN.match(row)
    return login if login is not None and not _NO_NAME.search(login["who"]) else None


def is_ranked(row: str) -> bool:
    """Whether a row begins with a rank or a post: ``PS 611 RUDGE``."""
    return _RANKED.match(row) is not None


def _known(rows: Sequence[str]) -> frozenset[str]:
    """Names of two words, without a rank, with which more than one row begins, and which more than one word follows."""
    follow: dict[str, set[str]] = {}
    for row in rows:
        words = row.split(" ", 3)
        if len(words) > 2 and all(map(_PLAIN.match, words[:2])):
            follow.setdefault(" ".join(words[:2]), set()).add(words[2])
    return frozenset(name for name, after in follow.items() if len(after) > 1)


def _end(row: str, known: frozenset[str]) -> int:
    """Where the author ends with which a row begins; 0 where there is none."""
    if bracketed := _IN_BRACKETS.match(row):
        return bracketed.end()
    if ranked := _RANKED.match(row):
        return _with_name(row, ranked.end(), numbered=any(map(str.isdigit, ranked.group())))
    if login := _login(row):
        return login.end()
    for form in (_CALL_SIGN, _INITIALED, _TURNED):
        if found := form.match(row):
            return found.end()
    run = _run(row, 0)
    if _NO_NAME.search(" ".join(run[:2])):
        return 0
    if len(run) > 1 and " ".join(run[:2]) in known:
        return len(" ".join(run[:2]))
    return len(" ".join(run[:2])) if len(run) == 3 else 0


def _is_weak(row: str, end: int, known: frozenset[str]) -> bool:
    """Whether only a call sign, or capital letters, show that a row begins with its author, who ends at `end`."""
    if row[:end] in known or _IN_BRACKETS.match(row) or _LOGIN.match(row) or _RANKED.match(row):
        return False
    return not (_INITIALED.match(row) or _TURNED.match(row))


def _with_name(row: str, end: int, *, numbered: bool) -> int:
    """Where the name after a rank ends: of several words with a capital letter the last begins what is told.

    A single one after a number does so too.
    """
    run = _run(row, end + 1)
    if not run and not numbered:
        return 0
    name = run[:-1] if len(run) > 1 or numbered else run
    return end + sum(1 + len(word) for word in name[:2])


def _run(row: str, start: int) -> list[str]:
    """The words with a capital letter that follow one another, up to one that ends a sentence or is a rank."""
    found: list[str] = []
    for word in row[start:].split(" "):
        if re.match(rf"{_RANK}\.?$", word):
            return [*found, word] if found else found
        if not _PLAIN.match(word):
            return [*found, word] if found and re.match(r"[A-Z][\w’'-]*[.,:;]?$", word) else found
        found.append(word)
    return found


def person(who: str) -> str:
    """A name as a person writes it: ``LINFORD, Tess`` is Tess Linford, ``PC DENT`` PC Dent, ``[OP 7714]`` OP 7714."""
    who = who.strip(" []")
    if login := _LOGIN.fullmatch(who):
        return login["who"]
    turned = _TURNED.fullmatch(who)
    if turned is not None:
        who = f"{turned[2]} {turned[1]}"
    # A name of three letters may be initials.
    return re.sub(r"\b[A-Z][A-Z’'-]{3,}\b", lambda name: name[0] if _IS_RANK.match(name[0]) else name[0].title(), who)
