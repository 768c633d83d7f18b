"""Three witness statements as solicitors send them: one tidy, one much edited, one made by hand over years."""

# ruff: noqa: E501 - markup reads best unbroken

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from tests.documents.word.builders import (
    A4,
    LEGAL_LIST,
    WordFile,
    changed,
    complex_field,
    deleted,
    footnote,
    footnote_mark,
    level,
    page_of_pages,
    paragraph,
    picture,
    run,
    shared_list,
    starts_at,
    table,
    text_box,
    use,
)

BOLD = "<w:b/>"
CENTRED = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
TRUTH = (
    "I believe that the facts stated in this witness statement are true. I understand that proceedings for contempt of "
    "court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by a "
    "statement of truth without an honest belief in its truth."
)


def corner(*lines: str) -> str:
    """Give the corner marking that PD 32 asks for, as a table without borders."""
    tight = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    marking = "".join(paragraph(line, more=tight + RIGHT) for line in lines)
    return table((paragraph(), marking), widths=(5500, 3500), borders=False)


def heading() -> str:
    return (
        paragraph(run("Claim No. AC-2026-LON-009999", BOLD), more=RIGHT)
        + paragraph(run("IN THE HIGH COURT OF JUSTICE", BOLD))
        + paragraph(run("KING’S BENCH DIVISION", BOLD))
        + paragraph(run("ADMINISTRATIVE COURT", BOLD))
        + paragraph(run("B E T W E E N:", BOLD))
        + paragraph(run("THE KING", BOLD), more=CENTRED)
        + paragraph(run("on the application of", "<w:i/>"), more=CENTRED)
        + paragraph(run("MARLA QUENBY", BOLD), more=CENTRED)
        + paragraph(run("Claimant", "<w:u w:val='single'/>"), more=RIGHT)
        + paragraph("- and -", more=CENTRED)
        + paragraph(run("BOROUGH OF EASTMERE", BOLD), more=CENTRED)
        + paragraph(run("Defendant", "<w:u w:val='single'/>"), more=RIGHT)
    )


def tidy() -> WordFile:
    """A statement with one list for its numbers, a table, a footnote, a picture, Page X of Y and a landscape schedule."""
    words = "I first wrote to the council about the ramp on the date in the letter, and I had no answer for six weeks."
    body = [corner("On behalf of the Claimant", "M. Quenby", "First", "Exhibit MQ1", "5 January 2026"), heading()]
    body.append(paragraph(run("FIRST WITNESS STATEMENT OF MARLA QUENBY", BOLD), more=CENTRED))
    body.append(paragraph("I, MARLA QUENBY, of 4 Tannery Row, Eastmere, will say as follows:"))
    for at in range(1, 19):
        note = footnote_mark(1) if at == 4 else ""
        body.append(
            paragraph(run(f"Point {at}. {words}"), note, num=1) if note else paragraph(f"Point {at}. {words}", num=1)
        )
        if at in (3, 9):
            body += [paragraph(f"sub {at} {letter}: there were two of us there.", num=1, level=1) for letter in "xyz"]
            body += [paragraph(f"deep {at} {letter}: and we both saw it.", num=1, level=2) for letter in "pq"]
        if at == 6:
            rows = [
                (paragraph(run(cell, BOLD)), paragraph(run(other, BOLD)))
                for cell, other in (("Date", "What happened"),)
            ]
            rows += [(paragraph(f"{day} March 2025"), paragraph("The ramp was shut.")) for day in (3, 10, 17)]
            body.append(table(*rows, widths=(2500, 6500)))
            body.append(paragraph(picture("rId_part0"), more=CENTRED))
    body.append(paragraph(run("Statement of Truth", BOLD)))
    body.append(paragraph(TRUTH))
    body.append(paragraph("Signed: M Quenby"))
    body.append(paragraph("Dated: 5 January 2026", more=f"<w:sectPr>{_footers()}{A4}</w:sectPr>"))
    body.append(paragraph(run("Schedule", BOLD)))
    body.append(
        table(
            *[(paragraph(f"Row {at}"), paragraph("a wide row of words " * 4)) for at in range(5)], widths=(3000, 11000)
        )
    )
    wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
    return WordFile(
        body="".join(body),
        numbering=LEGAL_LIST + use(1, 1),
        header=paragraph("First witness statement of Marla Quenby", more=RIGHT),
        footer=paragraph(page_of_pages(), more=CENTRED),
        footnotes=_SEPARATORS + footnote(1, "The letter is at page 3 of the exhibit."),
        section=wide,
        parts={"word/media/image1.png": ("image", "image/png", drawn_picture())},
    )


