"""The words of a page of HTML, line by line, without its look."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LINES = frozenset(
    {"p", "div", "br", "tr", "li", "ul", "ol", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"section", "article", "header", "footer", "dt", "dd", "caption", "center", "address", "figure"}
)
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre"})


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.made: list[str] = []
        self.preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LINES:
            self.made.append("\n\n" if tag in _APART else "\n")
        if tag == "li":
            self.made.append("• ")
        elif tag in ("td", "th"):
            self.made.append("\t")
        self.preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES:
            self.made.append("\n\n" if tag in _APART else "\n")
        self.preformatted -= tag == "pre"

    def handle_data(self, data: str) -> None:
        self.made.append(data if self.preformatted > 0 else re.sub(r"[ \t\r\n\f]+", " ", data))


def words_of(body: str) -> str:
    """Give the words that a reader would see of safe HTML, one block a line, its cells apart."""
    reader = _Words()
    reader.feed(body)
    reader.close()
    lines = [re.sub(r"[ \t]*\t[ \t]*", "    ", line.strip(" \t")) for line in "".join(reader.made).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
