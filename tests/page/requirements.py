"""What the decree asks of a page, a row each: the requirement, its place in both texts, the figure of the profile, and
how it is measured on a rendered document. The table of docs/the-thuc.md is made of these rows."""
import re
from collections import namedtuple

from page import ASCENT, MM, Figure, bold, centre, italic, length

# figure: a key of the profile, or a Figure. measure: document -> measured values, empty where it does not apply.
Row = namedtuple("Row", "what nd30 tt01 unit figure tolerance measure")

FACT = Figure(1, 1, 1)  # something that is so, or not: measured as 1 or 0


def size(lines):
    return [t.size for t in lines]


def yes(values):
    return [1 if v else 0 for v in values]


# ---- the page ----

def page_sides(d, side):
    return [min(p.width, p.height) if side == 0 else max(p.width, p.height) for p in d.pages]


def body_lines(d):
    """Full lines of running text: justified ones that go on in the next line."""
    for page in d.pages:
        lines = [t for t in d.body(page) if t.size == d.profile["cỡ chữ.nội dung"].used and page.width < page.height]
        for t, below in zip(lines, lines[1:]):
            indented = abs(t.x0 - d.left - d.profile["đoạn.lùi"].used) < 0.5
            goes_on = abs(below.x0 - d.left) < 0.5 and 4 < below.y - t.y < 6.5
            if goes_on and (indented or abs(t.x0 - d.left) < 0.5) and not italic(t) and length(t) > 140:
                yield t, below


def left_margin(d):
    return [below.x0 for _, below in body_lines(d)]


def right_margin(d):
    return [210 - t.x1 for t, _ in body_lines(d)]


def top_margin(d):
    return [t.y - ASCENT * t.size * MM for t in [d.nation()]] + [
        d.body(p)[0].y - ASCENT * d.body(p)[0].size * MM for p in d.pages[1:]
        if d.body(p) and d.body(p)[0].size == 14 and d.page_number(p) and p.width < p.height]


def bottom_margin(d):
    """Of the lowest line in the text: its descent is 0.216 of its size. At least the margin."""
    lowest = [max((t.y + 0.216 * t.size * MM for t in d.body(p) if t.size > 11), default=0) for p in d.pages]
    return [p.height - y for p, y in zip(d.pages, lowest) if p.height - y < 26]


def number_size(d):
    return [n.size for p in d.pages if (n := d.page_number(p))]


def number_place(d):
    """How far the page number is from where it must stand: the middle of the text in the head, the right edge at the foot."""
    for p in d.pages:
        if n := d.page_number(p):
            text_right = p.width - d.profile["trang.lề phải"].used
            yield centre(n) - (d.left + text_right) / 2 if d.in_header else n.x1 - text_right


def number_hidden(d):
    """Sections begin without a number and count on from 2."""
    for pages in d.sections():
        yield all(int(d.page_number(p).words) == n for n, p in enumerate(pages[1:], 2))


# ---- the head ----

def nation_centre(d):
    return (d.split + d.right) / 2


def agency_centre(d):
    return (d.left + d.split) / 2


def page_centre(d):
    return (d.left + d.right) / 2


def off(lines, middle):
    return [centre(t) - middle for t in lines]


def rule_part(d, lines):
    return [length(d.rule_under(lines)) / length(lines[-1])]


def rule_centred(d, lines):
    r = d.rule_under(lines)
    return [(r.x0 + r.x1) / 2 - centre(lines[-1])]


def named(d):
    return not d.is_letter()


def same_row(d):
    return [abs(d.number().y - d.date().y)]


def number_form(d):
    return re.fullmatch(r"Số: (0[1-9]|[1-9]\d+)/[A-ZĐ]+(-[A-ZĐ]+)*|Số: +/[A-ZĐ-]+|Số: /[A-ZĐ-]+", d.number().words)


def date_form(d):
    return re.fullmatch(r"[^,]+, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}|[^,]+, ngày tháng năm( \d{4})?",
                        d.date().words)


# ---- addressees ----

def addressees(d):
    for t in d.first.texts:
        if t.words.startswith("Kính gửi:"):
            return t, [s for s in d.first.texts if s.words.startswith("- ") and s.y > t.y and s.size == t.size
                       and s.x0 > d.left + 15 and s.y < t.y + 40] if t.words == "Kính gửi:" else []
    return None, []


