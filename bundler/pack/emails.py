"""The e-mails that go with a bundle: subject, text, and which files go with which. No address is ever written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bundler.compliance.rules.size import EMAIL_GROWTH
from bundler.documents.manifest import Claim
from bundler.pack.pack import Email, PackFile, Route
from bundler.pack.sizes import size_words
from bundler.plan.file_name import short_case_name
from bundler.plan.profile import Profile

_MB = 1_000_000
_TO = "[confirm the address on www.judiciary.uk before you send this]"


def emails_of(
    files: Sequence[PackFile], claim: Claim, route: Route, court: Profile, *, title: str, judge: str, sets: int
) -> tuple[Email, ...]:
    """Give the e-mails: one, or where the files go by e-mail as many as the court's limit on one asks for."""
    limit = court.limit("email-size")
    sent = [file for file in files if file.files]
    by_email = route.way == "e-mail"
    loads = list(_loads(sent, limit.value * _MB if limit else 0.0)) if by_email else [[]]
    return tuple(
        Email(
            subject=_subject(claim, title, judge, number, len(loads)),
            text=_text(load or sent, claim, title, by_email=by_email, sets=sets, number=number, of=len(loads)),
            attached=tuple(file.name for file in load),
            size=round(sum(file.size for file in load) * EMAIL_GROWTH),
        )
        for number, load in enumerate(loads, start=1)
    )


def _loads(files: Sequence[PackFile], most: float) -> Iterator[list[PackFile]]:
    """The files in loads that one e-mail takes, in order; a file that is too large alone goes alone."""
    load: list[PackFile] = []
    for file in files:
        if load and most and sum(each.size for each in (*load, file)) * EMAIL_GROWTH > most:
            yield load
            load = []
        load.append(file)
    if load:
        yield load


def _subject(claim: Claim, title: str, judge: str, number: int, of: int) -> str:
    """Case number, short case name, hearing date, and the judge where known (King's Bench Guide 14.13; PD 5B 3.6)."""
    hearing = f"hearing {claim.hearing_date.words()}" if claim.hearing_date else "no hearing fixed"
    parts = (claim.number or "claim not yet issued", short_case_name(claim), title, hearing, judge)
    count = f" ({number} of {of})" if of > 1 else ""
    return " – ".join(part for part in parts if part) + count


def _text(
    files: Sequence[PackFile], claim: Claim, title: str, *, by_email: bool, sets: int, number: int, of: int
) -> str:
    lead = "We attach for filing" if by_email else "We file through CE-File"
    lines = ["Dear Sir or Madam", "", f"{claim.short_title or 'The claim'}: {title.lower()}", ""]
    lines += [f"{lead}{f', in {of} e-mails of which this is number {number}' if of > 1 else ''}:", ""]
    lines += [f"- {file.label}: {file.name.rsplit('/', 1)[-1]}{_extent(file)}" for file in files]
    if any(file.confidential for file in files):
        named = ", ".join(file.label for file in files if file.confidential)
        lines += ["", f"Confidential: {named}. [Say why, and attach the order.]"]
    if sets:
        lines += [
            "",
            f"{sets} set{'' if sets == 1 else 's'} on paper {'is' if sets == 1 else 'are'} delivered as well.",
        ]
    others = "; ".join(f"{_who(party.name)} ({party.role})" for party in claim.parties)
    lines += ["", "This message is copied to all other parties to the claim (CPR 39.8)."]
    lines += [f"The parties are: {others}.", ""] if others else [""]
    return "\n".join([*lines, "Yours faithfully", "", "[name, firm, for whom you act, telephone]", ""])


def _who(name: str) -> str:
    """A party as a message names it: who applies, and not the King who sues for them."""
    applied = re.search(r"(?i)\bon the application of:?\s+(.+)$", name)
    who = applied[1] if applied else name
    return who.strip()[:-1].rstrip() if who.count(")") > who.count("(") else who.strip()


def _extent(file: PackFile) -> str:
    pages = "" if file.pages is None else f"{file.pages:,} page{'' if file.pages == 1 else 's'}, "
    return f" ({pages}{size_words(file.size)})"


def as_file(email: Email) -> str:
    """Give an e-mail as a text to copy from: to whom, subject, attachments, text."""
    attached = [f"Attach:  {name}" for name in email.attached]
    copied = "[every other party; say so on the face of the message, as below]"
    return "\n".join([f"To:      {_TO}", f"Cc:      {copied}", f"Subject: {email.subject}", *attached, "", email.text])