def edited() -> WordFile:
    """A draft full of tracked changes, comments, fields and content controls, its numbers brought by styles."""
    styles = (
        _style("Head", "Statement Heading", '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr>', BOLD)
        + _style("Para", "Statement Para", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', "")
        + _style(
            "Sub",
            "Statement Sub",
            '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:ind w:left="2160" w:hanging="720"/>',
            "",
        )
    )
    numbering = shared_list(
        1,
        level(0, "%1.", "upperLetter", more='<w:pStyle w:val="Head"/>', left=720, look=BOLD),
        level(1, "%2.", more='<w:lvlRestart w:val="0"/><w:pStyle w:val="Para"/>', left=720),
        level(2, "%2.%3", more='<w:pStyle w:val="Sub"/>', left=1440),
    ) + use(1, 1)
    body = [corner("On behalf of the Claimant", "T. Osei", "Second", "Exhibit TO2"), heading()]
    body.append(paragraph("Introduction", style="Head"))
    body.append(
        paragraph(
            run("I make this statement in support of the claim. "),
            deleted("My solicitor told me to say so."),
            style="Para",
        )
    )
    body.append(
        paragraph(deleted("A paragraph that is wholly gone, and was privileged."), style="Para", mark=changed("del"))
    )
    body.append(paragraph(changed("ins", run("A paragraph put in later.")), style="Para", mark=changed("ins")))
    body.append(paragraph(run("The first half of a paragraph"), style="Para", mark=changed("del")))
    body.append(paragraph(run(" and its second half."), style="Para"))
    body.append(paragraph("What I saw", style="Head"))
    body.append(
        paragraph(
            run("On "),
            complex_field('DATE \\@ "d MMMM yyyy"', run("5 January 2026")),
            run(" I went there."),
            style="Para",
        )
    )
    body.append(paragraph("First limb.", style="Sub") + paragraph("Second limb.", style="Sub"))
    body.append(
        paragraph(
            run("As I say in paragraph "),
            complex_field("REF _Ref1 \\r \\h", run("2")),
            run(", and in "),
            complex_field("REF nowhere", run("the annex")),
            run(", this was known."),
            style="Para",
        )
    )
    body.append(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('A paragraph in a content control.', style='Para')}</w:sdtContent></w:sdt>"
    )
    commented = (
        '<w:commentRangeStart w:id="0"/>'
        + run("Counsel to check this.")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    body.append(paragraph(commented, style="Para"))
    body.append(paragraph(run("Seen by all. "), run("Known to us alone.", "<w:vanish/>"), style="Para"))
    body.append(paragraph(TRUTH))
    return WordFile(
        body="".join(body),
        styles=styles,
        numbering=numbering,
        comments=f'<w:comment w:id="0" w:author="Counsel">{paragraph("Is this safe to say?")}</w:comment>',
        footer=paragraph(page_of_pages(), more=CENTRED),
        properties='<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    )


def worn() -> WordFile:
    """A statement whose numbers come of many uses of one list, restarts, a number typed by hand, bullets and boxes."""
    bullet = level(
        0, "\uf0b7", "bullet", left=1440, look='<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/>'
    )
    numbering = LEGAL_LIST + shared_list(2, bullet) + use(1, 1) + use(2, 1) + use(3, 1, starts_at(0, 21)) + use(4, 2)
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    body = [corner("On behalf of the Defendant", "R. Vance", "Third"), heading()]
    body += [paragraph(f"Counted one after another, {at}.", num=1 + at % 2) for at in range(4)]
    body += [paragraph(f"A bullet {at}.", num=4) for at in range(2)]
    body += [
        paragraph("Numbered anew from here.", num=3),
        paragraph("And on.", num=3),
        paragraph("Back to the first.", num=1),
    ]
    body.append(paragraph("Yes ", tick, run(" No ☐"), num=1))
    body.append(paragraph(text_box(paragraph("In a box.", num=1) + paragraph("In the box too.", num=1))))
    inner = table((paragraph("inner left", num=1), paragraph("inner right")), widths=(1800, 1800))
    body.append(table((paragraph("outer") + inner + paragraph(), paragraph("beside", num=1)), widths=(4200, 4800)))
    body.append(paragraph("After the tables.", num=1))
    body.append(paragraph(TRUTH))
    return WordFile(body="".join(body), numbering=numbering, footer=paragraph(page_of_pages(), more=CENTRED))


def drawn_picture() -> bytes:
    """Give a PNG with a plain drawing on it."""
    image = Image.new("RGB", (600, 360), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 580, 340), outline="black", width=6)
    pen.line((20, 340, 580, 20), fill="red", width=8)
    kept = BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


def _style(id_: str, name: str, properties: str, look: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:style>'
    )


def _footers() -> str:
    return (
        '<w:headerReference w:type="default" r:id="rId_header"/><w:footerReference w:type="default" r:id="rId_footer"/>'
    )
