"""Pages typed by script, so that every word on them and its place is known: a statement, a letter, a table and more."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bundler.resources import resource

A4 = (595.0, 842.0)
_SERIF, _BOLD, _SANS = "LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSans-Regular"

_PARAGRAPHS = (
    "I am the claimant in these proceedings. I make this statement in support of my claim for judicial review of the "
    "decision dated 3 September 2026. I have known the facts of this matter since 14 March 2019.",
    "On 17 June 2021 I wrote to the governor and asked for a copy of the report. No reply came.",
    "The panel met on 9 July 2021 at about 10.30 am. I was not told of the meeting, and I was not asked for my views. "
    "The reference on the letter is KL/2021/0457.",
    "I say that the decision was unfair for the reasons that follow.",
    "First, the panel did not read my letter of 22 June 2021, which is at page 46 of the bundle. It runs to 3 pages.",
    "Secondly, the risk report of Dr Quillane gave a score of 27, where the correct score is 17. A difference of 10 "
    "puts the case into another band altogether.",
    "Thirdly, it was said that I had been convicted on 12 occasions. The record shows 2 convictions.",
    "I telephoned the offender manager on 4 occasions in August 2021. She told me that she had not been shown the "
    "report either, and that she would ask for it to be put right before the next review.",
    "Nothing was put right.",
    "My solicitors sent a letter before claim on 5 October 2026, to which there has been no answer.",
    "I ask the court to quash the decision and to order that it be taken again within 28 days.",
)
_LETTER = (
    "Dear Sir or Madam,",
    "We act for the claimant in the matter named above. We write under the pre-action protocol for judicial review "
    "and we ask for your reply within 14 days of the date of this letter, that is by 19 October 2026.",
    "Our client was released on licence on 8 May 2020 and recalled on 30 November 2020. The reasons for the recall "
    "were given in a form of two pages, a copy of which we enclose. It refers to a breach of condition 5(vi), but no "
    "such condition was ever imposed upon him.",
    "Please send us the whole of the recall file, the minutes of the meeting of 26 November 2020, and the notes of "
    "any telephone call between the police and the probation service in that month.",
    "If we do not hear from you we shall issue a claim without further notice and shall ask for our costs.",
    "Yours faithfully,",
    "Marlowe Tench Solicitors",
)
_ROWS = (
    ("Date", "Description", "Paid in", "Paid out", "Balance"),
    ("01/04/2020", "Balance brought forward", "", "", "1,204.18"),
    ("03/04/2020", "Rent, 14 Harbour Row", "", "475.00", "729.18"),
    ("07/04/2020", "Wages", "1,318.40", "", "2,047.58"),
    ("09/04/2020", "Council tax", "", "121.00", "1,926.58"),
    ("15/04/2020", "Cash machine, High Street", "", "60.00", "1,866.58"),
    ("21/04/2020", "Electricity", "", "48.37", "1,818.21"),
    ("22/04/2020", "Refund from the travel agent", "260.00", "", "2,078.21"),
    ("28/04/2020", "Bus pass", "", "64.50", "2,013.71"),
    ("30/04/2020", "Interest", "0.92", "", "2,014.63"),
    ("04/05/2020", "Rent, 14 Harbour Row", "", "475.00", "1,539.63"),
    ("11/05/2020", "Garage, repair of brakes", "", "187.25", "1,352.38"),
)
_COLUMNS = (
    "These terms apply to every journey made with the company. By buying a ticket the passenger accepts them. A "
    "ticket may be used only on the day that is printed on it and only by the person who bought it. A ticket that "
    "has been altered, copied or torn is not valid and may be kept by the inspector. The company runs its services "
    "to the printed timetable as far as it can, but it does not promise that any service will arrive at a given "
    "time. Where a service is more than sixty minutes late the passenger may ask for half of the fare to be paid "
    "back.",
    "A claim for payment must be made in writing within 28 days of the journey and must be sent with the ticket to "
    "the address below. Luggage is carried at the risk of its owner. The company is not liable for loss or damage "
    "unless it was caused by the fault of one of its servants. Children under five travel free with an adult. Dogs "
    "are carried at the discretion of the driver and must be kept on a lead. These terms are governed by the law of "
    "England and Wales, and any dispute is for the courts of those countries alone to decide.",
)
_WELSH = (
    "Yr wyf yn gwneud y datganiad hwn mewn perthynas â'r achos uchod. Mae cynnwys y datganiad yn wir hyd eithaf fy "
    "ngwybodaeth, ac yr wyf yn fodlon rhoi tystiolaeth gerbron y llys.",
    "Ar 14 Mawrth 2019 aeth fy mrawd i'r orsaf heddlu yng Nghaerdydd. Yr oedd wedi cael llythyr oddi wrth y bwrdd "
    "parôl, ond nid oedd neb wedi dweud wrtho beth oedd ystyr y llythyr.",
    "Dywedodd y swyddog wrthyf fod y penderfyniad wedi ei wneud ym mis Chwefror. Gofynnais am gopi o'r "
    "penderfyniad, ond ni chefais ateb. Ysgrifennais eto ar 22 Mai 2019 gan ofyn am y tŷ a'r cyfeiriad newydd.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A piece of one line: its words, where its baseline begins (points from the page's top left corner), its type."""

    text: str
    x: float
    y: float
    size: float = 11.0
    font: str = _SERIF


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page of known words. `numbers` are those of its paragraphs; `born` is the page as a born-digital PDF."""

    name: str
    pieces: tuple[Typed, ...]
    numbers: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words in the order of reading."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def born(self) -> bytes:
        """The page as a PDF whose words can be read."""
        return typed(self.pieces)


def typed(pieces: tuple[Typed, ...]) -> bytes:
    """Give a PDF of one page of A4 with these pieces on it."""
    _register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for piece in pieces:
        canvas.setFont(piece.font, piece.size)
        canvas.drawString(piece.x, A4[1] - piece.y, piece.text)
    canvas.save()
    return out.getvalue()


def statement() -> MadePage:
    """Give the page of a witness statement: a heading, and paragraphs whose numbers hang in the margin."""
    pieces = [Typed(text="WITNESS STATEMENT OF ANWEN BRECKNELL", x=150, y=90, size=13, font=_BOLD)]
    y = 125.0
    for number, paragraph in enumerate(_PARAGRAPHS, start=1):
        pieces.append(Typed(text=f"{number}.", x=72, y=y, size=12))
        for line in _wrapped(paragraph, 415, 12):
            pieces.append(Typed(text=line, x=108, y=y, size=12))
            y += 18
        y += 9
    pieces.append(Typed(text="3", x=295, y=800, size=11))
    return MadePage(
        name="statement", pieces=tuple(pieces), numbers=tuple(f"{n}." for n in range(1, len(_PARAGRAPHS) + 1))
    )


def letter() -> MadePage:
    """Give a solicitors' letter."""
    head = ("Marlowe Tench Solicitors", "7 Quay Court, Eastmarch EM4 9QX", "Telephone 01632 960 457")
    pieces = [Typed(text=line, x=350, y=70 + 15 * at, font=_SANS) for at, line in enumerate(head)]
    pieces.append(Typed(text="5 October 2026", x=72, y=150, font=_SANS))
    y = 190.0
    for paragraph in _LETTER:
        for line in _wrapped(paragraph, 450, 11, _SANS):
            pieces.append(Typed(text=line, x=72, y=y, font=_SANS))
            y += 15
        y += 12
    return MadePage(name="letter", pieces=tuple(pieces))


