"""What Word can do in a package, one case each: the body of the source, and what is reported."""
import re, tempfile
from pathlib import Path

from parts import SPACES, package, para, taken, run, text_of

HEAD = ("<w:tbl><w:tr><w:tc>" + para("UBND TỈNH LAM GIANG") + para("SỞ NỘI VỤ") + para("Số: 12/KH-SNV") + "</w:tc><w:tc>" +
        para("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") + para("Độc lập – Tự do – Hạnh phúc") +
        para("Lam Giang, ngày 05 tháng 3 năm 2026") + "</w:tc></w:tr></w:tbl>" +
        para("KẾ HOẠCH", '<w:jc w:val="center"/>', "<w:b/>") +
        para("Bồi dưỡng kỹ năng số", '<w:jc w:val="center"/>', "<w:b/>"))
FOOT = ("<w:tbl><w:tr><w:tc>" + para("Nơi nhận:") + para("- Như trên;") + para("- Lưu: VT, CCVC.") + "</w:tc><w:tc>" +
        para("KT. GIÁM ĐỐC") + para("PHÓ GIÁM ĐỐC") + para("Trần Văn Hòa") + "</w:tc></w:tr></w:tbl>")


def numbered(text, level, number=5):
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def levels(*rows):
    return "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="{r[2] if len(r) > 2 else 1}"/><w:numFmt w:val="{r[0]}"/>'
                   f'{r[3] if len(r) > 3 else ""}<w:lvlText w:val="{r[1]}"/></w:lvl>' for i, r in enumerate(rows))


def numbering(definitions, lists):
    """definitions: id -> levels; lists: id -> (definition, overrides)."""
    return (f"<w:numbering {SPACES}>" +
            "".join(f'<w:abstractNum w:abstractNumId="{i}">{l}</w:abstractNum>' for i, l in definitions.items()) +
            "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{d}"/>{o}</w:num>' for i, (d, o) in lists.items()) +
            "</w:numbering>")


OUTLINE = levels(("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"), ("bullet", ""))


def r(text, looks=""):
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content):
    return "<w:p>" + "".join(content) + "</w:p>"


BOX = "<wps:txbx><w:txbxContent>" + para("Chữ trong khung.") + "</w:txbxContent></wps:txbx>"
VML = "<w:pict><v:shape><v:textbox><w:txbxContent>" + para("Chữ trong khung.") + "</w:txbxContent></v:textbox></v:shape></w:pict>"
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("mục II") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')

