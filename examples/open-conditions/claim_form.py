"""The claim form: our own layout of a fillable form, filled in, with an appearance for every field."""

from __future__ import annotations

import io
from pathlib import Path

from look import fonts
from pictures import signature_png
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas
from story import CLAIM_NUMBER, FICTIONAL

Field = tuple[str, str, int]
Page = tuple[tuple[str, tuple[Field, ...]], ...]

# The label, what is filled in, and the lines of room. A label that begins with [ ] or [x] is a box to tick.
PAGES: tuple[Page, ...] = (
    (
        (
            "1. Claimant",
            (
                ("Name", "AB (a cipher: an order for anonymity is applied for)", 1),
                ("Address", "Withheld. Known to the court by confidential schedule.", 2),
                ("Legal representative", "Quillon Vane Solicitors, 4 Chandlers' Wharf, Saltmere", 2),
                ("Telephone and e-mail", "01632 960417   m.ashgrove-lund@quillonvane.example", 1),
                ("Reference", "MAL/AB/0417", 1),
                ("Counsel", "Tobias Merriwether-Holt, Ninth Lantern Chambers", 1),
            ),
        ),
        (
            "2. Defendant",
            (
                ("Name", "Secretary of State for Justice", 1),
                ("Address for service", "Government Legal Department, 3 Example Street, London\nRef Z26/0417/BTG", 2),
                ("E-mail", "b.tolliver-grange@gld-demo.example", 1),
            ),
        ),
    ),
    (
        (
            "3. Interested parties",
            (
                ("First: name", "The Parole Board for England and Wales", 1),
                ("First: address", "2 Example Street, London", 1),
                ("Second: name", "Corin Haldrake", 1),
                ("Second: address", "HMP Greystone Fell (service through the Offender Management Unit)", 1),
            ),
        ),
        (
            "4. Decision to be reviewed",
            (
                (
                    "Decision",
                    "To accept the advice of the Parole Board dated 8 July 2026 and to move Corin Haldrake to open\n"
                    "conditions at HMP Larkmoor.",
                    3,
                ),
                ("Date of decision", "3 September 2026", 1),
                ("Who decided", "Jonas Penhallick, Head of Pre-Release Casework, for the Defendant", 1),
                ("Date the claimant knew", "9 September 2026", 1),
            ),
        ),
        (
            "5. Urgency",
            (
                ("[ ] Urgent consideration is asked for on form N463", "", 1),
                ("Reason", "None needed while the undertaking of 19 October 2026 lasts (to 7 December 2026).", 2),
            ),
        ),
    ),
    (
        (
            "6. Permission, and what the claim raises",
            (
                ("[x] Permission to apply for judicial review is asked for", "", 1),
                ("[x] Human Rights Act 1998: articles 2, 3 and 8", "", 1),
                ("[ ] Devolution issue", "", 1),
                ("[ ] Aarhus Convention claim", "", 1),
                ("[x] The pre-action protocol was followed: letter 5 October 2026, reply 19 October 2026", "", 1),
            ),
        ),
        (
            "7. Grounds (see the separate statement of facts and grounds)",
            (
                ("Ground 1", "Irrationality, and obviously material considerations not taken into account.", 2),
                ("Ground 2", "Breach of published policy, of the Victims' Code and of the duty of inquiry.", 2),
                ("Ground 3", "Breach of section 6 of the Human Rights Act 1998 (articles 2, 3 and 8).", 2),
            ),
        ),
        (
            "8. Remedy",
            (
                (
                    "Orders asked for",
                    "(1) A quashing order. (2) A mandatory order that the matter be decided afresh.\n"
                    "(3) Declarations. (4) Costs. (5) Interim relief, if it should become necessary.",
                    3,
                ),
            ),
        ),
    ),
    (
        (
            "9. Other applications",
            (
                ("[x] Order for anonymity under CPR 39.2(4)", "", 1),
                ("Evidence", "First witness statement of AB, section headed Anonymity. Draft order filed.", 2),
                ("[ ] Extension of time", "", 1),
                ("[ ] Costs capping order", "", 1),
            ),
        ),
        (
            "10. Documents filed with this form",
            (
                ("[x] Statement of facts and grounds", "", 1),
                ("[x] Written evidence: AB, CD and Imelda Farrowgate", "", 1),
                ("[x] Record of the decision", "", 1),
                ("[x] Documents relied on", "", 1),
                ("[x] Relevant statutory material", "", 1),
                ("[x] List of essential documents for advance reading", "", 1),
                ("Not filed, and why", "The prison security entry of 22 May 2023: asked for and not yet disclosed.", 2),
            ),
        ),
    ),
    (
        (
            "11. Statement of truth",
            (
                (
                    "Statement",
                    "The claimant believes that the facts stated in this claim form are true. The claimant\n"
                    "understands that proceedings for contempt of court may be brought against anyone who\n"
                    "makes, or causes to be made, a false statement in a document verified by a statement of\n"
                    "truth without an honest belief in its truth. I am authorised by the claimant to sign.",
                    5,
                ),
                ("Full name", "Miriam Ashgrove-Lund", 1),
                ("Position", "Solicitor, Quillon Vane Solicitors (a fictional firm)", 1),
                ("Date", "20 November 2026", 1),
            ),
        ),
    ),
)


