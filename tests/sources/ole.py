"""Write OLE containers (compound files) for tests: nothing the product uses can."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


@dataclass(eq=False)
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    start: int = END
    size: int = 0


def ole(tree: Tree) -> bytes:
    """Give a compound file with these streams and storages (version 3, sectors of 512 bytes)."""
    entries = [_Entry("Root Entry", 5)]
    _add(tree, 0, entries)
    sectors: list[bytes] = []
    fat: list[int] = []

    def put(data: bytes) -> int:
        count = -(-len(data) // SECTOR)
        if not count:
            return END
        first = len(sectors)
        for number in range(count):
            sectors.append(data[number * SECTOR : (number + 1) * SECTOR].ljust(SECTOR, b"\0"))
            fat.append(first + number + 1 if number < count - 1 else END)
        return first

    mini, mini_fat = b"", []
    for entry in entries[1:]:
        entry.size = len(entry.data)
        if entry.kind != 2 or not entry.data:
            continue
        if entry.size >= CUTOFF:
            entry.start = put(entry.data)
            continue
        entry.start, count = len(mini_fat), -(-entry.size // MINI)
        mini += entry.data.ljust(count * MINI, b"\0")
        mini_fat += [entry.start + number + 1 for number in range(count - 1)] + [END]
    entries[0].start, entries[0].size = put(mini), len(mini)
    mini_sectors = -(-len(mini_fat) * 4 // SECTOR)
    mini_start = put(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(mini_sectors * SECTOR, b"\xff"))
    directory = b"".join(_directory_entry(entry, entries) for entry in entries)
    directory_start = put(directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0"))
    fat_sectors = 1
    while (len(fat) + fat_sectors) * 4 > fat_sectors * SECTOR:
        fat_sectors += 1
    first_fat = len(sectors)
    fat += [FAT] * fat_sectors
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(fat_sectors * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
        0, fat_sectors, directory_start, 0, CUTOFF, mini_start if mini_fat else END, mini_sectors, END, 0,
    )  # fmt: skip
    places = [first_fat + number if number < fat_sectors else FREE for number in range(109)]
    return header + struct.pack("<109I", *places) + b"".join(sectors) + table


def _add(tree: Tree, parent: int, entries: list[_Entry]) -> None:
    for name, value in tree.items():
        number = len(entries)
        entries[parent].children.append(number)
        if isinstance(value, dict):
            entries.append(_Entry(name, 1))
            _add(value, number, entries)
        else:
            entries.append(_Entry(name, 2, value))


def _directory_entry(entry: _Entry, entries: list[_Entry]) -> bytes:
    """Write an entry; siblings hang on one another to the right, which every reader accepts."""
    own = entries.index(entry)
    siblings = next((each.children for each in entries if own in each.children), [])
    siblings = sorted(siblings, key=lambda number: (len(entries[number].name), entries[number].name.upper()))
    place = siblings.index(own) + 1 if own in siblings else len(siblings)
    right = siblings[place] if place < len(siblings) else FREE
    children = sorted(entry.children, key=lambda number: (len(entries[number].name), entries[number].name.upper()))
    name = entry.name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sI8s8sIII", name, len(name), entry.kind, 1, FREE, right, children[0] if children else FREE,
        bytes(16), 0, bytes(8), bytes(8), entry.start, entry.size, 0,
    )  # fmt: skip