# name, body, other parts, the paragraphs of the source, words of the findings in their order
CASES = [
    ("numbers of a list become labels",
     numbered("MỤC ĐÍCH", 0) + numbered("Một.", 1) + numbered("Hai.", 1) + numbered("NHIỆM VỤ", 0) + numbered("Ba.", 1) +
     numbered("Bốn.", 2) + numbered("Năm.", 2) + numbered("Sáu;", 3) + numbered("Bảy.", 3) + numbered("Tám.", 4),
     {"numbering": numbering({1: OUTLINE}, {5: (1, "")})},
     ["# I. MỤC ĐÍCH", "1. Một.", "2. Hai.", "# II. NHIỆM VỤ", "1. Ba.", "1.1. Bốn.", "1.2. Năm.", "a) Sáu;", "b) Bảy.",
      "- Tám."], []),
    ("two lists of one definition count on; an override starts anew",
     numbered("Một.", 0, 5) + numbered("Hai.", 0, 6) + numbered("Ba.", 0, 7) + numbered("Bốn.", 0, 7),
     {"numbering": numbering({1: levels(("decimal", "%1."))}, {
         5: (1, ""), 6: (1, ""),
         7: (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')})},
     ["1. Một.", "2. Hai.", "1. Ba.", "2. Bốn."], []),
    ("start, restart and digits for Roman numbers",
     numbered("CHUNG", 0) + numbered("Một.", 1) + numbered("RIÊNG", 0) + numbered("Hai.", 1),
     {"numbering": numbering({1: levels(("upperRoman", "%1.", 3), ("decimal", "%1.%2.", 1, '<w:lvlRestart w:val="0"/><w:isLgl/>'))},
                             {5: (1, "")})},
     ["# III. CHUNG", "3.1. Một.", "# IV. RIÊNG", "4.2. Hai."], []),
    ("numbers that a style brings",
     para("MỤC ĐÍCH", '<w:pStyle w:val="Lon"/>') + para("Một.", '<w:pStyle w:val="Nho"/>') + para("Hai.", '<w:pStyle w:val="Nho"/>'),
     {"numbering": numbering({1: levels(("upperRoman", "%1.", 1, '<w:pStyle w:val="Lon"/>'),
                                        ("decimal", "%2.", 1, '<w:pStyle w:val="Nho"/>'))}, {5: (1, "")}),
      "styles": f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="Lon"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr>'
                '<w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Nho"><w:basedOn w:val="Lon"/>'
                "</w:style></w:styles>"},
     ["# I. MỤC ĐÍCH", "## 1. Một.", "## 2. Hai."], []),
    ("insertions are in, deletions out and told",
     p(r("Giữ "), '<w:ins w:id="1" w:author="a">' + r("thêm ") + "</w:ins>",
       '<w:del w:id="2" w:author="a"><w:r><w:delText>bỏ </w:delText></w:r></w:del>', r("lại.")),
     {}, ["Giữ thêm lại."], ["bỏ 1 chỗ đã xóa"]),
    ("links, fields, controls, tabs and hyphens",
     p('<w:hyperlink r:id="x">', r("Cổng tỉnh"), "</w:hyperlink>", r(" theo "), FIELD,
       "<w:sdt><w:sdtContent>" + r(", cụ") + "</w:sdtContent></w:sdt>",
       "<w:r><w:tab/><w:t>thể</w:t><w:softHyphen/><w:t>: A</w:t><w:noBreakHyphen/><w:t>B.</w:t></w:r>"),
     {}, ["Cổng tỉnh theo mục II, cụ thể: A-B."], []),
    ("a forced break stays one, and is no paragraph",
     p(r("Dòng một"), "<w:r><w:br/></w:r>", r("dòng hai.")), {}, ["Dòng một\\", "dòng hai."], []),
    ("a text box is read once, behind its paragraph",
     p(r("Trước khung."), "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + BOX +
       "</w:drawing></mc:Choice><mc:Fallback>" + VML + "</mc:Fallback></mc:AlternateContent></w:r>"),
     {}, ["Trước khung.", "Chữ trong khung."], []),
    ("a note is kept behind its paragraph and told",
     p(r("Có chú thích"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(".")),
     {"footnotes": f'<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0">{para("")}</w:footnote>'
                   f'<w:footnote w:id="2">{para("Theo số liệu năm 2025.")}</w:footnote></w:footnotes>'},
     ["Có chú thích.", "Theo số liệu năm 2025."], ["chú thích chân trang.*gần chữ “Theo số liệu"]),
    ("a picture is told, with the words near by",
     p(r("Sơ đồ kèm theo"), '<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>'), {},
     ["Sơ đồ kèm theo"], ["bỏ hình ảnh.*gần chữ “Sơ đồ kèm theo”"]),
    ("a header is kept as a comment and told; a page number is not",
     para("Nội dung."),
     {"header": f'<w:hdr {SPACES}>{para("TÀI LIỆU HỌP")}</w:hdr>', "footer": f'<w:ftr {SPACES}>{para("Trang 2/5")}</w:ftr>'},
     ["Nội dung.", "<!-- TÀI LIỆU HỌP -->"], ["đầu trang hoặc chân trang.*gần chữ “TÀI LIỆU HỌP”"]),
    ("capitals and bold that a style brings",
     para("Một. ", '<w:pStyle w:val="Hoa"/>'),
     {"styles": f'<w:styles {SPACES}><w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:b/></w:rPr></w:style>'
                '<w:style w:type="paragraph" w:styleId="Hoa"><w:basedOn w:val="Goc"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>'},
     ["**MỘT.**"], []),
    ("a table with merged cells and lines in a cell",
     "<w:tbl><w:tr><w:tc>" + para("TT") + "</w:tc><w:tc>" + para("Việc") + "</w:tc><w:tc>" + para("Hạn") + "</w:tc></w:tr><w:tr>"
     '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + para("Nhóm A") + para("gồm") + "</w:tc><w:tc>" + para("31/12") +
     "</w:tc></w:tr></w:tbl>",
     {}, ["| TT | Việc | Hạn |", "|---|---|---|", "| Nhóm A<br>gồm | | 31/12 |"], []),
    ("a table in a cell is laid out and told",
     "<w:tbl><w:tr><w:tc>" + para("Ngoài") + "<w:tbl><w:tr><w:tc>" + para("Trong") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
     {}, ["| Ngoài<br>Trong |", "|---|"], ["bảng lồng trong ô"]),
    ("words that look like markup are kept as words",
     para("* sao # thăng _gạch_ [ngoặc] <thẻ> 1\\2 & |") + para("2026\\. năm"), {},
     ["* sao # thăng \\_gạch\\_ \\[ngoặc] \\<thẻ> 1\\\\2 & |", "2026\\\\. năm"], []),
    ("an annex takes its name from the line below",
     para("Phụ lục I") + para("DANH MỤC LỚP HỌC", "", "<w:b/>") + para("(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 3 năm 2026)") +
     para("Lớp một."),
     {}, ["# Phụ lục I DANH MỤC LỚP HỌC", "Lớp một."], []),
]


def body_of(source):
    return [line for line in source.split("\n---\n", 1)[1].splitlines() if line.strip()]


def fault_of(folder, body, others, lines, wanted):
    path = folder / "tep.docx"
    path.write_bytes(package(HEAD + body + FOOT, **others))
    texts, findings = taken(path)
    if body_of(texts[0]) != lines:
        pairs = zip(lines + [None] * 99, body_of(texts[0]) + [None])
        return "other words: {1!r}, not {0!r}".format(*next((a, b) for a, b in pairs if a != b))
    found = [f["message"] for f in findings if "danh bạ" not in f["message"]]
    if len(found) != len(wanted) or not all(re.search(w, f) for w, f in zip(wanted, found)):
        return f"other findings: {found}"
    if any(f["code"] != "S011" or f["severity"] != "note" for f in findings):
        return "a finding that is not S011"
    if any(not re.match(r".*tep\.docx/word/\w+\.xml$", f["file"]) for f in findings):
        return f"a finding without its part: {findings[0]['file']}"
    return None


FRONT = """---
loại: kế hoạch
văn bản đến: true
số: 12
ký hiệu: KH-SNV
ngày: 05/3/2026
địa danh: Lam Giang
cơ quan: so-noi-vu  # UBND TỈNH LAM GIANG / SỞ NỘI VỤ
trích yếu: Bồi dưỡng kỹ năng số
người ký:
  quyền hạn:
    - KT. GIÁM ĐỐC
  chức vụ: PHÓ GIÁM ĐỐC
  họ tên: Trần Văn Hòa
nơi nhận:
  - Như trên
  - "Lưu: VT, CCVC."
---
"""


def front_fault(folder):
    path = folder / "dau.docx"
    path.write_bytes(package(HEAD + para("Nội dung.") + FOOT))
    texts, findings = taken(path)
    if not texts[0].startswith(FRONT):
        pairs = zip(FRONT.splitlines(), texts[0].splitlines())
        return "other front matter: {1!r}, not {0!r}".format(*next((a, b) for a, b in pairs if a != b))
    if [f["message"] for f in findings] != ['danh bạ không có cơ quan "SỞ NỘI VỤ"; tạm ghi mã so-noi-vu']:
        return f"other findings: {findings}"
    return None


def strict_fault(folder):
    """Strict Open XML has its own namespaces."""
    path = folder / "strict.docx"
    data = package(HEAD + para("Nội dung.") + FOOT)
    import io, zipfile
    old, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            text = text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                "http://purl.oclc.org/ooxml/wordprocessingml/main")
            text = text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
            z.writestr(name, text)
    path.write_bytes(out.getvalue())
    return None if body_of(taken(path)[0][0]) == ["Nội dung."] else "other words"


def cases():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield "front matter of a Word file", front_fault(folder)
        yield "Strict Open XML", strict_fault(folder)
        for title, body, others, lines, wanted in CASES:
            yield title, fault_of(folder, body, others, lines, wanted)
