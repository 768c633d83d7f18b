"""A case with an index and documents that nobody has read in yet, for the tests of its screen; made in a moment."""

from __future__ import annotations

from pathlib import Path

FEW = """\
# Mine: do not file before Friday.
blueprint = "claim"
title = "Claim bundle"

[claim]
court = ["In the High Court of Justice", "Administrative Court"]
short_title = "R (AB) v X"
proposed = {short_title = "from the claim form"}

[[claim.party]]
name = "AB"
role = "Claimant"

[[section]]
letter = "A"
title = "Claim"

[[section.document]]
id = "form"
file = "documents/form.txt"
title = "Claim form"
date = "2026-11-20"
kind = "claim-form"
proposed = {title = "page 1: “Claim form”", date = "page 4"}

[[section.document]]
id = "grounds"
file = "documents/grounds.txt"
title = "Grounds <b>& more</b>"
kind = "grounds"
proposed = {kind = "its heading"}

[[section]]
letter = "B"
title = "Evidence"

[[section.document]]
id = "ws"
file = "documents/ws.txt"
title = "Statement of AB"
kind = "witness-statement"

[[section.document]]
id = "ab1"
file = "documents/ab1.txt"
title = "Photograph"
kind = "photograph"
under = "ws"
exhibit = "AB1"

[[section.document]]
id = "gone"
file = "documents/gone.txt"
title = "Letter that was lost"
kind = "letter"

[[section]]
letter = "C"
title = "Law"
"""


def a_case_with_an_index(folder: Path) -> Path:
    """Write bundle.toml with three sections and five documents, one of which is missing."""
    (folder / "documents").mkdir(parents=True)
    for name in ("form", "grounds", "ws", "ab1"):
        (folder / "documents" / f"{name}.txt").write_text(f"{name}\n", encoding="utf-8")
    (folder / "bundle.toml").write_text(FEW, encoding="utf-8")
    return folder


def a_case_of_many(folder: Path, documents: int = 500) -> Path:
    """Write bundle.toml with so many documents in five sections, each with a guess."""
    (folder / "documents").mkdir(parents=True)
    lines = ['blueprint = "claim"\ntitle = "Claim bundle"\n']
    for number in range(documents):
        if number % (documents // 5) == 0:
            letter = "ABCDE"[number * 5 // documents]
            lines.append(f'\n[[section]]\nletter = "{letter}"\ntitle = "Section {letter}"\n')
        lines.append(
            f'\n[[section.document]]\nid = "d-{number}"\nfile = "documents/{number}.txt"\n'
            f'title = "Letter number {number} from the governor to the claimant’s solicitors"\n'
            f'date = "20{10 + number % 15}-03-12"\nkind = "letter"\nproposed = {{date = "page 1: “12 March”"}}\n'
        )
        (folder / "documents" / f"{number}.txt").write_text("A letter.\n", encoding="utf-8")
    (folder / "bundle.toml").write_text("".join(lines), encoding="utf-8")
    return folder
