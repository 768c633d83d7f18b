"""Where each kind of finding is mended: a screen, the words of the button that leads there, and what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bundler.compliance.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """A place to mend a finding: a screen's name, the words of the link, what the address asks of the screen.

    `instead` is what to do, where the rule's own remedy speaks to those who write the files by hand.
    """

    room: str
    words: str
    query: Mapping[str, str] = field(default_factory=dict)
    instead: str = ""


BUILD = Mend(room="build", words="Build the bundle again")
VOLUMES = Mend(room="build", words="Make volumes")
CORE = Mend(room="build", words="Make a core bundle")
PUT_IN = Mend(room="documents", words="Put the document in")
MENDED = Mend(room="documents", words="Put the mended document in")
INDEX = Mend(room="index", words="Go to the index")
CHRONOLOGY = Mend(room="chronology", words="Go to the chronology")
CONFLICTS = Mend(
    room="chronology",
    words="Look at both pages",
    query={"show": "conflicts"},
    instead="Put the wrong date right, join the two with the other version noted, or leave one out.",
)
TIMETABLE = Mend(room="timetable", words="Go to the timetable")

MENDS: Mapping[str, Mend] = {
    **dict.fromkeys(("FMT-01", "FMT-02", "FMT-03", "FMT-04", "FMT-05"), BUILD),
    "FMT-12": Mend(room="index", words="Look at the claim's details"),
    **dict.fromkeys(("FMT-06", "FMT-07", "FMT-08", "FMT-09", "FMT-10", "FMT-13", "FMT-14"), MENDED),
    **dict.fromkeys(("PAG-01", "PAG-02", "PAG-04", "PAG-05", "PAG-06", "PAG-08", "PAG-09"), BUILD),
    "PAG-07": INDEX,
    "PAG-11": CORE,
    **dict.fromkeys(("NAV-01", "NAV-02", "NAV-03", "NAV-04", "NAV-05", "NAV-06", "NAV-07"), BUILD),
    "NAV-08": MENDED,
    **dict.fromkeys(("NAV-09", "NAV-10", "NAV-14"), MENDED),
    "CHR-01": CHRONOLOGY,
    "CHR-02": BUILD,
    "CHR-03": BUILD,
    "CHR-04": CONFLICTS,
    "CHR-05": CHRONOLOGY,
    "CHR-06": Mend(
        room="chronology",
        words="Go to the event",
        instead="Look at the page cited, and put its number or the date of the event right.",
    ),
    "CHR-REF": CHRONOLOGY,
    "CHR-DOC": Mend(
        room="chronology",
        words="Look at both",
        query={"show": "conflicts"},
        instead="Put the date of the document right in the index, or that of the event in the chronology.",
    ),
    "CHR-DAY": Mend(
        room="chronology",
        words="Add it to the chronology",
        instead="Look at the page, find out the day, and add the event with that page as its source.",
    ),
    **dict.fromkeys(("FIL-01", "FIL-02", "FIL-03"), VOLUMES),
    **dict.fromkeys(("LEN-01", "LEN-02", "LEN-03", "LEN-04", "LEN-05"), MENDED),
    "LEN-07": INDEX,
    **dict.fromkeys(("CLM-01", "CLM-03", "CLM-04", "CLM-06", "CLM-07", "CLM-08", "CLM-09", "CLM-10", "CLM-11"), PUT_IN),
    **dict.fromkeys(("CLM-12", "CLM-21"), PUT_IN),
    "CLM-13": INDEX,
    "CLM-14": Mend(
        room="index",
        words="Say what is not filed",
        instead="Say which document is not filed, and why.",
    ),
    "CLM-17": TIMETABLE,
    "CLM-19": Mend(
        room="index",
        words="Name the parties",
        instead="Name the other party to the proceedings below as interested party, here and in the claim form.",
    ),
    **dict.fromkeys(("URG-01", "URG-03", "URG-04"), PUT_IN),
    "URG-08": MENDED,
    "REA-01": INDEX,
    **dict.fromkeys(("AUT-05", "AUT-06"), PUT_IN),
    **dict.fromkeys(("WIT-01", "WIT-02", "WIT-05", "WIT-07", "WIT-08", "WIT-17"), MENDED),
    **dict.fromkeys(("WIT-11", "WIT-12", "WIT-13", "WIT-14"), INDEX),
    "HRG-02": CORE,
    **dict.fromkeys(("HRG-06", "HRG-07", "HRG-08"), INDEX),
    "PRI-05": INDEX,
    "PRI-14": MENDED,
    "PRI-18": Mend(
        room="documents",
        words="Leave the document out",
        instead="Let a solicitor read it; leave it out unless the client has agreed to disclose it.",
    ),
    "PRI-19": INDEX,
    "DOC-REFUSED": Mend(room="documents", words="See why it was refused"),
    "DOC-PROPOSED": Mend(
        room="index",
        words="Check what was guessed",
        instead="Look at each value that was guessed, and confirm it or put it right.",
    ),
    "DOC-READING": Mend(
        room="index", words="Choose the reading", instead="Choose the documents and their passages, and confirm them."
    ),
    "DOC-READING-TIME": Mend(
        room="index", words="Say how long it takes", instead="Say how long the reading takes, such as 2 hours."
    ),
    "DOC-CHRONOLOGY": Mend(
        room="chronology",
        words="Check the suggestions",
        query={"status": "suggested"},
        instead="Confirm each event or leave it out; or let the bundle show only what is confirmed.",
    ),
    "DOC-NOT-SHOWN": Mend(
        room="chronology",
        words="Go to the chronology",
        instead="Put the documents that tell of them into the index, or leave the events out.",
    ),
}
"""By rule. A remark on a document (DOC- and its code) that is not listed is mended where the documents are."""

_EVENT = re.compile(r"\b([aes]-[0-9a-f]{10}(?:-\d+)?)\b")
_OF_A_DOCUMENT = Mend(room="documents", words="Look at the document")


def mend_of(finding: Finding) -> Mend:
    """Give where a finding is mended; one that names a single event leads to that event."""
    mend = MENDS.get(finding.rule) or _OF_A_DOCUMENT
    named = set(_EVENT.findall(finding.message))
    if mend.room == "chronology" and len(named) == 1 and not mend.query:
        return Mend(room=mend.room, words=mend.words, query={"at": named.pop()}, instead=mend.instead)
    return mend


def on_the_page(mend: str) -> str:
    """A mend without its ways that lead through the case's files: those who work on the page never open them."""
    ways = [way for way in mend.split("; ") if ".toml" not in way and "[[" not in way]
    return f"{'; '.join(ways).rstrip(' .')}." if ways else mend


def remedy_of(finding: Finding) -> str:
    """Give what to do about a finding, in words for those who never open the case's files."""
    told = mend_of(finding).instead or finding.remedy
    return "" if ".toml" in told or "[[" in told else told