def kinh_gui(d):
    t, _ = addressees(d)
    return [t] if t else []


def dash_under_colon(d):
    """Distance of the middle of the dash from the middle of the colon."""
    label, dashes = addressees(d)
    colon, dash = 0.2778 * label.size * MM if label else 0, 0.333 * 14 * MM
    return [s.x0 + dash / 2 - (label.x1 - colon / 2) for s in dashes]


def one_in_row(d):
    label, dashes = addressees(d)
    return off([label], page_centre(d)) if label and not dashes and label.words != "Kính gửi:" else []


# ---- the text ----

def indent(d):
    return [t.x0 - d.left for t, _ in body_lines(d) if t.x0 > d.left + 5]


def pitch(d):
    """Distance of two lines of a paragraph, in single lines."""
    return [(below.y - t.y) / (1.149 * t.size * MM) for t, below in body_lines(d)]


def gap(d):
    """Distance between two paragraphs beyond a line, in points."""
    for page in d.pages:
        lines = [t for t in d.body(page) if t.size == 14 and abs(t.x0 - d.left) < 13.2 and page.width < page.height]
        for t, below in zip(lines, lines[1:]):
            if t.words.startswith("(Kèm theo "):
                continue
            if below.x0 - d.left > 12 and not bold(t) and not bold(below) and below.y - t.y < 12 and t.x0 < d.left + 13.2:
                yield (below.y - t.y) / MM - 1.149 * 14


def bases(d):
    """Each a list of lines; a line that is not indented goes on with the one before."""
    found, open_base = [], False
    for t in d.body(d.first) if named(d) else []:
        if re.match("Căn cứ |Theo đề nghị ", t.words) and t.x0 > d.left + 5:
            found.append([t])
            open_base = True
        elif open_base and t.x0 < d.left + 1:
            found[-1].append(t)
        else:
            open_base = False
    return found


def base_style(d):
    wanted = d.profile["căn cứ.nghiêng"] == "true"
    return yes(italic(t) == wanted for lines in bases(d) for t in lines)


def base_ends(d):
    lines = bases(d)
    last = d.profile["căn cứ.dấu cuối"]
    return yes([b[-1].words.endswith(";") for b in lines[:-1]] + [b[-1].words.endswith(last) for b in lines[-1:]])


def headings(d, pattern):
    return [t for p in d.pages if p.width < p.height for t in d.body(p) if re.match(pattern, t.words) and bold(t) and t.size == 14]


def centred_headings(d):
    return [t for p in d.pages for t in d.body(p) if re.match(r"(Chương|Phần) [IVX]+$", t.words)]


# ---- the foot ----

def signature(d):
    return d.signature()


def sign_centre(d):
    return (d.foot_split + d.right) / 2


def room(d):
    """Room for signature and stamp between the last title and the name, in mm."""
    lines = d.signature()
    return [lines[-1].y - lines[-2].y] if len(lines) > 2 else []


def recipients_ends(d):
    _, lines = d.recipients()
    items = " ".join(t.words for t in lines).split(" - ")
    return yes([i.rstrip().endswith(";") for i in items[:-1]] + [bool(re.search(r"Lưu: .*\.( |$)", items[-1] + " "))])


def level(d):
    """Nơi nhận stands level with the first line of the signature: the tops of the letters."""
    label, _ = d.recipients()
    return [(label.y - 0.891 * label.size * MM) - (d.signature()[0].y - 0.891 * d.signature()[0].size * MM)]


# ---- stamps and annexes ----

def box(d, words):
    """(width, height) of the box drawn around the words."""
    for t in d.first.texts:
        if t.words == words:
            sides = [r for r in d.first.rules if r.x0 - 1 < t.x0 and r.x1 + 1 > t.x1 and r.y0 == r.y1 and abs(r.y0 - t.y) < 8]
            ys = sorted({round(r.y0, 1) for r in sides})
            if len(ys) >= 2:
                return max(map(length, sides)) - sides[0].thickness * MM, ys[-1] - ys[0], t
    return None


def box_width(words):
    return lambda d: [b[0] for b in [box(d, words)] if b]


def box_height(d):
    return [b[1] for w in ("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC") for b in [box(d, w)] if b]


def framed(words):
    return lambda d: [b[2].size for b in [box(d, words)] if b]


