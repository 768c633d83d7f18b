"""Capitals: headings printed in capitals as a title of the index has them, names kept as names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bundler.documents.readers.plain import mended
from bundler.documents.readers.reading import Reading

_WORD = re.compile(r"[^\W_][\w]*(?:['’][\w]+)*")
_SMALL_WORDS = "a an and as at by for from in into of on or the to under v with de la le van von der bin ap"
_SMALL = frozenset(_SMALL_WORDS.split())
_KEPT_IN_CAPITALS = """
    ADHD BIA CCG CHC CIO DST GCID HHSRS ICB IDVA IRC MASH MDT PEG PHE RGN SALT SSAC SSSC TAF
    CAMHS CPOMS EHC GDC IEP IRP LADO SEN SENCO SEND SIMS
    ACCT ACPO AO AOS BAME BBC CAD CBE CBT CCTV CJA CMS COM CPO CPR CPS CRIS CRO CSC DBE DC DCI DI DNA DPP DS DSI DVLA
    DWP ECHR EDS EEA EHCP EU EWCA EWHC FCDO FTT GBH GDPR GLD GMC GP HA HCR HDC HHJ HM HMCTS HMICFRS HMIP HMP
    HMPPS HMRC HO HRA ICO II III IPP IPS IRC IV JR KBD KBE KC LAA LBC LLP MAPPA MARAC MBE MG MHA MRICS FRICS MOD MOJ
    MP NCA NFA NGO NHS NOMIS NOMS NPS OASYS OBE OCR OMU OPG PAP PAROM PC PCSO PD PDF PHSO PI PIN PNC POM PPCS PPG PPO
    PS PSI PSO PSR PTSD QC RMO ROSH ROTL RRO RSO SARA SCR SI SOPO SSHD SSJ SSWP STF TACT UASC UK UKSC UKUT UN
    UNHCR USA UT UTIAC VI VII VLO VPS VRM WS YOI YOT
