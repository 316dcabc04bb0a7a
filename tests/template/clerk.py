"""Cases of the suite: what a clerk does to a template, and what must come of it.

Prints the protocol of tests/run. A case is a function `case_…(folder)`; its doc string is its name. It raises Failure."""
import copy
import io
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from os import environ
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

ROOT = Path(__file__).resolve().parents[2]
VANTHU = environ.get("VANTHU") or str(ROOT / "build/vanthu")
INPUT = ROOT / "input/chuyen-doi-so-2026"
JUDGES = ROOT / "tests/judge"
LETTER, PLAN = "2154-SKHCN-CDS.docx", "268-KH-UBND.docx"


class Failure(Exception):
    pass


class Skip(Exception):
    pass


def check(condition, words):
    if not condition:
        raise Failure(words)


def run(*command, status=0):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, timeout=300, check=False)
    if status is not None and done.returncode != status:
        raise Failure(f"{' '.join(str(c) for c in command)}: status {done.returncode}, not {status}: "
                      f"{(done.stdout + done.stderr).strip()[:600]}")
    return done.stdout + done.stderr


def export(kind, path):
    run(VANTHU, "template", "export", kind, path)
    return path


def soffice(folder, form, *files):
    if not shutil.which("soffice"):
        raise Skip("no soffice")
    with tempfile.TemporaryDirectory() as profile:
        run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", form,
            "--outdir", folder, *files)


def round_trip(path):
    """The file as LibreOffice saves it: runs, styles and parts are all made anew."""
    out = path.parent / "lo"
    out.mkdir(exist_ok=True)
    soffice(out, "docx:MS Word 2007 XML", path)
    check((out / path.name).exists(), "LibreOffice saved nothing")
    return out / path.name


def build(folder, *templates, status=0, named="ho-so"):
    """The example with these templates; returns the folder of its documents."""
    dossier = folder / "ho-so-thu"
    shutil.rmtree(dossier, ignore_errors=True)
    shutil.copytree(INPUT, dossier)
    for template in templates:
        shutil.copy(template, dossier / Path(template).name)
    names = ", ".join(Path(t).name for t in templates)
    if named == "ho-so":
        with open(dossier / "ho-so.yaml", "a", encoding="utf-8") as f:
            f.write(f"mẫu trình bày: [{names}]\n")
    else:
        source = dossier / named
        text = source.read_text(encoding="utf-8")
        source.write_text(text.replace("---\n", f"---\nmẫu trình bày: {names}\n", 1), encoding="utf-8")
    out = folder / "ra"
    shutil.rmtree(out, ignore_errors=True)
    said = run(VANTHU, "build", dossier, "-o", out, status=status)
    return out / "ho-so-thu" if status == 0 else said


def judge(*files, than=None):
    """Our own rules, the schemas, the SDK and, where it is there, LibreOffice. `than`: complaints about that file, which
    another program wrote, are no complaints."""
    run(VANTHU, "verify", *files)
    for name in ("xsd", "sdk"):
        done = subprocess.run([JUDGES / name, *files], capture_output=True, text=True, timeout=300, check=False)
        if done.returncode == 2:
            continue  # this judge is not installed; the suite judge says so
        words = complaints(done.stdout + done.stderr)
        if than is not None:
            theirs = subprocess.run([JUDGES / name, than], capture_output=True, text=True, timeout=300, check=False)
            words -= complaints(theirs.stdout + theirs.stderr)
        check(not words, f"{name}: {sorted(words)[:3]}")


def complaints(text):
    """What is said, without where: places differ between a template and what is made with it."""
    lines = [line.split(": ", 2)[-1] for line in text.splitlines() if ": rejected: " in line]
    return {re.sub(r"^.*?(attribute|element|Element)", r"\1", re.sub(r"\[\d+\]", "", line)) for line in lines}