def address(d):
    has = d.case and "địa chỉ" in d.case.more
    return [t for t in d.first.texts if has and t.y > d.first.height - d.profile["trang.lề dưới"].used - 8 and t.size < 13]


def address_rule(d):
    lines = address(d)
    return [length(r) for r in d.first.rules if lines and r.y0 == r.y1 and 0 < lines[0].y - r.y0 < 8]


def drafter(d):
    return [t.size for p in d.pages for t in p.texts if re.fullmatch(r"[A-ZĐ]+\.\(\d+\)", t.words)]


def annex_heads(d):
    return [t for p in d.pages for t in p.texts if re.fullmatch(r"Phụ lục( [IVX]+)?", t.words)]


def annex_titles(d):
    for p in d.pages:
        lines = d.body(p)
        if lines and (re.fullmatch(r"Phụ lục( [IVX]+)?", lines[0].words)):
            yield lines[1]


def attached(d):
    return [t for p in d.pages for t in p.texts if t.words.startswith("(Kèm theo ")]


def attached_rules(d):
    """The rule under the last line of each "(Kèm theo …)" as a part of it; 0: there is none."""
    for p in d.pages:
        lines = d.body(p)
        for i, t in enumerate(lines):
            if t.words.startswith("(Kèm theo "):
                last = next(s for s in lines[i:] if s.words.endswith(")"))
                # A table's border is as wide as the text.
                near = [r for r in p.rules if r.y0 == r.y1 and 0 < r.y0 - last.y < 4 and length(r) < length(last)
                        and abs((r.x0 + r.x1) / 2 - centre(last)) < 2]
                yield length(near[0]) / length(last) if near else 0


def bullets(d):
    """(line, the line after it) of items that begin with "-" or "+"."""
    for p in d.pages:
        lines = [t for t in d.body(p) if t.size == d.profile["cỡ chữ.nội dung"].used and p.width < p.height]
        for t, below in zip(lines, lines[1:]):
            if re.match(r"[-+] ", t.words) and t.x0 < d.left + 14 and t.x1 > d.right - 1:
                yield t, below


def bullet_hanging(d):
    """How far the second line of such an item begins from where the words of its first line do."""
    for t, below in bullets(d):
        mark = {"-": 0.333, "+": 0.564}[t.words[0]] + 0.25
        yield below.x0 - t.x0 - mark * t.size * MM


def table_sizes(d):
    for p in d.pages:
        sides = [r.x0 for r in p.rules if abs(r.x0 - r.x1) < 0.1]
        ys = [y for r in p.rules if abs(r.x0 - r.x1) < 0.1 for y in (r.y0, r.y1)]
        if len(sides) > 8:
            yield from (t.size for t in p.texts if min(ys) < t.y < max(ys) and t.size < 14)


def annex_centre(d):
    for p in d.pages:
        for t in d.body(p):
            if re.fullmatch(r"Phụ lục( [IVX]+)?", t.words) or t.words.startswith("(Kèm theo ") and t.words.endswith(")"):
                yield centre(t) - (d.left + p.width - d.profile["trang.lề phải"].used) / 2


