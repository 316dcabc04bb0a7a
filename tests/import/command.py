"""The command: where it writes, what it says, how it ends; files that are no document or mean harm."""
import io, json, os, re, struct, tempfile, time, zipfile
from pathlib import Path

import text
import word
from parts import SPACES, TYPES, para, package, relationships, run, text_of

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MB = 1024 * 1024
GOOD = package(word.HEAD + para("Nội dung.") + word.FOOT)


def utf16(name):
    return OLE + bytes(504) + name.encode("utf-16-le") + bytes(512)


def zipped(document):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", TYPES)
        z.writestr("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
        z.writestr("word/document.xml", document)
    return out.getvalue()


def document(body):
    return f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"


# name, bytes, exit status, words that are said in Vietnamese
BAD = [
    ("rong.docx", b"", 1, "tệp rỗng"),
    ("rong.txt", b" \n\n", 1, "không có chữ nào"),
    ("cu.doc", utf16("WordDocument"), 1, r"Word cũ \(\.doc\)"),
    ("mat-khau.docx", utf16("EncryptedPackage"), 1, "có mật khẩu"),
    ("cut.docx", GOOD[:len(GOOD) // 2], 1, "cụt"),
    ("bang.docx", zipped(""), 1, "lỗi|word/document.xml"),
    ("pdf.docx", b"%PDF-1.7\n%\xe2\xe3", 1, "PDF"),
    ("pdf.pdf", b"%PDF-1.7\n%\xe2\xe3", 1, "PDF"),
    ("bom.docx", zipped(b"<a>" + b" " * (100 * MB)), 1, "quá lớn khi giải nén"),
    ("sau.docx", zipped(document("<w:p>" * 5000)), 1, "word/document.xml"),
    ("thuc-the.docx", zipped('<!DOCTYPE a [<!ENTITY b "bb">]>' + document(para("&b;"))), 1, "word/document.xml"),
    ("nhi-phan.txt", b"\0\1\2\3" * 100, 1, r"NUL"),
    ("tcvn3.txt", "Céng hßa x· héi chñ nghÜa ViÖt Nam".encode("latin-1"), 1, "--from-code"),
    ("sau.html", b"<div>" * 1000 + b"a", 1, "lồng quá"),
    ("nguon.md", "---\nloại: kế hoạch\n---\n\nA.\n".encode(), 2, "đã là nguồn"),
]

# Made to be slow: name, bytes, seconds at most
HEAVY = [
    ("dai.txt", ("chữ " * 2500000).encode(), 20),
    ("dong.txt", ("một dòng ngắn\n" * 150000).encode(), 20),
    ("ngoac.md", ("[" * 20000 + "\n\n" + "*a **b " * 20000 + "\n\n" + "# I.\n").encode(), 20),
    ("nhieu.docx", zipped(document("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 150000)), 20),
    ("manh.docx", zipped(document("<w:p>" + "<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>" * 100000 +
                                  "</w:p>")), 20),
    ("the.html", b"<p>" + b"<b>x<i>y" * 20000, 20),
    ("quoc-hieu.txt", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\n".encode() * 20000, 20),
]


def bad_fault(folder, name, data, status, words):
    path = folder / name
    path.write_bytes(data)
    out = folder / "ra" / "nguon.md"
    done = run("import", path, "-o", out)
    said = text_of(done)
    if done.returncode != status:
        return f"ended with {done.returncode}: {said[-200:]}"
    if not re.search(words, said):
        return f"does not say {words!r}: {said[-200:]}"
    return f"{out.name} was written" if out.exists() else None


def heavy_fault(folder, name, data, seconds):
    path = folder / name
    path.write_bytes(data)
    begin = time.monotonic()
    done = run("import", path, "-o", folder / f"{name}.md", "-q", "--max-findings", "5")
    took = time.monotonic() - begin
    (folder / f"{name}.md").unlink(missing_ok=True)
    if done.returncode not in (0, 1):
        return f"ended with {done.returncode}: {text_of(done)[-200:]}"
    return f"took {took:.1f} s" if took > seconds else None


def many_fault(folder):
    path = folder / "qua-nhieu.txt"
    path.write_text("a\n\n" * 200001, encoding="utf-8")
    done = run("import", path, "-o", folder / "qua-nhieu.md")
    return None if done.returncode == 1 and b"S009" in done.stdout and not (folder / "qua-nhieu.md").exists() else text_of(done)[-200:]


def several_fault(folder):
    """A letter and the plan it forwards, in one file."""
    letter = text.COLUMNS
    path = folder / "hai.txt"
    path.write_text(letter + "\n\n" + text.HEAD + "Nội dung.\n" + text.FOOT, encoding="utf-8")
    done = run("import", path)
    if done.returncode != 2 or "2 văn bản" not in text_of(done) or done.stdout:
        return f"without -o: {done.returncode} {text_of(done)[-200:]}"
    done = run("import", path, "-o", folder / "hai.md")
    one, two = folder / "hai.md", folder / "hai-2.md"
    if done.returncode or not one.is_file() or not two.is_file():
        return f"ended with {done.returncode}: {text_of(done)[-200:]}"
    if "triển khai: hai-2.md" not in one.read_text("utf-8") or "văn bản đến: true" not in two.read_text("utf-8"):
        return "the letter does not name the plan, or the plan is not marked as received"
    again = run("import", path, "-o", folder / "hai.md")
    return None if again.returncode == 2 and "không ghi đè" in text_of(again) else "a source was overwritten"


def output_fault(folder):
    path = folder / "tot.docx"
    path.write_bytes(GOOD)
    plain = run("import", path)
    if plain.returncode or not plain.stdout.startswith(b"---\n") or b"S011" not in plain.stderr:
        return "without -o the source goes to standard output, findings to standard error"
    piped = run("import", "-", "--stdin-filename", "tot.docx", stdin=GOOD)
    if piped.stdout != plain.stdout:
        return "standard input gives another source"
    dry = run("import", path, "-o", folder / "thu.md", "--dry-run", "--format", "json")
    if (folder / "thu.md").exists() or json.loads(dry.stdout)["summary"]["notes"] != 1:
        return "--dry-run wrote, or did not report"
    strict = run("import", path, "-o", folder / "thu.md", "--fail-on", "note")
    return None if strict.returncode == 1 else "--fail-on note ends clean"


def english_fault(folder):
    path = folder / "anh.docx"
    path.write_bytes(GOOD)
    said = text_of(run("import", path, "-o", folder / "anh.md", "--lang", "en"))
    if "the register has no agency" not in said or "add it to danh-ba.yaml" not in said or "was set" not in said:
        return f"not in English: {said[:200]}"
    usage = run("import", "--lang", "en")
    return None if usage.returncode == 2 and b"exactly one file" in usage.stderr else "no usage in English"


def register_fault(folder):
    """Names are looked up beside the source that is written, then beside the file."""
    (folder / "danh-ba.yaml").write_text("cơ quan:\n  snv:\n    tên: Sở Nội vụ\n    viết tắt: SNV\n", encoding="utf-8")
    path = folder / "co-danh-ba.docx"
    path.write_bytes(GOOD)
    done = run("import", path, "-o", folder / "co-danh-ba.md")
    source = (folder / "co-danh-ba.md").read_text("utf-8")
    (folder / "danh-ba.yaml").unlink()
    if done.returncode or "\ncơ quan: snv" not in source or b"S011" in done.stdout:
        return f"the agency was not found: {text_of(done)[-200:]}"
    return None


def unwritable_fault(folder):
    path = folder / "khong-ghi.docx"
    path.write_bytes(GOOD)
    done = run("import", path, "-o", "/proc/khong/ghi.md")
    missing = run("import", folder / "khong-co.docx")
    return None if done.returncode == 3 and missing.returncode == 3 else f"ended with {done.returncode}, {missing.returncode}"


def cases():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield "several documents in one file", several_fault(folder)
        yield "where source and findings go", output_fault(folder)
        yield "in English", english_fault(folder)
        yield "the agency comes from the register", register_fault(folder)
        yield "files that cannot be read or written", unwritable_fault(folder)
        for row in BAD:
            yield f"bad input {row[0]}", bad_fault(folder, *row)
        for row in HEAVY:
            yield f"heavy input {row[0]}", heavy_fault(folder, *row)
        yield "more paragraphs than the limit", many_fault(folder)
