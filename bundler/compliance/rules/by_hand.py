"""What no program can tell from the file: the questions that remain for a person.

Each is a rule of the court, or good practice as its tier says, put as a question to the person who signs the
bundle off.
"""

from __future__ import annotations

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
        ask="Is any scan cut off at an edge, skewed, or too faint to read?",
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
