"""HTML that somebody else wrote, made safe to draw: no script, nothing fetched, nothing hidden, nothing unreadable."""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_to_bytes

from bundler.documents.document import Remark, Removal
from bundler.documents.formats.html_style import legible, safe_style
from bundler.documents.formats.inline_picture import inline_picture

NOT_FETCHED = "picture not fetched: it is kept on the internet"
DAMAGED = "picture that cannot be shown: its data is damaged"
_TAGS = {
    "a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "br", "caption", "center",
    "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main",
    "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var",
}  # fmt: skip
_DROPPED_WITH_CONTENT = {"script", "style", "title", "head", "template", "noscript"}
_ATTRIBUTES = {
    "*": {"style", "align"},
    "a": {"href"},
    "font": {"color"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "type"},
    "table": {"border"},
    "td": {"colspan", "rowspan", "bgcolor"},
    "th": {"colspan", "rowspan", "bgcolor"},
}
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*[;\"'}]"
    r"|<[a-z]+(?=\s)[^>]*\shidden(?=[\s>=/])",
    re.IGNORECASE,
)
_ACTIVE = re.compile(r"<(script|iframe|object|embed|applet|video|audio|form)\b", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b([^>]*)>", re.IGNORECASE)
_ACTIVE_NAMES = {"script": "script", "form": "form to fill in"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeHtml:
    """The inside of a body that can be drawn, and what became of the rest."""

    html: str
    removals: tuple[Removal, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Pictures:
    """The pictures a body shows: those that came with it, and those that lie elsewhere."""

    enclosed: Mapping[str, bytes]
    found: list[bytes | None] = field(default_factory=list)
    remote: int = 0
    damaged: int = 0

    def place(self, source: str) -> str:
        """Keep a picture and give the number by which the body will name it."""
        self.found.append(self._bytes(source.strip()))
        return f"#{len(self.found) - 1}"

    def _bytes(self, source: str) -> bytes | None:
        if source.lower().startswith("data:"):
            return _of_data_address(source)
        name = re.sub(r"^cid:", "", unquote(source), flags=re.IGNORECASE).lower()
        return self.enclosed.get(name)


def make_safe(body: str, enclosed: Mapping[str, bytes] | None = None) -> SafeHtml:
    """Give HTML that can be drawn without asking anything of anybody.

    `enclosed` holds the pictures that came with it, by their name in lower case. A picture that lies elsewhere is
    replaced by a note. Text that was hidden is shown, for a page of evidence hides nothing, and a remark says so.
    """
    import nh3

    pictures = _Pictures(enclosed=enclosed or {})

    def kept(tag: str, attribute: str, value: str) -> str | None:
        return _kept(pictures, tag, attribute, value)

    cleaned = nh3.clean(
        body.replace("\0", ""),
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=kept,
        url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
        link_rel=None,
    )
    shown = _PICTURE.sub(lambda found: _picture(found[1], pictures), cleaned)
    return SafeHtml(html=shown, removals=_removals(body), remarks=_remarks(body, pictures))


def _kept(pictures: _Pictures, tag: str, attribute: str, value: str) -> str | None:
    if tag == "img" and attribute == "src":
        return pictures.place(value)
    if attribute == "style":
        return safe_style(value) or None
    if attribute in ("color", "bgcolor"):
        return legible(value, ground=attribute == "bgcolor")
    if attribute in ("colspan", "rowspan", "border", "start"):
        return value if value.isascii() and value.isdigit() and int(value[:6]) <= 1000 else None
    if attribute == "href" and value.lower().startswith(("cid:", "data:")):
        return None
    return value


def _picture(attributes: str, pictures: _Pictures) -> str:
    """Give what is drawn for one <img>: the picture, or a note in its place; nothing for a one-dot beacon."""
    values = {name.lower(): html.unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', attributes)}
    size = (_pixels(values.get("width", "")), _pixels(values.get("height", "")))
    number = values.get("src", "")
    data = pictures.found[int(number[1:])] if number[1:].isdigit() else None
    if data is not None:
        drawn = inline_picture(data, size)
        if drawn:
            return drawn
        pictures.damaged += 1
        return _note(DAMAGED, values.get("alt", ""))
    pictures.remote += 1
    if 0 < (size[0] or 9) <= 2 and 0 < (size[1] or 9) <= 2:
        return ""
    return _note(NOT_FETCHED, values.get("alt", ""))


def _note(said: str, alt: str) -> str:
    words = f"{said}: {' '.join(alt.split())}" if alt.strip() else said
    return f"<span>[{html.escape(words)}]</span>"


def _pixels(value: str) -> int | None:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*\Z", value)
    return int(found[1]) if found else None


def _of_data_address(source: str) -> bytes | None:
    head, comma, content = source.partition(",")
    if not comma or len(content) > 100_000_000:
        return None
    if ";base64" in head.lower():
        try:
            return base64.b64decode(unquote(content))
        except (ValueError, binascii.Error):
            return b""
    return unquote_to_bytes(content)


def _removals(body: str) -> tuple[Removal, ...]:
    found = Counter(_ACTIVE_NAMES.get(each.lower(), "embedded web content") for each in _ACTIVE.findall(body))
    return tuple(Removal(what=what, count=count) for what, count in sorted(found.items()))


def _remarks(body: str, pictures: _Pictures) -> tuple[Remark, ...]:
    remarks = []
    if pictures.remote:
        remarks.append(
            Remark(
                code="picture-not-fetched",
                message=f"{pictures.remote} picture(s) are kept on the internet and were not fetched.",
                remedy="If they matter, print the message as PDF from the mail program, and supply that.",
            )
        )
    if pictures.damaged:
        remarks.append(
            Remark(code="picture-damaged", message=f"{pictures.damaged} picture(s) are damaged and cannot be shown.")
        )
    hidden = len(_HIDING.findall(body))
    if hidden:
        remarks.append(
            Remark(
                code="hidden-text-shown",
                message=f"{hidden} part(s) that were hidden from the reader are shown.",
                remedy="Compare with what the mail program or the browser shows.",
            )
        )
    return tuple(remarks)
