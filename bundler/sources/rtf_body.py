"""Read the body that Outlook keeps as RTF: the HTML wrapped in it, or its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
# Groups whose content is no part of the message's words.
_HIDDEN_GROUPS = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable", "mhtmltag"}
)  # fmt: skip
_LETTERS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "cell": "\t", "tab": "\t", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—", "emspace": "\u2003",
    "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "", "\n": "\n", "\r": "\n"}
# RTF's numbers for character sets (fcharset) as Windows code pages.
_CODE_PAGES = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255,
    178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip

_CODECS = {
    65001: "utf-8", 1200: "utf-16-le", 20127: "cp1252", 28591: "cp1252", 20866: "koi8-r", 21866: "koi8-u",
    10000: "mac_roman", 936: "gbk", 54936: "gb18030", 51932: "euc_jp", 51949: "euc_kr", 50220: "iso2022_jp",
    50221: "iso2022_jp", 1361: "johab", 38598: "iso8859-8",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within the braces that are open. `first` tells that the group has just begun."""

    hidden: bool = False
    skipped: bool = False  # \htmlrtf: what stands for HTML that is given elsewhere
    in_fonts: bool = False
    font: int = 0
    after_unicode: int = 1
    starred: bool = False
    first: bool = False


@dataclass(slots=True)
class _Reader:
    encapsulated: bool
    code_page: int = 1252
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    fonts: dict[int, int] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    to_skip: int = 0

    def write(self, text: str) -> None:
        self.flush()
        if not (self.state.hidden or self.state.skipped):
            self.made.append(text)

    def flush(self) -> None:
        """Turn the bytes so far into letters: one letter may be several bytes, so they wait until the run ends."""
        if not self.pending:
            return
        if not (self.state.hidden or self.state.skipped):
            codec = codec_of(self.fonts.get(self.state.font, self.code_page))
            self.made.append(bytes(self.pending).decode(codec, errors="replace"))
        self.pending.clear()


def codec_of(code_page: int) -> str:
    """Give Python's name of a Windows code page; Windows-1252 where there is none."""
    if code_page in _CODECS:
        return _CODECS[code_page]
    if 28592 <= code_page <= 28605:
        return f"iso8859-{code_page - 28590}"
    try:
        "a".encode(f"cp{code_page}")
    except LookupError:
        return "cp1252"
    return f"cp{code_page}"


def html_of(rtf: bytes) -> str:
    """Give the HTML that a mail program wrapped in RTF ([MS-OXRTFEX]); "" where there is none in it."""
    return _read(rtf, encapsulated=True) if re.search(rb"\\fromhtml1?\b", rtf[:4096]) else ""


def text_of(rtf: bytes) -> str:
    """Give the words of an RTF text, without its look."""
    return _read(rtf, encapsulated=False)


def _read(rtf: bytes, *, encapsulated: bool) -> str:
    reader = _Reader(encapsulated=encapsulated)
    at = 0
    while at < len(rtf):
        token = _TOKEN.match(rtf, at)
        if token is None:
            at += 1
            continue
        at = token.end()
        if token["word"] == b"bin":
            at += max(0, int(token["number"] or 0))
        else:
            _take(reader, token)
    reader.flush()
    text = "".join(reader.made).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\r\n", "\n").replace("\0", "").strip("\n")


def _take(reader: _Reader, token: re.Match[bytes]) -> None:
    if token["brace"]:
        _brace(reader, token["brace"])
    elif token["word"]:
        reader.flush()
        _word(reader, token["word"].decode("ascii"), int(token["number"]) if token["number"] else None)
    elif token["symbol"]:
        _symbol(reader, token["symbol"].decode("latin-1"))
    elif token["byte"]:
        _bytes(reader, bytes((int(token["byte"], 16),)))
    elif token["text"]:
        _bytes(reader, token["text"])


def _brace(reader: _Reader, brace: bytes) -> None:
    reader.flush()
    reader.to_skip = 0
    if brace == b"{":
        reader.stack.append(reader.state)
        reader.state = replace(reader.state, starred=False, first=True)
    elif reader.stack:
        reader.state = reader.stack.pop()


def _bytes(reader: _Reader, raw: bytes) -> None:
    skipped = min(reader.to_skip, len(raw))
    reader.to_skip -= skipped
    reader.pending += raw[skipped:]
    if reader.state.first:
        reader.state = replace(reader.state, first=False)


def _symbol(reader: _Reader, symbol: str) -> None:
    if symbol == "*":
        reader.state = replace(reader.state, starred=True)
    elif reader.to_skip:
        reader.to_skip -= 1
    else:
        reader.write(_SYMBOLS.get(symbol, symbol))


def _word(reader: _Reader, word: str, number: int | None) -> None:
    state = reader.state
    reader.state = replace(state, first=False, starred=False)
    if state.first and (state.starred or word in _HIDDEN_GROUPS):
        shown = word == "htmltag" and reader.encapsulated
        reader.state = replace(reader.state, hidden=state.hidden or not shown, in_fonts=word == "fonttbl")
    elif word == "htmlrtf":
        reader.state = replace(reader.state, skipped=reader.encapsulated and number != 0)
    elif word == "u" and number is not None:
        reader.write(chr(number % 65536))
        reader.to_skip = state.after_unicode
    elif word in _LETTERS:
        reader.write(_LETTERS[word])
    elif number is not None:
        _setting(reader, word, number)


def _setting(reader: _Reader, word: str, number: int) -> None:
    if word == "f":
        reader.state = replace(reader.state, font=number)
    elif word == "fcharset" and reader.state.in_fonts:
        reader.fonts[reader.state.font] = _CODE_PAGES.get(number, reader.code_page)
    elif word == "ansicpg":
        reader.code_page = number
    elif word == "uc":
        reader.state = replace(reader.state, after_unicode=max(0, number))
