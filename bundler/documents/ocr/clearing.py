"""Clear a page of words that no program can use: an old hidden layer of poor words, and letters without a meaning.

The page looks as before: what is hidden goes, what is seen stays and is told to readers as spaces, where that changes
no letter's shape.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

_SHOWS = {"Tj", "TJ", "'", '"'}
_HIDDEN = 3
_DEEPEST = 6


def clear_words(pdf: Path, into: Path, hidden: Collection[int], all_words: Collection[int]) -> None:
    """Write at `into` the PDF without the hidden words of some document pages, and without any words of others."""
    with pikepdf.open(pdf) as target:
        for number in sorted({*hidden, *all_words}):
            page = target.pages[number - 1].obj
            clearing = _Clearing(target, is_seen_cleared=number in all_words)
            page.Contents = target.make_stream(clearing.content(page))
            page.Resources = clearing.resources(page.get("/Resources"))
        target.save(into, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


class _Clearing:
    """The clearing of one page: what it draws through forms is copied first, since other pages may draw it too."""

    def __init__(self, pdf: pikepdf.Pdf, *, is_seen_cleared: bool) -> None:
        self._pdf = pdf
        self._is_seen_cleared = is_seen_cleared
        self._codes: set[bytes] = set()

    def content(self, drawing: Any) -> bytes:
        """Give the drawing's content without hidden words; the codes of those that are seen are noted."""
        kept: list[Any] = []
        block: list[tuple[int, bool]] = []
        mode, modes = 0, [0]
        for instruction in pikepdf.parse_content_stream(drawing):
            operator = str(instruction.operator)
            if operator == "q":
                modes.append(mode)
            elif operator == "Q" and len(modes) > 1:
                mode = modes.pop()
            elif operator == "Tr":
                mode = int(instruction.operands[0])
            elif operator == "BT":
                block = []
            elif operator in _SHOWS:
                block.append((len(kept), mode == _HIDDEN))
                self._note(instruction.operands)
            elif operator == "ET" and all(is_hidden for _, is_hidden in block):
                # Words that are seen may stand where hidden ones of their block end: only whole blocks go.
                for place, _ in reversed(block):
                    del kept[place]
                block = []
            kept.append(instruction)
        return pikepdf.unparse_content_stream(kept)

    def resources(self, resources: Any, depth: int = 0) -> Dictionary:
        """Give a copy of some resources: their forms cleared, and their fonts without letters where these go too."""
        copy = Dictionary(dict(resources.items())) if isinstance(resources, Dictionary) else Dictionary()
        drawn = copy.get("/XObject")
        if isinstance(drawn, Dictionary) and depth < _DEEPEST:
            copy.XObject = Dictionary({name: self._cleared_form(thing, depth) for name, thing in drawn.items()})
        fonts = copy.get("/Font")
        if self._is_seen_cleared and isinstance(fonts, Dictionary):
            copy.Font = Dictionary({name: self._mute(font) for name, font in fonts.items()})
        return copy

    def _cleared_form(self, form: Any, depth: int) -> Any:
        if not isinstance(form, Stream) or form.get("/Subtype") != Name.Form:
            return form
        copy = self._pdf.make_stream(self.content(form))
        for key, value in form.items():
            if key not in ("/Length", "/Filter", "/DecodeParms", "/Resources"):
                copy[key] = value
        if "/Resources" in form:
            copy.Resources = self.resources(form.Resources, depth + 1)
        return copy

    def _mute(self, font: Any) -> Any:
        """A copy of a font that says of each of its letters that it is a space; one that is not in the file stays.

        A reader chooses the shapes for a font that is not in the file by what its letters are said to be: said to be
        spaces, they would no longer be seen.
        """
        if not isinstance(font, Dictionary) or not _is_in_file(font):
            return font
        copy = Dictionary(dict(font.items()))
        wide = font.get("/Subtype") == Name.Type0
        codes = sorted(self._codes) if wide else [bytes([code]) for code in range(256)]
        copy.ToUnicode = self._pdf.make_stream(_spaces(codes, 2 if wide else 1))
        return self._pdf.make_indirect(copy)

    def _note(self, operands: Any) -> None:
        for operand in operands:
            for string in operand if isinstance(operand, pikepdf.Array) else (operand,):
                if isinstance(string, pikepdf.String):
                    shown = bytes(string)
                    self._codes.update(shown[at : at + 2] for at in range(0, len(shown) - 1, 2))


def _is_in_file(font: Dictionary) -> bool:
    """Whether a font's shapes are in the file."""
    below = font.get("/DescendantFonts")
    own = below[0] if isinstance(below, pikepdf.Array) and len(below) else font
    described = own.get("/FontDescriptor") if isinstance(own, Dictionary) else None
    programs = ("/FontFile", "/FontFile2", "/FontFile3")
    return "/CharProcs" in font or (isinstance(described, Dictionary) and any(key in described for key in programs))


def _spaces(codes: list[bytes], width: int) -> bytes:
    """A table that says a space for each of these codes."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Spaces def /CMapType 2 def",
        f"1 begincodespacerange <{'00' * width}> <{'FF' * width}> endcodespacerange",
    ]
    for start in range(0, len(codes), 100):
        part = codes[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code.hex()}> <0020>" for code in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()
