"""What no program can tell from the file: the questions that remain for a person.

Each is a rule of the court, or good practice as its tier says, put as a question to the person who signs the
bundle off.
"""

from __future__ import annotations

from dataclasses import dataclass

from bundler.compliance.finding import Question
from bundler.compliance.rules.authority import KBG, guidance

QUESTIONS = (
    Question(
        rule="FMT-02",
        ask="Is this one PDF for the whole hearing, with the authorities in a PDF of their own?",
        source=f"{guidance(8)}; {KBG} 10.21(1)",
        tier="P*",
    ),
    Question(
        rule="FMT-11",
        ask="Is every page in colour where colour matters?",
        source="King's Bench Guide 2025 14.5(8)",
        tier="P",
    ),
    Question(
        rule="PAG-03",
        ask="Does the hard copy have the very same page numbers and index?",
        source=f"{guidance(2)}; {KBG} 14.4",
        tier="P*",
    ),
    Question(
        rule="NAV-11",
        ask="Is any page a scan of a print-out of which there is an electronic original?",
        source="Administrative Court, Information for Court Users, Section A, as summarised",
        tier="S",
    ),
    Question(
        rule="NAV-12",
        ask="Does a typed copy stand next to each handwritten or illegible page?",
        source="PD 32 15.2, 27.11; King's Bench Guide 2025 14.5(9)",
        tier="P",
    ),
    Question(
        rule="NAV-13",
        ask="Does a marked translation stand next to each document in another language?",
        source="King's Bench Guide 2025 14.5(10); PD 32 23.2",
        tier="P",
    ),
    Question(
        rule="NAV-14",
        ask="Is any scan skewed, cut off at an edge, or too faint to read?",
        source="complaints of judges and practitioners",
        tier="S",
    ),
    Question(
        rule="CLM-18",
        ask="Are all material facts stated, and any ouster clause or alternative remedy mentioned?",
        source="PD 54A 4.1",
        tier="P",
    ),
    Question(
        rule="PRI-18",
        ask="Is there any privileged or without-prejudice document in the bundle?",
        source="from memory; confirm",
        tier="M",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """A question that is put before filing, for bundles of these blueprints; for all, where none is named."""

    question: Question
    blueprints: tuple[str, ...] = ()


def _ask(rule: str, ask: str, source: str, tier: str, *blueprints: str) -> _Before:
    return _Before(question=Question(rule=rule, ask=ask, source=source, tier=tier), blueprints=blueprints)


_CLAIMS = ("claim", "urgent-application")
_HEARINGS = ("hearing", "substantive-hearing", "core")
_BEFORE = (
    _ask("CLM-02", "Is the claim form filed as a document of its own too?", "Admin Court Information", "S", "claim"),
    _ask("CLM-20", "Are human rights or devolution points set out, where relied on?", "PD 54A 4.7, 4.8", "P", "claim"),
    _ask("TIM-01", "Was the claim brought promptly, not only within the limit?", "CPR 54.5", "P", *_CLAIMS),
    _ask("WIT-03", "Are the statements in the witness's own words, and say how they were prepared?", "PD 32 18.1", "P"),
    _ask("WIT-04", "Do they tell own knowledge from information, with its source?", "PD 32 18.2", "P"),
    _ask("WIT-15", "Is every alteration of a statement initialled?", "PD 32 22.1", "P"),
    _ask("HRG-01", "Have all parties agreed this bundle?", "PD 54A 16.1", "P", *_HEARINGS),
    _ask("HRG-04", "Is the certificate under 16.1 signed?", "PD 54A 16.1", "P", *_HEARINGS),
    _ask("ISS-01", "Are the list of issues, chronology and reading list agreed?", "PD 54A 15.7", "P", *_HEARINGS),
    _ask("URG-05", "Is the other side's position on the timetable stated?", "PD 54B 3.1", "P", "urgent-application"),
    _ask("URG-06", "Is the application served before or when it is filed?", "PD 54B 1.7", "P", "urgent-application"),
    _ask("URG-07", "Does it go by e-mail or delivery, not through CE-File?", "PD 5C 2.2(2)", "P", "urgent-application"),
    _ask("PRI-01", "Is anybody's name withheld without an order or an application for one?", "CPR 39.2(4)", "P"),
    _ask("PRI-02", "Where there is an order: is the cipher used everywhere, in pictures too?", "orders as made", "P"),
    _ask("PRI-04", "Is what is confidential marked so on CE-File, with the reason?", "KBG 3.37, 3.39; PD 5C 3.3", "P"),
    _ask(
        "PRI-06",
        "Is an anonymity order needed, and applied for now?",
        "R (LHG) v Bury [2023] EWHC 3162 [2]",
        "P",
        *_CLAIMS,
    ),
    _ask(
        "PRI-07",
        "Could a complainant of a sexual offence be identified?",
        "Sexual Offences (Amendment) Act 1992 s 1",
        "P",
    ),
    _ask("PRI-08", "Does any other reporting restriction apply?", "Contempt of Court Act 1981 and others", "M"),
    _ask("PRI-15", "Is any document unused material of a prosecution?", "CPIA 1996 ss 17, 18", "P"),
    _ask("PRI-16", "Was any document disclosed in other proceedings?", "CPR 31.22(1)", "P"),
    _ask("PRI-17", "Was any statement made for other proceedings?", "CPR 32.12", "P"),
    _ask("FIL-06", "Is each file labelled by type, and filed once?", "PD 5C 3.1(1)(a), (d), 3.2", "P"),
    _ask("FIL-08", "Are all fields on parties and representatives complete?", "R (BLV) v SSHD [2025] EWHC 1475", "S"),
    _ask("FIL-09", "Are the signed originals kept?", "PD 5C 6.2; PD 5B 5.1", "P"),
    _ask("FIL-10", "Is the covering letter copied to the parties, and does it say so?", "CPR 39.8", "P"),
    _ask("HCP-01", "Are the hard copies ready, one set for each judge?", "PD 54A 4.5(2), 16.3, 16.5", "P"),
)
BEFORE_FILING = tuple(item.question for item in _BEFORE)


def questions_before_filing(blueprint: str) -> tuple[Question, ...]:
    """Give the questions that a person answers before a bundle of this kind is filed, beside those on the file."""
    asked = (item for item in _BEFORE if not item.blueprints or blueprint in item.blueprints)
    return (*QUESTIONS, *(item.question for item in asked))
