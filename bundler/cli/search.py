"""jrbundle search: the pages of a case that say so."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bundler.case import Case
from bundler.cli import console
from bundler.cli.places import CASE
from bundler.errors import ExitCode

if TYPE_CHECKING:
    from bundler.pipeline.search import Found, Hit
    from bundler.search.find import Stretch

_WIDTH = 110
_MOST = 50


@click.command("search")
@click.argument("words", metavar="WORDS", nargs=-1, required=True)
@CASE
@click.option("--most", type=click.IntRange(min=1), default=_MOST, show_default=True, help="Show so many pages.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, every page.")
def command(words: tuple[str, ...], folder: Path, most: int, as_json: bool) -> int:
    """Give the pages that say all of WORDS, in the order of the bundle, with the words around.

    A word finds what begins with it (recall: recalled); large letters, accents and the kind of quotation mark make no
    difference. Words in quotation marks stand side by side: jrbundle search "risk report" recall. The page numbers are
    those that the bundle gets when it is built from bundle.toml as it stands.
    """
    from bundler.pipeline.search import Search
    from bundler.pipeline.standing import Standings
    from bundler.search.query import read_query
    from bundler.store import Store

    query = read_query(" ".join(f'"{word}"' if " " in word.strip() else word for word in words))
    case = Case.at(folder)
    standing = Standings(case).now()
    search = Search(Store(case.store))
    found = search.find(standing, query)
    shown = found.hits if as_json else found.hits[:most]
    told = [(hit, search.words_around(hit, standing, query)) for hit in shown]
    if as_json:
        console.result_json(_as_dict(told, found))
        return ExitCode.DONE
    for hit, around in told:
        for line in _as_words(hit, around):
            console.result(line)
    _say_what_else(found, len(shown))
    return ExitCode.DONE


def _as_words(hit: Hit, around: tuple[Stretch, ...]) -> list[str]:
    place = f"page {hit.bundle_page}, {hit.tab}" if hit.bundle_page else "not in the bundle"
    head = f"{place}: {hit.title}, its page {hit.page}"
    quoted = ["".join(f"[{part.text}]" if part.is_hit else part.text for part in stretch) for stretch in around]
    return [
        head,
        *(
            line
            for text in quoted
            for line in textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="    ")
        ),
    ]


def _say_what_else(found: Found, shown: int) -> None:
    count = len(found.hits)
    rest = f"; the first {shown} are shown, --most shows more" if count > shown else ""
    console.say(f"{count or 'no'} page{'' if count == 1 else 's'} of {found.searched} say so{rest}")
    if found.wordless:
        has, them = (" has", "it") if found.wordless == 1 else ("s have", "them")
        console.say(f"{found.wordless} page{has} no words that can be read, so no search finds {them}")
    if found.unread:
        console.say(f"not searched, because not read yet or missing: {', '.join(found.unread)}")
        console.say("  mend: jrbundle build reads what bundle.toml lists")


def _as_dict(told: list[tuple[Hit, tuple[Stretch, ...]]], found: Found) -> dict[str, Any]:
    return {
        "pages": [
            {
                "document": hit.document_id,
                "title": hit.title,
                "tab": hit.tab,
                "document_page": hit.page,
                "bundle_page": hit.bundle_page,
                "says": [
                    [{"text": part.text, "hit": part.is_hit} for part in stretch if part.text] for stretch in around
                ],
            }
            for hit, around in told
        ],
        "searched": found.searched,
        "without_words": found.wordless,
        "not_read": list(found.unread),
    }