def account() -> MadePage:
    """Give a bank statement: a table of five columns, numbers set to the right."""
    pieces = [Typed(text="Statement of account 20-45-77 80312945", x=60, y=80, size=13, font=_BOLD)]
    for row, cells in enumerate(_ROWS):
        for column, cell in enumerate(cells):
            if cell:
                x = (60, 130, 355, 430, 535)[column]
                shift = _width(cell, _SANS, 10) if column >= 2 else 0
                pieces.append(
                    Typed(
                        text=cell, x=x + (45 if column in (2, 3) else 0) - shift, y=120 + 20 * row, size=10, font=_SANS
                    )
                )
    return MadePage(name="account", pieces=tuple(pieces))


def columns() -> MadePage:
    """Give the small print of a ticket in two columns."""
    pieces = [Typed(text="CONDITIONS OF CARRIAGE", x=215, y=80, size=12, font=_BOLD)]
    for column, words in enumerate(_COLUMNS):
        for at, line in enumerate(_wrapped(words, 215, 9)):
            pieces.append(Typed(text=line, x=60 + 250 * column, y=115 + 12 * at, size=9))
    return MadePage(name="columns", pieces=tuple(pieces))


def welsh() -> MadePage:
    """Give a page of a statement in Welsh."""
    pieces = [Typed(text="DATGANIAD TYST", x=240, y=90, size=13, font=_BOLD)]
    y = 130.0
    for number, paragraph in enumerate(_WELSH, start=1):
        pieces.append(Typed(text=f"{number}.", x=72, y=y, size=12))
        for line in _wrapped(paragraph, 415, 12):
            pieces.append(Typed(text=line, x=108, y=y, size=12))
            y += 18
        y += 9
    return MadePage(name="Welsh", pieces=tuple(pieces), numbers=("1.", "2.", "3."))


def heading() -> MadePage:
    """Give an almost empty page: a few words only."""
    return MadePage(name="heading", pieces=(Typed(text="Exhibit AB1 to the statement of A. Brecknell", x=150, y=400),))


@cache
def made_pages() -> tuple[MadePage, ...]:
    """Give the pages that character error rates are measured on."""
    return statement(), letter(), account(), columns(), welsh()


def _wrapped(text: str, width: float, size: float, font: str = _SERIF) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if _width(longer, font, size) > width:
            yield line
            longer = word
        line = longer
    yield line


def _width(text: str, font: str, size: float) -> float:
    _register()
    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def _register() -> None:
    for name in (_SERIF, _BOLD, _SANS):
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(resource("fonts", f"{name}.ttf").read_bytes())))
