"""The list of faults (faults.txt, which says how it is written) and the planting of them into Word files."""
import io
import re
import zipfile
from pathlib import Path

LIST = Path(__file__).resolve().parent / "faults.txt"
TYPES = "[Content_Types].xml"
RECORDS = {"central": b"PK\x01\x02", "local": b"PK\x03\x04", "end": b"PK\x05\x06"}


class Entry:
    """One clean variation or fault of the list."""

    def __init__(self, line, kind, name, base, code="", *judges):
        self.line, self.kind, self.name, self.base, self.code, self.judges = line, kind, name, base, code, set(judges)
        self.changes = []


def raw(text):
    """The bytes a text of the list stands for."""
    plain = re.sub(rb"\\x([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), text.encode())
    return plain.replace(b"\\n", b"\n")


def read():
    """Every entry by name, in the order of the list."""
    entries, part, old, entry = {}, None, None, None
    for number, line in enumerate(LIST.read_text().split("\n"), 1):
        word, _, rest = line.partition(" ")
        if not line or word == "#":
            continue
        if word in ("clean", "fault"):
            entry, part, old = Entry(number, word, *rest.split()), None, None
            assert entry.name not in entries, f"{LIST}:{number}: {entry.name} stands twice"
            entries[entry.name] = entry
        elif word == "in":
            part, old = raw(rest).decode(), None
        elif word == "-":
            old = raw(rest)
        elif word == "+":
            entry.changes.append(("part", part, old, raw(rest)))
            old = None
        else:
            assert word in ("drop", "move", "bytes", "set", "cut", "before", "after"), f"{LIST}:{number}: what is {word}?"
            entry.changes.append((word, rest))
    return entries


def package(parts):
    """The bytes of a zip as Word and our writer make it: content types first, nothing that varies."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.filename = name  # ZipInfo would mend it
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def unpack(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def change_part(parts, part, old, new, where):
    if old is None:
        parts[part] = new
    else:
        assert old in parts[part], f"{where}: {part} has no {old.decode(errors='replace')}"
        parts[part] = parts[part].replace(old, new, 1)


def change_archive(data, word, rest):
    if word == "cut":
        return data[:len(data) * int(rest) // 100]
    if word in ("before", "after"):
        return raw(rest) + data if word == "before" else data + raw(rest)
    if word == "bytes":
        old, new = rest.split(" => ")
        assert len(raw(old)) == len(raw(new)) and raw(old) in data
        return data.replace(raw(old), raw(new))
    record, offset, byte = rest.split()
    at = data.index(RECORDS[record]) + int(offset)
    return data[:at] + bytes([int(byte, 16)]) + data[at + 1:]


def planted(entries, bases, name):
    """The bytes of a clean variation or a fault; bases: letter and plan as the build made them."""
    if name in bases:
        return bases[name]
    entry = entries[name]
    parts = unpack(planted(entries, bases, entry.base))
    for change in entry.changes:
        if change[0] == "part":
            change_part(parts, *change[1:], f"{LIST}:{entry.line}")
        elif change[0] == "drop":
            del parts[change[1]]
        elif change[0] == "move":
            parts[change[1]] = parts.pop(change[1])
    data = package(parts)
    for change in entry.changes:
        if change[0] not in ("part", "drop", "move"):
            data = change_archive(data, *change)
    return data
