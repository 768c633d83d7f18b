"""Make docs/reference/rules.md from the rules' docstrings, and coverage.md from the rules and coverage.toml."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import import_module
from pathlib import Path

from bundler.compliance.check import FILING_RULES, RULES
from bundler.compliance.report import tier_note
from bundler.compliance.rule import Rule
from bundler.compliance.rules.by_hand import BEFORE_FILING, QUESTIONS

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT / "docs" / "reference"
_HOW = {
    "build": "when the bundle is built",
    "timetable": "`jrbundle timetable`",
    "profile": "named by the court profile",
    "person": "asked of a person",
    "other": "not this court's rule",
    "not": "not met",
}
_SUBJECTS = {
    "FMT": "The file",
    "PAG": "Page numbers",
    "NAV": "Index, bookmarks, links, text",
    "CLM": "The claim",
    "URG": "Urgent claims",
    "HRG": "Hearing bundles",
    "AUT": "Authorities",
    "LEN": "Length",
    "TIM": "Time",
    "FIL": "Filing",
    "HCP": "Hard copies",
    "SAN": "Sanctions",
    "WIT": "Statements and exhibits",
    "CHR": "Chronology",
    "ISS": "Issues",
    "REA": "Reading list",
    "PRI": "Privacy",
    "UPD": "Later pages",
}


def rules_page() -> str:
    """Give the page on every rule, one part for each file of rules, in the order in which they are held."""
    parts = [
        "# Rules\n",
        "What `jrbundle check` holds a bundle against. Made from the rules themselves by `tools/make_rules_page.py`.\n",
        "How far each authority was verified: **P** its text was read; **P\\*** as reproduced in another official "
        "document; **S** from a summary, **M** from memory, both to be confirmed; **T** good practice, no rule of the "
        "court. "
        "A *block* may have the bundle rejected or expose a person, an *error* is what the rules say must be, "
        "a *warning* what they say should. An order in the case comes before every rule.\n",
    ]
    for heading, rules in (("On the finished file", RULES), ("Before filing, where the case is known", FILING_RULES)):
        parts.append(f"## {heading}\n")
        for module in dict.fromkeys(_module(rule) for rule in rules):
            own = [rule for rule in rules if _module(rule) == module]
            parts += [f"{_docs(module)}\n", _table(own)]
    return "\n".join(parts)


def _module(rule: Rule) -> str:
    """The file that a rule stands in."""
    return next(
        f"bundler.compliance.rules.{file.stem}"
        for file in sorted((ROOT / "bundler" / "compliance" / "rules").glob("*.py"))
        if file.stem != "by_hand"
        and rule in getattr(import_module(f"bundler.compliance.rules.{file.stem}"), "RULES", ())
    )


def _docs(module: str) -> str:
    return (import_module(module).__doc__ or "").strip()


def _table(rules: list[Rule]) -> str:
    rows = ["| rule | severity | authority | verified | mend |", "|---|---|---|---|---|"]
    for rule in rules:
        cells = (rule.id, rule.severity.value, rule.source, rule.tier, rule.remedy)
        rows.append("| " + " | ".join(cell.replace("|", "\\|").replace("*", "\\*") for cell in cells) + " |")
    return "\n".join(rows) + "\n"


def coverage_page() -> str:
    """Give the page on every requirement and how it is met."""
    rows = _rows()
    parts = [
        "# Coverage\n",
        "Every requirement that was gathered for bundles in the Administrative Court, and how it is met. "
        "Made by `tools/make_rules_page.py`.\n",
    ]
    for subject, name in _SUBJECTS.items():
        own = sorted(key for key in rows if key.startswith(f"{subject}-"))
        if own:
            parts += [f"## {name}\n", "| id | requirement | how it is met |", "|---|---|---|"]
            parts += [f"| {key} | {rows[key][0]} | {rows[key][1]} |" for key in own]
            parts.append("")
    return "\n".join(parts)


def _rows() -> dict[str, tuple[str, str]]:
    told = tomllib.loads((ROOT / "tools" / "coverage.toml").read_text(encoding="utf-8"))
    asked = {question.rule for question in (*QUESTIONS, *BEFORE_FILING)}
    rows: dict[str, tuple[str, str]] = {}
    for rules, how in ((RULES, "checked on the PDF"), (FILING_RULES, "checked before filing, where the case is known")):
        for rule in rules:
            note = tier_note(rule.tier)
            rows[rule.id] = (
                rule.title,
                how + ("; the rest asked of a person" if rule.id in asked else "") + (f" ({note})" if note else ""),
            )
    for question in QUESTIONS:
        rows.setdefault(question.rule, (question.ask, "asked of a person"))
    for key, value in told.items():
        if key in rows:
            sys.exit(f"{key} is checked by a rule: take it out of coverage.toml")
        note = value.get("note", "")
        if value["how"] == "person" and "asked before filing" in note and key not in asked:
            sys.exit(f"{key} is said to be asked before filing, and is not")
        rows[key] = (value["title"], _HOW[value["how"]] + (f": {note}" if note else ""))
    return rows


def pages() -> dict[Path, str]:
    """Give both pages by their file."""
    return {PAGES / "rules.md": _tidy(rules_page()), PAGES / "coverage.md": _tidy(coverage_page())}


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


if __name__ == "__main__":
    for place, words in pages().items():
        place.write_text(words, encoding="utf-8")
