"""The documents that the page suite measures: small dossiers, every kind of output, both profiles, names short and
long. Usage: tests/page/cases.py FOLDER"""
import pathlib
import sys

REGISTER = """cơ quan:
  ubnd-tinh:
    tên: Ủy ban nhân dân tỉnh Lam Giang
    gọi khác: [UBND tỉnh]
    viết tắt: UBND
    trên văn bản: [ỦY BAN NHÂN DÂN, TỈNH LAM GIANG]
    địa danh: Lam Giang
    người đứng đầu: CHỦ TỊCH
  so-y-te:
    tên: Sở Y tế
    viết tắt: SYT
    cấp trên: ubnd-tinh
    nhóm: [so]
    địa danh: Lam Giang
  so-vhttdl:
    tên: "Sở Văn hóa, Thể thao và Du lịch"
    viết tắt: SVHTTDL
    cấp trên: ubnd-tinh
    nhóm: [so]
    địa danh: Lam Giang
  ban-du-an:
    tên: Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Lam Giang
    viết tắt: BQLDA
    cấp trên: ubnd-tinh
    nhóm: [so]
    địa danh: Lam Giang
  ban-phia-tay:
    tên: Ban Quản lý bảo vệ rừng phòng hộ đầu nguồn phía Tây tỉnh Lam Giang
    viết tắt: BQLR
    cấp trên: ubnd-tinh
    địa danh: Lam Giang
nhóm:
  so:
    tên: Các sở, ban, ngành
"""

AGENCIES = {  # id: superior and own name as they must stand in the head, and the abbreviation
    "ubnd-tinh": ("", "ỦY BAN NHÂN DÂN TỈNH LAM GIANG", "UBND"),
    "so-y-te": ("UBND TỈNH LAM GIANG", "SỞ Y TẾ", "SYT"),
    "ban-du-an": ("UBND TỈNH LAM GIANG", "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP "
                  "TỈNH LAM GIANG", "BQLDA"),
    "ban-phia-tay": ("UBND TỈNH LAM GIANG", "BAN QUẢN LÝ BẢO VỆ RỪNG PHÒNG HỘ ĐẦU NGUỒN PHÍA TÂY TỈNH LAM GIANG", "BQLR"),
}

SHORT = "Nâng cao chất lượng khám bệnh"
LONG = ("Triển khai thực hiện Quyết định số 1234/QĐ-UBND ngày 05/3/2015 của Ủy ban nhân dân tỉnh phê duyệt Đề án nâng "
        "cao chất lượng cung cấp dịch vụ công trực tuyến toàn trình, kết nối, chia sẻ dữ liệu giữa các cơ quan, đơn vị, "
        "địa phương phục vụ người dân và doanh nghiệp trên địa bàn tỉnh Lam Giang")
assert len(LONG.split()) == 60

SENTENCE = ("Các đơn vị thuộc ngành rà soát việc bố trí bàn hướng dẫn, lối đi và chỗ ngồi chờ cho người bệnh; bảo đảm mọi "
            "thông báo đều dễ đọc, dễ hiểu và được cập nhật khi có thay đổi trong ngày làm việc.")
END = SENTENCE[:-1] + "./."
LINE = "Nơi nào chưa làm thì bổ sung trong tuần này."

DATES = {"nd30-2020": "09/3/2026", "tt01-2011": "09/02/2017"}
PRINTED_DATES = {"nd30-2020": "ngày 09 tháng 3 năm 2026", "tt01-2011": "ngày 09 tháng 02 năm 2017"}
PROFILES = tuple(DATES)
SIGNER = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị Bình An"]
THIRTY = [f"Phòng Y tế vùng số {n} (để thực hiện)" for n in range(1, 29)]

HEADINGS = f"""# I. MỤC ĐÍCH, YÊU CẦU

{SENTENCE}

## 1. Mục đích

{SENTENCE}

### 1.1. Về cơ sở vật chất

a) {SENTENCE}

b) Nội dung thứ hai của mục này.

- {SENTENCE}

+ {SENTENCE}

## 2. Yêu cầu

2.1. {SENTENCE}

a) {SENTENCE}

# II. TỔ CHỨC THỰC HIỆN

1. {SENTENCE}

2. {END}
"""

