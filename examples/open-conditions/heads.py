"""The first page's top: letterheads, the title of the proceedings, a report's title, an exhibit's corner marking."""

from __future__ import annotations

from look import Look
from markup import Text
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer, Table, TableStyle
from story import BEFORE_PARTIES, CLAIM_NUMBER, COURT, PARTIES


def opening(text: Text, look: Look, room: float) -> list[Flowable]:
    """Give what stands above the body; `room` is the width for text in points."""
    kinds = {
        "letter": _letter,
        "pleading": _pleading,
        "report": _report,
        "transcript": _transcript,
        "record": _report,
        "register": _report,
        "exhibit": _exhibit,
    }
    return kinds[text.head["style"]](text, look, room)


def _centred(look: Look, words: str, size: float, *, space: float = 6) -> Paragraph:
    style = ParagraphStyle(
        "centred", fontName=look.face[1], fontSize=size, leading=size * 1.3, alignment=TA_CENTER, spaceAfter=space
    )
    return Paragraph(words.replace("|", "<br/>"), style)


def _rows(text: Text, look: Look, room: float) -> list[Flowable]:
    if not text.rows:
        return []
    bold = ParagraphStyle("bold", parent=look.cell, fontName=look.face[1])
    drawn = [[Paragraph(left, bold), Paragraph(right, look.cell)] for left, right in text.rows]
    table = Table(drawn, colWidths=[room * 0.3, room * 0.7])
    table.setStyle(
        TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    )
    return [table, Spacer(1, 14)]


def _letter(text: Text, look: Look, room: float) -> list[Flowable]:
    colour = colors.HexColor(text.head.get("colour", "#1d3557"))
    name = ParagraphStyle("sender", fontName=look.face[1], fontSize=17, leading=21, textColor=colour)
    small = ParagraphStyle("small", fontName=look.face[0], fontSize=9, leading=11.5, alignment=TA_RIGHT)
    sender, *lines = text.head["sender"].split("|")
    top = Table(
        [[Paragraph(sender, name), Paragraph("<br/>".join(lines), small)]], colWidths=[room * 0.55, room * 0.45]
    )
    top.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, 0), 0)]))
    flat = ParagraphStyle("flat", parent=look.plain, spaceAfter=0)
    to = [Paragraph(line, flat) for line in text.head["to"].split("|")]
    refs = [Paragraph(f"<b>{left}:</b> {right}", flat) for left, right in text.rows]
    subject = text.head.get("subject", "")
    return [
        top,
        HRFlowable(width="100%", color=colour, thickness=1.2, spaceBefore=4, spaceAfter=12),
        *to,
        Spacer(1, 12),
        *refs,
        Paragraph(text.head["date"], flat),
        Spacer(1, 12),
        Paragraph(text.head["dear"], look.plain),
        *([Paragraph(f"<b>{subject}</b>", look.plain)] if subject else []),
    ]


def proceedings(look: Look, room: float) -> list[Flowable]:
    """Give the title of the proceedings: court, claim number, parties."""
    right = ParagraphStyle("right", parent=look.cell, fontSize=12, leading=15, alignment=TA_RIGHT)
    left = ParagraphStyle("left", parent=right, alignment=0, fontName=look.face[1])
    court = Table(
        [[Paragraph("<br/>".join(COURT), left), Paragraph(f"Claim No. {CLAIM_NUMBER}", right)]],
        colWidths=[room * 0.5, room * 0.5],
    )
    court.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, 0), 0)]))
    drawn: list[Flowable] = [court, Spacer(1, 14), Paragraph(f"<b>{BEFORE_PARTIES}</b>", look.plain)]
    for index, (name, role) in enumerate(PARTIES):
        if index:
            drawn.append(_centred(look, "– and –", 11, space=4))
        drawn.append(_centred(look, name.replace("\n", "|"), 12, space=2))
        drawn.append(Paragraph(f"<u>{role}</u>", right))
    return [*drawn, Spacer(1, 12)]


def _ruled(look: Look, words: str, size: float = 14) -> list[Flowable]:
    return [
        HRFlowable(width="100%", color=colors.black, thickness=0.8, spaceAfter=6),
        _centred(look, words, size),
        HRFlowable(width="100%", color=colors.black, thickness=0.8, spaceAfter=14),
    ]


def _pleading(text: Text, look: Look, room: float) -> list[Flowable]:
    return [*proceedings(look, room), *_ruled(look, text.head["heading"])]


def _report(text: Text, look: Look, room: float) -> list[Flowable]:
    band = ParagraphStyle("band", fontName=look.face[1], fontSize=9, leading=12, textColor=colors.HexColor("#444444"))
    title = ParagraphStyle("title", fontName=look.face[1], fontSize=16, leading=20, spaceAfter=10)
    return [
        Paragraph(text.head["body"].replace("|", "<br/>"), band),
        Spacer(1, 8),
        Paragraph(text.head["heading"].replace("|", "<br/>"), title),
        *_rows(text, look, room),
    ]


def _transcript(text: Text, look: Look, room: float) -> list[Flowable]:
    right = ParagraphStyle("right", parent=look.plain, alignment=TA_RIGHT, spaceAfter=2, leading=14)
    lines = [Paragraph(line, right) for line in text.head["corner"].split("|")]
    return [
        Paragraph(
            text.head["body"].replace("|", "<br/>"), ParagraphStyle("court", parent=look.plain, fontName=look.face[1])
        ),
        *lines,
        Spacer(1, 26),
        _centred(look, text.head["before"], 12.5, space=24),
        *_ruled(look, text.head["heading"], 13),
        *[_centred(look, line, 11, space=4) for line in text.head["lines"].split("|")],
        Spacer(1, 16),
    ]


def _exhibit(text: Text, look: Look, room: float) -> list[Flowable]:
    corner = ParagraphStyle("corner", fontName=look.face[0], fontSize=10.5, leading=13, alignment=TA_RIGHT)
    return [
        Paragraph(text.head["corner"].replace("|", "<br/>"), corner),
        Spacer(1, 10),
        *proceedings(look, room),
        *_ruled(look, text.head["heading"], 20),
    ]
