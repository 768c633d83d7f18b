"""Who says so: the witness, the judge, the writer of a letter, or the record."""

from __future__ import annotations

import re
from itertools import pairwise

from bundler.chronology.paper.body import Body
from bundler.chronology.paper.mails_below import plain_name
from bundler.chronology.paper.signature import NAME, signed_below, signer
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.prose.patterns.any_case import AnyCase

_JUDGE = AnyCase(
    r"\b(?=[defhilmrtu])((?:(?:HIS|HER)\s+HONOUR\s+)(?:JUDGE\s+)?[A-Z][\w’'-]+(?:[ \t]+(?!SENTENC"
    r"|R\b|JUDG)[A-Z][\w’'-]+)?|(?:(?:THE\s+)?HON(?:OURABLE|\.)?\s+)?(?:MR|MRS"
    r"|MS)\s+JUSTICE\s+[A-Z][\w’'-]+"
    r"|L(?:ORD|ADY)\s+JUSTICE\s+[A-Z][\w’'-]+|(?:MR\s+|MRS\s+|MS\s+)?RECORDER\s+[A-Z][\w’'-]+"
    r"|HHJ\s+[A-Z][\w’'-]+|(?:(?:UPPER|FIRST-TIER)\s+)?(?:DEPUTY\s+)?(?:DISTRICT|TRIBUNAL|IMMIGRATION|EMPLOYMENT|REGIONAL)\s+JUDGE\s+[A-Z][\w’'-]+)"
)
# ``Lord Justice Orme:`` above the first paragraph; ``On appeal from … Mrs Justice Orme`` names the judge below.
_SPEAKS = re.compile(r"[ \t]*:[ \t]*\n")
_BELOW = re.compile(r"\bon\s+appeal\s+from\b(?!.*\bbefore\b)[^:]*\Z", re.I | re.S)
_SIGNED = re.compile(
    r"\bSigned:?\s+((?:(?:Deputy|Upper|First-tier)\s+)*"
    r"(?:Tribunal|District|Employment|Regional)?\s?Judge\s+(?:[A-Z]\.?\s)*[A-Z][\w’'-]+)"
)
_QUEENS = re.compile(r"\b(?:Hhj|Qc|Kc|Cbe|Dbe)\b")
_DEFENDANT = re.compile(
    r"\b(?:R\s*E\s*X|R|(?:THE\s+)?(?:KING|QUEEN)|REGINA)\s+-?v\.?-?\s+([A-Z][\w’'-]+(?:[ ]+[A-Z][\w’'-]+){0,3})"
)
_AUTHOR = re.compile(
    r"\b(?:Author|(?:Lead|Senior)\s+[Ii]nvestigator|Investigating\s+[Oo]fficer|[Pp]repared\s+by|Assessor"
    r"|[Cc]ompleted\s+by|R(?:eport|EPORT)\s+(?:of|by|OF|BY)"
    r"|Name\s+of\s+(?:author|assessor)"
    r"|Psychologist|Written\s+by)(?:[ \t]*:\s*|[ \t]+)"
    r"((?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss)?\.?\s?[A-Z][\w’'-]*(?:[^\S\n]+[A-Z](?![A-Z]{2})[\w’'-]*){1,2})"
)
# What a form asks for at its foot: ``Name of medical practitioner: Dr S Lall``.
_PRACTITIONER = re.compile(
    r"\bName\s+of\s+(?:(?:the\s+)?(?:medical\s+)?practitioner|(?:examining\s+|reporting\s+)?(?:doctor|clinician|officer))[:\s]+"
    r"((?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss)?\.?[^\S\n]?[A-Z][\w’'-]*(?:[^\S\n]+[A-Z](?![A-Z]{2})[\w’'-]*){1,2})"
)
# ``D. Crabbe, Reviewing Officer``; ``J Pryce, on behalf of the Secretary of State``
_POST = re.compile(
    r"((?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]+)(?:\s\((?:Mr|Mrs|Ms|Miss|Dr)\))?,\s"
    r"(?:on\sbehalf\sof|for\s(?:and|the)|[\w\s]{0,30}\b(?:Officer|Manager|Head(?:\s?teacher)?|Director|Principal|Chair|Clerk|Caseworker|Adjudicator|Inspector)\b)"
)
_PARTY = re.compile(
    r"\bSKELETON\s+ARGUMENT\s+(?:(?:ON\s+BEHALF\s+)?OF|FOR)\s+(?:THE\s+)?"
    r"(CLAIMANT|DEFENDANT|APPELLANT|RESPONDENT|APPLICANT|INTERESTED\s+PARTY)",
    re.I,
)
_PARTY_S = re.compile(r"\b(CLAIMANT|DEFENDANT|APPELLANT|RESPONDENT|APPLICANT)[’']S\s+SKELETON", re.I)
_LAWYERS = re.compile(r"(?i)\b(?:solicitors?|law (?:centre|firm|chambers)|legal|LLP|advocates|chambers)\b")
_OFFICE = AnyCase(
    r"(?:(?:The|HM|His\sMajesty[’']s)\s)?(?:(?:[A-Z][\w’'&-]*|of|for|and|the)\s){0,6}"
    r"(?:Board|Council|Office|Tribunal|Panel|Authority|Trust|Services?|Agency|Commission(?:er)?|Ombudsman|Department|Ministry|Committee"
    r"|Inspectorate|University|Constabulary|Police)"
)
_DOCTOR = re.compile(
    r"(?P<name>(?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss)\.?\s(?:[A-Z][a-z’'.-]*\s){0,3}(?:Mc|Mac|O[’'])?[A-Z][a-z’'-]+(?:-[A-Z][a-z]+)?)(?![\w’'])"
)
# ``Dr S Lall MBChB MRCGP``, ``Ms T Orr, Consultant Psychologist``
_QUALIFIED = re.compile(r",?\s(?:[A-Z][A-Za-z]*[A-Z]\w*|\([^()]{2,30}\)|Consultant)(?![\w’'])")
# Beside whose name these stand, that is the patient.
_OF_PATIENT = re.compile(r"\b(?:DOB|D\.O\.B|[Dd]ate of [Bb]irth|born|NHS)\b")
# What stands below a name that heads a report.
_POST_BELOW = re.compile(
    r"(?:Consultant|Chartered|Registered|Independent|Educational|Clinical|Forensic)\s[A-Z]|(?:MB|BSc|MSc|MA|PhD|DClin|MRC|FRC)\w*\b"
)
# A letter in which somebody says “I” is told by who signs it, whatever house it comes from.
FIRST_PERSON = re.compile(r"\b(?:I(?=\s[a-z])|I[’'](?:m|ve|ll|d)\b)")
_HEAD, _FOOT, _TOP = 400, 6, 40
_RECORDS = frozenset(
    [
        Kind.CONVICTION_RECORD,
        Kind.POLICE_RECORD,
        Kind.SPREADSHEET,
        Kind.ATTENDANCE_NOTE,
        Kind.LEGAL_ADVICE,
        Kind.MINUTES,
        Kind.PRESS_ARTICLE,
        Kind.INDICTMENT,
        Kind.CHRONOLOGY,
        Kind.OTHER,
        Kind.EXHIBIT,
        Kind.PHOTOGRAPH,
    ]
)
_REPORTS = frozenset([Kind.RISK_REPORT, Kind.MEDICAL_REPORT, Kind.EXPERT_REPORT, Kind.REPORT])
_LETTERS = frozenset([Kind.LETTER, Kind.EMAIL, Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE])
_CLAIMANTS = frozenset(
    [
        Kind.FACTS_AND_GROUNDS,
        Kind.STATEMENT_OF_FACTS,
        Kind.GROUNDS,
        Kind.CLAIM_FORM,
        Kind.REPLY,
        Kind.RENEWAL_NOTICE,
        Kind.APPLICATION,
        Kind.URGENT_APPLICATION,
    ]
)
_DEFENDANTS = frozenset([Kind.SUMMARY_GROUNDS, Kind.DETAILED_GROUNDS, Kind.ACKNOWLEDGMENT_OF_SERVICE])


