"""What a letter or an e-mail says of itself: from, to, date sent, reference, subject, and its place in a thread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bundler.documents.document import Found
from bundler.documents.readers.casing import name_case, sentence_case
from bundler.documents.readers.headings import salutation
from bundler.documents.readers.people import body_in, person_in
from bundler.documents.readers.plain import mended, tidy
from bundler.documents.readers.reading import Line, Reading, words

_MAIL = (
    ("from", re.compile(r"^From\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("to", re.compile(r"^To\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("cc", re.compile(r"^Cc\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("sent", re.compile(r"^(?:Date|Sent)\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("subject", re.compile(r"^(?:Subject|Re)\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
    ("attachments", re.compile(r"^Attachments?\s?:?[ \t]+(\S.*)$", re.MULTILINE | re.IGNORECASE)),
)
_REFERENCES = (
    (
        "reference",
        re.compile(
            r"^(?:\w+ )?(?:Our ref(?:erence)?|Ref(?:erence)?|Board ref|File ref"
            r"|Case ref)[.:]*[ \t]+(\S.*?)(?:\s{2,}|\s+Your ref|\s+Dated?\s?:|$)",
            re.MULTILINE | re.IGNORECASE,
        ),
    ),
    (
        "your-reference",
        re.compile(r"\bYour ref(?:erence)?[.:]*[ \t]+([^\s(].*?)(?:\s+Dated?\s?:|$)", re.MULTILINE | re.IGNORECASE),
    ),
)
_PREFIX = re.compile(r"(?i)^(?:\s*(?:re|fwd?|aw|sv)\s?(?:\[\d+\])?\s?:)+\s*")
_CONTACT = re.compile(
    r"(?i)@|www\.|https?:|\b(?:tel(?:ephone)?|fax|helpline|dx|phone|mobile|switchboard"
    r"|email|e-mail|website)\b[^a-z]|\b0\d{2,4}[ \d]{6,}"
)
_BY_POST = re.compile(r"(?i)^\W*(?:sent |also )?by (?:e-?mail|post|hand|fax|dx|courier|first|special)")
_REF_LINE = re.compile(
    r"(?i)\bref(?:erence)?\b|^date\b|^(?:copy|cc|copied)\b|^hearing\b|^panel\b|^tenancy"
    r"|^case\b|^dated?\b|^(?:nhs|dob|prison(?:er)?) (?:no|number)"
)
_ADDRESS = re.compile(
    r"(?i)^\(|^\d|^(?:(?:ground|lower|upper|first|second|third|fourth|fifth|sixth|top|\d+(?:st|nd|rd|th)) floor|unit"
    r"|flat|suite|floor|po box|the law courts)\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^hmp\b|\b(?:street|road|lane|avenue|close"
    r"|wharf|london|quay|court)\b,?$|\b(?:street|road|lane|avenue|close|wharf|quay), [A-Z]?[\w’' -]+$"
    r"|prisoner number|^date\b"
)
_UNIT = re.compile(
    r"\b(?:Department|Options|Services?|Unit|Team|Group|Directorate|Section|Division"
    r"|Litigation|Command|Immigration|Enforcement|Casework|Operations|Executive|Panel|Committee|Board|Governors|Branch|Office|Law\)?)$"
)
# A date that has a line to itself.
_DAY = re.compile(
    r"(?i)(?:date:? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"\d{1,2}(?:(?:st|nd|rd|th)? [a-z]{3,9},? |[./-]\d{1,2}[./-])\d{2,4}\.?"
)
# What a paper calls itself, or how it is sent, above its address.
_HEADING = re.compile(
    r"(?i)^(?:the |decision |refusal |outcome |appeal |recall |warning |notification )*"
    r"(?:letter|notice|decision|outcome|notification)(?: letter| notice)?$"
    r"|^(?:(?:strictly )?private|(?:strictly )?confidential|in confidence|without prejudice|official|urgent)\b"
)
_GENERIC = re.compile(
    r"(?i)(?:(?:dear|annwyl)\s+)?(?:sirs?|syr|gyfeillion|"
    r"madam|sir or madam|sir/madam|colleagues?|all|sir,? madam|to whom.*|team|both)\W*"
)
# Whom a form names beside a label, up to the next label or number on the line.
_NAMED_BY_LABEL = re.compile(
    r"^(?:To|Prisoner|Detainee|Offender|Patient|Licensee|Tenant|Name)(?: name|['’]s name| name\(s\))?\s?:\s*"
    r"(?P<whom>\S.*?)(?=\s{2,}|\s+[A-Z]\d{4}[A-Z]{2}\b"
    r"|\s+(?:HO|Home Office|Our|Your|NHS|CRO|PNC|Prison|DOB|Date)\b[\w ]*:"
    r"|\s+(?i:ref(?:erence)?|no|number)\b[\w .]*:|$)"
)
# A birth among the particulars of whom a letter is about, which no title should tell.
_BORN = re.compile(
    r"(?i)[\s,;(–-]{0,4}\b(?:d\.?\s?o\.?\s?b\.?|date of birth|born)[\s:]{0,3}"
    r"\d{1,2}(?:st|nd|rd|th)?[\s./-](?:\d{1,2}|[a-z]{3,9})[\s./-]\d{2,4}\)?"
)
# What a letterhead says of its own people, or of the case: ``Headteacher: Mrs P. Wren``.
_OWN_LABEL = re.compile(r"(?!(?:To|For|FAO|Att(?:entio)?n)\b)[A-Z][\w’'() -]{2,30}:\s+\S")
_PERSON_GREETED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Cllr)\.?\s+[A-Z]")
_WHAT_IT_IS = re.compile(r"(?i)solicitors|law")
# What a body is, without its name.
_WHAT_BODY = re.compile(
    r"(?:(?:Integrated|Care|NHS|Foundation|Clinical|Commissioning|County|Borough|City|District|Metropolitan|Parish"
    r"|Town|Health|Healthcare|Mental|University|Teaching|Hospitals?|Community|Housing|Primary|Secondary|and|&) )+"
    r"(?:Board|Council|Trust|Group|Association|Authority|School|Partnership)"
)
_NAMES = re.compile(r"[A-Z][\w’'.-]*,?(?: (?:&|and|[A-Z][\w’'.-]*),?){0,5}")
# Whose affair a letter is about, above what it is about; a title that a line breaks off.
_CLIENT = re.compile(r"(?i)(?:your|our|my|the) clients?\s?[:–-]\s?.{3,80}")
_BROKEN_OFF = re.compile(r"(?i)\b(?:under|of|for|to|and|the|in|on|by|with|at|from|your|our|section|part|\w+[’']s)$")
_PRISON_NUMBER = re.compile(r"[\s,(-]*\b[A-Z]\d{4}[A-Z]{2}\)?\s*$")
_SURNAME_FIRST = re.compile(
    r"(?P<last>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)?), (?P<first>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
_TURNED = re.compile(r"(?P<last>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), (?P<first>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)?)")
# So many lines stand over the first sentence of a letter at the most.
_HEAD = 16
_TO = re.compile(r"To\s?:\s*\S")
_CLOSING = re.compile(
    r"(?i)^(?:yours?\b.{0,24}|(?:with )?(?:kind|best|warm|many)\b.{0,20}(?:regards"
    r"|wishes).{0,3}|with every good wish.{0,20}|love(?: from)?,?|regards,?|sincerely,?)$"
)
# ``Dear Brook & Dell``: a firm is greeted by its name.
_TWO_NAMES = re.compile(r"[A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+)* & [A-Z][\w’'-]+(?: (?:LLP|Ltd|Solicitors))?")
_BODY_LINE = re.compile(
    r"^(?:\(?\d+[.)]?\s|I\b|We\b|Thank\b|You\b(?!r\b)|This\b|Further\b|The\b[^:]*[a-z]\.?$"
    r"|The\b[^:]*\b(?:has|have|had|is|are|was|were|will)\b|Please\b|On\b|In\b|As\b|It\b|There\b|Following\b|Although\b|With\b)"
)


def mail(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give the fields of an e-mail's head: from, to, cc, sent, subject, attachments, thread and position."""
    subject = None
    top = "\n".join(line.text for line in reading.opening[:25])
    for name, pattern in _MAIL:
        if match := pattern.search(top):
            found = words(_unturned(match[1].strip()), match[0], reading.first_page, 0.97)
            subject = found if name == "subject" else subject
            yield name, found
    if subject:
        bare = _PREFIX.sub("", subject.value)
        yield "thread", words(bare, subject.words, reading.first_page, 0.9)
        prefix = subject.value[: len(subject.value) - len(bare)].lower()
        position = "forward" if re.match(r"\s*fw", prefix) else "reply" if prefix else "first"
        yield "position", words(position, subject.words, reading.first_page, 0.8 if prefix else 0.5)


