"""Text of scanners and editors, Markdown, HTML: what becomes of it."""
import re, tempfile
from pathlib import Path

from parts import lost, taken
from word import body_of

HEAD = """UBND TỈNH LAM GIANG
SỞ NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-SNV
Lam Giang, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Bồi dưỡng kỹ năng số

"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT, CCVC.
GIÁM ĐỐC

Trần Văn Hòa
"""

WRAPPED = """Sở Nội vụ ban hành Kế hoạch bồi dưỡng kỹ năng số cho cán bộ, công chức, viên
chức của tỉnh với những nội dung chủ yếu sau đây, thiết thực trong giai đoạn 2026
- 2027 trên toàn tỉnh.

I. MỤC ĐÍCH

1. Nâng cao năng lực sử dụng công nghệ số của cán bộ, công chức, viên chức ở
các cơ quan, đơn vị, địa phương trên địa bàn, nhất là ở cấp xã.
2. Hình thành đội ngũ cán bộ nòng cốt có thể hướng dẫn đồng nghiệp trong đơn vị
mình và hỗ trợ người dân khi có yêu cầu, theo tinh thần của khoản 2 và

                                       2

khoản 3 mục này, không để gián đoạn công việc thường xuyên của cơ quan, tổ
chức.
a) Mỗi xã có hai người;
b) Mỗi sở có năm người.
"""

COLUMNS = """UBND TỈNH LAM GIANG         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ NỘI VỤ                     Độc lập - Tự do - Hạnh phúc
  -----------------              ------------------------------
  Số: 34/SNV-CCVC             Lam Giang, ngày 10 tháng 02 năm 2026
V/v mở lớp bồi dưỡng
   kỹ năng số

          Kính gửi: Các sở, ban, ngành cấp tỉnh; Ủy ban nhân dân các xã.

    Đề nghị các cơ quan cử người dự học./.

Nơi nhận:                                 KT. GIÁM ĐỐC
- Như trên;                               PHÓ GIÁM ĐỐC
- Giám đốc Sở
  (để b/c);
- Lưu: VT, CCVC.                          Trần Văn Hòa
"""
LETTER = ["loại: công văn", "số: 34", "ký hiệu: SNV-CCVC", "ngày: 10/02/2026", "địa danh: Lam Giang",
          "trích yếu: V/v mở lớp bồi dưỡng kỹ năng số", "- Các sở, ban, ngành cấp tỉnh", "- Ủy ban nhân dân các xã",
          "- KT. GIÁM ĐỐC", "chức vụ: PHÓ GIÁM ĐỐC", "họ tên: Trần Văn Hòa", "- Như trên", "- Giám đốc Sở (để b/c)",
          '- "Lưu: VT, CCVC."']

# name of the file, its text, the paragraphs of the source, words of the findings
CASES = [
    ("xuong-dong.txt", HEAD + WRAPPED + FOOT,
     ["Sở Nội vụ ban hành Kế hoạch bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức của tỉnh với những nội dung chủ yếu "
      "sau đây, thiết thực trong giai đoạn 2026 - 2027 trên toàn tỉnh.",
      "# I. MỤC ĐÍCH",
      "1. Nâng cao năng lực sử dụng công nghệ số của cán bộ, công chức, viên chức ở các cơ quan, đơn vị, địa phương trên địa "
      "bàn, nhất là ở cấp xã.",
      "2. Hình thành đội ngũ cán bộ nòng cốt có thể hướng dẫn đồng nghiệp trong đơn vị mình và hỗ trợ người dân khi có yêu cầu, "
      "theo tinh thần của khoản 2 và khoản 3 mục này, không để gián đoạn công việc thường xuyên của cơ quan, tổ chức.",
      "a) Mỗi xã có hai người;", "b) Mỗi sở có năm người."],
     ["bỏ 1 số trang"]),
    ("con-so.txt", HEAD + "Số liệu:\n\n15\n\n7\n\n2026\n" + FOOT, ["Số liệu:", "15", "7", "2026"], []),
    ("ben-le.txt", HEAD.replace("KẾ HOẠCH", "Chuyển: .........\n\nKẾ HOẠCH") + "Nội dung.\n" + FOOT,
     ["Chuyển: .........", "Nội dung."], ["chưa rõ đoạn này"]),
    ("danh-dau.md", HEAD + "### I. MỤC ĐÍCH\n\n**1. Nâng cao** năng lực *thật sự*.\n\n> Chủ trì: Sở Nội vụ\n> Thời hạn: tháng "
     "6/2026\n\n| TT | Việc |\n|---|:---:|\n| 1 | Học |\n\nĐiểm <b>mới</b> &amp; ![sơ đồ](a.png)\n" + FOOT,
     ["# I. MỤC ĐÍCH", "**1. Nâng cao** năng lực *thật sự*.", "| TT | Việc |", "|---|:---:|", "| 1 | Học |",
      "Điểm mới & sơ đồ", "> Chủ trì: Sở Nội vụ", "> Thời hạn: tháng 6/2026"],
     ["hình ảnh.*chỉ giữ chữ"]),
    ("trang.html", "<!DOCTYPE html><html><head><title>bỏ</title><style>p{}</style></head><body><table><tr><td><p>UBND TỈNH LAM "
     "GIANG</p><p><b>SỞ NỘI VỤ</b></p><p>Số: 12/KH-SNV</p></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh "
     "phúc<br><i>Lam Giang, ngày 05 tháng 3 năm 2026</i></td></tr></table><p align=center><b>KẾ HOẠCH</b></p><p style='text-align: "
     "center'><strong>Bồi dưỡng kỹ năng số</strong></p><h2>I. MỤC ĐÍCH</h2><ol start=3><li>Ba &amp; bốn.<li>Bốn.</ol><ul><li>Gạch."
     "</ul><p>a)&nbsp;&nbsp;Điểm <span style='font-weight:bold'>đậm</span>.<script>bỏ()</script></p><p><img src=x alt='Sơ đồ'></p>"
     "<table><tr><th colspan=2>Đầu</th></tr><tr><td>1<td>Hai</table>" + FOOT.replace("\n", "<br>") + "</body></html>",
     ["# I. MỤC ĐÍCH", "3. Ba & bốn.", "4. Bốn.", "- Gạch.", "a) Điểm **đậm**.", "| Đầu | |", "|---|---|", "| 1 | Hai |"],
     ["hình ảnh \"Sơ đồ\""]),
]


