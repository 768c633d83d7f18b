"""Documents to sections: propose a place for each, and arrange the bundle that bundle.toml describes."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bundler.chronology.event import Account, Chronology, Event, Status
from bundler.documents.document import Document
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry, Manifest, SectionEntries
from bundler.documents.manifest_text import FILE_NAME
from bundler.partial_date import PartialDate
from bundler.plan.blueprint import Blueprint, BlueprintSection
from bundler.plan.bundle import Bundle, MadePages, Section, Tab
from bundler.plan.exhibit_front import exhibit_front
from bundler.plan.exhibit_pages import exhibit_pages
from bundler.plan.papers import Listed, paper_of, placeholder
from bundler.schema import place


def propose(entries: Sequence[Entry], blueprint: Blueprint) -> tuple[SectionEntries, ...]:
    """Put each entry into the section of its kind, families together, in the section's order.

    Entries come in the natural order of their files, which decides where dates do not. A section without entries
    is kept where the program makes pages for it, else left out.
    """
    families = _families(entries)
    sections = []
    for section in blueprint.sections:
        heads = [entry for entry in families if _home(entry, families[entry], blueprint) is section]
        heads.sort(key=lambda entry: _rank(entry, section))
        listed = tuple(member for head in heads for member in (head, *families[head]))
        if listed or section.makes:
            sections.append(
                SectionEntries(letter=section.letter, title=section.title, makes=section.makes, entries=listed)
            )
    return tuple(sections)


def _home(head: Entry, members: Sequence[Entry], blueprint: Blueprint) -> BlueprintSection:
    """The section of a family: its head's, but an e-mail goes where what it brings is looked for.

    A decision or a letter before claim that came attached stands under its own heading, with the e-mail in front.
    """
    brought = next((entry for entry in members if entry.kind in _LOOKED_FOR), None) if head.kind is Kind.EMAIL else None
    return blueprint.section_of(brought or head)


def arrange(
    manifest: Manifest,
    documents: Mapping[str, Document],
    chronology: Chronology,
    main: Mapping[str, str] = MappingProxyType({}),
) -> Bundle:
    """Arrange the bundle as bundle.toml lists it. `documents` holds by id the document of every entry that has a file.

    For a supplementary bundle, `main` says where documents of the main bundle stand there, by id, in words.
    Made pages stand behind the documents of their section; where there is nothing to show on them they are left out.
    Raises CaseError, naming its place, where bundle.toml asks for a page that cannot be made.
    """
    shown = _shown(chronology, manifest.chronology, documents)
    listed = Listed(manifest=manifest, documents=documents, labels=_labels(manifest), main=main)
    sections = []
    for at, section in enumerate(manifest.sections):
        within = frozenset(entry.id for entry in section.entries)
        tabs = [
            _tab(entry, listed, within, f"{FILE_NAME}: {place(['section', at, 'document', number])}")
            for number, entry in enumerate(section.entries)
        ]
        for made in section.makes:
            content = MadePages(made)
            paper = None if content in _OF_EVENTS else paper_of(content, listed)
            title = paper.title if paper else _OF_EVENTS.get(content, "")
            if paper or (content in _OF_EVENTS and shown.events):
                label = f"{section.letter}{len(tabs) + 1}"
                tabs.append(Tab(label=label, title=title, content=content, paper=paper))
        if tabs:
            sections.append(Section(letter=section.letter, title=section.title, tabs=tuple(tabs)))
    return Bundle(
        title=manifest.title,
        claim=manifest.claim,
        sections=tuple(sections),
        chronology=shown,
        number_prefix=manifest.number_prefix,
    )


def _labels(manifest: Manifest) -> dict[str, str]:
    """The label of each entry's tab, by the entry's id."""
    return {
        entry.id: f"{section.letter}{number}"
        for section in manifest.sections
        for number, entry in enumerate(section.entries, start=1)
    }


def _tab(entry: Entry, listed: Listed, within: frozenset[str], where: str) -> Tab:
    """The tab of an entry; `within` are the ids of its section, among which a tab may belong to another."""
    title = entry.title
    if entry.exhibit and entry.exhibit.casefold() not in title.casefold():
        title = f"Exhibit {entry.exhibit}: {title}"
    front = exhibit_front(entry, listed, where) if entry.cover_sheet else None
    return Tab(
        label=listed.labels[entry.id],
        title=f"{title} (to follow)" if entry.to_follow else title,
        content=MadePages.TO_FOLLOW if entry.to_follow else listed.documents[entry.id],
        date=entry.date,
        under=listed.labels[entry.under] if entry.under in within else "",
        confidential=entry.confidential,
        agreed=entry.agreed,
        paper=placeholder(entry) if entry.to_follow else front,
        stands_for=entry.id if entry.to_follow else "",
        exhibit_pages=exhibit_pages(listed).get(entry.id),
    )


def told_by(chronology: Chronology, documents: Container[str]) -> Chronology:
    """Give only what these documents, by id, tell of the events.

    The words of a document that is not in the bundle may be privileged: neither they nor an event that only such
    documents tell of may reach the page. An event that a person added with no source stands by itself.
    """
    told = [
        (event, tuple(account for account in event.accounts if account.citation.document_id in documents))
        for event in chronology.events
    ]
    events = tuple(_as_told(event, kept) for event, kept in told if kept or not event.accounts)
    return Chronology(events=events, seen=chronology.seen)


def _as_told(event: Event, kept: tuple[Account, ...]) -> Event:
    """The event with these accounts alone, in the words of the first where the program had taken another's words."""
    by_program = event.status in (Status.SUGGESTED, Status.CONFIRMED)
    if by_program and kept and kept[0] != event.accounts[0] and kept[0].words:
        event = replace(event, text=_own_words(kept[0]))
    return replace(event, accounts=kept)


