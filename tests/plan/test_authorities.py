"""A judgment in a case between others is an authority, whatever its court."""

from __future__ import annotations

import pytest

from bundler.documents.document import Description, Found
from bundler.documents.kind import Kind
from bundler.documents.manifest import Claim, Party
from bundler.plan.authorities import as_authorities
from tests.plan.builders import an_entry

CITED = Found(value="[2017] EWHC 2461 (Admin)", origin="words", page=1, words="[2017] EWHC 2461 (Admin)")
CLAIM = Claim(
    court=("In the High Court of Justice",),
    number="",
    short_title="R (TZG) v SSHD",
    parties=(
        Party(name="THE KING (on the application of TZG) (anonymity order in force)", role="Claimant"),
        Party(name="SECRETARY OF STATE FOR THE HOME DEPARTMENT", role="Defendant"),
    ),
)


def kind_of(title: str, claim: Claim = CLAIM, cited: bool = True) -> Kind:
    entry = an_entry("j", title, Kind.JUDGMENT)
    details = (("neutral-citation", CITED),) if cited else ()
    told = Description(kind=CITED, title=CITED, details=details)
    (made,) = as_authorities([entry], {(entry.file,): told}, claim)
    return made.kind


def test_a_case_between_others_is_an_authority() -> None:
    assert kind_of("R (Medical Justice) v SSHD [2017] EWHC 2461 (Admin)") is Kind.AUTHORITY


@pytest.mark.parametrize(
    ("title", "claim", "cited"),
    [
        ("R (TZG) v SSHD [2026] EWHC 1 (Admin)", CLAIM, True),
        ("Judgment [2017] EWHC 2461 (Admin)", CLAIM, True),
        ("R (Medical Justice) v SSHD", CLAIM, False),
        ("R (Medical Justice) v SSHD [2017] EWHC 2461 (Admin)", Claim(court=(), number="", short_title=""), True),
    ],
    ids=["the claimant's own", "no parties named", "no citation", "no claimant known"],
)
def test_what_may_be_this_claims_own_stays_a_judgment(title: str, claim: Claim, cited: bool) -> None:
    assert kind_of(title, claim, cited) is Kind.JUDGMENT
