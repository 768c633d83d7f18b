"""Layers: which of them show on a screen, written so plainly that every viewer shows the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from bundler.documents.carry.carried import Change
from bundler.documents.document import Remark

_HIDDEN = Remark(
    code="hidden-layer",
    message="It has a layer that is hidden on the screen. It stays hidden, but it is still in the file.",
    remedy="If nobody may see it, print the document to a new PDF and use that.",
)


class Layers:
    """The layers of a PDF and which of them are hidden, by object number."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        properties = pdf.Root.get("/OCProperties")
        self._properties = properties if isinstance(properties, Dictionary) else Dictionary()
        self.groups = [group for group in _items(self._properties, "/OCGs") if _is_group(group)]
        config = self._properties.get("/D")
        self._config = config if isinstance(config, Dictionary) else Dictionary()
        self.hidden = {group.objgen for group in self.groups if not self._shows(group)}

    def hides(self, thing: pikepdf.Object) -> bool:
        """Tell whether an annotation or an XObject hangs on a hidden layer."""
        layer = thing.get("/OC")
        return isinstance(layer, Dictionary) and self.hides_layer(layer)

    def hides_layer(self, layer: pikepdf.Object) -> bool:
        """Tell whether a layer is hidden, or what belongs to several is by the policy of its membership.

        Visibility written as an expression (/VE) is not worked out; the policy beside it is.
        """
        if layer.get("/Type") != Name.OCMD:
            return layer.objgen in self.hidden
        return _membership_hides(layer, self.hidden)

    def normalise(self) -> Change:
        """Write the layers' state as: all are on but those listed as off."""
        root = self._pdf.Root
        if not self.groups:
            if "/OCProperties" in root:
                del root["/OCProperties"]
            return Change()
        for group in self.groups:
            for key in set(group.keys()) - {"/Type", "/Name"}:
                del group[key]
            if not isinstance(group.get("/Name"), String):
                group.Name = String("Layer")
        off = [group for group in self.groups if group.objgen in self.hidden]
        root.OCProperties = Dictionary(
            OCGs=Array(self.groups), D=Dictionary(BaseState=Name.ON, OFF=Array(off), Order=Array([]))
        )
        return Change(remarks=(_HIDDEN,) if off else ())

    def _shows(self, group: pikepdf.Object) -> bool:
        if not self._counts(group):
            return True
        shows = self._config.get("/BaseState") != Name.OFF
        if group in _Those(self._config, "/ON"):
            shows = True
        if group in _Those(self._config, "/OFF"):
            shows = False
        for rule in _items(self._config, "/AS"):
            if isinstance(rule, Dictionary) and rule.get("/Event") == Name.View and group in _Those(rule, "/OCGs"):
                shows = _by_usage(group, rule, shows)
        return shows

    def _counts(self, group: pikepdf.Object) -> bool:
        """Tell whether the configuration speaks of this group at all: their intents meet."""
        wanted = set(_names(self._config.get("/Intent"))) or {"/View"}
        own = set(_names(group.get("/Intent"))) or {"/View"}
        return "/All" in wanted or bool(wanted & own)


class _Those:
    """The groups that an array lists, compared as objects of the file."""

    def __init__(self, holder: pikepdf.Object, key: str) -> None:
        self._listed = {item.objgen for item in _items(holder, key) if _is_group(item)}

    def __contains__(self, group: pikepdf.Object) -> bool:
        return group.objgen in self._listed


def _by_usage(group: pikepdf.Object, rule: pikepdf.Object, shows: bool) -> bool:
    """Give whether a group shows on a screen at 100 per cent, by the usage that the rule names."""
    usage = group.get("/Usage")
    if not isinstance(usage, Dictionary):
        return shows
    view, zoom = usage.get("/View"), usage.get("/Zoom")
    categories = set(_names(rule.get("/Category")))
    if "/View" in categories and isinstance(view, Dictionary) and "/ViewState" in view:
        shows = view.ViewState != Name.OFF
    if "/Zoom" in categories and isinstance(zoom, Dictionary):
        shows = shows and float(zoom.get("/min", 0)) <= 1 < float(zoom.get("/max", 1e9))
    return shows


def _membership_hides(membership: pikepdf.Object, hidden: set[tuple[int, int]]) -> bool:
    members = membership.get("/OCGs")
    listed = members if isinstance(members, Array) else [members]
    states = [group.objgen not in hidden for group in listed if group is not None and _is_group(group)]
    if not states:
        return False
    policy = membership.get("/P", Name.AnyOn)
    shows = {"/AllOn": all(states), "/AnyOff": not all(states), "/AllOff": not any(states)}
    return not shows.get(str(policy), any(states))


def _is_group(thing: object) -> bool:
    return isinstance(thing, Dictionary) and thing.is_indirect and thing.get("/Type") != Name.OCMD


def _items(holder: pikepdf.Object, key: str) -> Iterator[pikepdf.Object]:
    listed = holder.get(key)
    if isinstance(listed, Array):
        yield from listed


def _names(value: object) -> Iterable[str]:
    if isinstance(value, Array):
        return [str(item) for item in value]
    return [str(value)] if isinstance(value, Name) else []