def text_of(path):
    """Everything a reader sees, in order, with tables, headers and footers."""
    with zipfile.ZipFile(path) as z:
        parts = [n for n in z.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", n)]
        return "\n".join(paragraphs_text(z.read(n)) for n in sorted(parts))


def paragraphs_text(xml):
    root = parse_xml(xml)
    lines = []
    for p in root.iter(qn("w:p")):
        lines.append("".join(t.text or "" for t in p.iter(qn("w:t"))))
    return "\n".join(lines)


def png(width=8, height=8):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xcc\x22\x22" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def all_paragraphs(document):
    stories = [document.element.body]
    for section in document.sections:
        stories += [section.header._element, section.first_page_footer._element]
    for story in stories:
        for p in story.iter(qn("w:p")):
            yield docx.text.paragraph.Paragraph(p, document)


def paragraph_with(document, text):
    for p in all_paragraphs(document):
        if text in p.text:
            return p
    raise Failure(f"the template has no paragraph with {text}")


def edited(source, target, change):
    document = docx.Document(str(source))
    change(document)
    document.save(str(target))
    return target


def shatter(document):
    """As Word leaves it: every letter of every slot in a run of its own, with revision ids, spelling marks and bookmarks
    between, half of them bold."""
    number = 0
    for p in list(all_paragraphs(document)):
        for r in list(p._element.iter(qn("w:r"))):
            t = r.find(qn("w:t"))
            if t is None or "{{" not in (t.text or ""):
                continue
            for i, letter in enumerate(t.text):
                piece = copy.deepcopy(r)
                piece.set(qn("w:rsidR"), f"00{i:06X}")
                piece.find(qn("w:t")).text = letter
                piece.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                if letter.isalpha() and i % 2:
                    docx.text.run.Run(piece, p).bold = True
                r.addprevious(piece)
                if i % 3 == 0:
                    r.addprevious(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
                    r.addprevious(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellEnd"/>'))
                if i % 5 == 0:
                    r.addprevious(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="d{number}"/>'))
                    r.addprevious(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))
                    number += 1
            r.getparent().remove(r)


def built_plainly(folder):
    out = folder / "khong-mau"
    run(VANTHU, "build", INPUT, "-o", out)
    return out / INPUT.name


def same_text(made, plain, *names):
    """The same words in the same order; page numbers, which a program caches in the field, aside."""
    for name in names:
        mine, theirs = ([line for line in text_of(folder / name).splitlines() if line.strip("0123456789 ")]
                        for folder in (made, plain))
        check(mine == theirs, f"{name} differs: {[x for x in zip(mine, theirs) if x[0] != x[1]][:2]}")


# ---- cases ----

def case_export(folder):
    """every kind is handed out, passes its own check, verification and the judges"""
    kinds = run(VANTHU, "template", "export").split()
    check("cong-van" in kinds and "ke-hoach" in kinds, f"kinds: {kinds}")
    files = [export(kind, folder / f"{kind}.docx") for kind in kinds]
    run(VANTHU, "template", "check", *files)
    run(VANTHU, "verify", *files)
    judge(folder / "cong-van.docx", folder / "ke-hoach.docx")
    text = text_of(folder / "cong-van.docx")
    for slot in ("chủ quản", "tên cơ quan", "số", "ký hiệu", "trích yếu", "nội dung", "nơi nhận", "họ tên", "địa chỉ"):
        check(f"{{{{{slot}}}}}" in text, f"no slot {slot}")


def case_documented(folder):
    """every slot stands in docs/mau-trinh-bay.md as it stands in the program"""
    table = run(VANTHU, "template", "slots", "--format", "markdown", "--lang", "vi")
    page = (ROOT / "docs/mau-trinh-bay.md").read_text(encoding="utf-8")
    check(table in page, "the page is stale: make docs")
    told = run(VANTHU, "template", "slots", "--lang", "en")
    check(told.count("{{") >= table.count("`{{"), "slots are missing in English")


def case_doctor(folder):
    """doctor says which template and profile every document has"""
    build(folder, export("cong-van", folder / "cv.docx"))
    said = run(VANTHU, "doctor", folder / "ho-so-thu")
    check(re.search(r"cong-van\.md: thể thức nd30-2020 \(theo ngày ban hành \S+\), mẫu trình bày \S*cv\.docx", said), said)
    check(re.search(r"ke-hoach\.md: thể thức nd30-2020 \(theo ngày ban hành \S+\), mẫu trình bày có sẵn", said), said)


def case_open(folder):
    """LibreOffice opens what is handed out and shows the slots on one page"""
    path = export("cong-van", folder / "cv.docx")
    soffice(folder, "pdf", path)
    shown = run("pdftotext", "-layout", folder / "cv.pdf", "-")
    check("{{nội dung}}" in shown and "{{họ tên}}" in shown, "slots are not shown")
    check(shown.count("\f") == 1, "not one page")


def case_unchanged(folder):
    """an unchanged template makes the same text as the built-in layout"""
    plain = built_plainly(folder)
    made = build(folder, export("cong-van", folder / "cv.docx"), export("ke-hoach", folder / "kh.docx"))
    same_text(made, plain, LETTER, PLAN)
    judge(made / LETTER, made / PLAN)


def flat_lists(document):
    """As an office may have them: the second line of an item goes back to the margin."""
    form = document.styles["VT Gạch đầu dòng"].paragraph_format
    form.left_indent, form.first_line_indent = Mm(0), Mm(12.7)


def case_lists(folder):
    """behind a bullet stands a tab where the template's list hangs, else a blank"""
    hanging = export("ke-hoach", folder / "kh.docx")
    for template, label in ((hanging, "-\t"), (edited(hanging, folder / "kh1.docx", flat_lists), "- ")):
        made = build(folder, template, named="ke-hoach.md")
        texts = [p.text for p in docx.Document(str(made / PLAN)).paragraphs if p.style.name == "VT Gạch đầu dòng"]
        check(texts and all(t.startswith(label) for t in texts), f"{label!r}: {texts[:1]}")


def case_shattered(folder):
    """slots shattered into single letters by Word are found and joined"""
    plain = built_plainly(folder)
    cv = edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", shatter)
    kh = edited(export("ke-hoach", folder / "kh.docx"), folder / "kh1.docx", shatter)
    made = build(folder, cv, kh)
    same_text(made, plain, LETTER, PLAN)
    judge(made / LETTER, made / PLAN)


def with_logo(document):
    cell = document.tables[0].cell(0, 0)
    cell.paragraphs[0].insert_paragraph_before().add_run().add_picture(io.BytesIO(png()), width=Mm(15))
    phrase = paragraph_with(document, "Nơi nhận:")
    for run_ in phrase.runs:
        run_.text = run_.text.replace("Nơi nhận:", "Nơi nhận văn bản:")
    line = paragraph_with(document, "{{kẻ.cơ quan}}").insert_paragraph_before("Điện thoại: 0263 & <Fax>")
    line.style = document.styles["VT Cơ quan chủ quản"]
    header = document.sections[0].header
    header.paragraphs[0].insert_paragraph_before("Văn bản của {{cơ quan ban hành}}")


def case_logo(folder):
    """a logo, another phrase, a line of address and a header line stay, for every letter"""
    cv = edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", with_logo)
    made = build(folder, cv)
    some = sorted((made / "cong-van").glob("*.docx"))[:3]
    for path in [made / LETTER, *some]:
        text = text_of(path)
        for words in ("Nơi nhận văn bản:", "Điện thoại: 0263 & <Fax>", "Văn bản của Sở Khoa học và Công nghệ",
                      "SỞ KHOA HỌC", "Kính gửi:"):
            check(words in text, f"{path.name} lacks {words}")
        check("{{" not in text, f"{path.name} has an open slot")
        with zipfile.ZipFile(path) as z:
            images = [n for n in z.namelist() if n.startswith("word/media/")]
            check(len(images) == 1 and z.read(images[0]) == png(), f"{path.name}: image {images}")
        document = docx.Document(str(path))
        check(len(document.inline_shapes) == 1, "the logo is not in the text")
        check("VT Nội dung" in [s.name for s in document.styles], "the styles are gone")
    judge(made / LETTER, *some)


def case_round_trip(folder):
    """what LibreOffice saves is a template still, logo and all"""
    plain = built_plainly(folder)
    cv = round_trip(edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", with_logo))
    kh = round_trip(export("ke-hoach", folder / "kh.docx"))
    run(VANTHU, "template", "check", cv, kh)
    made = build(folder, cv, kh)
    check("Điện thoại: 0263 & <Fax>" in text_of(made / LETTER), "the added line is gone")
    with zipfile.ZipFile(made / LETTER) as z:
        check([n for n in z.namelist() if n.startswith("word/media/")], "the logo is gone")
    same_text(made, plain, PLAN)
    judge(made / LETTER, than=cv)
    judge(made / PLAN, than=kh)


def own(document):
    """A template written from nothing, in Word's own styles."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Mm(30), Mm(15), Mm(20), Mm(20)
    table = document.add_table(1, 2)
    left, right = table.cell(0, 0), table.cell(0, 1)
    left.paragraphs[0].text = "{{tên cơ quan}}"
    left.add_paragraph("Số: {{số}}/{{ký hiệu}}")
    left.add_paragraph().add_run("{{trích yếu}}").font.size = Pt(12)
    right.paragraphs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    right.add_paragraph("{{địa danh}}, {{ngày tháng}}")
    document.add_paragraph("{{#kính gửi.một}}Kính gửi: {{.}}{{/kính gửi.một}}")
    bullets = "List Bullet" if "List Bullet" in [s.name for s in document.styles] else None
    document.add_paragraph("{{kính gửi.nơi gửi}}", style=bullets)
    document.add_paragraph("{{nội dung}}")
    document.add_paragraph().add_run("{{nơi nhận}}").font.size = Pt(11)
    for slot in ("quyền hạn", "chức vụ", "họ tên"):
        document.add_paragraph(f"{{{{{slot}}}}}")


def case_own(folder):
    """a template written from nothing gets the styles of the text it lacks, and keeps its own"""
    document = docx.Document()
    own(document)
    document.save(str(folder / "rieng.docx"))
    run(VANTHU, "template", "check", folder / "rieng.docx")
    made = build(folder, folder / "rieng.docx")
    document = docx.Document(str(made / LETTER))
    styles = {s.name: s for s in document.styles}
    check("VT Nội dung" in styles and "List Bullet" in styles, "styles are missing")
    check(styles["VT Nội dung"].font.name == "Times New Roman" and styles["VT Nội dung"].font.size == Pt(14),
          "the text does not look as the decree wants")
    listed = [p for p in document.paragraphs if p.style.name == "List Bullet"]
    check(len(listed) > 1, "the list is not repeated")
    with zipfile.ZipFile(made / LETTER) as z:
        check("docProps/thumbnail.jpeg" not in z.namelist(), "the template's thumbnail went along")
    judge(made / LETTER, than=folder / "rieng.docx")


def case_dotx(folder):
    """a Word template (.dotx) serves as well, and makes documents"""
    cv = export("cong-van", folder / "cv.docx")
    with zipfile.ZipFile(cv) as old, zipfile.ZipFile(folder / "cv.dotx", "w") as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry).replace(b"document.main+xml", b"template.main+xml"))
    made = build(folder, folder / "cv.dotx")
    with zipfile.ZipFile(made / LETTER) as z:
        check(b"template.main" not in z.read("[Content_Types].xml"), "the letter is a template itself")
    judge(made / LETTER)


def with_slots_again(document):
    """A letter that was built, made a template by typing slots over what is printed there."""
    body = document.element.body
    for p in list(body.iterchildren(qn("w:p"))):
        if p.find(qn("w:hyperlink")) is None:
            body.remove(p)
    for child in list(body.iterchildren()):
        if child.tag == qn("w:tbl"):
            body.remove(child)
    own(document)


def case_output(folder):
    """a letter that was built becomes the next template, links and annex headers and all"""
    source = folder / "nguon"
    shutil.copytree(INPUT, source)
    letter = source / "cong-van.md"
    text = letter.read_text(encoding="utf-8")
    letter.write_text(re.sub(r"\n1\. ", "\n1. Xem <https://vi.example/a>. ", text, count=1), encoding="utf-8")
    cv = export("cong-van", source / "cv.docx")
    with open(source / "ho-so.yaml", "a", encoding="utf-8") as f:
        f.write("mẫu trình bày: cv.docx\n")
    run(VANTHU, "build", source, "-o", folder / "mot")
    first = next((folder / "mot").rglob(LETTER))
    with zipfile.ZipFile(first) as z:
        check(b"rIdLink1" in z.read("word/_rels/document.xml.rels"), "the letter has no link")
    edited(first, cv, with_slots_again)
    run(VANTHU, "build", source, "-o", folder / "hai")
    second = next((folder / "hai").rglob(LETTER))
    check(text_of(second).count("https://vi.example/a") == 2, "the template's link and the text's are not both there")
    judge(second, *sorted((folder / "hai").rglob("cong-van/*.docx"))[:2])


def case_front_matter(folder):
    """a document names its own template; the others keep the built-in layout"""
    kh = edited(export("ke-hoach", folder / "kh.docx"), folder / "kh1.docx",
                lambda d: paragraph_with(d, "Nơi nhận:").runs[0].add_text(" (mẫu riêng)"))
    made = build(folder, kh, named="ke-hoach.md")
    check("(mẫu riêng)" in text_of(made / PLAN), "the template is not used")
    check("(mẫu riêng)" not in text_of(made / LETTER), "the letter uses the plan's template")
    agency = next((made / "ke-hoach").glob("*.docx"))
    check("(mẫu riêng)" not in text_of(agency), "an agency's own plan has the template of its superior")


def case_incremental(folder):
    """another template makes everything that uses it anew, and nothing else"""
    cv = export("cong-van", folder / "cv.docx")
    made = build(folder, cv)
    dossier = folder / "ho-so-thu"
    again = run(VANTHU, "build", dossier, "-o", folder / "ra")
    check(" 0 tệp mới" in again, f"built anew without need: {again}")
    before = (made / PLAN).stat().st_mtime_ns
    edited(cv, dossier / "cv.docx", with_logo)
    said = run(VANTHU, "build", dossier, "-o", folder / "ra")
    check("Nơi nhận văn bản:" in text_of(made / LETTER), f"the letter is not made anew: {said}")
    check((made / PLAN).stat().st_mtime_ns == before, "the plan was made anew")


BAD = {  # what is done to the text of a slot, and what must be said of it
    "unknown": ("{{ký hiệu}}", "{{ký hịu}}", ["ký hịu", "ký hiệu", "word/document.xml", "Số: {{số}}/"]),
    "unclosed": ("{{số}}", "{{số", ["không có }} đóng lại"]),
    "stray": ("{{địa danh}}", "{địa danh}}", ["không có dấu mở {{"]),
    "open": ("{{/có nơi nhận}}", "", ["{{#có nơi nhận}} không được đóng"]),
    "lost": ("{{nơi nhận}}", "…", ["thiếu chỗ điền {{nơi nhận}}"]),
    "partial": ("{{họ tên}}", "{{>họ tên}}{{họ tên}}", ["mẫu con"]),
    "crowded": ("{{nội dung}}", "Lời văn: {{nội dung}}", ["đứng một mình trong đoạn"]),
    "flag": ("{{họ tên}}", "{{có nơi nhận}}{{họ tên}}", ["chỉ dùng để mở đoạn"]),
}


def case_bad(folder):
    """a bad template is told with part and words, and nothing is made with it"""
    cv = export("cong-van", folder / "cv.docx")
    for name, (old, new, words) in BAD.items():
        def change(document, old=old, new=new):
            paragraph = paragraph_with(document, old)
            for run_ in paragraph.runs:
                run_.text = run_.text.replace(old, new)
        bad = edited(cv, folder / f"{name}.docx", change)
        said = run(VANTHU, "template", "check", bad, status=1)
        check(said.count("F411") == 1 or name != "unknown", f"{name}: told more than once: {said}")
        check("căn cứ:" not in said, f"{name}: no decree knows slots: {said.strip()}")
        for word in [*words, "F411", bad.name]:
            check(word in said, f"{name}: \"{word}\" is not in: {said.strip()}")
        said = build(folder, bad, status=1)
        check(words[0] in said, f"{name}: the build says something else: {said.strip()}")
        check(not list((folder / "ra").rglob(LETTER)), f"{name}: the letter was made")


def case_all_at_once(folder):
    """what is wrong with the slots of a part is told in one run, whatever comes first"""
    def change(document):
        for old, new in [("{{số}}", "{{sô}} {{#số}}"), ("{{nội dung}}", "Lời văn: {{nội dung}}"),
                         ("{{họ tên}}", "{{có nơi nhận}}{{họ tên}}")]:
            for run_ in paragraph_with(document, old).runs:
                run_.text = run_.text.replace(old, new)
    said = run(VANTHU, "template", "check", edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", change),
               status=1)
    for words in ["không có chỗ điền {{sô}}", "{{#số}} không được đóng", "đứng một mình trong đoạn", "chỉ dùng để mở đoạn"]:
        check(words in said, f"\"{words}\" is not in: {said.strip()}")
    check(said.count("F411") == 4, f"told otherwise: {said.strip()}")


def case_lost_end(folder):
    """a section whose end is misspelt is told once: as a name that is not known"""
    def change(document):
        for run_ in paragraph_with(document, "{{/có nơi nhận}}").runs:
            run_.text = run_.text.replace("{{/có nơi nhận}}", "{{/có nơi nhậm}}")
    said = run(VANTHU, "template", "check", edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", change),
               status=1)
    check(said.count("F411") == 1 and "có nơi nhậm" in said, f"told otherwise: {said.strip()}")


def case_office_open_xml(folder):
    """a template saved as LibreOffice's other type of Word file: what is made with it verifies without a warning"""
    cv = export("cong-van", folder / "cv.docx")
    (folder / "lo").mkdir()
    soffice(folder / "lo", "docx:Office Open XML Text", cv)
    saved = folder / "lo/cv.docx"
    check(b"officedocument/2006/relationships/metadata" in zipfile.ZipFile(saved).read("_rels/.rels"),
          "LibreOffice has changed: this case proves nothing")
    said = run(VANTHU, "verify", saved)
    check("P73" not in said, f"Word opens such files: {said.strip()}")
    check(said.count("P11") <= 1, f"told of every entry: {said.strip()}")
    run(VANTHU, "template", "check", saved)
    made = build(folder, saved)
    said = run(VANTHU, "verify", made / LETTER)
    check("[P" not in said, f"what is made with it: {said.strip()}")
    check(b"package/2006/relationships/metadata/core-properties" in zipfile.ZipFile(made / LETTER).read("_rels/.rels"),
          "the relationship is the template's")


def paper(document):
    document.sections[0].page_width, document.sections[0].page_height = Mm(215.9), Mm(279.4)


def margin(document):
    document.sections[0].left_margin = Mm(20)


def font(document):
    paragraph_with(document, "{{họ tên}}").runs[0].font.name = "Arial"


def size(document):
    paragraph_with(document, "{{trích yếu}}").runs[0].font.size = Pt(16)


def style(document):
    document.styles["VT Nội dung"].font.size = Pt(11)


def indent(document):
    document.styles["VT Nội dung"].paragraph_format.first_line_indent = Mm(5)


def close(document):
    document.styles["VT Nội dung"].paragraph_format.space_before = Pt(0)


def wide(document):
    document.styles["VT Nội dung"].paragraph_format.line_spacing = 2.5


def exact(document):
    document.styles["VT Nội dung"].paragraph_format.line_spacing = Pt(12)


def blue(document):
    document.styles["VT Nội dung"].font.color.rgb = docx.shared.RGBColor(0, 0, 0xFF)


def blue_words(document):
    paragraph_with(document, "{{họ tên}}").runs[0].font.color.rgb = docx.shared.RGBColor(0, 0, 0xFF)


def motto(document):
    paragraph_with(document, "Độc lập").runs[0].font.size = Pt(10)


FIGURES = {
    paper: ["word/document.xml", "215,9 × 279,4 mm", "A4"],
    margin: ["lề trái 20 mm", "30-35 mm"],
    font: ["{{họ tên}}", "Arial", "Times New Roman"],
    size: ["word/document.xml", "{{trích yếu}}", "cỡ chữ 16", "12-13"],
    style: ["word/styles.xml", "VT Nội dung", "cỡ chữ 11", "13-14"],
    indent: ["word/styles.xml", "VT Nội dung", "lùi đầu dòng 5 mm", "10-12,7 mm"],
    close: ["VT Nội dung", "cách đoạn trước 0 pt", "6 pt trở lên"],
    wide: ["VT Nội dung", "giãn dòng 2,5 dòng", "1-1,5 dòng"],
    exact: ["VT Nội dung", "giãn dòng 12 pt", "15-24 pt"],
    blue: ["VT Nội dung", "chữ màu 0000FF", "màu đen"],
    blue_words: ["{{họ tên}}", "chữ màu 0000FF", "màu đen"],
    motto: ["Độc lập - Tự do", "cỡ chữ 10", "13-14"],
}


def case_figures(folder):
    """margin, paper, font and size outside the profile are told, once each, and nothing is made"""
    cv = export("cong-van", folder / "cv.docx")
    for change, words in FIGURES.items():
        bad = edited(cv, folder / f"{change.__name__}.docx", change)
        said = run(VANTHU, "template", "check", bad, status=1)
        for word in [*words, "F411"]:
            check(word in said, f"{change.__name__}: \"{word}\" is not in: {said.strip()}")
        check(said.count("F411") == 1, f"{change.__name__}: told more than once: {said.strip()}")
        check("căn cứ: Mục I" in said, f"{change.__name__}: no article is cited: {said.strip()}")
    said = build(folder, bad, status=1)
    check("không đúng thể thức" in said and "cỡ chữ 10" in said, f"the build says: {said.strip()}")
    check(not list((folder / "ra").rglob(LETTER)), "the letter was made")
    run(VANTHU, "check", folder / "ho-so-thu", status=1)


def case_stamp(folder):
    """a stamp that the template has no slot for is not lost in silence"""
    def drop(document):
        p = paragraph_with(document, "{{dấu.khẩn}}")._element
        p.getparent().remove(p)
    cv = edited(export("cong-van", folder / "cv.docx"), folder / "cv1.docx", drop)
    made = build(folder, cv)
    source = folder / "ho-so-thu/cong-van.md"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("---\n", "---\nđộ khẩn: KHẨN\n", 1), encoding="utf-8")
    said = run(VANTHU, "build", folder / "ho-so-thu", "-o", folder / "ra", status=1)
    check("cong-van.md:2:" in said and "{{dấu.khẩn}}" in said, f"told: {said.strip()}")
    shutil.copy(export("cong-van", folder / "cv2.docx"), folder / "ho-so-thu/cv1.docx")
    run(VANTHU, "build", folder / "ho-so-thu", "-o", folder / "ra")
    check("KHẨN" in text_of(made / LETTER).splitlines(), "the stamp is not printed")


def case_no_word_file(folder):
    """files that are none, locked or hostile are refused in words"""
    cv = export("cong-van", folder / "cv.docx")
    (folder / "chu.docx").write_text("xin chào", encoding="utf-8")
    (folder / "cu.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    for name, change in {
        "doctype": lambda n, b: b.replace(b"<w:document", b"<!DOCTYPE x><w:document", 1) if n == "word/document.xml" else b,
        "utf16": lambda n, b: b.decode().replace("UTF-8", "UTF-16").encode("utf-16") if n == "word/document.xml" else b,
        "strict": lambda n, b: b.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                         b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        "macro": lambda n, b: b.replace(b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        "changes": lambda n, b: b.replace(b"<w:r>", b'<w:ins w:id="9" w:author="a"><w:r>', 1).replace(
            b"</w:r>", b"</w:r></w:ins>", 1) if n == "word/document.xml" else b,
    }.items():
        with zipfile.ZipFile(cv) as old, zipfile.ZipFile(folder / f"{name}.docx", "w") as new:
            for entry in old.namelist():
                new.writestr(entry, change(entry, old.read(entry)))
    for name, words in {"chu": "không đọc được", "cu": "mật khẩu", "doctype": "DOCTYPE", "utf16": "UTF-8",
                        "strict": "Strict", "macro": "Word Document", "changes": "theo dõi"}.items():
        said = run(VANTHU, "template", "check", folder / f"{name}.docx", status=1)
        check(words in said, f"{name}: \"{words}\" is not in: {said.strip()}")


def main(wanted):
    failed = False
    for name, case in list(globals().items()):
        if not name.startswith("case_") or (wanted and name[len("case_"):] not in wanted):
            continue
        with tempfile.TemporaryDirectory(prefix="vanthu-template-") as folder:
            try:
                case(Path(folder))
                print(f"ok {case.__doc__}", flush=True)
            except Skip as why:
                print(f"SKIPPED {case.__doc__}: {why}", flush=True)
            except Exception as why:  # a case that breaks is a case that fails
                failed = True
                print(f"not ok {case.__doc__}: {type(why).__name__}: {' '.join(str(why).split())}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
