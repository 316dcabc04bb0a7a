"""The example dossier built as Word files, imported as they are and as LibreOffice saves them."""
import re, shutil, subprocess, tempfile
from pathlib import Path

import parts

INPUT = parts.ROOT / "input/chuyen-doi-so-2026"
FILES = {"268-KH-UBND": "ke-hoach.md", "2154-SKHCN-CDS": "cong-van.md"}
LETTERHEAD = ("ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG", "UBND TỈNH LAM GIANG", "SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")


def build(folder):
    done = parts.run("build", INPUT, "-o", folder / "out", "-q")
    if done.returncode:
        raise RuntimeError(parts.text_of(done)[-300:])
    shutil.copy(INPUT / "danh-ba.yaml", folder)
    return folder / "out" / INPUT.name


def convert(folder, form, files):
    to = folder / form.split(":")[0].split("-")[0]
    to.mkdir(exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
                    "--convert-to", form, "--outdir", str(to), *map(str, files)], capture_output=True, timeout=300,
                   check=True)
    return to


def same_model(folder, path, name, **what):
    texts, findings = parts.taken(path)
    if findings:
        return f"a finding: {findings[0]['message'][:120]}"
    source = folder / "nguon.md"
    source.write_text(texts[0], encoding="utf-8")
    what["assigned"] = name.endswith("KH-UBND")  # a letter has no annex of tasks
    return parts.first_difference(parts.model(INPUT / FILES[name], **what), parts.model(source, **what))


def plain(path):
    """Labels, words and assignments only: of a text nothing else can be known."""
    return [re.sub(r"^\s+", "", line) for line in parts.model(path, runs=False, tables=False)
            if re.match(r"\s*(item|para|lead|with|deadline|product|căn cứ|- )", line)]


def own_cases(folder, built):
    for name in FILES:
        path = built / f"{name}.docx"
        yield f"model of {name}.docx", same_model(folder, path, name)
        texts, _ = parts.taken(path)
        yield f"words of {name}.docx", parts.lost(parts.docx_lines(path), texts, LETTERHEAD)
        source = folder / "nguon.md"
        source.write_text(texts[0], encoding="utf-8")
        errors = parts.run("check", "--select", "S", "--fail-on", "note", source)
        yield f"check reads what {name}.docx became", parts.text_of(errors)[-200:] if errors.returncode else None


def every_plan(folder, built):
    """Each agency's plan, too: a draft without number, date and signature."""
    for path in sorted((built / "ke-hoach").glob("*.docx"))[:6]:
        texts, _ = parts.taken(path)
        source = folder / "nguon.md"
        source.write_text(texts[0], encoding="utf-8")
        wanted, found = parts.labels(path.with_suffix(".md")), parts.labels(source)
        yield f"labels of the plan of {path.stem}", None if wanted == found else f"{len(found)} of {len(wanted)}"


def office_cases(folder, built):
    files = [built / f"{name}.docx" for name in FILES]
    for form in ("html", "docx"):
        to = convert(folder, form, files)
        for name in FILES:
            yield f"model of {name} saved as {form} by LibreOffice", same_model(folder, to / f"{name}.{form}", name)
    to = convert(folder, "txt:Text (encoded):UTF8", files)
    for name in FILES:
        path = to / f"{name}.txt"
        texts, findings = parts.taken(path)
        yield f"words of {name}.txt", parts.lost(path.read_text(encoding="utf-8-sig").splitlines(), texts, LETTERHEAD, "")
        source = folder / "nguon.md"
        source.write_text(texts[0], encoding="utf-8")
        wanted = [l for l in plain(INPUT / FILES[name]) if l.startswith("item") and "appendix" not in l]
        found = [l for l in plain(source) if l.startswith("item")]
        missing = [l for l in wanted if l not in found]
        yield f"items of {name}.txt", f"{len(missing)} are missing: {missing[0][:120]}" if missing else None


def printed_cases(folder, built):
    """The page as text, as a scanner or a PDF reader gives it: broken lines, columns, page numbers."""
    to = convert(folder, "pdf", [built / f"{name}.docx" for name in FILES])
    for name, options in [(n, o) for n in FILES for o in (["-layout"], [])]:
        path = folder / f"{name}{'-layout' if options else ''}.txt"
        subprocess.run(["pdftotext", *options, to / f"{name}.pdf", path], check=True, timeout=60)
        texts, _ = parts.taken(path)
        source = folder / "nguon.md"
        source.write_text(texts[0], encoding="utf-8")
        part = parts.share(parts.labels(INPUT / FILES[name]), parts.labels(source))
        yield f"labels of {path.name}: {part:.1f} %", None if part >= 98 else "under 98 %"
        wanted = [l for l in parts.model(INPUT / FILES[name], runs=False) if not l.startswith("   ")][:14]
        wanted = [l for l in wanted if re.match(r"  (loại|số|ký hiệu|ngày|địa danh|cơ quan|trích yếu):", l)]
        missing = [l for l in wanted if l not in parts.model(source, runs=False)]
        yield f"front matter of {path.name}", f"without {missing[0].strip()[:100]}" if missing else None


def cases():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = build(folder)
        yield from own_cases(folder, built)
        yield from every_plan(folder, built)
        if not shutil.which("soffice"):
            yield "files of LibreOffice", "SKIPPED LibreOffice is not installed"
            return
        yield from office_cases(folder, built)
        if not shutil.which("pdftotext"):
            yield "pages as text", "SKIPPED pdftotext is not installed"
            return
        yield from printed_cases(folder, built)
