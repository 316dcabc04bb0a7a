"""The real dossier, built and read back, and the text of the scanner it was transcribed from. Absent: skipped."""
import re, shutil, tempfile
from pathlib import Path

import parts

DOSSIER = parts.SHARED / "dossier/thanh-hoa-2017"
SEED = parts.SHARED / "seed"


def dossier_cases(folder):
    parts.run("build", DOSSIER, "-o", folder / "out", "-q")
    shutil.copy(DOSSIER / "danh-ba.yaml", folder)
    for path in sorted((folder / "out" / DOSSIER.name).glob("*.docx")):
        name = "ke-hoach.md" if "KH" in path.name else "cong-van.md"
        texts, findings = parts.taken(path)
        letterhead = {l.strip() for l in parts.docx_lines(path)[:4] if l.isupper()}
        yield f"words of {path.name}", parts.lost(parts.docx_lines(path), texts, letterhead)
        source = folder / "nguon.md"
        source.write_text(texts[0], encoding="utf-8")
        part = parts.share(parts.labels(DOSSIER / name), parts.labels(source))
        yield f"labels of {path.name}: {part:.1f} %", None if part >= 98 else "under 98 %"
        yield f"model of {path.name}", parts.first_difference(parts.model(DOSSIER / name), parts.model(source))
        yield f"findings of {path.name}", findings[0]["message"] if findings else None


def seed_cases(folder, path):
    shutil.copy(DOSSIER / "danh-ba.yaml", folder)
    copy = folder / "quet.txt"
    shutil.copy(path, copy)
    texts, findings = parts.taken(copy)
    yield "documents of the seed", None if len(texts) == 2 else f"{len(texts)} documents"
    lines = [re.sub(r"</?su[bp]>|[*#]", "", l) for l in copy.read_text(encoding="utf-8").splitlines()]
    letterhead = {l.strip() for l in lines if l.strip().isupper() and ("UBND" in l or "ỦY BAN" in l or "TỈNH" in l
                                                                      or l.strip().startswith("SỞ"))}
    yield "words of the seed", parts.lost(lines, texts, letterhead, "")
    yield "stamps of the seed are reported", None if len(findings) == 3 else f"{len(findings)} findings"
    for text, name in zip(texts, ("cong-van.md", "ke-hoach.md")):
        source = folder / "nguon.md"
        source.write_text(text, encoding="utf-8")
        part = parts.share(parts.labels(DOSSIER / name), parts.labels(source))
        yield f"labels of the seed, {name}: {part:.1f} %", None if part >= 98 else "under 98 %"
        keys = [l for l in parts.model(DOSSIER / name) if re.match(r"  (loại|số|ký hiệu|ngày|cơ quan|tên loại):", l)]
        missing = [l for l in keys if l not in parts.model(source)]
        yield f"front matter of the seed, {name}", f"without {missing[0].strip()}" if missing else None


def cases():
    with tempfile.TemporaryDirectory() as name:
        if not DOSSIER.is_dir():
            yield "the real dossier", f"SKIPPED {DOSSIER} is not there"
            return
        yield from dossier_cases(Path(name))
    seeds = sorted(SEED.glob("*.txt")) if SEED.is_dir() else []
    if not seeds:
        yield "the text of the scanner", f"SKIPPED {SEED} is not there"
        return
    with tempfile.TemporaryDirectory() as name:
        yield from seed_cases(Path(name), seeds[0])
