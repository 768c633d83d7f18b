"""First and second person put into the third, in square brackets, so that an event can stand beside other people's."""

from __future__ import annotations

import re

from bundler.chronology.wording.agreement import (
    AGREE,
    SAID_FIRST,
    THEN,
    agreed_addressee,
    agreed_speaker,
    is_of_two,
    with_s,
)

_QUOTED = re.compile(r"“[^“”]{0,900}”|\"[^\"]{0,900}\"|‘[^‘’]{3,900}’(?!\w)")
# Opens with a class of signs and looks back for the start of the word: a search runs fast from one to the next.
_PERSON = re.compile(r"[IMmYy](?<!\w[IMmYy])(?:(?<=I)|(?<=[Mm])y|(?<=m)(?:e|yself)|(?<=[Yy])our?|(?<=y)ourself)\b")
# “You began to live together”: said to one, of two.
# The writer of a log, and no number (“Type I diabetes”); the sentences of a log; a verb of speaking.
_FIRST = re.compile(
    r"[IMm](?<!\w[IMm])(?:(?<=I)(?=\s+[a-z]|['’])(?<!Type I)(?<!Part I)(?<!Grade I)(?<!Stage I)(?<!Class I)"
    r"(?<!Category I)(?<!Schedule I)(?<!Phase I)(?<!Level I)(?<!Bipolar I)|(?<=[Mm])y\b|(?<=m)(?:e|yself)\b)"
)
_PARTS = re.compile(r"(?<=[.!?;])(?=\s)")
_SPEAKS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|stat(?:e[ds]?|es|ing)|t(?:old|ells?|elling)|repl(?:ied|ies)|shout(?:ed|s|ing)|wrote|writes|text(?:ed|s)"
    r"|ask(?:ed|s)|claim(?:ed|s)|alleg(?:ed|es)|report(?:ed|s)|disclosed|explained|message[ds]?|quote[ds]?)\b|:",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b[Yy]ou\b(?!\s+and\s+(?:[A-Z]\w|she\b|he\b)).*\b(?:together|each other)\b"
    r"|\b[Yy]ou(?:\s+(?:are|were|have|had))?\s+both\b|\bboth\s+of\s+you\b"
)
_CALLED = re.compile(r"((?:\d{1,3}[.)]\s+)?)((?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]+),\s+(?=you\b)")
# “let you know”: what somebody is let or made to do has no s; nor has what is asked: “do you know”.
_HOLDING = ("let", "make", "made", "help", "do", "did", "Do", "Did", "can", "could", "would", "should", "Should")
_LET = "".join(rf"(?<!\b{word} [IYy])" for word in (*_HOLDING, "if"))

_SPEAKER_SAYS = re.compile(rf"I(?=\s)(?<!\wI){_LET}\s+((?:{THEN}\s+)?)({SAID_FIRST})\b")
_SPEAKER = re.compile(r"I(?<!\wI)(?:\s+(am|have|do)\b|(['’](?:m|ve))\b|\b)")
_MYSELF, _MY, _ME = re.compile(r"\bmyself\b"), re.compile(r"\b[Mm]y\b(?!self)"), re.compile(r"\bme\b")
# “a cousin of mine”
_MINE, _YOURS = re.compile(r"(?<=\bof )mine\b"), re.compile(r"(?<=\bof )yours\b")
_ADDRESSEE_SAYS = re.compile(rf"[Yy](?=ou\s)(?<!\w[Yy]){_LET}ou\s+((?:{THEN}\s+)?)({SAID_FIRST})\b")
_ADDRESSEE = re.compile(r"[Yy](?<!\w[Yy])(?<!\b[Tt]hank [Yy])ou(?:\s+(are|were|have|do)\b|(['’](?:re|ve))\b|\b)")
# A body that is written to is its own authority.
_YOURSELF = re.compile(r"\byourself\b|\b[Yy]our (?:authority|organisation)\b(?![’'])")
_YOUR = re.compile(r"\b[Yy]our\b")


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


def told_by_writer(text: str, writer: str) -> str:
    """Give what somebody wrote in a log with ``I``, ``my`` and ``me`` as the writer, in square brackets.

    Where somebody is said to have spoken first they may be that one's (“Lily said I fell”): from there on all stay as
    they are written. What was only told to the writer (“told me that”) is the writer's.
    """
    if not _FIRST.search(text):
        return text
    parts = _PARTS.split(text)
    own = next((place for place, part in enumerate(parts) if not _is_writers(part)), len(parts))
    told = "".join(third_person(part, speaker=writer) for part in parts[:own]) + "".join(parts[own:])
    return f"[{told[1:2].upper()}{told[2:]}" if told.startswith("[") else told


def _is_writers(sentence: str) -> bool:
    """Whether nobody else can be the one who says “I” in a sentence, if anybody does."""
    plain = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
    first = _FIRST.search(plain)
    spoken = _SPEAKS.search(plain, 0, first.start()) if first else None
    if first is None or spoken is None:
        return True
    after = plain[first.end() :]
    to_writer = first[0] == "me" and plain[spoken.end() : first.start()].isspace()
    return to_writer and (after.startswith(" that ") or not _FIRST.search(after))


def _put(text: str, speaker: str, addressee: str) -> str:
    if speaker and "I" in text:
        text = _SPEAKER_SAYS.sub(lambda found: _says(found, speaker), agreed_speaker(text))
        text = _SPEAKER.sub(lambda found: _subject(found, speaker), text)
    if speaker:
        text = _MYSELF.sub(f"[{speaker}]", text)
        text = _MY.sub(_of(speaker), text)
        text = _ME.sub(f"[{speaker}]", text)
        text = _MINE.sub(_of(speaker), text)
    if addressee and ("you" in text or "You" in text) and not _SEVERAL.search(text):
        text = _without_call(text, addressee)
        text = _ADDRESSEE_SAYS.sub(lambda found: _says(found, addressee), agreed_addressee(text))
        text = _ADDRESSEE.sub(lambda found: _subject(found, addressee), text)
        text = _YOURSELF.sub(f"[{addressee}]", text)
        text = _YOUR.sub(_of(addressee), text)
        text = _YOURS.sub(_of(addressee), text)
    return text


def _says(found: re.Match[str], name: str) -> str:
    """A name with the verb that stood behind “I” or “you”, in the form that goes with one; with more than one none."""
    verb = found[2] if is_of_two(found) else with_s(found[2])
    return f"[{name}] {found[1]}{verb}"


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
    if is_of_two(found):
        return f"[{name}]{found[0][len(found[0].removesuffix(verb).rstrip()) :]}"
    agreed = AGREE[verb]
    return f"[{name}]{agreed}" if agreed.startswith(" ") else f"[{name}] {agreed}"