ARTICLES = f"""# Chương I. QUY ĐỊNH CHUNG

## Điều 1. Phạm vi

1. {SENTENCE}

2. {SENTENCE}

# Chương II. QUY ĐỊNH CỤ THỂ VỀ VIỆC TIẾP ĐÓN NGƯỜI BỆNH VÀ NGƯỜI NHÀ NGƯỜI BỆNH TẠI CÁC CƠ SỞ Y TẾ

## Điều 2. Việc tiếp đón

{END}
"""


# Labels that native numbering can print, and some that it cannot: đ), a gap, a stranger's prefix, "1)".
LABELS = HEADINGS.replace(END, SENTENCE) + "\n" + "\n\n".join(f"{letter}) {LINE}" for letter in "abcdđe") + f"""

# III. CÁC LOẠI NHÃN

**1. Nhãn đậm.** {LINE}

a) {LINE}

b) {LINE}

3. {LINE}

4.2. {LINE}

1) {LINE}

- {LINE}

Điều 5. Nhãn của điều

Điều 6. Nhãn của điều

{END}
"""


def tasks(n):
    """A section with n assigned tasks."""
    rows = []
    for i in range(1, n + 1):
        rows.append(f"{i}. {SENTENCE}\n\n> Chủ trì: Sở Y tế\n> Phối hợp: Sở Văn hóa, Thể thao và Du lịch\n"
                    f"> Thời hạn: trước ngày {i % 28 + 1:02}/9/2026\n> Sản phẩm: Báo cáo kết quả rà soát số {i}\n")
    return "\n".join(rows)


def pipe_table(columns, rows, word="Nội dung cần kiểm tra"):
    head = "| " + " | ".join(["TT"] + [f"Cột {c}" for c in range(2, columns + 1)]) + " |"
    rule = "|" + "---|" * columns
    lines = ["| " + " | ".join([str(r)] + [f"{word} {r}"] * (columns - 1)) + " |" for r in range(1, rows + 1)]
    return "\n".join([head, rule, *lines])


ANNEXES = f"""
# Phụ lục I. DANH MỤC BIỂU MẪU

1. {SENTENCE}

{pipe_table(4, 60)}

# Phụ lục II. BẢNG TỔNG HỢP SỐ LIỆU THEO TỪNG ĐƠN VỊ

{pipe_table(9, 12, "Số liệu đã được đối chiếu")}
"""


