"""jrbundle blueprint: the kinds of bundle that are known, what each holds, and whether a firm's own one is sound."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bundler.cli import console
from bundler.cli.places import PLACE
from bundler.errors import BundlerError, ExitCode

if TYPE_CHECKING:
    from bundler.plan.authority import Authority
    from bundler.plan.blueprint import Blueprint
    from bundler.plan.profile import Limit, Practice, Profile

_WIDTH = 110
_NOTES = {"S": "from a summary; confirm", "M": "from memory or practice; confirm", "T": "not a rule of the court"}


@click.group("blueprint")
def command() -> None:
    """Look at the kinds of bundle, and prove one of your own.

    A blueprint is a .toml file that says which sections a bundle has and which documents each takes.
    """


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def list_command(as_json: bool) -> int:
    """List the blueprints and court profiles that ship."""
    from bundler.plan.blueprint import blueprint_names, read_blueprint
    from bundler.plan.profile import profile_names, read_profile

    blueprints = [read_blueprint(name) for name in blueprint_names()]
    profiles = [read_profile(name) for name in profile_names()]
    if as_json:
        console.result_json(
            {
                "blueprints": [
                    {"name": item.name, "title": item.title, "profile": item.profile} for item in blueprints
                ],
                "profiles": [{"name": item.name, "title": item.title} for item in profiles],
            }
        )
        return ExitCode.DONE
    for heading, items in (("Blueprints", blueprints), ("Court profiles", profiles)):
        console.result(f"{heading}:")
        for item in items:
            console.result(f"  {item.name:<22} {item.title}")
    return ExitCode.DONE


@command.command("show")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def show_command(name: str, as_json: bool) -> int:
    """Show what the blueprint NAME, or a .toml file of your own, takes, wants and refuses, and its court's limits."""
    from bundler.plan.blueprint import read_blueprint
    from bundler.plan.profile import read_profile

    blueprint = read_blueprint(name)
    profile = read_profile(blueprint.profile)
    if as_json:
        console.result_json(as_dict(blueprint, profile))
        return ExitCode.DONE
    for line in (*_blueprint_words(blueprint), *_profile_words(profile)):
        console.result(line)
    return ExitCode.DONE


@command.command("check")
@click.argument("file", type=PLACE)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def check_command(file: Path, as_json: bool) -> int:
    """Prove the blueprint in FILE: every fault with its place and how to mend it.

    Ends with 0 when there is none, with 1 when there are some.
    """
    from bundler.plan.blueprint import read_blueprint
    from bundler.plan.blueprint_faults import faults_of, without_section

    name = str(file)
    homeless: tuple[str, ...] = ()
    try:
        blueprint = read_blueprint(name)
        faults: tuple[BundlerError, ...] = faults_of(blueprint)
        homeless = tuple(kind.value for kind in without_section(blueprint))
    except BundlerError as error:
        faults = (error,)
    if as_json:
        told = [{"where": fault.where, "problem": fault.problem, "mend": fault.remedy} for fault in faults]
        console.result_json({"file": name, "sound": not faults, "faults": told, "go_to_last_section": list(homeless)})
    else:
        for fault in faults:
            console.result(f"{fault.where}: {fault.problem}")
            console.result(f"  mend: {fault.remedy}")
        if homeless:
            console.result(f"These kinds have no section of their own and go to the last: {', '.join(homeless)}")
        console.result("The blueprint is sound." if not faults else f"Faults: {len(faults)}")
    return ExitCode.FAULT if faults else ExitCode.DONE


def _blueprint_words(blueprint: Blueprint) -> list[str]:
    lines = [f"{blueprint.title} ({blueprint.name}), for the profile {blueprint.profile}", ""]
    for section in blueprint.sections:
        limits = [
            *(f"of the {party}" for party in section.parties),
            *([section.dated.words()] if section.dated else []),
        ]
        told = f" ({' or '.join(limits)})" if limits else ""
        lines.append(f"{section.letter:<3}{section.title}{told}, by {section.order}")
        made = [f"[made: {pages}]" for pages in section.makes]
        lines += _wrapped(", ".join([*(kind.value for kind in section.kinds), *made]), "     ")
    if blueprint.required:
        lines += ["", "Required:"]
    for needed in blueprint.required:
        when = f", when {needed.when}" if needed.when else ""
        kinds = " or ".join(kind.value for kind in needed.any_of)
        lines += _wrapped(f"{needed.title}{when}: {kinds}. {_authority_words(needed.authority)}", "  ")
    if blueprint.forbidden:
        lines += ["", "Out of place:"]
    for barred in blueprint.forbidden:
        kinds = ", ".join(kind.value for kind in barred.kinds)
        lines += _wrapped(f"{kinds}: {barred.why} {_authority_words(barred.authority)}", "  ")
    return lines


def _profile_words(profile: Profile) -> list[str]:
    items: tuple[Limit | Practice, ...] = (*profile.limits, *profile.practices)
    lines = ["", f"{profile.title}:"]
    told = [f"{limit.id}: {limit.value:g} {limit.unit}" for limit in profile.limits]
    told += [f"{practice.id}: {practice.value}" for practice in profile.practices]
    for words, item in zip(told, items, strict=True):
        lines += _wrapped(f"{words}. {_authority_words(item.authority)}. {item.note}".strip(), "  ")
    dates = sorted({(item.read, item.review) for item in items})
    lines += [f"  Read {read.words()}, to be read again by {review.words()}." for read, review in dates]
    return lines


def _authority_words(authority: Authority) -> str:
    rule = f"{authority.rule}, " if authority.rule else ""
    note = next((_NOTES[part] for part in authority.tier.split(" / ") if part in _NOTES), "")
    return f"[{authority.severity}] {rule}{authority.cited}{f' ({note})' if note else ''}"


def as_dict(blueprint: Blueprint, profile: Profile) -> dict[str, Any]:
    """Give a blueprint and its profile as a value ready for JSON."""
    return {
        "name": blueprint.name,
        "title": blueprint.title,
        "sections": [
            {
                "letter": section.letter,
                "title": section.title,
                "kinds": [kind.value for kind in section.kinds],
                "order": section.order,
                "makes": list(section.makes),
                "parties": list(section.parties),
                "dated": section.dated.edtf() if section.dated else None,
            }
            for section in blueprint.sections
        ],
        "required": [
            {"title": item.title, "any": [kind.value for kind in item.any_of], "when": item.when}
            | _cited(item.authority)
            for item in blueprint.required
        ],
        "forbidden": [
            {"kinds": [kind.value for kind in item.kinds], "why": item.why} | _cited(item.authority)
            for item in blueprint.forbidden
        ],
        "profile": {
            "name": profile.name,
            "title": profile.title,
            "limits": [_item(limit) | {"unit": limit.unit} for limit in profile.limits],
            "practices": [_item(practice) for practice in profile.practices],
        },
    }


def _cited(authority: Authority) -> dict[str, Any]:
    return {key: getattr(authority, key) for key in ("rule", "source", "paragraph", "tier", "severity")}


def _item(item: Limit | Practice) -> dict[str, Any]:
    dates = {"read": item.read.edtf(), "review": item.review.edtf()}
    return {"id": item.id, "value": item.value, **_cited(item.authority), "note": item.note, **dates}


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
