"""Manifest: what people say about the case and its documents (bundle.toml). It outranks what was guessed."""

from __future__ import annotations

from dataclasses import dataclass

from bundler.documents.kind import Kind
from bundler.documents.page_ranges import Ranges
from bundler.documents.page_turns import Turns
from bundler.documents.papers import NO_PAPERS, Papers
from bundler.partial_date import PartialDate
from bundler.sources.source import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party to the claim, as the title of the proceedings names it."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The title of the proceedings. `court` has one line of the heading in each item."""

    court: tuple[str, ...] = ()
    number: str = ""
    short_title: str = ""
    parties: tuple[Party, ...] = ()
    hearing_date: PartialDate | None = None
    filing_date: PartialDate | None = None


PARTIES = ("claimant", "defendant", "interested-party", "intervener")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A value the program proposed and no person has confirmed: which key, and where it came from."""

    key: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as bundle.toml lists it.

    `file` and `inside` name the source; `proposed` holds what was guessed. `under` is the id of the document it
    belongs to (an exhibit's statement, an attachment's e-mail), or "". `password_env` names an environment variable.
    `party` is whose document it is, as a person says: one of PARTIES, or "".
    With `to_follow` there is no file yet: `file` is "", `why` says why, and `expected` when it will come.
    `from_bundle` says on which pages of another bundle it stands (``Hearing bundle.pdf, pages 12–40``).
    `cover_sheet` asks for a front sheet before an exhibit, `exhibit_pages` for numbers of its own on its pages.
    `core` says whether it belongs in the core bundle, None where nobody has said; `core_pages` are the ranges of its
    document pages that do, () for all of them. `turns` are the pages that are turned. A document of the supplementary
    bundle says in `why` why it comes late, where its reason is its own, and in `belongs` the id of the document of the
    main bundle behind which it belongs, "" for none.
    """

    id: str
    file: str
    inside: tuple[str, ...] = ()
    title: str
    kind: Kind
    date: PartialDate | None = None
    under: str = ""
    exhibit: str = ""
    party: str = ""
    password_env: str = ""
    confidential: bool = False
    agreed: bool = True
    to_follow: bool = False
    why: str = ""
    expected: str = ""
    cover_sheet: bool = False
    exhibit_pages: bool = False
    from_bundle: str = ""
    core: bool | None = None
    core_pages: Ranges = ()
    turns: Turns = ()
    belongs: str = ""
    proposed: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionEntries:
    """A section as bundle.toml lists it. `makes` names the pages the program makes for it (``chronology``)."""

    letter: str
    title: str
    makes: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplementary:
    """The documents that came after the bundle was lodged, for a bundle of their own.

    `why` says why they come late, `permission` the rule, direction or permission to rely on them, "" where it is not
    known yet.
    """

    title: str
    number_prefix: str
    why: str
    permission: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that a person leaves out of the bundle on purpose, and why.

    `title`, `section`, `id` and `under` are what the index said of it before, "" where it said nothing. Where the
    program proposes to leave it out, `proposed` says why, and `entry` is the line that it would have in the index.
    """

    file: str
    inside: tuple[str, ...] = ()
    why: str
    title: str = ""
    section: str = ""
    id: str = ""
    under: str = ""
    proposed: tuple[Guess, ...] = ()
    entry: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """What a judge ordered: an act, the day by which it is due, and the order that says so.

    `act` is an act of the timetable (``detailed-grounds``), whose period it overrides, or says another act in words.
    """

    act: str
    by: PartialDate
    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseOfClaim:
    """The days from which the rules' periods run; one that is not known is None.

    `decision_date` is when the grounds arose, `decision_known` when the claimant knew or ought to have known of them;
    `served` and `aos_served` are days of deemed service of the claim form and of the acknowledgment of service;
    `permission_refused` and `permission_granted` are when that order was served. `kind` is ``general``, ``planning`` or
    ``procurement``. `closed` are days on which the court office is closed beyond weekends and bank holidays;
    `bank_holidays` are bank holidays proclaimed after this version was made.
    """

    kind: str = "general"
    decision_date: PartialDate | None = None
    decision_known: PartialDate | None = None
    issued: PartialDate | None = None
    served: PartialDate | None = None
    aos_served: PartialDate | None = None
    permission_refused: PartialDate | None = None
    permission_granted: PartialDate | None = None
    hearing_date: PartialDate | None = None
    closed: tuple[PartialDate, ...] = ()
    bank_holidays: tuple[PartialDate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """How the bundle is filed. `judges` is how many will sit, `judge` who it is, where known.

    `core` asks for a core bundle whatever the length of the bundle.
    """

    judges: int = 1
    judge: str = ""
    core: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything bundle.toml says. `timetable` is its table [timetable], `directions` are its [[direction]].

    `chronology` is which events the bundle shows: ``all``, ``confirmed`` or ``none``.
    """

    blueprint: str
    title: str
    claim: Claim
    sections: tuple[SectionEntries, ...]
    refused: tuple[Refusal, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    chronology: str = "all"
    number_prefix: str = ""
    timetable: CourseOfClaim = CourseOfClaim()
    directions: tuple[Direction, ...] = ()
    papers: Papers = NO_PAPERS
    filing: Filing = Filing()
    supplementary: Supplementary | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All documents, in the order of the sections."""
        return tuple(entry for section in self.sections for entry in section.entries)

    @property
    def at_hand(self) -> tuple[Entry, ...]:
        """The documents whose file is there, in the order of the sections."""
        return tuple(entry for entry in self.entries if not entry.to_follow)

    @property
    def listed(self) -> tuple[Entry, ...]:
        """Every document that bundle.toml lists and whose file is there, those of the supplementary bundle last."""
        return (*self.at_hand, *(self.supplementary.entries if self.supplementary else ()))

    @property
    def missing(self) -> tuple[Refusal, ...]:
        """The files refused that a person has since neither listed, with a password or mended, nor left out."""
        settled = {(entry.file, *entry.inside) for entry in self.listed}
        settled |= {(item.file, *item.inside) for item in self.left_out}
        return tuple(item for item in self.refused if (item.path, *item.inside) not in settled)