"""
ACRONYMS = frozenset(_KEPT_IN_CAPITALS.split())
# Names of offices, courts and papers that keep their capitals in running English.
_PROPER = (
    "Secretary of State for Business and Trade", "Secretary of State for Defence", "Secretary of State for Education",
    "Secretary of State for Environment, Food and Rural Affairs", "Secretary of State for Health and Social Care",
    "Secretary of State for Justice", "Secretary of State for the Home Department",
    "Secretary of State for Transport", "Secretary of State for Work and Pensions",
    "Code of Practice for Victims of Crime", "Victims’ Code", "Secretary of State", "Home Secretary", "Home Office",
    "Lord Chancellor", "Ministry of Justice", "Ministry of Defence", "Department for Education",
    "Department for Work and Pensions", "Parole Board", "Crown Court", "High Court", "Court of Appeal",
    "Supreme Court", "County Court", "Magistrates’ Court", "Administrative Court", "Upper Tribunal",
    "First-tier Tribunal", "Family Court", "Youth Court", "Crown Prosecution Service", "Government Legal Department",
    "Probation Service", "Prison Service", "HM Prison", "His Majesty", "Public Protection Group", "Legal Aid Agency",
    "Victim Contact Scheme", "Police National Computer", "Chief Constable", "England and Wales", "United Kingdom",
    "European Union", "Interested Party", "Youth Justice", "Civil Procedure Rules", "Pre-Action Protocol",
    "Her Honour", "His Honour", "Mr Justice", "Mrs Justice", "Lord Justice", "Lady Justice", "Prison Rules",
    "Detention Centre Rules",
    "Human Rights Act", "Criminal Justice Act", "Immigration Rules", "Borough Council", "County Council",
    "City Council", "Metropolitan Police", "National Health Service", "Mental Health Act", "Care Act", "Children Act",
    "Housing Act", "Equality Act",
)  # fmt: skip
_TITLES = {"MR": "Mr", "MRS": "Mrs", "MS": "Ms", "DR": "Dr", "ST": "St", "PROF": "Prof", "NO": "no", "LTD": "Ltd"}
# No surname ends so; words of headings often do.
_COMMON_ENDING = re.compile(
    r"\w{2}(?:tions?|sions?|ments?|ances?|ences?|ities|ity|ness|ships?|ables?|ibles?|atives?|ious|ical|ology|ological|isation|ising|ised|ated|ating|tory)$"
)
_DAYS_AND_MONTHS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december english welsh british"
)
_DAYS = frozenset(_DAYS_AND_MONTHS.split())
# Words of headings that are not names, for documents which say them nowhere else in small letters.
_WORDS_OF_HEADINGS = """
    about abuse accident acknowledgement acknowledgment action addendum additional adjudication advice after
    against agreed allegation allocation analysis annex annual anonymity antecedents appeal appendix application
    approved are argument arrest assault assessment attendance authority bail basis before behalf being board
    breach bundle business call care case category certificate challenge change charge child chronology
    circumstances claim claimant clinical code committal community complaint conclusion conditions conduct
    confirmation consent consideration contact contents conviction convictions copy correspondence costs council
    counsel country court crime criminal custody damage date dated day decision defence defendant deportation
    detailed detention determination directed directions disclosure discharge dismissal document documents
    domestic draft duty early education emergency enquiry essential evidence examination exhibit expert extract
    extracts facts failure file final findings follow form forensic formal framework full further general give
    grant grounds guidance handling harm health hearing history home hospital house housing human identity
    illegal immigration impact in incident indictment information initial injury inquest inquiry inspection instructions
    interim interview investigation is issue issues joint judgment judicial law leave legal legislation letter
    behaviour deport detain remove refuse revoke bailiff bailiffs discipline governing governors governors'
    liability list log management
    material materials matters medical meeting memorandum mental minutes missing
    move name national nature no non not note notes notice notification number oakum occurrence offence offences
    offender office officer open opinion order other outcome panel parole part party personal person persons
    photograph plan planning plea police policy practice pre previous prison prisoner procedure proceedings
    proposal proposed prosecution protection provisional psychiatric psychological public reading reasons recall
    reconsideration record records redacted referral refusal refused release relevant remand removal renewal
    reply report reporting representations request residence resistance response result review right rights risk
    rules safeguarding schedule school search section security sentence sentencing serious service sheet short
    skeleton social special statement statutory stop submissions summary support supporting surrender team
    telephone temporary term the this threat timetable transcript transfer trial unit urgent use victim victims
    violence visit warning welfare witness work written your remarks remark restricted relied contesting
    resisting opposing events event advance remain entry register intervener manager print printout printed logs
    rear wall bedroom door front repairs repair visits worksheet exported bus route tenancy rent arrears
    eviction possession homelessness priority need allocations complaints children adult adults age worker
    asylum visa clearance fresh curfew licence tariff progress progression categorisation segregation
    adjudications cell body map injuries x-ray scan test results blood drug alcohol clinic outpatient inpatient
    ward nursing psychologist psychologists psychiatrist consultant patient patients doctor surgery diagnosis
    treatment trust foundation first second third fourth fifth sixth seventh eighth ninth tenth former sole main
    minor major between within without during since until than that which who whom whose what when where why how
    if all any some each every another more most less least only own same so such too very can will shall may
    must be been was were has have had do does did made make given taken take sought seek asked ask cost budget
    capping extension stay set aside strike out default disposal core index authorities opening closing oral
    noted minute agenda cabinet committee licensing highways schools place admission admissions exclusion pupil
    survey condition appraisal needs carer family mother father parent parents officers constable sergeant
    inspector superintendent body-worn video footage command control stalking harassment checklist marker markers
    signals intelligence including illness illnesses settle ground floor existing elevation
    count counts jury verdict sentences fine fined orders remitted prisoners offenders detainee
    claimant's defendant's party's secretary's authority's data access subject freedom unused exhibits photographs plans
    tool nursing continuing healthcare
    letters email emails memo circular instruction procedures guide handbook manual version drafts annexe
    enclosure enclosures attached ordinary determined dismissed allowed granted advisory status