def months(rows):
    """A table of 15 columns: too wide for a page that stands upright."""
    head = ["TT", "Cơ sở khám bệnh", *(f"Tháng {m}" for m in range(1, 13)), "Cộng cả năm"]
    lines = ["| " + " | ".join(head) + " |", "|---|---|" + "--:|" * 13]
    for r in range(1, rows + 1):
        cells = [str(r), f"Trạm y tế xã Tân Phú {r}", *(str(1000 * m + r) for m in range(1, 13)), f"12.345.{100 + r}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


WIDE = f"""# I. KẾT QUẢ

{SENTENCE}

{months(26)}

1. {SENTENCE}

# II. SỐ LIỆU CỦA NĂM TRƯỚC

{months(3)}

{pipe_table(4, 2)}

# III. NHẬN XÉT

{END}
"""

# Words fit upright in letters of 11 pt only.
CLOSE = f"""# I. KẾT QUẢ

{SENTENCE}

| TT | Xã | Trường | Phòng | Nhóm | Giường | Khám | Thuốc | Trang | Phường | Thường | Nghiêng |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 1 | Tân Phú | 12 | 1.024 | 18 | 20.480 | 1.536 | 40.960 | 24 | 125 | 1.250 | 12.500 |

{END}
"""

ADDRESS = "https://dichvu.lamgiang.vn/vi/thu-tuc-hanh-chinh/danh-sach/chi-tiet/2026/03/05/1.000.123.000.00.00.H99"

ADDRESSES = f"""# I. TRA CỨU

{SENTENCE}

| Nội dung | Địa chỉ |
|---|---|
| Trang thông tin | {ADDRESS} |

{END}

# Phụ lục. DANH MỤC TRANG THÔNG TIN

1. {SENTENCE}

| Nội dung | Địa chỉ |
|---|---|
| Trang thông tin | {ADDRESS} |
"""

# A row that takes most of a page.
TALL = f"""# I. NỘI DUNG

Nội dung như sau:

| TT | Nội dung | Ghi chú |
|---|---|---|
| 1 | {" ".join([SENTENCE] * 22)} | Làm ngay |
| 2 | Việc khác | Làm sau |

{END}
"""

LINE_BREAK = f"""{SENTENCE[:60]}\\
ngắt dòng tại đây.

{END}
"""


class Case:
    def __init__(self, name, profile, letter, issuer, subject, body, **more):
        self.name, self.profile, self.letter, self.issuer = f"{name}-{profile[:2]}", profile, letter, issuer
        self.superior, self.agency, abbreviation = AGENCIES[issuer]
        self.subject = ("V/v " + subject[0].lower() + subject[1:]) if letter else subject
        self.body = body
        self.number = more.pop("number", "8")
        self.symbol = f"{abbreviation}-VP" if letter else f"KH-{abbreviation}"
        self.to = more.pop("to", [])
        self.recipients = more.pop("recipients", ["Như trên", "Lưu: VT."])
        self.bases = more.pop("bases", [])
        self.signer = more.pop("signer", SIGNER)
        self.signed = more.pop("signed", self.signer)  # its lines as they must be printed
        self.more = more  # further keys of the front matter
        self.kind = "công văn" if letter else "kế hoạch"
        self.printed_number = self.number.zfill(2) + "/" + self.symbol

    def front(self):
        yield f"loại: {self.kind}"
        yield f"số: {self.number}"
        yield f"ký hiệu: {self.symbol}"
        yield f"ngày: {DATES[self.profile]}"
        yield "địa danh: Lam Giang"
        yield f"cơ quan: {self.issuer}"
        yield f"trích yếu: {self.subject}"
        for key, values in (("căn cứ", self.bases), ("kính gửi", self.to), ("nơi nhận", self.recipients)):
            if values:
                yield f"{key}:"
                yield from (f'  - "{value}"' for value in values)
        yield "người ký:"
        yield f"  quyền hạn: {self.signer[0]}"
        yield f"  chức vụ: {self.signer[1]}"
        yield f"  họ tên: {self.signer[2]}"
        yield from (f'{key}: {value}' for key, value in self.more.items())

    def text(self):
        return "---\n" + "\n".join(self.front()) + "\n---\n\n" + self.body


def filler(lines):
    """Paragraphs of one line each."""
    return "\n\n".join([LINE] * lines) + "\n\n"


MARKED = {"độ khẩn": "THƯỢNG KHẨN", "phạm vi lưu hành": "LƯU HÀNH NỘI BỘ", "người soạn thảo": "TBA", "số bản": "30",
          "địa chỉ": '"Số 1, đường Hòa Bình, phường Lam Giang; ĐT: 0200 123 456; thư điện tử: vanthu@lamgiang.gov.vn"'}


def make():
    for p in PROFILES:
        yield Case("thu-mot", p, True, "so-y-te", SHORT, f"{SENTENCE}\n\n{END}\n",
                   to=["Bệnh viện Đa khoa tỉnh Lam Giang"], recipients=["Lưu: VT."])
        yield Case("thu-nhieu", p, True, "so-y-te", SHORT, f"{SENTENCE}\n\n{END}\n", number="115",
                   to=["Bệnh viện Đa khoa tỉnh", "Các trung tâm y tế huyện, thị xã, thành phố",
                       "Chi cục An toàn vệ sinh thực phẩm và các phòng khám đa khoa khu vực trên địa bàn toàn tỉnh"],
                   recipients=["Như trên", *THIRTY, "Lưu: VT, TBA (30)."], **MARKED)
        yield Case("thu-dai", p, True, "ban-du-an", LONG, f"{SENTENCE}\n\n{END}\n",
                   to=["Ủy ban nhân dân tỉnh"])
        yield Case("thu-mat", p, True, "so-y-te", SHORT, f"{END}\n", to=["Ủy ban nhân dân tỉnh"],
                   **{"độ mật": "MẬT", "độ khẩn": "KHẨN"})
        yield Case("thu-hoa-toc", p, True, "so-y-te", SHORT, f"{SENTENCE}\n\n{END}\n", to=["Ủy ban nhân dân tỉnh"],
                   **{"độ khẩn": "HỎA TỐC"})
        yield Case("ke-hoach-ngan", p, False, "ubnd-tinh", SHORT, HEADINGS, number="9",
                   bases=["Căn cứ Luật Tổ chức chính quyền địa phương", "Căn cứ Luật Khám bệnh, chữa bệnh",
                          "Theo đề nghị của Giám đốc Sở Y tế"], recipients=["Sở Y tế", "Lưu: VT."])
        yield Case("ke-hoach-dai", p, False, "ban-du-an", LONG, HEADINGS + "",
                   recipients=["Ủy ban nhân dân tỉnh", *THIRTY, "Lưu: VT, KH."])
        yield Case("quy-che", p, False, "so-y-te", SHORT, ARTICLES, recipients=["Các đơn vị", "Lưu: VT."])
        yield Case("phu-luc", p, False, "ubnd-tinh", SHORT,
                   HEADINGS.replace(END, SENTENCE) + "\n# III. NHIỆM VỤ\n\n" + tasks(25) + f"\n{END}\n" + ANNEXES,
                   recipients=["Sở Y tế", "Lưu: VT."])
        yield Case("bang-rong", p, False, "so-y-te", SHORT, WIDE, recipients=["Các đơn vị", "Lưu: VT."])
        yield Case("dong-dai", p, True, "ban-phia-tay", SHORT, f"{SENTENCE}\n\n{END}\n",
                   to=["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân các huyện vùng cao tỉnh Lam Giang"],
                   recipients=["Như trên", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh (để b/c)",
                               "Các phòng, đơn vị thuộc Sở Khoa học và Công nghệ (để t/h)", "Lưu: VT."],
                   signer=["TL. TRƯỞNG BAN", "TRƯỞNG PHÒNG KẾ HOẠCH - TỔNG HỢP VÀ QUẢN LÝ, BẢO VỆ RỪNG", "Trần Thị Bình An"],
                   signed=["TL. TRƯỞNG BAN", "TRƯỞNG PHÒNG KẾ HOẠCH -", "TỔNG HỢP VÀ QUẢN LÝ,", "BẢO VỆ RỪNG", "Trần Thị Bình An"])
    for name, body in (("bang-sat", CLOSE), ("bang-dia-chi", ADDRESSES), ("hang-cao", TALL), ("ngat-dong", LINE_BREAK)):
        yield Case(name, PROFILES[0], False, "so-y-te", SHORT, body, recipients=["Các đơn vị", "Lưu: VT."])
    for name, more in (("nhan-chu", {}), ("nhan-tu-dong", {"đánh số": "tự động"})):
        yield Case(name, PROFILES[0], False, "so-y-te", SHORT, LABELS, recipients=["Các đơn vị", "Lưu: VT."],
                   **{"văn bản đến": "true"}, **more)
    for n in range(16, 26):  # the body ends at every place near the end of the page
        yield Case(f"cuoi-{n}", PROFILES[0], True, "so-y-te", SHORT, filler(n) + f"{LINE[:-1]}./.\n",
                   to=["Ủy ban nhân dân tỉnh"])
        yield Case(f"dong-{n}", PROFILES[0], True, "so-y-te", SHORT, filler(n) + f"{END}\n",
                   to=["Ủy ban nhân dân tỉnh"], recipients=["Như trên", *THIRTY[:8], "Lưu: VT."])
    for n in range(18, 26):  # a heading at every place near the end of the page
        yield Case(f"muc-{n}", PROFILES[0], False, "so-y-te", SHORT,
                   filler(n) + "# I. YÊU CẦU\n\n## 1. Đối với bệnh viện\n\n" + f"{SENTENCE}\n\n" + filler(4) + f"{LINE[:-1]}./.\n",
                   recipients=["Các đơn vị", "Lưu: VT."])


def each_agency(p):
    """A plan, and the letter that sends it to each agency."""
    yield Case("tung-noi", p, False, "ubnd-tinh", SHORT, "# I. NHIỆM VỤ\n\n" + tasks(3) + f"\n4. {END}\n", recipients=["Sở Y tế", "Lưu: VT."])
    yield Case("tung-noi", p, True, "ubnd-tinh", "Triển khai Kế hoạch số 08/KH-UBND", f"{END}\n", number="10",
               to=["Các sở, ban, ngành"], **{"triển khai": "ke-hoach.md", "gửi": "từng cơ quan"})


def make_all():
    return [*make(), *(case for p in PROFILES for case in each_agency(p))]


def write(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    (folder / "danh-ba.yaml").write_text(REGISTER, encoding="utf-8")
    for case in make_all():
        (folder / case.name).mkdir(exist_ok=True)
        if case.name == "tung-noi-tt":  # then the plans of the agencies are of 2017 too
            (folder / case.name / "ho-so.yaml").write_text("thể thức: tt01-2011\n", encoding="utf-8")
        (folder / case.name / ("cong-van.md" if case.letter else "ke-hoach.md")).write_text(case.text(), encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1])