def teller(document: Document, body: Body) -> str:
    """Give who says what a document says: a name, ``the claimant``, or ``recorded in`` and the record's title."""
    kind = document.kind
    if is_statement(document):
        return witness(document)
    if kind in (Kind.SENTENCING_REMARKS, Kind.JUDGMENT):
        return judge(body)
    if kind is Kind.LETTER and FIRST_PERSON.search(body.text) and (person := signer(body.text)):
        return person
    if kind in _LETTERS:
        return writer(document, body) or _office(body) or f"the writer of {document.title}"
    if kind in _REPORTS:
        found = _AUTHOR.search(body.text[:2500]) or _PRACTITIONER.search(body.text)
        if found:
            return re.sub(r"\s+", " ", found[1]).strip()
        return _signed(body) or writer(document, body) or signer(body.text) or f"the author of {document.title}"
    if kind in _CLAIMANTS:
        return "the claimant"
    if kind in _DEFENDANTS:
        return "the defendant"
    if kind is Kind.SKELETON_ARGUMENT and (
        party := _PARTY.search(body.text[:2000]) or _PARTY_S.search(body.text[:2000])
    ):
        return f"the {party[1].lower()}"
    return f"recorded in {document.title}"


def is_statement(document: Document) -> bool:
    """Whether a witness tells what a document says; a statement that the police took is kept with their records."""
    return document.kind is Kind.WITNESS_STATEMENT or document.description.detail("witness") is not None


def witness(document: Document) -> str:
    """The witness's name, as a person writes it; the document's title where no name was read."""
    found = document.description.detail("witness")
    name = found.value if found else ""
    return name.title() if name.isupper() and len(name) > 4 else name or document.title


