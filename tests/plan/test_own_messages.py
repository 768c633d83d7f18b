"""A message between a witness and the claimant's own solicitors is proposed as left out; others are not."""

from __future__ import annotations

import pytest

from bundler.documents.document import Description, Found
from bundler.documents.kind import Kind
from bundler.documents.manifest import Entry
from bundler.plan.own_messages import own_messages
from bundler.plan.privilege import set_apart
from tests.plan.builders import an_entry


def found(value: str) -> Found:
    return Found(value=value, origin="words", page=1, words=value)


def told(entries: list[tuple[Entry, dict[str, str]]]) -> dict[tuple[str, ...], Description]:
    return {
        (entry.file,): Description(
            kind=found(entry.kind.value),
            title=found(entry.title),
            details=tuple((name, found(value)) for name, value in details.items()),
        )
        for entry, details in entries
    }


def case(sender: str, to: str, kind: Kind = Kind.EMAIL) -> list[tuple[Entry, dict[str, str]]]:
    return [
        (an_entry("lbc", kind=Kind.PRE_ACTION_LETTER), {"from": "Pettigrew Lunn Solicitors LLP", "to": "The Council"}),
        (an_entry("ws", kind=Kind.WITNESS_STATEMENT), {"witness": "SUSAN WETHERBY"}),
        (an_entry("ws2", kind=Kind.WITNESS_STATEMENT), {"witness": "Ellie Lunn"}),
        (an_entry("mail", kind=kind), {"from": sender, "to": to}),
    ]


CLIENT, FIRM = "Susan Wetherby <sue@example.org>", "Ellie Lunn <e.lunn@pettigrewlunn.example>"
COUNCIL = "Robert Pell <r.pell@brackenshire.example>"


@pytest.mark.parametrize(
    ("sender", "to", "kind"),
    [
        (CLIENT, FIRM, Kind.EMAIL),
        (FIRM, CLIENT, Kind.EMAIL),
        ("Pettigrew Lunn Solicitors LLP", "Susan Wetherby", Kind.LETTER),
    ],
)
def test_a_message_between_client_and_solicitors_is_left_out(sender: str, to: str, kind: Kind) -> None:
    papers = case(sender, to, kind)
    entries = [entry for entry, _ in papers]
    kept, apart = set_apart(entries, own_messages(entries, told(papers)))
    assert [left.id for left in apart] == ["mail"]
    assert apart[0].why.startswith("It looks like a message between the client and the solicitors, which as a rule is")
    assert "mail" not in [entry.id for entry in kept]


@pytest.mark.parametrize(
    ("sender", "to"), [(FIRM, COUNCIL), (COUNCIL, FIRM), (CLIENT, COUNCIL), (FIRM, FIRM), (CLIENT, CLIENT)]
)
def test_what_goes_to_another_or_stays_on_one_side_is_not(sender: str, to: str) -> None:
    papers = case(sender, to)
    assert own_messages([entry for entry, _ in papers], told(papers)) == {}
