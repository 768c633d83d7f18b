"""How files go to a court: the way of filing, and how many sets go on paper."""

from __future__ import annotations

from bundler.compliance.rules.urgent import URGENT
from bundler.pack.pack import Route
from bundler.plan.profile import Practice, Profile


def route_of(blueprint: str, court: Profile) -> Route:
    """Give the way that a bundle of this kind goes: an urgent one by e-mail, others as the court's profile says."""
    urgent = blueprint in URGENT
    practice = court.practice("urgent-filing-route" if urgent else "filing-route")
    if practice is None:
        return Route(
            way="", because=f"The profile of the {court.title} does not say how bundles are filed: ask the court."
        )
    lead = "An urgent application goes" if urgent else "It may go" if _is_open(practice) else "It goes"
    way = {"ce-file": "through CE-File", "e-mail": "by e-mail"}.get(
        practice.way, f"as the court says ({practice.value})"
    )
    note = ", never through CE-File" if urgent and practice.way == "e-mail" else ""
    return Route(
        way=practice.way, because=f"{lead} {way}{note}.", source=practice.authority.cited, tier=practice.authority.tier
    )


def _is_open(practice: Practice) -> bool:
    """Whether the way is one that may be chosen, and no rule."""
    return practice.authority.severity == "info"


def paper_sets(judges: int, court: Profile) -> tuple[int, str]:
    """Give the number of sets on paper, and why: one for each judge, where the court wants hard copies at all."""
    practice = court.practice("hard-copy")
    if practice is None:
        return 0, f"The profile of the {court.title} says nothing of hard copies: ask the court."
    if practice.value != "required":
        return 0, f"Hard copies: {practice.value} ({practice.authority.cited})."
    each = "" if judges == 1 else f": one for each of {judges} judges"
    return (
        judges,
        f"Hard copies are required ({practice.authority.cited}){each}. A Divisional Court wants one set a judge.",
    )