def judge(body: Body) -> str:
    """The judge's name and style; ``the judge`` where none was read."""
    head = body.text[:2500]
    alone = [each for each in _JUDGE.finditer(head) if _stands_alone(head, each)]
    found = next((each for each in alone if _SPEAKS.match(head, each.end())), None)
    found = found or next(
        (each for each in alone if not _BELOW.search(head[max(0, each.start() - 160) : each.start()])), None
    )
    words = head[found.start(1) : found.end(1)] if found else _signed_by(body.text[-600:])
    if not words:
        return "the judge"
    name = re.sub(r"\s+", " ", words)
    return _QUEENS.sub(lambda letters: letters[0].upper(), name.title()) if name.isupper() else name


def _signed_by(foot: str) -> str:
    found = _SIGNED.search(foot)
    return found[1] if found else ""


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a judge's name stands in a heading, and not in a sentence that tells of what some judge did."""
    after = text[found.end() : text.find("\n", found.end())] if "\n" in text[found.end() :] else text[found.end() :]
    name = text[found.start(1) : found.end(1)]
    return name.split()[-1][0].isupper() and not re.match(r"\s+[a-z]", after)


def writer(document: Document, body: Body) -> str:
    """Who wrote a letter or an e-mail: its ``From``, else the name under its close; nothing where neither was read."""
    sender = document.description.detail("from")
    if sender and sender.value:
        return _bare(sender.value) or sender.value
    if document.kind is Kind.EMAIL:
        return _headed(body, "From")
    if found := signed_below(body.text):
        return found
    if document.kind is Kind.DECISION_LETTER:
        lines = [line.strip() for line in body.text.split("\n") if line.strip()]
        for line in lines[-8:]:
            signed = _POST.match(line)
            if signed and NAME.fullmatch(signed[1]):
                return signed[1]
        named = (line for line in lines[-8:] if NAME.fullmatch(line) and "Chair" not in line)
        return next((line for line in named if not line.isupper()), "")
    return ""


def _bare(name: str) -> str:
    """A name without its address and the quotation marks around it; an apostrophe within it stays."""
    return re.sub(r"\s*<[^>]*>", "", name).strip(" \"'")


def _signed(body: Body) -> str:
    """The doctor who closes a report, or whom it names with letters or a post behind; nothing where none is."""
    lines = [line.strip() for line in body.text.split("\n") if line.strip() and not _OF_PATIENT.search(line)]
    for line in reversed(lines[-_FOOT:]):
        found = _DOCTOR.match(line)
        if found and (found.end() == len(line) or _QUALIFIED.match(line, found.end())):
            return found["name"]
    for line, below in pairwise((*lines[:_TOP], "")):
        found = _DOCTOR.match(line)
        heads = found and found.end() == len(line) and _POST_BELOW.match(below)
        if found and (heads or _QUALIFIED.match(line, found.end())):
            return found["name"]
    return ""


def _office(body: Body) -> str:
    """The public body that a decision names on a line of its own at its head; nothing where none does."""
    head = (line.strip() for line in body.text[:_HEAD].split("\n") if line.strip())
    named = next((line for line in list(head)[:4] if _OFFICE.fullmatch(line)), "")
    return named.title().replace(" Of ", " of ").replace(" And ", " and ") if named.isupper() else named


def addressee(document: Document, body: Body) -> str:
    """To whom a letter or an e-mail is written: its ``To``, else the name after ``Dear``, else nothing."""
    to = document.description.detail("to")
    if to and to.value:
        return _bare(to.value) or to.value
    if document.kind is Kind.EMAIL:
        return _headed(body, "To")
    found = re.search(r"^Dear\s+([^\n,]{1,60})", body.text, re.MULTILINE)
    name = found[1].strip() if found else ""
    return "" if re.match(r"(?:sir|madam|sirs|all|colleagues?)\b", name, re.I) else name


def _defendant(document: Document, body: Body) -> str:
    """Whom a judge sentences: the defendant as the remarks' reader has the name, else that of ``R v``."""
    read = document.description.detail("defendant")
    found = _DEFENDANT.search(body.text[:2000])
    return read.value if read and read.value else re.sub(r"\s+", " ", found[1]).title() if found else ""


def _headed(body: Body, field: str) -> str:
    """The one name in a field of the head of an e-mail as it was printed; nothing where there are several."""
    found = re.search(rf"^{field}:[ \t]*([^\n]+)", body.text[:600], re.MULTILINE)
    return plain_name(found[1]) if found else ""


def voices(document: Document, body: Body, asserted: str) -> tuple[str, str]:
    """Give who says ``I`` in a document and to whom it says ``you``, as names; an empty one where it is not plain."""
    kind = document.kind
    named = is_statement(document) or kind in _REPORTS or kind in _LETTERS
    speaker = asserted if named and not asserted.startswith("the ") and asserted != document.title else ""
    if kind is Kind.SENTENCING_REMARKS:
        return speaker, _defendant(document, body)
    reader = addressee(document, body) if kind in _LETTERS else ""
    # A decision that is sent to solicitors says “you” to their client.
    of_client = kind is Kind.DECISION_LETTER and _LAWYERS.search(reader) is not None
    return speaker, "" if of_client else reader