def _own_words(account: Account) -> str:
    """An account's words on one line, without the number of their paragraph, which the page shows beside them."""
    words = " ".join(account.words.split())
    number = account.citation.paragraph
    return re.sub(rf"^[\[(]?{re.escape(number)}[\])]?\.? +(?=\S)", "", words) if number else words


def _shown(chronology: Chronology, which: str, documents: Container[str]) -> Chronology:
    """The chronology with only the events the bundle shows, in order of date, and only what its own documents tell."""
    if which == "none":
        return Chronology()
    standing = (chronology.confirmed() if which == "confirmed" else chronology).shown()
    return told_by(Chronology(events=tuple(standing), seen=chronology.seen), documents)


def _families(entries: Sequence[Entry]) -> dict[Entry, tuple[Entry, ...]]:
    """Each entry that stands by itself, with those under it (and under those), in the entries' order."""
    by_id = {entry.id: entry for entry in entries}
    children: dict[str, list[Entry]] = {}
    heads = []
    for entry in entries:
        if entry.under in by_id and entry.under != entry.id:
            children.setdefault(entry.under, []).append(entry)
        else:
            heads.append(entry)

    def below(entry: Entry) -> tuple[Entry, ...]:
        return tuple(member for child in children.get(entry.id, ()) for member in (child, *below(child)))

    return {head: below(head) for head in heads}


def _rank(entry: Entry, section: BlueprintSection) -> tuple[int, str, bool, PartialDate | None]:
    """What a section is sorted by; the sort is stable, so what ranks alike keeps the order of the files."""
    by_kind = section.kinds.index(entry.kind) if section.order == "kind" and entry.kind in section.kinds else 0
    by_title = entry.title.casefold() if section.order == "title" else ""
    return (by_kind, by_title, entry.date is None, entry.date or _NO_DATE)


_LOOKED_FOR = frozenset(
    (Kind.DECISION_LETTER, Kind.PRE_ACTION_LETTER, Kind.PRE_ACTION_RESPONSE, Kind.WITNESS_STATEMENT)
)
_NO_DATE = PartialDate.of(9999)
# The pages that show events; they are laid out by themselves and have no paper.
_OF_EVENTS = {MadePages.CHRONOLOGY: "Chronology", MadePages.TIMELINE: "Timeline"}
