"""Writes the documents of the example claim, the same bytes each time: `python make_example.py [FOLDER]`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from claim_form import save_claim_form
from mail import save_mail
from markup import WORDS, read
from scans import save_diary, save_photograph, save_scanned_letter, save_turned
from sheets import save
from statements import save_order, save_statement

HERE = Path(__file__).parent
JUNK = b"left behind by a file manager: no document\n"

PDFS = {
    "grounds": "Statement of Facts and Grounds FINAL v3.pdf",
    "decision": "MoJ/Decision letter 03.09.26.pdf",
    "reply": "MoJ/letter.pdf",
    "parole": "MoJ/Parole Board - Haldrake - 8 July 2026.pdf",
    "risk": "MoJ/Risk assessment Winmar (final).pdf",
    "pap": "Pre-action/LBC to GLD 5 Oct.pdf",
    "remarks": "Crown Court/T20190417 sentencing remarks APPROVED.pdf",
    "conviction": "Crown Court/record of conviction.pdf",
    "police": "Police disclosure/EM_2014_03157.pdf",
    "letter-police": "Police disclosure/Letter from Eastmarch Constabulary.pdf",
    "antecedents": "Police disclosure/print CH 110626.pdf",
    "letter-housing": "From client/letter.pdf",
    "letter-vcs": "From client/a letter.pdf",
    "log": "Statements/Exhibits/IF1 contact log.pdf",
    "legislation": "Law/legislation extracts.pdf",
    "policy": "Law/Open Conditions Framework v3 (extract).pdf",
    "code": "Law/Victims Code Right 11.pdf",
} | {f"exhibit-{mark}": f"Statements/Exhibits/{mark} front sheet.pdf" for mark in ("AB1", "AB2", "AB3", "CD1", "IF1")}
STATEMENTS = {
    "statement-ab": "Statements/AB statement 1 SIGNED.docx",
    "statement-cd": "Statements/CD witness statement (signed 21 Oct).docx",
    "statement-if": "Statements/I Farrowgate ws1.docx",
}


def make(folder: Path) -> None:
    """Write every document into `folder`, which must be new or empty."""
    names = ("MoJ", "Pre-action", "Crown Court", "Police disclosure", "From client/phone", "Statements/Exhibits")
    for name in (*names, "Law", "emails", "Notes"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for text, name in PDFS.items():
        save(folder / name, read(text))
    for text, name in STATEMENTS.items():
        save_statement(folder / name, read(text))
    save_order(folder / "draft order.docx", read("draft-order"))
    save_claim_form(folder / "Claim form N461 - AB.pdf")
    save_scanned_letter(folder / "From client/scan0007.pdf")
    save_diary(folder / "From client/diary scan.tif")
    save_photograph(folder / "From client/phone/IMG_2204.jpg")
    save_turned(folder / "Statements/Exhibits/CD1 bus timetable.pdf", read("timetable"))
    save_mail(folder / "emails")
    (folder / "Notes/attendance note 11.09.26.txt").write_bytes((WORDS / "note.txt").read_bytes())
    for name in ("From client/phone/Thumbs.db", "From client/.DS_Store"):
        (folder / name).write_bytes(JUNK)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "documents"
    if target == HERE / "documents" and target.exists():
        shutil.rmtree(target)
    make(target)
