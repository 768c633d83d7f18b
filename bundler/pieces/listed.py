"""The pieces of a bundle as bundle.toml lists them: titles and dates as proposed, each with where it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bundler.documents.manifest import Entry, Guess, LeftOut, SectionEntries
from bundler.pieces.piece import Part, Piece, Role
from bundler.plan.settable import settable

_WHY = {
    Role.COVER: "the cover of the bundle that it was taken from",
    Role.INDEX: "the index of the bundle that it was taken from: the bundle made of its documents has its own",
    Role.DIVIDER: "a divider of the bundle that it was taken from",
}


def file_names(pieces: Sequence[Piece], pages: int) -> tuple[str, ...]:
    """Give a file name for each piece, by its PDF pages in the bundle and never by words out of it."""
    width = len(str(pages))
    names = []
    for piece in pieces:
        span = f"{piece.first:0{width}d}" + (f"-{piece.last:0{width}d}" if len(piece) > 1 else "")
        role = "" if piece.role.is_evidence else f" {piece.role.value}"
        names.append(f"page{'' if len(piece) == 1 else 's'} {span}{role}.pdf")
    return tuple(names)


def listed_entry(entry: Entry, piece: Piece, bundle: str) -> Entry:
    """Give a document's entry with what the bundle that it came from says of it; `bundle` is that file's name.

    Pages that neither index nor bookmark names keep the title and date that were read in them.
    """
    title = settable(piece.title) if piece.role is Role.DOCUMENT else ""
    guesses = {guess.key: guess.because for guess in entry.proposed}
    if title:
        guesses["title"] = settable(piece.title_from)
    date = entry.date
    if piece.date is not None:
        date = piece.date
        guesses["date"] = settable(piece.date_from)
    elif piece.undated:
        date = None
        guesses.pop("date", None)
    guesses["from_bundle"] = settable("; ".join([piece.borders_from, *piece.doubts]))
    return replace(
        entry,
        title=title or entry.title,
        date=date,
        from_bundle=f"{settable(bundle)}, {piece.cited}",
        proposed=tuple(Guess(key=key, because=because) for key, because in guesses.items()),
    )


def listed_sections(entries: Sequence[Entry], pieces: Mapping[str, Piece]) -> tuple[SectionEntries, ...]:
    """Put the entries into the parts of the bundle that they came from, in its order. `pieces` are by entry's file."""
    ordered = sorted(entries, key=lambda entry: pieces[entry.file].first if entry.file in pieces else 0)
    sections: dict[Part | None, list[Entry]] = {}
    part: Part | None = None
    for entry in ordered:
        piece = pieces.get(entry.file)
        part = piece.part if piece and piece.part else part
        sections.setdefault(part, []).append(entry)
    letters = _letters(list(sections))
    return tuple(
        SectionEntries(letter=letter, title=_titled(part), entries=tuple(listed))
        for letter, (part, listed) in zip(letters, sections.items(), strict=True)
    )


def _titled(part: Part | None) -> str:
    """A part's title; one that only repeats its letter, such as ``SECTION A``, names nothing."""
    title = settable(part.title) if part else ""
    return "Documents" if not title or re.fullmatch(r"(?i)(?:section|part|tab|divider)\W{0,3}\w{1,3}", title) else title


def framing(pieces: Sequence[tuple[str, Piece]], bundle: str) -> tuple[LeftOut, ...]:
    """Give what only frames the bundle, by file, as left out with the reason."""
    return tuple(
        LeftOut(file=file, why=f"{_WHY[piece.role]} ({settable(bundle)}, {piece.cited})")
        for file, piece in pieces
        if not piece.role.is_evidence
    )


def _letters(parts: Sequence[Part | None]) -> list[str]:
    """The letters of the parts where each has one of its own, else A, B, C … in order."""
    own = [part.letter for part in parts if part]
    if len(own) == len(parts) == len(set(own)) and all(_is_letter(letter) for letter in own):
        return own
    return [_letter(place) for place in range(len(parts))]


def _is_letter(text: str) -> bool:
    return 0 < len(text) <= 2 and text.isascii() and text.isalpha() and text.isupper()


def _letter(place: int) -> str:
    """The letters A to Z, then AA, AB and so on."""
    return chr(65 + place) if place < 26 else chr(65 + place // 26 - 1) + chr(65 + place % 26)
