"""No sequence of a person's acts and the program's updates loses a citation or a person's words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bundler.chronology.curation.act import Act
from bundler.chronology.curation.add import add
from bundler.chronology.curation.confirm import confirm
from bundler.chronology.curation.edit import edit
from bundler.chronology.curation.join import join
from bundler.chronology.curation.reject import reject
from bundler.chronology.curation.restore import restore
from bundler.chronology.curation.split import split
from bundler.chronology.event import Account, Event, Status
from bundler.chronology.joining.merge import merge
from bundler.chronology.toml.chronology_file import add_joined, read_chronology
from bundler.documents.document import Citation
from bundler.errors import CaseError
from tests.chronology.builders import an_event

KICKED = "He kicked in the front door of the flat at Tallow Court."
# Three documents tell of one thing on one day, one of another day, and others of things of their own.
TOLD = (
    an_event("e-0", text=KICKED, document="ws"),
    an_event("e-1", text=KICKED, document="log"),
    an_event("e-2", "2014-03-13", KICKED, document="police"),
    an_event("e-3", "2015-01-02", "A letter was sent to the governor of the prison.", document="letter"),
    an_event("e-4", text=KICKED, document="neighbour"),
    an_event("e-5", "2016-05-06", "He was moved to an open prison in Harrowick.", document="decision"),
)
WORDS = st.text(alphabet="ab \n\"'\\#[]=é\x7f", min_size=1, max_size=12).filter(lambda text: bool(text.split()))
PICK = st.integers(0, 20)


class Curation(RuleBasedStateMachine):
    """A chronology in the hands of a person, while documents keep coming in."""

    @initialize()
    def begin(self) -> None:
        import tempfile

        self._folder = tempfile.TemporaryDirectory()
        self.file = Path(self._folder.name) / "chronology.toml"
        self.cited: Counter[Account] = Counter()
        self.ids: set[str] = set()
        self.mine: dict[str, str] = {}
        self.undo: list[tuple[Act, Counter[Account], set[str], dict[str, str]]] = []
        self.known = 0
        self.update(2)

    def teardown(self) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def events(self) -> tuple[Event, ...]:
        return read_chronology(self.file).events

    def pick(self, number: int) -> Event | None:
        events = self.events()
        return events[number % len(events)] if events else None

    def done(self, act: Act, words: dict[str, str] | None = None, cited: Account | None = None) -> None:
        self.undo.append((act, self.cited.copy(), set(self.ids), dict(self.mine)))
        if cited:
            self.cited[cited] += 1
        self.mine |= words or {}
        self.ids |= set(act.ids)

    @rule(number=st.integers(1, len(TOLD)))
    def update(self, number: int) -> None:
        fresh = add_joined(self.file, merge(TOLD[:number], {}))
        self.cited.update(account for event in fresh for account in event.accounts)
        self.ids |= {event.id for event in fresh}
        if fresh:
            self.undo.clear()

    @rule(number=PICK)
    def confirm(self, number: int) -> None:
        if event := self.pick(number):
            self.done(confirm(self.file, [event.id]))

    @rule(number=PICK)
    def reject(self, number: int) -> None:
        if event := self.pick(number):
            self.done(reject(self.file, [event.id]))

    @rule(number=PICK)
    def restore(self, number: int) -> None:
        event = self.pick(number)
        if event and event.status is Status.REJECTED:
            self.done(restore(self.file, [event.id]))

    @rule(number=PICK, text=WORDS, disputed=WORDS)
    def edit(self, number: int, text: str, disputed: str) -> None:
        event = self.pick(number)
        if event and event.status is not Status.REJECTED:
            act = edit(self.file, event.id, {"text": text, "disputed": disputed})
            self.done(act, {event.id: " ".join(text.split())})

    @rule(text=WORDS, page=st.integers(1, 9))
    def add(self, text: str, page: int) -> None:
        source = Account(citation=Citation(document_id="mine", page=page), words=text.strip())
        try:
            act = add(self.file, date="2017", text=text, source=source)
        except CaseError:
            return
        self.done(act, {act.ids[0]: " ".join(text.split())}, source)

    @rule(lead=PICK, other=PICK)
    def join(self, lead: int, other: int) -> None:
        first, second = self.pick(lead), self.pick(other)
        if first and second:
            try:
                act = join(self.file, first.id, [second.id])
            except CaseError:
                return
            self.done(act)

    @rule(event=PICK, number=st.integers(1, 4))
    def split(self, event: int, number: int) -> None:
        if chosen := self.pick(event):
            try:
                act = split(self.file, chosen.id, number)
            except CaseError:
                return
            self.done(act)

    @precondition(lambda self: bool(self.undo))
    @rule()
    def undo_last(self) -> None:
        act, self.cited, self.ids, self.mine = self.undo.pop()
        assert self.file.read_bytes() == act.after
        self.file.write_bytes(act.before)

    @invariant()
    def no_citation_is_lost_or_made_up(self) -> None:
        assert Counter(account for event in self.events() for account in event.accounts) == self.cited

    @invariant()
    def no_id_goes_and_none_comes_unasked(self) -> None:
        assert {event.id for event in self.events()} == self.ids

    @invariant()
    def a_persons_words_stand(self) -> None:
        texts = {event.id: event.text for event in self.events()}
        assert {id: texts[id] for id in self.mine} == self.mine

    @invariant()
    def every_event_that_stands_is_shown_or_is_an_account_of_one(self) -> None:
        standing = {event.id: event for event in self.events()}
        shown = {event.id for event in read_chronology(self.file).shown()}
        for event in standing.values():
            home = standing[event.account_of or event.id]
            assert not home.account_of
            if Status.REJECTED not in (event.status, home.status):
                assert home.id in shown

    @invariant()
    def reading_the_documents_again_suggests_nothing_that_was_suggested(self) -> None:
        before = self.file.read_bytes()
        known = [event for event in TOLD if event.id in read_chronology(self.file).seen]
        assert add_joined(self.file, merge(known, {})) == ()
        assert self.file.read_bytes() == before


Curation.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestCuration = Curation.TestCase
