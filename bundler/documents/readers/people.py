"""Names of people and bodies as documents print them."""

from __future__ import annotations

import re

from bundler.documents.readers.casing import name_case
from bundler.documents.readers.plain import tidy

_ENDING = (
    r"Solicitors?|LLP|Ltd|Limited|plc|Association|Constabulary|Police(?: Service)?|Department|Office|Service|Board|"
    r"(?:(?:Borough|County|City|District|Parish|Town) )?Council|Authority|University|College|School|Academy|House|"
    r"Chambers|Agency|Commission(?:er)?|Centre|Clinic|Hospital|Surgery|Practice|Trust"
    r"|Society|Union|Bank|Group|Partners|"
    r"(?:Review|Appeals?|Exclusions?|Admissions?|Disciplinary|Adjudication) (?:Panel|Committee)|"
    r"Law(?: Centre)?|Project|ICB|CCG|Foundation|Charity|Ombudsman|Inspectorate|Tribunal|Court"
    r"|Unit|Directorate|Ministry|Government|& Co|and Co"
)
BODY = re.compile(
    rf"(?:(?:The |HM |His Majesty’s )?(?:Ministry|Department|Office) (?:of|for)(?: the| and| &| [A-Z][\w’'-]+)+"
    rf"|(?:(?:London |Royal |Metropolitan |County )*Borough|City) of(?: (?:and |upon )?[A-Z][\w’'-]+)+"
    rf"|(?:Crown Court|High Court)(?: of Justice)?|HMP(?:/YOI)? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
    rf"|(?:[A-Z][\w’'&.-]*,? |of |for |and |the |& )*?[A-Z]?[\w’'&.-]*\s?(?:{_ENDING})\b(?: for England and Wales)?)"
)
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev|PC|DC|DS|DI|DCI|HHJ|MR|MRS|MS|MISS|DR)"
PERSON = re.compile(
    rf"(?:{_TITLES}\.? )?[A-Z][\w’'-]*\.?(?: (?:[A-Z]\.?|[A-Z][\w’'-]+|de|la|van|von|bin|ap|al)){{0,4}}"
)
_TITLE = re.compile(rf"{_TITLES}\.?\s+")
_PURPOSE = re.compile(r"(?P<what> (?:of|for) (?:the )?[A-Z][\w’'-]+(?:(?: and| of)? [A-Z][\w’'-]+){0,4})(?:,.{0,40})?")
_AFTER = re.compile(r"\s*(?:[,(;|·•–]|\s-\s|\bdated\b|\bon behalf\b|\bwho\b|\bof\b|\bhttp|<).*$", re.DOTALL)


def body_in(line: str) -> str:
    """The name of a body that begins a line, such as a letterhead's; "" where none does."""
    even = tidy(re.sub(r"\([^)]*\)", " ", line))
    if even.isupper():
        even = name_case(even)
    match = BODY.match(even)
    if not match:
        return ""
    whole = match[0].strip()
    # ``Independent Office for Police Conduct``: what a body is for ends its name, where the line ends with that.
    if purpose := _PURPOSE.fullmatch(even, match.end()):
        return f"{whole}{purpose['what']}"
    longer = re.match(rf"{re.escape(whole)}(?: and [A-Z]\w+)?(?: [A-Z][\w’'&-]+)* (?:{_ENDING})\b", even)
    return longer[0] if longer and len(longer[0]) < 50 and not _two_bodies(whole, longer[0]) else whole


def person_in(line: str) -> str:
    """The name of a person that a line consists of, with their title; "" where it is something else."""
    even = _AFTER.sub("", tidy(line)).strip(" .:")
    match = PERSON.fullmatch(even)
    return name_case(even) if match and 1 < len(even) < 60 else ""


def untitled(name: str) -> str:
    """A name without Mr or Ms where a forename remains: ``Mr Corin Haldrake`` is Corin Haldrake."""
    bare = _TITLE.sub("", name, count=1)
    keeps = name.startswith(("Dr", "Prof", "Sir", "Dame", "Lord", "Lady", "HHJ", "PC", "DC", "DS", "DI"))
    initial = len(bare.split(" ", maxsplit=1)[0].rstrip(".")) < 3
    return bare if " " in bare and not keeps and not initial else name


def initials(name: str) -> str:
    """The initials of a name: ``Imelda Farrowgate`` gives IF; a cipher gives itself."""
    bare = _TITLE.sub("", name).strip()
    if bare.isupper() and len(bare) <= 4:
        return bare
    return "".join(part[0] for part in re.split(r"[\s-]+", bare) if part and part[0].isalpha()).upper()


def _two_bodies(first: str, longer: str) -> bool:
    """Whether what follows the first body begins another: ``… Association Lettings Team``."""
    return len(longer.split()) - len(first.split()) > 2