ROWS = [
    Row("Khổ giấy A4: rộng", "I.1", "Điều 5", "mm", "trang.rộng", 0.1, lambda d: page_sides(d, 0)),
    Row("Khổ giấy A4: cao", "I.1", "Điều 5", "mm", "trang.cao", 0.1, lambda d: page_sides(d, 1)),
    Row("Lề trái", "I.3", "Điều 5", "mm", "trang.lề trái", 0.3, left_margin),
    Row("Lề phải", "I.3", "Điều 5", "mm", "trang.lề phải", 0.5, right_margin),
    Row("Lề trên", "I.3", "Điều 5", "mm", "trang.lề trên", 0.4, top_margin),
    Row("Lề dưới, ít nhất", "I.3", "Điều 5", "mm", Figure(20, 20, 26), 0.3, bottom_margin),
    Row("Số trang: cỡ chữ", "I.7", "Điều 15", "pt", "cỡ chữ.số trang", 0.05, number_size),
    Row("Số trang: lệch khỏi giữa lề trên (Thông tư: khỏi góc phải cuối trang)", "I.7", "Điều 15", "mm", Figure(0, 0, 0), 0.3,
        number_place),
    Row("Số trang: trang đầu không ghi, các trang sau đếm từ 2", "I.7", "Điều 15", "", FACT, 0, lambda d: yes(number_hidden(d))),
    Row("Quốc hiệu: cỡ chữ", "II.1, ô 1", "Điều 6", "pt", "cỡ chữ.quốc hiệu", 0.05, lambda d: size([d.nation()])),
    Row("Quốc hiệu, Tiêu ngữ: đậm, đứng, mỗi thứ một dòng", "II.1, ô 1", "Điều 6", "", FACT, 0,
        lambda d: yes(bold(t) and not italic(t) for t in (d.nation(), d.motto()))),
    Row("Tiêu ngữ: cỡ chữ", "II.1, ô 1", "Điều 6", "pt", "cỡ chữ.tiêu ngữ", 0.05, lambda d: size([d.motto()])),
    Row("Quốc hiệu, Tiêu ngữ: lệch khỏi giữa ô", "II.1, ô 1", "Điều 6", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off([d.nation(), d.motto()], nation_centre(d))),
    Row("Kẻ dưới Tiêu ngữ: phần của dòng chữ", "II.1, ô 1", "Điều 6", "", "đường kẻ.tiêu ngữ", 0.005,
        lambda d: rule_part(d, [d.motto()])),
    Row("Cơ quan chủ quản: cỡ chữ", "II.2, ô 2", "Điều 7", "pt", "cỡ chữ.chủ quản", 0.05, lambda d: size(d.superior())),
    Row("Cơ quan ban hành: cỡ chữ", "II.2, ô 2", "Điều 7", "pt", "cỡ chữ.cơ quan", 0.05, lambda d: size(d.agency())),
    Row("Tên cơ quan: lệch khỏi giữa ô", "II.2, ô 2", "Điều 7", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off(d.superior() + d.agency(), agency_centre(d))),
    Row("Kẻ dưới tên cơ quan: phần của dòng chữ", "II.2, ô 2", "Điều 7", "", "đường kẻ.cơ quan", 0.005,
        lambda d: rule_part(d, d.agency())),
    Row("Số, ký hiệu: cỡ chữ", "II.3, ô 3", "Điều 8", "pt", "cỡ chữ.số", 0.05, lambda d: size([d.number()])),
    Row("Số, ký hiệu: \"Số:\", số dưới 10 thêm 0, \"/\", \"-\"", "II.3, ô 3", "Điều 8", "", FACT, 0, lambda d: yes([number_form(d)])),
    Row("Số, ký hiệu: lệch khỏi giữa ô", "II.3, ô 3", "Điều 8", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off([d.number()], agency_centre(d))),
    Row("Địa danh, ngày tháng: cỡ chữ", "II.4, ô 4", "Điều 9", "pt", "cỡ chữ.địa danh", 0.05, lambda d: size([d.date()])),
    Row("Địa danh, ngày tháng: nghiêng", "II.4, ô 4", "Điều 9", "", FACT, 0, lambda d: yes([italic(d.date()) and not bold(d.date())])),
    Row("Ngày dưới 10, tháng 1, 2 thêm số 0", "II.4, ô 4", "Điều 9", "", FACT, 0, lambda d: yes([date_form(d)])),
    Row("Địa danh, ngày tháng: lệch khỏi giữa ô", "II.4, ô 4", "Điều 9", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off([d.date()], nation_centre(d))),
    Row("Số và địa danh cùng một dòng: chênh nhau", "II.4, ô 4", "Điều 9", "mm", Figure(0, 0, 0.5), 0, same_row),
    Row("Tên loại: cỡ chữ", "II.5, ô 5a", "Điều 10", "pt", "cỡ chữ.tên loại", 0.05, lambda d: size([d.title()]) if named(d) else []),
    Row("Trích yếu: cỡ chữ", "II.5, ô 5a", "Điều 10", "pt", "cỡ chữ.trích yếu", 0.05, lambda d: size(d.subject()) if named(d) else []),
    Row("Tên loại, trích yếu: lệch khỏi giữa trang", "II.5, ô 5a", "Điều 10", "mm", Figure(0, 0, 0), 0.4,
        lambda d: off([d.title(), *d.subject()], page_centre(d)) if named(d) else []),
    Row("Kẻ dưới trích yếu: phần của dòng chữ", "II.5, ô 5a", "Điều 10", "", "đường kẻ.trích yếu", 0.005,
        lambda d: rule_part(d, d.subject()) if named(d) else []),
    Row("Trích yếu công văn (V/v): cỡ chữ", "II.5, ô 5b", "Điều 10", "pt", "cỡ chữ.trích yếu công văn", 0.05,
        lambda d: [] if named(d) else size(d.subject())),
    Row("Trích yếu công văn: lệch khỏi giữa ô", "II.5, ô 5b", "Điều 10", "mm", Figure(0, 0, 0), 0.3,
        lambda d: [] if named(d) else off(d.subject(), agency_centre(d))),
    Row("Trích yếu công văn: cách số, ký hiệu", "II.5, ô 5b", "Điều 10", "pt", Figure(6, 6, 6), 0.6,
        lambda d: [] if named(d) else [(d.subject()[0].y - d.number().y) / MM - 0.891 * 12 - 0.216 * 13 - 0.042 * 12]),
    Row("Kính gửi: cỡ chữ", "II.9, ô 9a", "Điều 14", "pt", "cỡ chữ.kính gửi", 0.05, lambda d: size(kinh_gui(d))),
    Row("Kính gửi một nơi: lệch khỏi giữa trang", "II.9, ô 9a", "Điều 14", "mm", Figure(0, 0, 0), 0.3, one_in_row),
    Row("Kính gửi nhiều nơi: gạch đầu dòng lệch khỏi dấu hai chấm", "II.9, ô 9a", "Điều 14", "mm", Figure(0, 0, 0), 0.4,
        dash_under_colon),
    Row("Căn cứ: nghiêng (Thông tư: đứng)", "II.6, ô 6", "Điều 11", "", FACT, 0, base_style),
    Row("Căn cứ: mỗi dòng \";\", dòng cuối \".\" (Thông tư: \",\")", "II.6, ô 6", "Điều 11", "", FACT, 0, base_ends),
    Row("Nội dung: cỡ chữ", "II.6, ô 6", "Điều 11", "pt", "cỡ chữ.nội dung", 0.05, lambda d: [t.size for t, _ in body_lines(d)]),
    Row("Nội dung: lùi đầu dòng", "II.6, ô 6", "Điều 11", "mm", "đoạn.lùi", 0.3, indent),
    Row("Nội dung: cách đoạn", "II.6, ô 6", "Điều 11", "pt", "đoạn.cách", 0.4, gap),
    Row("Nội dung: giãn dòng", "II.6, ô 6", "Điều 11", "dòng", "đoạn.giãn", 0.02, pitch),
    Row("Gạch đầu dòng \"-\", \"+\": lùi", "II.6, ô 6", "Điều 11", "mm", "đoạn.lùi", 0.3, lambda d: [t.x0 - d.left for t, _ in bullets(d)]),
    Row("Gạch đầu dòng: dòng sau lệch khỏi chữ của dòng đầu", "không quy định", "không quy định", "mm", Figure(0, 0, 0), 0.3, bullet_hanging),
    Row("Chữ trong bảng: cỡ chữ", "không quy định", "không quy định", "pt", "cỡ chữ.bảng", 0.05, table_sizes),
    Row("Chương, phần: dòng riêng, lệch khỏi giữa trang", "II.6, ô 6", "Điều 11", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off(centred_headings(d), page_centre(d))),
    Row("Mục I., II.: đậm, in hoa, lùi đầu dòng", "II.6, ô 6", "Điều 11", "mm", "đoạn.lùi", 0.3,
        lambda d: [t.x0 - d.left for t in headings(d, r"[IVX]+\. [A-ZĐÀ-Ỹ ,]+$") ]),
    Row("Quyền hạn, chức vụ, họ tên: cỡ chữ", "II.7, ô 7a, 7b", "Điều 12", "pt", "cỡ chữ.quyền hạn", 0.05, lambda d: size(signature(d))),
    Row("Quyền hạn, chức vụ, họ tên: lệch khỏi giữa ô", "II.7, ô 7a, 7b", "Điều 12", "mm", Figure(0, 0, 0), 0.3,
        lambda d: off(signature(d), sign_centre(d))),
    Row("Chỗ ký và đóng dấu: từ chức vụ đến họ tên", "II.7-8, ô 7c, 8", "Điều 12-13", "mm", Figure(31, 25, 40), 0.5, room),
    Row("\"Nơi nhận\": cỡ chữ", "II.9, ô 9b", "Điều 14", "pt", "cỡ chữ.nơi nhận", 0.05, lambda d: [d.recipients()[0].size]),
    Row("\"Nơi nhận\": đậm, nghiêng, sát lề trái", "II.9, ô 9b", "Điều 14", "", FACT, 0,
        lambda d: yes(bold(t) and italic(t) and abs(t.x0 - d.left) < 0.3 for t in [d.recipients()[0]])),
    Row("\"Nơi nhận\" ngang với quyền hạn, chức vụ: chênh nhau", "II.9, ô 9b", "Điều 14", "mm", Figure(0, 0, 0), 0.3, level),
    Row("Danh sách nơi nhận: cỡ chữ", "II.9, ô 9b", "Điều 14", "pt", "cỡ chữ.danh sách nơi nhận", 0.05,
        lambda d: size(d.recipients()[1])),
    Row("Danh sách nơi nhận: \"-\" sát lề, \";\", dòng cuối \"Lưu: … .\"", "II.9, ô 9b", "Điều 14", "", FACT, 0, recipients_ends),
    Row("Dấu KHẨN: rộng", "III.2, ô 10b", "Điều 15", "mm", "dấu khẩn.KHẨN", 0.2, box_width("KHẨN")),
    Row("Dấu THƯỢNG KHẨN: rộng", "III.2, ô 10b", "Điều 15", "mm", "dấu khẩn.THƯỢNG KHẨN", 0.2, box_width("THƯỢNG KHẨN")),
    Row("Dấu HỎA TỐC: rộng", "III.2, ô 10b", "Điều 15", "mm", "dấu khẩn.HỎA TỐC", 0.2, box_width("HỎA TỐC")),
    Row("Dấu khẩn: cao", "III.2, ô 10b", "Điều 15", "mm", Figure(8, 8, 8), 0.2, box_height),
    Row("Dấu khẩn: cỡ chữ", "III.2, ô 10b", "Điều 15", "pt", "cỡ chữ.dấu khẩn", 0.05, framed("THƯỢNG KHẨN")),
    Row("Phạm vi lưu hành: cỡ chữ, trong khung", "III.2, ô 11", "Điều 15", "pt", "cỡ chữ.phạm vi lưu hành", 0.05,
        framed("LƯU HÀNH NỘI BỘ")),
    Row("Ký hiệu người soạn thảo, số bản: cỡ chữ", "III.3, ô 12", "Điều 15", "pt", "cỡ chữ.người soạn", 0.05, drafter),
    Row("Địa chỉ ở chân trang 1: cỡ chữ", "III.4, ô 13", "Điều 15", "pt", "cỡ chữ.địa chỉ", 0.05, lambda d: size(address(d))),
    Row("Kẻ trên địa chỉ: dài bằng bề ngang phần chữ", "III.4, ô 13", "Điều 15", "mm", Figure(165, 165, 165), 0.5, address_rule),
    Row("\"Phụ lục\": cỡ chữ", "III.1", "Điều 15", "pt", "cỡ chữ.phụ lục", 0.05, lambda d: size(annex_heads(d))),
    Row("Tên phụ lục: cỡ chữ", "III.1", "Điều 15", "pt", "cỡ chữ.tên phụ lục", 0.05, lambda d: size(annex_titles(d))),
    Row("\"(Kèm theo …)\": cỡ chữ", "III.1", "không có", "pt", "cỡ chữ.kèm theo", 0.05, lambda d: size(attached(d))),
    Row("\"(Kèm theo …)\": nghiêng", "III.1", "không có", "", FACT, 0, lambda d: yes(italic(t) for t in attached(d))),
    Row("Kẻ ngắn dưới \"(Kèm theo …)\": phần của dòng chữ", "Phụ lục III, mẫu 2.1", "không có", "", "đường kẻ.kèm theo", 0.01,
        attached_rules),
    Row("\"Phụ lục\", \"(Kèm theo …)\": lệch khỏi giữa trang", "III.1", "Điều 15", "mm", Figure(0, 0, 0), 0.4, annex_centre),
]


def figure_of(row, profile):
    return profile[row.figure] if isinstance(row.figure, str) else row.figure
