"""What one says of oneself besides, made to agree with the name put for “I” or “you”: “I am 29 and live here”."""

from __future__ import annotations

import re

# What is said in the present and takes an s with a name.
SAID = "think|believe|know|understand|recall|remember|accept|ask|allege|explain|live|suffer|consider|agree|disagree"
SAID += "|deny|receive|rely|struggle|owe|see|speak"
# The same of words that are also the names of things: behind “and” only before what follows a verb.
_THINGS = (
    "say|feel|hope|claim|state|want|exhibit|produce|attach|need|wish|work|find|rent|share|love|like|care|look|keep"
)
SAID_FIRST = f"{SAID}|{_THINGS}"
"""What is said right behind “I”, where it can only be the verb."""
_AFTER_VERB = (
    r"(?=\s+(?:that|to|for|from|as|at|in|with|on|after|full|part|it|him|her|them|the|an?|my|his|no|not|there)\b)"
)
THEN = r"(?:now|also|still|then|only|always|never|already)"
"""Stands before the verb of a person: “I now know”."""
AGREE = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does", "’m": " is", "'m": " is", "’ve": " has"}
AGREE |= {"'ve": " has", "’re": " is", "'re": " is"}

_TO_NEXT = r"(?=[\s’'])(?:(?!\bI\b|\b[Yy]ou\b)[^.;:\[\]])*"
_SPEAKER = re.compile(rf"(?<![\w’'])I{_TO_NEXT}")
_ADDRESSEE = re.compile(rf"\b(?<!\b[Tt]hank )[Yy]ou{_TO_NEXT}")
_SAYS = re.compile(rf"(?:{SAID})\b|(?:{_THINGS})\b{_AFTER_VERB}")
_OF_SPEAKER, _OF_ADDRESSEE = "have|am|do", "were|have|are|do"
# Without which nothing more is tried.
_JOINED = re.compile(rf"\s(?:and|but)\s(?:{THEN}\s)?(?:have|am|do|were|are|{SAID_FIRST})\b")
_JOINT = re.compile(rf"(?:,?\s+(?P<and>and|but)\s+|,\s+)(?:{THEN}\s+)?")
# “I am 29, single and live alone”: what one is may be told in a list.
_LISTED = re.compile(r"(?:I|[Yy]ou)(?:\s+(?:am|was|are|were)|[’'](?:m|re))\s")
_LONGEST_ITEM = 4
# “To move and live there”, “I could stay and work”: no s belongs behind these; and another one's doings have begun.
_HELD = re.compile(
    r"\bto\s+(?!(?:the|an?|my|his|her|their|our|your|this|that|these|those|me|him|them|it|you|be)\b)[a-z]"
    r"|\b(?:can|could|will|would|shall|should|may|might|must|did|do|does|let|make|made|help)(?:not|n[’']t)?\b"
    r"|\bthat\b(?!\s*$)|\b(?:because|when|where|while|if|who|which|whom|they|we|both)\b"
)

# “My wife and I live there”: said of two.
_TOGETHER = re.compile(
    r"(?:^|[.;:,]\s+|\b(?:that|when|where|while|because|as|which|and)\s+)(?:(?:[Mm]y|[Oo]ur)\s+(?:[\w-]+\s+)?"
    r"(?:wife|husband|partner|mother|father|mum|dad|parents|sister|brother|son|daughter|sons|daughters|children"
    r"|family|friend|colleagues?|solicitor)|[A-Z][a-z]+|M(?:rs?|s|iss)\.?\s[A-Z][\w’'-]+)\s+and\s+$"
)


def agreed_speaker(text: str) -> str:
    """Give a text in which what the speaker says besides has the form that goes with a name."""
    return _SPEAKER.sub(lambda clause: _agreed(clause, _OF_SPEAKER), text) if _JOINED.search(text) else text


def agreed_addressee(text: str) -> str:
    """The same of one who is addressed."""
    return _ADDRESSEE.sub(lambda clause: _agreed(clause, _OF_ADDRESSEE), text) if _JOINED.search(text) else text


def is_of_two(subject: re.Match[str]) -> bool:
    """Whether the one who is found in a text is told of together with somebody: “my wife and I”."""
    return _TOGETHER.search(subject.string, 0, subject.start()) is not None


def with_s(verb: str) -> str:
    """A verb as it goes with a name: ``lives``, ``denies``, ``wishes``."""
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("sh", "ch", "s", "x")) else f"{verb}s"


def _agreed(told: re.Match[str], own: str) -> str:
    """A clause from its “I” or “you” on. Behind an “and” that does not go on with the same one nothing is changed."""
    clause = told[0]
    if is_of_two(told):
        return clause
    pieces, at, item = [], 0, 0
    for joint in _JOINT.finditer(clause):
        if not joint["and"] and not _LISTED.match(clause):
            break
        held = _HELD.search(clause, 1, joint.start())
        found = re.compile(rf"(?:{own})\b").match(clause, joint.end()) or (
            not held and _SAYS.match(clause, joint.end())
        )
        if found:
            pieces += [clause[at : found.start()], AGREE.get(found[0]) or with_s(found[0])]
            at = found.end()
        elif not _is_passed(clause, joint, item):
            break
        item = joint.end()
    return "".join(pieces) + clause[at:]


def _is_passed(clause: str, joint: re.Match[str], item: int) -> bool:
    """Whether the same one's doings may go on behind: two days of one month, or an item of a list of what one is."""
    if joint["and"]:
        return clause[joint.end() : joint.end() + 1].isdigit()
    return len(clause[item : joint.start()].split()) <= _LONGEST_ITEM
