"""First and second person put into the third, in square brackets, so that an event can stand beside other people's."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^“”]{0,900}”|\"[^\"]{0,900}\"|‘[^‘’]{3,900}’(?!\w)")
_PERSON = re.compile(r"\b(?:I|[Mm]y|me|myself|[Yy]ou|[Yy]our|yourself)\b")
# “You began to live together”: said to one, of two.
_SEVERAL = re.compile(
    r"\b[Yy]ou\b.*\b(?:together|each other)\b|\b[Yy]ou(?:\s+(?:are|were|have|had))?\s+both\b|\bboth\s+of\s+you\b"
)
_CALLED = re.compile(r"((?:\d{1,3}[.)]\s+)?)((?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]+),\s+(?=you\b)")
# Up to an “and” that goes on with what the same one did: “you ran off and were at large”.
_ALONE = r"(?:(?!\sand\s)[^.;,\[])*?"
# What is said in the present and takes an s with a name.
_SAID = "think|believe|know|understand|say|recall|remember|feel|accept|ask|hope|claim|state|live|want|allege|explain"
# Before the verb of a person: “I now know”.
_THEN = r"(?:now|also|still|then|only|always|never|already)"
# “let you know”: what somebody is let or made to do has no s; nor has what is asked: “do you know”.
_LET = "".join(rf"(?<!\b{word} )" for word in ("let", "make", "made", "help", "do", "did", "can", "if"))
_AGREE = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does", "’m": " is", "'m": " is", "’ve": " has"}
_AGREE |= {"'ve": " has", "’re": " is", "'re": " is"}


_SPEAKER_SAYS = re.compile(rf"{_LET}\bI\s+((?:{_THEN}\s+)?)({_SAID})\b")
_SPEAKER = re.compile(r"\bI(?:\s+(am|have|do)\b|(['’](?:m|ve))\b|\b)")
_MYSELF, _MY, _ME = re.compile(r"\bmyself\b"), re.compile(r"\b[Mm]y\b(?!self)"), re.compile(r"\bme\b")
_ADDRESSEE_SAYS = re.compile(rf"{_LET}\b[Yy]ou\s+((?:{_THEN}\s+)?)({_SAID})\b")
_ADDRESSEE_ALSO = re.compile(rf"\b([Yy]ou\b{_ALONE}\sand\s)(were|have|are|do)\b")
_ADDRESSEE = re.compile(r"\b[Yy]ou(?:\s+(are|were|have|do)\b|(['’](?:re|ve))\b|\b)")
_YOURSELF, _YOUR = re.compile(r"\byourself\b"), re.compile(r"\b[Yy]our\b")


def third_person(text: str, *, speaker: str = "", addressee: str = "") -> str:
    """Give a text with ``I`` and ``my`` as the speaker and ``you`` and ``your`` as the person addressed.

    What is put in stands in square brackets, as in any quotation that is fitted to its place; quoted words stay as
    they are. An empty name leaves its person as it is written.
    """
    if not _PERSON.search(text):
        return text
    kept = [match.span() for match in _QUOTED.finditer(text)]
    pieces, at = [], 0
    for start, end in [*kept, (len(text), len(text))]:
        pieces += [_put(text[at:start], speaker, addressee), text[start:end]]
        at = end
    return "".join(pieces)


def _put(text: str, speaker: str, addressee: str) -> str:
    if speaker and "I" in text:
        text = _SPEAKER_SAYS.sub(rf"[{speaker}] \1\2s", text)
        text = _SPEAKER.sub(lambda found: _subject(found, speaker), text)
    if speaker:
        text = _MYSELF.sub(f"[{speaker}]", text)
        text = _MY.sub(_of(speaker), text)
        text = _ME.sub(f"[{speaker}]", text)
    if addressee and "ou" in text and not _SEVERAL.search(text):
        text = _without_call(text, addressee)
        text = _ADDRESSEE_SAYS.sub(rf"[{addressee}] \1\2s", _ADDRESSEE_ALSO.sub(_agreed, text))
        text = _ADDRESSEE.sub(lambda found: _subject(found, addressee), text)
        text = _YOURSELF.sub(f"[{addressee}]", text)
        text = _YOUR.sub(_of(addressee), text)
    return text


def _agreed(found: re.Match[str]) -> str:
    return found[1] + _AGREE[found[2]]


def _without_call(text: str, addressee: str) -> str:
    """“AB, you were convicted” without the name that is put in for “you” as well."""
    called = _CALLED.match(text)
    if called and (called[2] == addressee or called[2].split()[-1] == addressee.split()[-1]):
        return called[1] + text[called.end() :]
    return text


def _of(name: str) -> str:
    return f"[{name}’]" if name.endswith("s") else f"[{name}’s]"


def _subject(found: re.Match[str], name: str) -> str:
    verb = found[1] or found[2] or ""
    if not verb:
        return f"[{name}]"
    agreed = _AGREE[verb]
    return f"[{name}]{agreed}" if agreed.startswith(" ") else f"[{name}] {agreed}"
