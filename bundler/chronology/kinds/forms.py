"""The forms of English verbs and nouns: “steal” is also steals, stole, stolen and stealing."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Base form, past, participle where it differs.
_IRREGULAR = """
arise arose arisen|be was been|be were been|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built
burn burnt|burst burst|buy bought|catch caught|choose chose chosen|come came come|cost cost|creep crept|cut cut
deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got|give gave given|go went gone|grind ground|grow grew grown
hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|know knew known|lay laid
lead led|leap leapt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
mislead misled|overrule overruled|overtake overtook overtaken|overturn overturned|pay paid|plead pled|put put
quit quit|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought
sell sold|send sent|set set|shake shook shaken|shoot shot|show showed shown|shut shut|sing sang sung|sink sank sunk
sit sat|sleep slept|slide slid|smell smelt|speak spoke spoken|spend spent|spit spat|split split|spread spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
traffic trafficked|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld
wake woke woken
wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written
"""
# A last letter that is doubled: of one syllable with one vowel (“stab”), and of these ends.
_SHORT = re.compile(r"(?:qu)?[^aeiou]*[aeiou][^aeiouwxy]")
_DOUBLE_ENDS = (
    "mit",
    "fer",
    "quit",
    "bel",
    "pel",
    "trol",
    "vel",
    "cel",
    "nal",
    "rel",
    "rol",
    "dial",
    "nap",
    "cur",
    "egin",
)
_SINGLE = frozenset(("offer", "suffer", "limit", "vomit"))
_ALSO_REGULAR = frozenset(("burn", "plead", "hang", "leap", "light", "show", "spell", "learn"))


def _irregular() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in re.split(r"[|\n]", _IRREGULAR.strip()):
        base, *forms = entry.split()
        found.setdefault(base, set()).update(forms)
    return found


IRREGULAR = _irregular()
# Every irregular past and participle, and the verb of which it is one.
BASE_OF = {form: base for base, forms in IRREGULAR.items() for form in forms}


def verb_forms(base: str) -> frozenset[str]:
    """Give every form of a verb: base, third person, past, participle, with -ing."""
    if base[-1] == "y" and base[-2] not in "aeiou":
        third, past = f"{base[:-1]}ies", f"{base[:-1]}ied"
    else:
        third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
        past = f"{base}d" if base[-1] == "e" else f"{_stem(base)}ed"
    regular = () if base in IRREGULAR and base not in _ALSO_REGULAR else (past,)
    return frozenset((base, third, f"{_stem(base)}ing", *regular, *IRREGULAR.get(base, ())))


def _stem(base: str) -> str:
    """What -ing stands after: without a silent e, with its last letter doubled where English doubles it."""
    if base.endswith("ie"):
        return f"{base[:-2]}y"
    if base[-1] == "e":
        return base if base.endswith(("ee", "ye", "oe")) else base[:-1]
    doubles = bool(_SHORT.fullmatch(base)) or (base.endswith(_DOUBLE_ENDS) and base not in _SINGLE)
    return f"{base}{base[-1]}" if doubles else base


def noun_forms(base: str) -> frozenset[str]:
    """Give the singular and the plural of a noun."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return frozenset((base, f"{base[:-1]}ies"))
    if base.endswith("is"):
        return frozenset((base, f"{base[:-2]}es"))
    return frozenset((base, f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"))


def base_forms(bases: Iterable[str]) -> dict[str, str]:
    """Give every form of these verbs with its base."""
    return {form: base for base in bases for form in verb_forms(base)}