"""
_PLACE = re.compile(
    r"\b(?P<name>[A-Z][a-z’'-]{2,}) (?P<place>house|school|college|hospital|prison|centre|court|park|lodge|road|street"
    r"|lane|clinic|trust|university|academy|surgery|hall|wood|farm|bridge)\b"
)
_OFFICE = re.compile(
    r"\b(?:Director|Minister|Secretary|Commissioner|Head|Chief|Board|Committee|Department|Ministry|Inspector|Ombudsman"
    r"|Governor|Registrar|Chair|Leader)\b (?:of|for)\b.*$"
)
# A word in capitals amid words that are not: Rule 35(3) REPORT.
_LOUD = re.compile(r"(?<=\S )\b[A-Z]{5,}\b")
# The number of a form stands in capitals: IS.151F, BIA/2.
_FORM = re.compile(r"\b[A-Z]{1,4}[./]\d{1,4}[A-Z]{0,2}\b")
_VOCABULARY = frozenset(_WORDS_OF_HEADINGS.split())


def sentence_case(text: str, reading: Reading | None = None) -> str:
    """Give a heading in sentence case. Words in capitals become small; names, acronyms and marks keep theirs.

    What is a name is read off the document itself: a word it elsewhere writes in small letters is none. Without a
    `reading` the words are no heading of a page but typed, such as a file's name, and no figure in them is a slip.
    """
    text = mended(text) if reading and any(char.isdigit() for char in text) else text
    if not _shouts(text):
        return _LOUD.sub(lambda found: found[0].lower() if found[0].lower() in _VOCABULARY else found[0], text)
    known = _known(reading) if reading else {}
    made = _WORD.sub(lambda found: _cased(found[0], known), text)
    for form in _FORM.finditer(text):
        made = made[: form.start()] + form[0] + made[form.end() :]
    return first_capital(proper(_PLACE.sub(_named_place, made)))


def _named_place(found: re.Match[str]) -> str:
    """A house, a school or a road that has a name before it: its own word is part of the name."""
    name = found["name"]
    named = name.lower() not in _VOCABULARY and not is_common(name) and not name.isupper()
    return f"{name} {found['place'].capitalize()}" if named else found[0]


def small_words(text: str) -> str:
    """Give a heading whose words all begin with capitals in sentence case; words that are no names become small."""
    # What stands behind an office is its name: the Director of Adult Social Care.
    office = _OFFICE.search(text)
    parts = (text[: office.start()] if office else text).split(" ")
    small = [parts[0], *(part.lower() if part.istitle() and is_common(part) else part for part in parts[1:])]
    return _PLACE.sub(_named_place, proper(" ".join(small))) + (office[0] if office else "")


def is_common(word: str) -> bool:
    """Whether a word is one that headings use and no name."""
    low = word.lower().strip(" .,:;")
    return low in _VOCABULARY or low.removesuffix("s") in _VOCABULARY or bool(_COMMON_ENDING.search(low))


def proper(text: str) -> str:
    """Give text with the names of offices and courts in their usual capitals."""
    for name in _PROPER:
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)".replace("’", "['’]?")
        text = re.sub(pattern, name, text, flags=re.IGNORECASE)
    return text


def first_capital(text: str) -> str:
    """Give text with its first letter a capital."""
    at = next((place for place, char in enumerate(text) if char.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def name_case(name: str) -> str:
    """Give a name that is printed in capitals as it is written: ``CORIN O’HALDRAKE-ROOK`` is Corin O’Haldrake-Rook.

    A cipher (AB, ZXC) and acronyms stay in capitals.
    """
    if not name.isupper() or len(re.sub(r"\W", "", name)) <= 3:
        return name
    words = name.split()
    return proper(" ".join(_named(word, first=place == 0) for place, word in enumerate(words)))


def _named(word: str, *, first: bool) -> str:
    bare = re.sub(r"\W", "", word)
    if bare in ACRONYMS or (len(bare) <= 3 and not re.search("[AEIOUY]", bare)):
        return word.replace(bare, _TITLES[bare]) if bare in _TITLES else word
    if bare.lower() in _SMALL and not first:
        return word.lower()
    made = re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    made = re.sub(r"(?<=[a-z])(['’])S\b", r"\1s", made)
    return re.sub(r"\bMc([a-z])", lambda part: "Mc" + part[1].upper(), made)


def _shouts(text: str) -> bool:
    """Whether a run of capitals stands in a text that is more than an acronym or a mark."""
    capitals = [word for word in _WORD.findall(text) if word.isupper() and len(word) > 3 and word not in ACRONYMS]
    letters = [char for char in text if char.isalpha()]
    mostly = bool(letters) and sum(char.isupper() for char in letters) > 0.7 * len(letters)
    return len(capitals) >= 2 or (mostly and bool(capitals))


def _cased(word: str, known: dict[str, str]) -> str:
    low = word.lower()
    if not word.isupper() or word in ACRONYMS or any(char.isdigit() for char in word):
        return word
    if len(word) == 1:
        return low if low == "a" else word
    if low in _SMALL:
        return low
    if low in _DAYS:
        return word.capitalize()
    if low in known:
        return known[low]
    if word in _TITLES:
        return _TITLES[word]
    if low in _VOCABULARY or low.removesuffix("s") in _VOCABULARY or _COMMON_ENDING.search(low):
        return low
    if not re.search("[AEIOUY]", word) or len(word) == 2:
        return word
    return name_case(word) if len(word) > 3 else word


def _known(reading: Reading) -> dict[str, str]:
    """How the document writes each word where it does not shout: small, as a name, or always in capitals."""
    small, named, loud = Counter[str](), Counter[str](), Counter[str]()
    forms: dict[str, str] = {}
    for word, starts in _quiet_words(reading):
        low = word.lower()
        if word.islower():
            small[low] += 1
        elif word.isupper() and len(word) > 1:
            loud[low] += 1
        elif word[0].isupper() and not starts:
            named[low] += 1
            forms.setdefault(low, word)
    made = {low: low.upper() for low in loud if len(low) <= 5}
    made |= {low: form for low, form in forms.items() if named[low]}
    return made | {low: low for low in small if small[low] >= max(1, named[low] / 3)}


def _quiet_words(reading: Reading) -> Iterator[tuple[str, bool]]:
    """The words of the lines that are not in capitals, each with whether it begins a line or a sentence."""
    for line in reading.lines[:600]:
        if _shouts(line.text):
            continue
        for found in _WORD.finditer(line.text):
            before = line.text[: found.start()].rstrip(" “\"'(")
            yield found[0], not before or before[-1] in ".:?!"
