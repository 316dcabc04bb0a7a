#!/usr/bin/python3 -B
"""Makes lib/docx/metrics_table.h: widths of letters in Times New Roman, from Liberation Serif, which
has the same (in units of 1/2048 of the size). Run by hand when letters are added:

    lib/docx/metrics_table.py /usr/share/fonts/truetype/liberation2 > lib/docx/metrics_table.h
"""
import struct
import sys
from pathlib import Path

FACES = ["Regular", "Bold", "Italic"]
# Latin, Vietnamese, dashes and quotes, the đồng sign.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169,
           0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA), 0x2010, *range(0x2012, 0x2016), *range(0x2018, 0x201F),
           0x2022, 0x2026, 0x20AB]


def tables(font):
    count = struct.unpack(">H", font[4:6])[0]
    rows = (struct.unpack(">4sIII", font[12 + 16 * i:28 + 16 * i]) for i in range(count))
    return {tag.decode(): font[offset:offset + size] for tag, _, offset, size in rows}


def cmap(table):
    """code point -> glyph, from the format 4 subtable of Windows Unicode"""
    for i in range(struct.unpack(">H", table[2:4])[0]):
        platform, encoding, offset = struct.unpack(">HHI", table[4 + 8 * i:12 + 8 * i])
        if (platform, encoding) == (3, 1):
            sub = table[offset:]
    n = struct.unpack(">H", sub[6:8])[0] // 2
    words = struct.unpack(f">{len(sub) // 2}H", sub[:len(sub) // 2 * 2])
    ends, starts, deltas, offsets = words[7:7 + n], words[8 + n:8 + 2 * n], words[8 + 2 * n:8 + 3 * n], words[8 + 3 * n:8 + 4 * n]
    glyphs = {}
    for i, (end, start, delta, offset) in enumerate(zip(ends, starts, deltas, offsets)):
        for c in range(start, end + 1):
            glyph = c if not offset else words[8 + 3 * n + i + offset // 2 + c - start]
            if not offset or glyph:
                glyphs[c] = (glyph + delta) & 0xFFFF
    return glyphs


def widths(path):
    font = tables(path.read_bytes())
    assert struct.unpack(">H", font["head"][18:20])[0] == 2048
    metrics = struct.unpack(">H", font["hhea"][34:36])[0]
    glyphs = cmap(font["cmap"])
    return [struct.unpack(">H", font["hmtx"][4 * min(glyphs[c], metrics - 1):][:2])[0] for c in LETTERS]


def main(folder):
    faces = [widths(Path(folder) / f"LiberationSerif-{face}.ttf") for face in FACES]
    print("/* SPDX-License-Identifier: MIT\n * Made by metrics_table.py from Liberation Serif 2.1.5: do not edit. */")
    row = ""
    for c, *w in zip(LETTERS, *faces):
        cell = f"{{0x{c:04X}, {{{w[0]}, {w[1]}, {w[2]}}}}}, "
        if len(row) + len(cell) > 100:
            print(row.rstrip())
            row = ""
        row += cell
    print(row.rstrip())


main(*sys.argv[1:])
