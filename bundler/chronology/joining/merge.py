"""The same event told more than once, joined as one event with every account of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bundler.chronology.event import Event
from bundler.chronology.joining.absence import Absence, absence_of, are_several
from bundler.chronology.joining.offence_names import are_of_two, is_one_conviction
from bundler.chronology.joining.told_vaguely import finer_tellings, is_vague
from bundler.chronology.wording.likeness import ALIKE, PERHAPS, alike, deeds, is_sending, names, overlap, rarity, stems
from bundler.documents.document import Document
from bundler.documents.kind import Kind

# Whose words lead where several tell of one event: what was written down by those whose task it was, then who was
# there, then who looked into it, and those who argue a case last.
_FIRST = frozenset((Kind.CONVICTION_RECORD, Kind.ORDER, Kind.DECISION_LETTER, Kind.SENTENCING_REMARKS, Kind.JUDGMENT))
_THEN = frozenset((Kind.WITNESS_STATEMENT, Kind.LETTER, Kind.EMAIL))
_LAST = frozenset(
    (
        Kind.FACTS_AND_GROUNDS,
        Kind.STATEMENT_OF_FACTS,
        Kind.GROUNDS,
        Kind.SKELETON_ARGUMENT,
        Kind.SUMMARY_GROUNDS,
        Kind.DETAILED_GROUNDS,
        Kind.CLAIM_FORM,
        Kind.PRE_ACTION_LETTER,
        Kind.PRE_ACTION_RESPONSE,
        Kind.REPLY,
        Kind.ATTENDANCE_NOTE,
        Kind.LEGAL_ADVICE,
    )
)
# What happens to a person once on a day: two documents that name it on that day name the same.
_ONCE = {
    "sentence": 1,
    "arrest": 1,
    "conviction": 2,
    "hearing": 2,
    "decision": 3,
    "letter": 3,
    "order": 3,
    "transfer": 2,
}
_ARGUED = 9
# In minutes.
_CLOCKS = 60
_ENOUGH, _RETOLD = 0.45, 0.3
# Of a telephone call each side tells more of what it said itself.
_SAID, _OF_A_CALL = 0.35, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One event, the tellings it was joined from (the leading one first), and those that are perhaps the same.

    `vaguer` are tellings of it whose date is less fine (``February 2014``, where the event has the day); each keeps its
    own date, and becomes an account of the event.
    """

    event: Event
    parts: tuple[Event, ...]
    see_also: tuple[str, ...] = ()
    vaguer: tuple[Event, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all tellings to the event's own date: an event that was suggested under any of them is known."""
        return tuple(part.id for part in self.parts)


def merge(events: Iterable[Event], documents: Mapping[str, Document]) -> tuple[Joined, ...]:
    """Join the events that several documents tell of the same day, in the order of the first telling.

    Two tellings are one event where their dates are the same and their words alike, or both tell of what happens once
    on a day (a sentence passed, an arrest) in common words. Tellings of one document are never joined, and never two
    whose dates differ: `conflicts` reports those. One whose date is vaguer, and holds the day of one event alone that
    tells the same, stands beside that as an account with its own date. The id is that of the leading telling.
    """
    told = list(events)
    weights = rarity(event.text for event in told)
    by_date: dict[str, list[list[Event]]] = {}
    places = {event.id: place for place, event in enumerate(told)}
    several = _days_of_several_absences(told)
    for event in sorted(told, key=lambda each: (_rank(each, documents), places[each.id])):
        groups = by_date.setdefault(_day(event), [])
        home = next((group for group in groups if _is_same_absence(event, group, several)), None)
        home = home or _best_fit(event, groups, weights)
        if home is None:
            retold = _rank(event, documents) == _ARGUED
            home = next((group for group in groups if retold and _retold(event, group, weights)), None)
        if home is not None:
            home.append(event)
        else:
            groups.append([event])
    vaguer = _vaguer(by_date, weights)
    accounts = {event.id for those in vaguer.values() for event in those}
    joined = [
        _joined(group, groups, vaguer.get(group[0].id, ()))
        for groups in by_date.values()
        for group in groups
        if group[0].id not in accounts
    ]
    return tuple(sorted(joined, key=lambda each: min(places[id] for id in each.ids)))


def _vaguer(by_date: Mapping[str, list[list[Event]]], weights: dict[str, float]) -> dict[str, tuple[Event, ...]]:
    """The events that one document alone tells, of a date known to no day, by the id of the event that they tell of."""
    groups = [group for those in by_date.values() for group in those if not group[0].date.is_range]
    of_days = sorted((group for group in groups if not is_vague(group[0])), key=lambda group: group[0].date.earliest)
    days = [group[0].date.earliest for group in of_days]
    found: dict[str, tuple[Event, ...]] = {}
    for group in groups:
        if len(group) > 1 or not is_vague(group[0]):
            continue
        date = group[0].date
        within = of_days[bisect_left(days, date.earliest) : bisect_right(days, date.latest)]
        if finer := finer_tellings(group[0], within, weights):
            found[finer[0].id] = (*found.get(finer[0].id, ()), group[0])
    return found


def _best_fit(event: Event, groups: Sequence[list[Event]], weights: dict[str, float]) -> list[Event] | None:
    """The group that an event fits best; None where it is told of the same thing as none."""
    fits = [_fit(event, group, weights) for group in groups]
    best = max(fits, default=0.0)
    return groups[fits.index(best)] if best >= 1 else None


def _day(event: Event) -> str:
    """The date without its time of day and without `about`."""
    return "/".join(end.split("T")[0].rstrip("~") for end in event.date.edtf().split("/"))


def _days_of_several_absences(told: Sequence[Event]) -> frozenset[str]:
    """The days on which more than one appointment was missed."""
    by_day: dict[str, list[Absence]] = {}
    for event in told:
        if missed := absence_of(event.text):
            by_day.setdefault(_day(event), []).append(missed)
    return frozenset(day for day, absences in by_day.items() if are_several(absences))


def _is_same_absence(event: Event, group: list[Event], several: frozenset[str]) -> bool:
    """Whether an event and all of a group tell of one missed appointment, and nothing that they tell differs."""
    missed = absence_of(event.text)
    if missed is None or event.date.is_range or _is_of_document(event, group):
        return False
    others = [absence_of(part.text) for part in group]
    vague = _day(event) in several and not all(each and each.whom & missed.whom for each in others)
    return not vague and _at_one_time(event, group) and all(each is not None and each.may_be(missed) for each in others)


def _is_of_document(event: Event, group: list[Event]) -> bool:
    document = event.accounts[0].citation.document_id
    return any(document == part.accounts[0].citation.document_id for part in group)


def _fit(event: Event, group: list[Event], weights: dict[str, float]) -> float:
    """How well an event fits a group; 1 and more where it is told of the same thing."""
    if _is_of_document(event, group) or _missed_others(event, group) or _hours_apart(event, group):
        return 0.0
    if any(are_of_two(event, part) for part in group):
        return 0.0
    return max(_likeness(event, part, weights) for part in group)


def _hours_apart(event: Event, group: list[Event]) -> bool:
    """Whether one of a group is told of another time of the day; clocks and memories differ by less."""
    mine = _minutes(event)
    told = [minutes for part in group if (minutes := _minutes(part)) is not None]
    return mine is not None and any(abs(minutes - mine) > _CLOCKS for minutes in told)


def _minutes(event: Event) -> int | None:
    point = event.date.start
    if point is None or not point.time:
        return None
    hours, minutes = point.time.split(":")
    return 60 * int(hours) + int(minutes)


def _missed_others(event: Event, group: list[Event]) -> bool:
    """Whether an event tells of another missed appointment than one of a group does."""
    missed = absence_of(event.text)
    others = [absence_of(part.text) for part in group] if missed else []
    told = [each for each in others if each is not None]
    return (
        missed is not None
        and bool(told)
        and not (_at_one_time(event, group) and all(each.may_be(missed) for each in told))
    )


def _at_one_time(event: Event, group: list[Event]) -> bool:
    """Whether no two of an event and a group tell of different times of day."""
    starts = [part.date.start for part in (event, *group)]
    return len({start.time for start in starts if start is not None and start.time}) < 2


def _likeness(one: Event, other: Event, weights: dict[str, float]) -> float:
    if is_sending(one.text) and is_sending(other.text):
        # A message may be kept by itself and stand below its answer.
        return float(one.text == other.text)
    if one.text != other.text and not deeds(one.text, other.text):
        # Two things that happen to the same people on a day are not one.
        return 0.0
    if is_one_conviction(one, other):
        return 1.0
    ratio = alike(one.text, other.text)
    shared = stems(one.text) & stems(other.text)
    if ratio >= ALIKE and (names(one.text) & names(other.text) or len(shared) >= 3 or one.text == other.text):
        return ratio / ALIKE
    if one.kind == other.kind and one.kind in _ONCE and len(shared) >= _ONCE[one.kind]:
        share, _ = overlap(one.text, other.text, weights)
        if share >= (_ENOUGH if _ONCE[one.kind] > 1 else 0.15):
            return 1 + share / 100
    share, _ = overlap(one.text, other.text, weights)
    called = "teleph" in shared and len(deeds(one.text, other.text)) >= _OF_A_CALL
    return 1 + share / 100 if len(shared) >= 2 and share >= (_SAID if called else _ENOUGH) else 0.0


def _retold(event: Event, group: list[Event], weights: dict[str, float]) -> bool:
    """Whether those who argue a case only retell what others told of the day."""
    return any(
        deeds(event.text, part.text)
        and len(stems(event.text) & stems(part.text)) >= 2
        and overlap(event.text, part.text, weights)[0] >= _RETOLD
        for part in group
    )


def _joined(group: list[Event], groups: list[list[Event]], vaguer: tuple[Event, ...]) -> Joined:
    lead = group[0]
    accounts = tuple(account for part in group for account in part.accounts)
    near = [other[0].id for other in groups if other is not group and alike(lead.text, other[0].text) >= PERHAPS]
    event = replace(lead, accounts=accounts, confidence=max(part.confidence for part in group))
    return Joined(event=event, parts=tuple(group), see_also=tuple(near), vaguer=vaguer)


def _rank(event: Event, documents: Mapping[str, Document]) -> int:
    document = documents.get(event.accounts[0].citation.document_id) if event.accounts else None
    kind = document.kind if document else Kind.OTHER
    if kind in _LAST:
        return _ARGUED
    if kind is Kind.WITNESS_STATEMENT and event.kind in ("incident", "other"):
        return 0
    return 1 if kind in _FIRST else 2 if kind in _THEN else 3