def save_claim_form(path: Path) -> None:
    """Write the claim form."""
    face, bold, _ = fonts()["sans"]
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle("Claim form (judicial review) N461")
    for number, sections in enumerate(PAGES, start=1):
        down = _head(canvas, face, bold) if number == 1 else A4[1] - 28 * mm
        for title, fields in sections:
            down = _section(canvas, title, fields, down, (face, bold), number)
        if number == len(PAGES):
            canvas.setFont(face, 9)
            canvas.drawString(20 * mm, down - 8 * mm, "Signed")
            squiggle = ImageReader(io.BytesIO(signature_png("Miriam Ashgrove-Lund")))
            canvas.drawImage(squiggle, 64 * mm, down - 22 * mm, 46 * mm, 14 * mm)
        canvas.setFont(face, 7.5)
        canvas.drawString(18 * mm, 9 * mm, FICTIONAL)
        canvas.drawCentredString(A4[0] / 2, 14 * mm, f"N461 (example layout)   page {number} of {len(PAGES)}")
        canvas.showPage()
    canvas.save()
    path.write_bytes(target.getvalue())


def _head(canvas: Canvas, face: str, bold: str) -> float:
    top = A4[1]
    canvas.setFont(bold, 20)
    canvas.drawString(20 * mm, top - 26 * mm, "Claim form (judicial review)")
    canvas.setFont(bold, 26)
    canvas.drawRightString(A4[0] - 20 * mm, top - 26 * mm, "N461")
    canvas.setFont(face, 9.5)
    canvas.drawString(
        20 * mm, top - 33 * mm, "An example layout made for a fictional claim. It is not the court’s form."
    )
    rows = (
        ("In the", "High Court of Justice, King's Bench Division, Administrative Court"),
        ("Claim no.", CLAIM_NUMBER),
        ("Short title", "R (AB) v Secretary of State for Justice"),
        ("Date of filing", "20 November 2026"),
    )
    down = top - 44 * mm
    for label, value in rows:
        _field(canvas, f"Head: {label}", label, value, down, 1, face)
        down -= 9.5 * mm
    return down - 2 * mm


def _section(
    canvas: Canvas, title: str, fields: tuple[Field, ...], down: float, faces: tuple[str, str], number: int
) -> float:
    face, bold = faces
    canvas.setFillColor(colors.HexColor("#20324f"))
    canvas.rect(18 * mm, down - 6 * mm, A4[0] - 36 * mm, 7.5 * mm, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    canvas.setFont(bold, 11)
    canvas.drawString(20 * mm, down - 4 * mm, title)
    canvas.setFillColor(colors.black)
    down -= 11 * mm
    for label, value, lines in fields:
        name = f"{number}.{title.split('.')[0]}: {label.removeprefix('[x] ').removeprefix('[ ] ')[:40]}"
        if label.startswith("["):
            _box(canvas, name, label, down, face)
            down -= 8.5 * mm
        else:
            _field(canvas, name, label, value, down, lines, face)
            down -= (9.5 if lines == 1 else 3.5 + 5 * lines) * mm
    return down - 4 * mm


def _field(canvas: Canvas, name: str, label: str, value: str, down: float, lines: int, face: str) -> None:
    height = (7 if lines == 1 else 1 + 5 * lines) * mm
    canvas.setFont(face, 9)
    for index, line in enumerate(simpleSplit(label, face, 9, 42 * mm)):
        canvas.drawString(20 * mm, down - 4 * mm - index * 11, line)
    canvas.acroForm.textfield(
        name=name,
        tooltip=label,
        value=value,
        x=round(64 * mm),
        y=round(down - height + 1 * mm),
        width=round(A4[0] - 84 * mm),
        height=round(height),
        fontName="Helvetica",
        fontSize=9 if lines > 1 else 9.5,
        fieldFlags="multiline" if lines > 1 else "",
        borderWidth=1,
        borderColor=colors.HexColor("#777777"),
        fillColor=colors.HexColor("#f4f6fb"),
        textColor=colors.black,
        forceBorder=True,
        maxlen=1000,
    )


def _box(canvas: Canvas, name: str, label: str, down: float, face: str) -> None:
    canvas.acroForm.checkbox(
        name=name,
        checked=label.startswith("[x]"),
        x=round(20 * mm),
        y=round(down - 5 * mm),
        size=12,
        buttonStyle="cross",
        borderWidth=1,
        borderColor=colors.black,
        fillColor=colors.white,
        textColor=colors.black,
        forceBorder=True,
    )
    canvas.setFont(face, 10)
    canvas.drawString(28 * mm, down - 4 * mm, label[4:])
