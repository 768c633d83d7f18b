"""Safe HTML as PDF pages: every word of it, in fonts that ship with the program, with no way to the outside."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from importlib.metadata import version
from pathlib import Path

from bundler.documents.document import Remark
from bundler.documents.formats.html_words import words_of
from bundler.documents.formats.inline_picture import Shown, taken_out
from bundler.documents.formats.written_page import WrittenPages, unwritable_remarks, writable
from bundler.resources import resource
from bundler.typesetting.fonts import fallback_for, font_of
from bundler.typesetting.style import Face

_LARGEST = 3 * 1024 * 1024
_SECONDS = 30.0
# Fonts whose letters are joined, stacked or turned round, which this way of drawing cannot do.
_SHAPED = frozenset(
    f"NotoSans{script}-Regular"
    for script in ("Arabic", "Hebrew", "Devanagari", "Bengali", "Gujarati", "Gurmukhi", "Tamil", "Thai")
)
_TABLE_TAGS = re.compile(r"<(/?)(table|tbody|thead|tfoot|tr|td|th|caption|colgroup|col)\b[^>]*>", re.IGNORECASE)
_STYLE = """
@page { size: a4 portrait; margin: 24mm 25mm 24mm 25mm; }
body { font-family: ours; overflow-wrap: anywhere; font-size: 10pt; line-height: 1.38; color: #000000; }
p, div, li, td, th, span, a, b, i, font, h1, h2, h3, h4, h5, h6, pre { overflow-wrap: anywhere; }
h1 { font-size: 15pt; } h2 { font-size: 13pt; } h3, h4, h5, h6 { font-size: 11pt; }
pre, code, tt, kbd, samp { font-family: ours; font-size: 9.5pt; }
td, th { padding: 2pt 4pt 2pt 4pt; vertical-align: top; text-align: left; }
blockquote { margin-left: 10pt; border-left: 1pt solid #999999; padding-left: 8pt; }
a { color: #1a3c78; text-decoration: underline; }
table.head td { padding: 1pt 0 1pt 0; }
hr { color: #000000; height: 0.5pt; }
"""


class _Unfit(Exception):
    """The pages that came out do not say all that the HTML says, or say it beyond their edge."""


def draw_html(body: str, into: Path, *, head: tuple[tuple[str, str], ...] = ()) -> tuple[str, tuple[Remark, ...]]:
    """Draw safe HTML on A4, under rows of names and values; give the engine and what a person should know.

    The pages are read back: where a word is missing or runs over the edge, tables are drawn as lines, and where that
    fails too, the words alone are drawn.
    """
    top, named_above, simple_above = _in_our_fonts(_head_html(head))
    shown, named, simple = _in_our_fonts(body)
    named += named_above
    if simple and simple_above and len(body) <= _LARGEST:
        for attempt, remarks in ((top + shown, ()), (top + _without_tables(shown), (_LINEAR,))):
            try:
                _draw_with_xhtml2pdf(attempt, into)
                return f"xhtml2pdf {version('xhtml2pdf')}", (*remarks, *unwritable_remarks(named))
            except Exception as fault:
                # The engine raises nearly anything on the tables that mail programs write; its words stay unlogged.
                logging.getLogger(__name__).debug("drawn another way after %s", type(fault).__name__)
    noted, pictures = taken_out(body)
    return draw_words(words_of(noted), into, head=head, pictures=pictures, also=(_WORDS_ONLY,))


_LINEAR = Remark(
    code="tables-as-lines",
    message="Its tables could not be drawn as tables; their cells follow one another as lines.",
    remedy="If the table matters, print it as PDF from the program that made it, and supply that.",
)
_WORDS_ONLY = Remark(
    code="words-only",
    message="Its look could not be drawn; the pages show its words, and its pictures after them.",
    remedy="If its look matters, print it as PDF from the program that made it, and supply that.",
)


def draw_words(
    text: str,
    into: Path,
    *,
    head: tuple[tuple[str, str], ...] = (),
    pictures: tuple[Shown, ...] = (),
    also: tuple[Remark, ...] = (),
) -> tuple[str, tuple[Remark, ...]]:
    """Draw words in any script, under rows of names and values, and numbered pictures after them.

    Gives the engine and what a person should know, with `also` before it.
    """
    pages = WrittenPages(into)
    for name, value in head:
        pages.pair(name, value, 75)
    if head:
        pages.rule()
        pages.space(6)
    for line in text.split("\n"):
        pages.write(line)
    for number, picture in enumerate(pictures, start=1):
        pages.space(12)
        pages.picture(picture.data, picture.width, picture.height)
        pages.write(f"[picture {number}]")
    pages.save()
    return f"reportlab {version('reportlab')}", (*also, *pages.remarks())


def _head_html(head: tuple[tuple[str, str], ...]) -> str:
    if not head:
        return ""
    from html import escape

    rows = "".join(
        f'<tr><td width="17%"><b>{escape(name)}</b></td><td width="83%">{escape(value)}</td></tr>'
        for name, value in head
    )
    return f'<table class="head">{rows}</table><hr>'


def _in_our_fonts(body: str) -> tuple[str, int, bool]:
    """Give HTML with each stretch in a font that holds it, how many signs are named, and whether that suffices."""
    named, simple = 0, True
    pieces = []
    for piece in re.split(r"(<[^>]*>)", body):
        if piece.startswith("<") or piece.isascii():
            pieces.append(piece)
            continue
        text, count = writable(piece, Face.SANS)
        named += count
        made, fits = _spans(text)
        simple = simple and fits
        pieces.append(made)
    return "".join(pieces), named, simple


def _spans(text: str) -> tuple[str, bool]:
    coverage, fits = font_of(Face.SANS).coverage, True
    made, current = [], ""
    for letter in unicodedata.normalize("NFC", text):
        font = ""
        if letter not in coverage and not letter.isspace():
            fallback = fallback_for(frozenset(letter))
            if unicodedata.category(letter) == "Cf" or fallback is None:
                continue
            turned = unicodedata.bidirectional(letter) in ("R", "AL", "AN")
            fits = fits and fallback.name not in _SHAPED and not turned
            font = fallback.name
        if font != current:
            made.append("</span>" * bool(current) + (f'<span style="font-family: {font}">' if font else ""))
            current = font
        made.append(letter)
    return "".join(made) + "</span>" * bool(current), fits


def _without_tables(body: str) -> str:
    def lined(found: re.Match[str]) -> str:
        closing, tag = found[1], found[2].lower()
        if tag in ("td", "th", "caption"):
            return f"<{closing}div>"
        return ""

    return _TABLE_TAGS.sub(lined, body)


def _draw_with_xhtml2pdf(body: str, into: Path) -> None:
    import pikepdf
    from xhtml2pdf import pisa  # type: ignore[import-untyped]
    from xhtml2pdf.config.resources import ResourceAccessPolicy  # type: ignore[import-untyped]

    logging.getLogger("xhtml2pdf").setLevel(logging.CRITICAL)
    fonts = Path(str(resource("fonts", "NotoSans-Regular.ttf"))).parent
    policy = ResourceAccessPolicy.server(
        fonts, allow_remote=False, max_local_bytes=None, max_image_pixels=None, max_render_seconds=_SECONDS
    )
    page = f"<html><head><style>{_faces(fonts, body)}{_STYLE}</style></head><body>{body}</body></html>"
    drawn = io.BytesIO()
    status = pisa.CreatePDF(page, dest=drawn, encoding="utf-8", resource_policy=policy)
    if status.err:
        raise _Unfit("the engine reports an error")
    _check(drawn.getvalue(), words_of(body))
    with pikepdf.open(drawn) as pdf:
        del pdf.docinfo
        if "/Metadata" in pdf.Root:
            del pdf.Root.Metadata
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]  # its first half is kept by the next save, and was made by chance
        pdf.save(into, deterministic_id=True)


def _faces(fonts: Path, body: str) -> str:
    faces = [("ours", "NotoSans-Regular", ""), ("ours", "NotoSans-Bold", "font-weight: bold;")]
    faces.append(("ours", "NotoSans-Italic", "font-style: italic;"))
    faces.append(("ours", "NotoSans-Bold", "font-weight: bold; font-style: italic;"))
    faces += [(name, name, "") for name in sorted(set(re.findall(r'font-family: ([\w-]+)">', body)))]
    return "".join(
        f'@font-face {{ font-family: {family}; src: url("{fonts / file}.ttf"); {more} }}'
        for family, file, more in faces
    )


def _check(pdf: bytes, words: str) -> None:
    """Read the pages back by another library. Raises _Unfit where a word is missing, or stands beyond a page's edge."""
    import pypdfium2

    said = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            said.append(text.get_text_bounded())
            width, height = page.get_size()
            for number in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(number)
                if left < 0 or bottom < 0 or right > width - 20 or top > height:
                    raise _Unfit("words beyond the edge")
    whole = _squeezed("".join(said))
    if any(_squeezed(word) not in whole for word in words.split()):
        raise _Unfit("a word is missing")


def _squeezed(text: str) -> str:
    """Give the letters alone, in one form: line breaks, and hyphens that a reader takes for them, do not count."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if letter.isalnum())
