"""A HEIC photograph for tests, written bit by bit: no encoder of it is free to use."""

from __future__ import annotations

import struct

RED, BLUE = (81, 90, 240), (41, 240, 110)
"""Luma and the two chroma values of the picture's left and right half."""


class _Bits:
    """Bits in the order in which the standard (ITU-T H.265) writes them."""

    def __init__(self) -> None:
        self.bits: list[int] = []

    def u(self, value: int, length: int) -> _Bits:
        self.bits += [value >> place & 1 for place in range(length - 1, -1, -1)]
        return self

    def ue(self, *values: int) -> _Bits:
        for value in values:
            length = (value + 1).bit_length()
            self.u(value + 1, 2 * length - 1)
        return self

    def aligned(self, *, stop: bool) -> bytes:
        bits = self.bits + [1] * stop
        bits += [0] * (-len(bits) % 8)
        return bytes(int("".join(map(str, bits[at : at + 8])), 2) for at in range(0, len(bits), 8))


def _arithmetic(low: int, width: int) -> list[int]:
    """The bits of the arithmetic coder when it is closed (9.3.4.9: EncodeFlush), after `low` and its range."""
    bits: list[int] = []
    outstanding, first, width = 0, True, 2
    while width < 256:
        if 256 <= low < 512:
            outstanding, low = outstanding + 1, low - 256
        else:
            bit, low = int(low >= 512), low - 512 * (low >= 512)
            bits += ([] if first else [bit]) + [1 - bit] * outstanding
            first, outstanding = False, 0
        width, low = width << 1, low << 1
    bit = low >> 9 & 1
    bits += ([] if first else [bit]) + [1 - bit] * outstanding
    rest = low >> 7 & 3 | 1
    return [*bits, rest >> 1, rest & 1]


def _unit(kind: int, payload: bytes) -> bytes:
    made, zeros = bytearray(), 0
    for value in payload:
        if zeros >= 2 and value <= 3:
            made.append(3)
            zeros = 0
        made.append(value)
        zeros = zeros + 1 if value == 0 else 0
    return bytes((kind << 1, 1)) + bytes(made)


def _profile(bits: _Bits) -> _Bits:
    return bits.u(3, 8).u(0x70000000, 32).u(0b1001, 4).u(0, 44).u(30, 8)


def _parameters() -> list[tuple[int, bytes]]:
    video = _profile(_Bits().u(0, 4).u(3, 2).u(0, 6).u(0, 3).u(1, 1).u(0xFFFF, 16)).u(1, 1).ue(0, 0, 0)
    video.u(0, 6).ue(0).u(0, 2)
    sequence = _profile(_Bits().u(0, 4).u(0, 3).u(1, 1)).ue(0, 1, 16, 16).u(0, 1).ue(0, 0, 0).u(1, 1).ue(0, 0, 0)
    sequence.ue(1, 0, 0, 2, 0, 0).u(0, 3).u(1, 1).u(7, 4).u(7, 4).ue(1, 0).u(1, 1).ue(0).u(0, 5)
    picture = _Bits().ue(0, 0).u(0, 7).ue(0, 0, 0).u(0, 3).ue(0, 0).u(0, 10).ue(0).u(0, 2)
    return [(kind, _unit(kind, bits.aligned(stop=True))) for kind, bits in ((32, video), (33, sequence), (34, picture))]


def _slice() -> bytes:
    """One block of 16 by 16 dots whose values are written as they are (pcm)."""
    head = _Bits().u(1, 1).u(0, 1).ue(0, 2).ue(0)
    block = _Bits()
    block.bits = _arithmetic(268, 2)
    luma = bytes((RED[0],) * 8 + (BLUE[0],) * 8) * 16
    chroma = b"".join(bytes((RED[part],) * 4 + (BLUE[part],) * 4) * 8 for part in (1, 2))
    end = _Bits()
    end.bits = _arithmetic(508, 2)
    return _unit(20, head.aligned(stop=True) + block.aligned(stop=False) + luma + chroma + end.aligned(stop=False))


def _box(kind: str, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind.encode()) + content


def heic(*, quarter_turns: int = 0) -> bytes:
    """A HEIC file of 16 by 16 dots, red on the left, blue on the right, to be turned anticlockwise when shown."""
    parameters = b"".join(struct.pack(">BHH", 0x80 | kind, 1, len(unit)) + unit for kind, unit in _parameters())
    record = struct.pack(">BBIHIBHBBBBHB", 1, 3, 0x70000000, 0x9000, 0, 30, 0xF000, 0xFC, 0xFD, 0xF8, 0xF8, 0, 0x0F)
    properties = _box("hvcC", record + b"\3" + parameters) + _box("ispe", struct.pack(">III", 0, 16, 16))
    properties += _box("irot", bytes((quarter_turns,)))
    data = _slice()
    data = struct.pack(">I", len(data)) + data
    start = _box("ftyp", b"heic\0\0\0\0mif1heic")

    def meta(offset: int) -> bytes:
        parts = _box("hdlr", bytes(8) + b"pict" + bytes(13)) + _box("pitm", struct.pack(">IH", 0, 1))
        parts += _box("iloc", struct.pack(">IBBHHHHII", 0, 0x44, 0, 1, 1, 0, 1, offset, len(data)))
        entry = _box("infe", struct.pack(">BBHHH4s", 2, 0, 0, 1, 0, b"hvc1") + b"\0")
        parts += _box("iinf", struct.pack(">IH", 0, 1) + entry)
        uses = struct.pack(">IIHB3B", 0, 1, 1, 3, 0x81, 2, 0x83)
        return _box("meta", bytes(4) + parts + _box("iprp", _box("ipco", properties) + _box("ipma", uses)))

    return start + meta(len(start) + len(meta(0)) + 8) + _box("mdat", data)
