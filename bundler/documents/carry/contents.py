"""Contents: whatever a page's own drawing leaves open is closed, so that what is added starts afresh.

The content is read token by token: a state (q) left open, a text (BT), a marked part (BMC, BDC: it may be a hidden
layer) or a path left unpainted would else colour, turn, clip or hide a page number that is drawn after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Pdf, Stream

_SPACE = rb"\x00\t\n\f\r "
_EDGE = rb"\x00\t\n\f\r ()<>\[\]{}/%"
_TOKEN = re.compile(
    rb"(?P<string>\()"
    rb"|%[^\r\n]*"
    rb"|<(?!<)[^>]*>?"
    rb"|/[^" + _EDGE + rb"]*"
    rb"|(?P<image>(?<![^" + _EDGE + rb"])ID(?=[" + _SPACE + rb"]))"
    rb"|(?P<operator>(?<![^"
    + _EDGE
    + rb"])(?:[qQ]|BT|ET|BMC|BDC|EMC|re|[mlcvyhnSsfFBbW]|[fBbW]\*)(?![^"
    + _EDGE
    + rb"]))"
)
_STRING_PART = re.compile(rb"\\.|[()]", re.DOTALL)
_IMAGE_END = re.compile(rb"[" + _SPACE + rb"]EI(?=[" + _EDGE + rb"]|$)")
_BUILDS_PATH = {b"re", b"m", b"l", b"c", b"v", b"y", b"h", b"W", b"W*"}
_PAINTS = {b"n", b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}


@dataclass(slots=True)
class _State:
    """What is open at a place in the content, and the places of each Q that closes nothing."""

    depth: int = 0
    text: bool = False
    marked: int = 0
    path: bool = False
    surplus: list[int] = field(default_factory=list)

    @property
    def closing(self) -> bytes:
        """The operators that close what is open."""
        closed = b" n" if self.path else b""
        closed += b" ET" if self.text else b""
        return closed + b" EMC" * self.marked + b" Q" * self.depth


def close_contents(pdf: Pdf, page: pikepdf.Page, around: tuple[Stream, Stream]) -> bool:
    """Make a page's content a whole that leaves nothing behind; `around` are the shared streams ``q`` and ``Q``.

    Gives whether the content could be read to its end.

    A Q that closes nothing is blotted out, as viewers ignore it. A content that cannot be decoded is only wrapped.
    """
    streams = _streams(page.obj.get("/Contents"))
    if not streams:
        page.obj.Contents = Array([])
        return True
    try:
        content = b"\n".join(stream.read_bytes() for stream in streams)
    except (pikepdf.PdfError, RuntimeError, ValueError):
        page.obj.Contents = Array([around[0], *streams, around[1]])
        return False
    state = _read(content)
    if state.surplus:
        mended = bytearray(content)
        for place in state.surplus:
            mended[place] = 0x20
        streams = [pdf.make_stream(bytes(mended))]
    closing = state.closing
    if closing:
        streams = [*streams, pdf.make_stream(closing.strip())]
    page.obj.Contents = Array([around[0], *streams, around[1]])
    return True


def _streams(contents: object) -> list[Stream]:
    if isinstance(contents, Stream):
        return [contents]
    if isinstance(contents, Array):
        return [part for part in contents if isinstance(part, Stream)]
    return []


def _read(content: bytes) -> _State:
    """Read the content to its end."""
    state = _State()
    place = 0
    while found := _TOKEN.search(content, place):
        place = found.end()
        if found["string"]:
            place = _after_string(content, place)
        elif found["image"]:
            end = _IMAGE_END.search(content, place)
            place = end.end() if end else len(content)
        elif found["operator"]:
            _follow(state, found["operator"], found.start())
    return state


def _after_string(content: bytes, place: int) -> int:
    depth = 1
    for part in _STRING_PART.finditer(content, place):
        depth += {b"(": 1, b")": -1}.get(part[0], 0)
        if not depth:
            return part.end()
    return len(content)


def _follow(state: _State, operator: bytes, place: int) -> None:
    """Note what one operator opens or closes."""
    if operator == b"q":
        state.depth += 1
    elif operator == b"Q":
        if state.depth:
            state.depth -= 1
        else:
            state.surplus.append(place)
    elif operator in (b"BT", b"ET"):
        state.text = operator == b"BT"
    elif operator in (b"BMC", b"BDC"):
        state.marked += 1
    elif operator == b"EMC":
        state.marked = max(0, state.marked - 1)
    elif operator in _BUILDS_PATH:
        state.path = True
    elif operator in _PAINTS:
        state.path = False