def fault_of(folder, name, text, lines, wanted):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    texts, findings = taken(path)
    if len(texts) != 1 or body_of(texts[0]) != lines:
        pairs = list(zip(lines + [None] * 99, body_of(texts[0]) + [None]))
        return "other words: {1!r}, not {0!r}".format(*next((a, b) for a, b in pairs if a != b))
    for key in ("loại: kế hoạch", "số: 12", "ký hiệu: KH-SNV", "ngày: 05/3/2026", "trích yếu: Bồi dưỡng kỹ năng số",
                "chức vụ: GIÁM ĐỐC", "họ tên: Trần Văn Hòa", "- Như trên", '- "Lưu: VT, CCVC."'):
        if key not in texts[0]:
            return f"front matter without {key}"
    found = [f["message"] for f in findings if "danh bạ" not in f["message"]]
    if len(found) != len(wanted) or not all(re.search(w, f) for w, f in zip(wanted, found)):
        return f"other findings: {found}"
    return None


def columns_fault(folder):
    path = folder / "hai-cot.txt"
    path.write_text(COLUMNS, encoding="utf-8")
    texts, _ = taken(path)
    missing = [key for key in LETTER if key not in texts[0]]
    if missing:
        return f"without {missing[0]}"
    if body_of(texts[0]) != ["Đề nghị các cơ quan cử người dự học./."]:
        return f"other words: {body_of(texts[0])}"
    return lost(COLUMNS.splitlines(), texts, [line.strip() for line in COLUMNS.splitlines()[:2]])


def forms_fault(folder):
    """The same text in other encodings and line ends."""
    text = HEAD + WRAPPED + FOOT
    wanted = None
    for code, options in (("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("cp1258", ["--from-code", "WINDOWS-1258"])):
        path = folder / f"{code}.txt"
        if code == "cp1258":
            import unicodedata
            marks = "\u0300\u0301\u0303\u0309\u0323"
            out = []
            for c in text:  # tone marks of cp1258 stand behind their vowel
                d = unicodedata.normalize("NFD", c)
                tone = [m for m in d[1:] if m in marks]
                base = unicodedata.normalize("NFC", d[0] + "".join(m for m in d[1:] if m not in marks))
                out.append(base + "".join(tone))
            path.write_bytes("".join(out).encode("cp1258"))
        else:
            path.write_bytes(text.replace("\n", "\r\n").encode(code))
        texts, _ = taken(path, *options)
        wanted = wanted or texts[0]
        if texts[0] != wanted:
            return f"{code} gives another source"
    return None


def cases():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for title, text, lines, wanted in CASES:
            yield title, fault_of(folder, title, text, lines, wanted)
        yield "a letterhead in two columns", columns_fault(folder)
        yield "encodings and line ends", forms_fault(folder)
