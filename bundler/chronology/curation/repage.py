"""Repage: accounts whose words stand on another page than they cite are put on that page, on a person's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bundler.chronology.checks.support import Moved
from bundler.chronology.curation.act import Act, Opened, told
from bundler.chronology.toml.piece_edit import with_page


def repage(file: Path, moved: Sequence[Moved]) -> Act:
    """Give each of these accounts the page on which its words stand; its event stays as it is otherwise.

    The events of `moved` are those of the file, each with the accounts that stand under it there. Raises CaseError
    where there is no such event any more.
    """
    opened = Opened(file)
    pieces = {piece.event.id: piece for piece in opened.text.pieces}
    for each in moved:
        id = each.event.id
        pieces[id] = with_page(pieces.get(id) or opened.piece(id), each.number, each.page)
    text = replace(opened.text, pieces=tuple(pieces[piece.event.id] for piece in opened.text.pieces))
    ids = tuple(dict.fromkeys(each.event.id for each in moved))
    return opened.close(text, told("put on the page of its words", (opened.event(id) for id in ids)), ids)
