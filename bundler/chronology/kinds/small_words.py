"""The small words by which a clause is built, in classes."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DATE = "@"
"""What stands for a date among the words of a clause."""

BE = _set("is are was were be been being am")
GET = _set("get got getting gets")
HAVE = _set("has have had having")
MODAL = _set("will would shall should can could may might must do does did")
SUBORDINATES = _set("that who whom whose which when while whilst where because if although though unless whether as")
BESIDE = _set(
    "at on in by for with from to into onto about against under after before during following through over without "
    "until since despite between towards near outside inside upon within"
)
# Those that only say when.
TIMES = _set("after before following between during until since")
# What stands before a noun: a participle after it is no verb (“the alleged assault”).
BEFORE_NOUN = _set(
    "'s the a an his her my your their our its this these those any no some each every another further alleged"
)
PRONOUNS = _set("i you he she it we they nobody somebody someone everyone")
LISTENERS = _set("me him her us them you")
# What opens the object of a verb.
OBJECTS = (BEFORE_NOUN - {"'s"}) | LISTENERS | _set("everything nothing anything everyone nobody it")
AND = _set("and but or then , ;")
ADVERBS = _set("not never also then again later already first only still now")
TITLES = _set("mr mrs ms miss dr i")
NO_VERBS = _set("dated based aged led enhanced united limited unauthorised aggravated so-called need indeed hundred")
INTO = _set("at in into of from to with")
WAYS = _set("to from into at in on onto")
# What may stand anywhere in a fixed phrase.
ARTICLES = _set("a an the his her my your their our its every each all any no some several two three") | BE | HAVE
LENGTHS = _set("year years yr yrs month months mth mths week weeks wks hours sentence life")
NUMBERS = _set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "thirty forty a further half another"
)