def _unturned(field: str) -> str:
    """A field of the head in which a name stands with its surname first: ``Hale, Ann <a.hale@…>`` is Ann Hale’s."""
    name, address, rest = field.partition("<")
    turned = _TURNED.fullmatch(name.strip(" \"'“”"))
    return f"{turned['first']} {turned['last']} {address}{rest}".strip() if turned else field


def letter(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give from, to, reference, your-reference and subject of a letter, where its layout shows them."""
    greeting = salutation(reading)
    above = _above(reading, greeting)
    sender = _sender(reading, above)
    if sender:
        yield "from", sender
    receiver = _receiver(above, greeting, sender.value if sender else "") if greeting else _labelled_receiver(above)
    if receiver:
        yield "to", receiver
    top = "\n".join(line.text for line in reading.opening[:40])
    for name, pattern in _REFERENCES:
        if match := pattern.search(top):
            yield name, words(match[1].strip(" .;"), match[0], reading.first_page)
    if subject := subject_of(reading):
        yield "subject", subject


def _above(reading: Reading, greeting: Line | None) -> list[Line]:
    """The lines over the greeting, or over the first sentence of a letter that greets nobody and says ``To:``."""
    if greeting is not None:
        return [line for line in reading.opening if line.row < greeting.row][:30]
    head = list(
        takewhile(lambda line: _DAY.fullmatch(line.text) or not _BODY_LINE.match(line.text), reading.opening[:_HEAD])
    )
    return head if any(_TO.match(line.text) for line in head) else []


def addressed(reading: Reading) -> Iterator[tuple[str, Found]]:
    """Give from whom and to whom a paper is that is written as a letter, with a greeting; nothing of any other."""
    if salutation(reading) is not None:
        yield from (item for item in letter(reading) if item[0] in ("from", "to"))


def subject_of(reading: Reading) -> Found | None:
    """The heading below a letter's greeting, in sentence case."""
    greeting = salutation(reading)
    if greeting is None:
        return None
    below = [line for line in reading.opening if line.row > greeting.row][:4]
    if below and body_in(below[0].text) == below[0].text:
        # A letterhead that was read below the greeting hides where the subject begins.
        return None
    for at, line in enumerate(below[:2]):
        text = _BORN.sub("", re.sub(r"(?i)^(?:re|subject)\s?:\s*", "", line.text))
        if _CLOSING.match(text) or (at and text[:1].islower()):
            return None
        if len(text) < 4 or (_BODY_LINE.match(text) and not text.isupper()) or text.endswith((".", ",")):
            continue
        if not at and _CLIENT.fullmatch(text) and len(text) < 75 and _is_subject(below[1:2]):
            continue
        broken = len(text) > 75 or _BROKEN_OFF.search(text)
        if broken and at + 1 < len(below) and _runs_on(text, below[at + 1].text):
            text = f"{text} {below[at + 1].text}"
        elif len(text) > 80 and not line.text.isupper() and at + 1 < len(below) and below[at + 1].text[:1].islower():
            return None
        return words(sentence_case(text, reading), text, line.page, 0.85)
    return None


def _is_subject(following: list[Line]) -> bool:
    """Whether a line below the client's name says what the letter is about."""
    text = following[0].text if following else ""
    return 8 < len(text) < 75 and not _BODY_LINE.match(text) and not text.endswith((".", ",", ":"))


def _runs_on(text: str, following: str) -> bool:
    if text.isupper() and following.isupper():
        return True
    short = len(following) < 60 and not following.endswith(".") and len(following.split()) <= 7
    return short and not _BODY_LINE.match(following)


def _sender(reading: Reading, above: list[Line]) -> Found | None:
    """The body whose letterhead it is; else the person who signs."""
    greeting = salutation(reading)
    greeted = _greeted(greeting)
    below = [line for line in reading.opening if greeting and line.row > greeting.row][:3]
    signed = _signed(reading)
    dated = next((line.row for line in _days(above)), None)
    for line in (*above[:4], *below):
        if greeted and greeted.casefold() in line.text.casefold():
            continue
        if line in below and line.text != tidy(body_in(line.text)):
            continue
        if _ADDRESS.search(line.text) or _CONTACT.search(line.text) or _REF_LINE.search(line.text):
            continue
        if body := _firm(above, line) or _on_two_lines(above, line) or body_in(mended(line.text)):
            # Whoever stands between the date and the greeting is written to, unless it signs.
            between = line in above and dated is not None and line.row > dated
            if between and signed and all(body.casefold() not in each.text.casefold() for each in signed):
                continue
            return words(body, line.text, line.page, 0.85)
    for line in signed:
        if person := person_in(re.sub(r"(?:\s+x+)+\W*$", "", line.text)):
            return words(person, line.text, line.page, 0.75)
    return None


def _firm(above: list[Line], line: Line) -> str:
    """A firm whose letterhead has what it is on a line below its name: ``BRAMLEY & ROE``, ``Solicitors``."""
    before = next((each for each in above if each.row == line.row - 1), None)
    if before is None or not _WHAT_IT_IS.fullmatch(line.text.strip(" .")) or body_in(before.text):
        return ""
    name = tidy(before.text)
    if not _NAMES.fullmatch(name):
        return ""
    return f"{name_case(name) if name.isupper() else name} {line.text.strip(' .').capitalize()}"


def _on_two_lines(above: list[Line], line: Line) -> str:
    """A body whose letterhead has its name on the line above what it is: ``NHS Fern``, ``Integrated Care Board``."""
    before = next((each for each in above if each.row == line.row - 1), None)
    if before is None or not _WHAT_BODY.fullmatch(tidy(line.text)):
        return ""
    name = tidy(before.text)
    named = _NAMES.fullmatch(name) and not (_ADDRESS.search(name) or _CONTACT.search(name) or _REF_LINE.search(name))
    return f"{name_case(name) if name.isupper() else name} {tidy(line.text)}" if named and not body_in(name) else ""


def _is_body(text: str) -> bool:
    """Whether a line is a body’s name, rather than that of the house it sits in."""
    return bool(body_in(text)) and not text.strip(" ,.").endswith(("House", "Court", "Centre", "Building"))


def _days(above: list[Line]) -> list[Line]:
    """The lines that are a date and no more."""
    return [line for line in above if _DAY.fullmatch(line.text)]


def _signed(reading: Reading) -> list[Line]:
    """The lines below the last words of closing, where whoever wrote signs."""
    closing = [line for line in reading.lines if _CLOSING.match(line.text)]
    if not closing:
        # A letter without words of closing is signed in its last lines.
        last = () if salutation(reading) else reading.lines[-4:]
        return [
            line for line in last if " " in person_in(line.text) and not (line.text.isupper() or body_in(line.text))
        ]
    end = closing[-1]
    return [line for line in reading.lines if (line.page, line.row) > (end.page, end.row)][:5]


def _receiver(above: list[Line], greeting: Line | None, sender: str) -> Found | None:
    """The first line of the address block, else whom the letter greets."""
    dear = _greeted(greeting)
    surname = dear.split()[-1] if dear else ""
    named = [
        line
        for line in above
        if surname and len(surname) > 1 and re.search(rf"\b{re.escape(surname)}\b", line.text, re.I)
    ]
    labelled = [(line, name) for line in above if (name := _by_label(line.text))]
    for line, name in labelled:
        if line in named or line.text.startswith("To"):
            return words(name, line.text, line.page, 0.9)
    for line in named:
        if (name := _addressee(line.text)) and not _REF_LINE.search(line.text) and len(line.text) < 60:
            return words(name, line.text, line.page, 0.9)
    if greeting and _TWO_NAMES.fullmatch(dear):
        return words(dear, greeting.text, greeting.page, 0.85)
    contacts = [at for at, line in enumerate(above) if _CONTACT.search(line.text) and not _BY_POST.match(line.text)]
    # A letterhead may stand on two lines.
    heads = [f"{above[at - 1].text if at else ''} {line.text}".lower() for at, line in enumerate(above)]
    letterhead = [at for at, head in enumerate(heads) if sender and sender.lower() in head]
    letterhead = [at for at in letterhead if at + 1 not in letterhead or sender.lower() in above[at].text.lower()]
    # A letterhead that is not known for one ends at the date all the same.
    dates = [] if letterhead else [above.index(line) for line in _days(above)]
    start = max(contacts[-1:] + letterhead[:1] + dates[:1], default=-1) + 1
    for line in above[start:]:
        if letterhead and line is above[min(letterhead[0] + 1, len(above) - 1)] and _UNIT.search(line.text):
            continue
        # A person who is greeted stands before a place or a desk that no body is.
        passed = _PERSON_GREETED.match(dear) is not None and not _is_body(line.text)
        if start and not passed and not _names_nobody(line.text) and (name := _addressee(line.text)):
            return words(name, line.text, line.page, 0.75)
    if greeting and dear and not _GENERIC.fullmatch(dear) and not dear.islower():
        return words(dear, greeting.text, greeting.page, 0.7)
    return None


def _labelled_receiver(above: list[Line]) -> Found | None:
    """Whom a letter that greets nobody names behind ``To:``."""
    for line in above:
        if _TO.match(line.text) and (name := _by_label(line.text)):
            return words(name, line.text, line.page, 0.9)
    return None


def _names_nobody(text: str) -> bool:
    """Whether a line above the greeting is of the address, the post, the case or the letterhead."""
    if _REF_LINE.search(text) or _BY_POST.match(text) or _ADDRESS.search(text) or _DAY.fullmatch(text):
        return True
    return bool(_HEADING.search(text.strip(" .:")) or _OWN_LABEL.match(text))


def _by_label(text: str) -> str:
    """Whom a form names beside its label: ``Prisoner: HARGREAVE, Tom Lee  A1234BC`` is Tom Lee Hargreave."""
    label = _NAMED_BY_LABEL.match(text)
    if label is None:
        return ""
    turned = _SURNAME_FIRST.fullmatch(label["whom"].strip(" .;"))
    return _addressee(f"{turned['first']} {name_case(turned['last'])}" if turned else label["whom"])


def _greeted(greeting: Line | None) -> str:
    """Whom a letter greets, as it writes them."""
    said = greeting.text if greeting else ""
    return re.sub(r"(?i)^\W*(?:(?:my )?dear(?:est)?|annwyl)\s+|^(?:hello|hi|hiya)\s+", "", said).strip(" ,.:")


def _addressee(text: str) -> str:
    text = _PRISON_NUMBER.sub("", text)
    even = (
        re.sub(r"^(?:(?:To|For|Att(?:entio)?n(?: of)?)\s?:|Letter to\b:?)\s*", "", re.sub(r"\([^)]*\)", "", text))
        .split(",")[0]
        .strip(" .;:")
    )
    if len(even) < 2 or len(even) > 70 or not even[0].isupper() or re.search(r"\d{3}|@", even):
        return ""
    return name_case(even) if even.isupper() else even
