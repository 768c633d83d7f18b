"""What came of taking a bundle apart, in words for a person, and as a value for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bundler.errors import as_sentence
from bundler.pieces.piece import Apart, Piece


def as_words(apart: Apart, files: Sequence[str], *, bundle: str) -> str:
    """Say which pages became which file, and everything that does not agree. `files` are those of the pieces."""
    documents = sum(piece.role.is_evidence for piece in apart.pieces)
    by = f", by {apart.means}" if apart.means else ""
    lines = [
        f"{bundle}: {apart.pages:,} pages, taken apart into {documents:,} document{'' if documents == 1 else 's'}{by}.",
        "Every page is in one of the files below. Cover, index and dividers are left out of the new index.",
        "",
    ]
    for piece, file in zip(apart.pieces, files, strict=True):
        lines.append(f"{file}: {_named(piece)}")
        lines += [f"    look at this: {as_sentence(doubt)}" for doubt in piece.doubts]
    if apart.doubts:
        lines += ["", "What does not agree, or was not found:"]
        lines += [f"- {as_sentence(doubt)}" for doubt in apart.doubts]
    return "\n".join(lines) + "\n"


def as_dict(apart: Apart, files: Sequence[str]) -> dict[str, Any]:
    """Give it as a value ready for JSON; pages are PDF pages of the bundle, counted from 1."""
    return {
        "pages": apart.pages,
        "means": apart.means,
        "pieces": [
            {
                "file": file,
                "role": piece.role.name.lower(),
                "first": piece.first,
                "last": piece.last,
                "numbers": list(piece.numbers),
                "title": piece.title,
                "date": piece.date.edtf() if piece.date else None,
                "part": piece.part.letter if piece.part else "",
                "doubts": list(piece.doubts),
            }
            for piece, file in zip(apart.pieces, files, strict=True)
        ],
        "doubts": list(apart.doubts),
    }


def _named(piece: Piece) -> str:
    title = piece.title or piece.role.value
    date = f", {piece.date.words()}" if piece.date and piece.date.words() not in title else ""
    return f"{title}{date} ({piece.cited})"
