"""What a Word file's styles and list definitions say, as far as numbering and hiding go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bundler.documents.word.markup import MC, Element, is_on, number, value, w
from bundler.documents.word.numbering import LEVELS, Level, Use, with_level


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style: `list_id` and `level` are what its own ``w:numPr`` says."""

    id: str
    based_on: str
    hidden: bool | None
    capitals: bool | None
    list_id: str | None
    level: int | None
    indent: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a file by their ids."""

    by_id: Mapping[str, Style]
    default: str

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """Give a style and those it is based on, nearest first; a circle is left where it closes."""
        seen: set[str] = set()
        name = style_id or ""
        while name in self.by_id and name not in seen:
            seen.add(name)
            yield self.by_id[name]
            name = self.by_id[name].based_on

    def hidden(self, style_id: str | None) -> bool | None:
        """Tell whether a style hides its text, None where neither it nor those it is based on say."""
        return next((style.hidden for style in self.chain(style_id) if style.hidden is not None), None)

    def capitals(self, style_id: str | None) -> bool | None:
        """Tell whether a style shows its text in capitals, None where neither it nor those it is based on say."""
        return next((style.capitals for style in self.chain(style_id) if style.capitals is not None), None)


def read_styles(root: Element | None) -> Styles:
    """Read the styles part; an empty set where there is none."""
    found: dict[str, Style] = {}
    default = ""
    for element in () if root is None else root.iter(w("style")):
        style = _style(element)
        found.setdefault(style.id, style)
        if element.get(w("type")) == "paragraph" and element.get(w("default"), "0") in ("1", "true", "on"):
            default = default or style.id
    return Styles(by_id=found, default=default)


def _style(element: Element) -> Style:
    properties = element.find(w("pPr"))
    listed = None if properties is None else properties.find(w("numPr"))
    indent = None if properties is None else properties.find(w("ind"))
    return Style(
        id=element.get(w("styleId"), ""),
        based_on=value(element, "basedOn") or "",
        hidden=is_on(element.find(w("rPr")), "vanish"),
        capitals=is_on(element.find(w("rPr")), "caps"),
        list_id=value(listed, "numId"),
        level=number(value(listed, "ilvl")),
        indent={} if indent is None else dict(indent.attrib),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The lists of a file: how each is counted, and the element that describes each of its levels."""

    uses: Mapping[str, Use]
    elements: Mapping[str, tuple[Element | None, ...]]

    def level_of_style(self, list_id: str, style_ids: tuple[str, ...]) -> int | None:
        """Give the level that one of these styles stands on, None where the list names none of them."""
        for style_id in style_ids:
            for at, level in enumerate(self.uses[list_id].levels):
                if level.style == style_id:
                    return at
        return None


def read_lists(root: Element | None, styles: Styles) -> Lists:
    """Read the numbering part; an empty set where there is none."""
    uses: dict[str, Use] = {}
    elements: dict[str, tuple[Element | None, ...]] = {}
    if root is None:
        return Lists(uses=uses, elements=elements)
    shared = {element.get(w("abstractNumId")): element for element in root.iter(w("abstractNum"))}
    pointers = {element.get(w("numId")): value(element, "abstractNumId") for element in root.iter(w("num"))}
    for element in root.iter(w("num")):
        name = element.get(w("numId"))
        abstract = _linked(value(element, "abstractNumId"), shared, pointers, styles)
        if name is None or name in uses or abstract is None:
            continue
        levels, described = _levels(shared[abstract])
        starts: dict[int, int] = {}
        for override in element.iter(w("lvlOverride")):
            at = number(override.get(w("ilvl")))
            if at is None or not 0 <= at < LEVELS:
                continue
            own = override.find(w("lvl"))
            if own is not None:
                levels = with_level(levels, at, _level(own))
                described[at] = own
            start = number(value(override, "startOverride"))
            if start is not None:
                starts[at] = start
        uses[name] = Use(shared=abstract, levels=levels, starts=starts)
        elements[name] = tuple(described)
    return Lists(uses=uses, elements=elements)


def _linked(
    abstract: str | None, shared: Mapping[str, Element], pointers: Mapping[str, str | None], styles: Styles
) -> str | None:
    """Follow ``w:numStyleLink`` to the list that holds the levels, never in a circle."""
    seen: set[str] = set()
    while abstract is not None and abstract in shared and abstract not in seen:
        seen.add(abstract)
        link = value(shared[abstract], "numStyleLink")
        if link is None:
            return abstract
        target = next((style.list_id for style in styles.chain(link) if style.list_id), None)
        following = pointers.get(target or "")
        if following is None or following in seen:
            following = next((name for name, it in shared.items() if value(it, "styleLink") == link), None)
        abstract = following
    return abstract if abstract in shared else None


def _levels(abstract: Element) -> tuple[tuple[Level, ...], list[Element | None]]:
    levels = [Level(format="none")] * LEVELS
    described: list[Element | None] = [None] * LEVELS
    for element in abstract.iterchildren(w("lvl")):
        at = number(element.get(w("ilvl")))
        if at is not None and 0 <= at < LEVELS:
            levels[at] = _level(element)
            described[at] = element
    return tuple(levels), described


def _level(element: Element) -> Level:
    start = number(value(element, "start"))
    text = value(element, "lvlText") or ""
    legal = is_on(element, "isLgl")
    return Level(
        start=0 if start is None else start,
        format=_format(element),
        text="" if element.find(f"{w('lvlText')}[@{w('null')}='1']") is not None else text,
        legal=bool(legal),
        restart=number(value(element, "lvlRestart")),
        style=value(element, "pStyle") or "",
    )


def _format(level: Element) -> str:
    """Give the number format; a custom one stands in an alternative and gives its pattern."""
    choice = level.find(f"{{{MC}}}AlternateContent/{{{MC}}}Choice/{w('numFmt')}")
    element = choice if choice is not None else level.find(w("numFmt"))
    if element is None:
        return "decimal"
    kind = element.get(w("val"), "decimal")
    return str(element.get(w("format"), "decimal") if kind == "custom" else kind)
