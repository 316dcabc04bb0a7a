"""What must hold on every rendered document and is no figure of the decree: nothing wraps, splits, stands alone or is
left empty. Each check yields what is wrong; its docstring is its name."""
import re

import cases
from page import MM, bold, italic


def faults(check, d):
    try:
        return [f"{d.name}: {fault}" for fault in check(d)]
    except (AssertionError, StopIteration, IndexError) as error:
        return [f"{d.name}: {error!r}"]


def within_margins(d):
    """every letter stands within the margins"""
    for p in d.pages:
        right = p.width - d.profile["trang.lề phải"].used
        for t in p.texts:
            if t.x0 < d.left - 0.3 or t.x1 > right + 0.5:
                yield f"page {p.number}: {t.words[:40]!r} from {t.x0} to {t.x1}"


def no_empty_page(d):
    """no page is empty or nearly so"""
    for p in d.pages:
        if len(d.body(p)) < 2:
            yield f"page {p.number} has {len(d.body(p))} lines"


def sign_off_whole(d):
    """the signature block is whole, on one page with words of the text"""
    label, recipients = d.recipients()
    case = d.case
    if case:
        words = " ".join(t.words for t in recipients)
        lost = [r for r in case.recipients if r.rstrip(".;") not in words]
        lost += [s for s in case.signed if s not in [t.words for t in d.signature()]]
        if lost:
            yield f"not on page {label.page}: {lost[0]!r}"
    page = d.pages[label.page - 1]
    above = [t for t in d.body(page) if t.y < label.y - 4 and t.size >= 13]
    if not above:
        yield f"alone on page {label.page}"


def heading_with_text(d):
    """no heading stands at the foot of a page"""
    for page, after in zip(d.pages, d.pages[1:]):
        lines = d.body(page)
        if d.page_number(after) and lines and bold(lines[-1]) and not any(t in d.signature() for t in lines[-1:]):
            yield f"page {page.number} ends with {lines[-1].words!r}"


def no_lonely_line(d):
    """no paragraph leaves a single line on a page"""
    for page, after in zip(d.pages, d.pages[1:]):
        lines = [t for t in d.body(after) if t.size == 14]
        if not d.page_number(after) or len(lines) < 2 or page.width > page.height:
            continue
        first, second = lines[:2]
        if abs(first.x0 - d.left) < 0.4 and second.x0 > d.left + 9 and not bold(first):
            yield f"page {after.number} begins with the last line of a paragraph: {first.words!r}"


def table_head_repeated(d):
    """a table's header row stands on each of its pages, and no row is split but one higher than half a page"""
    for pages in d.sections():
        head = None
        for p in pages:
            lines = d.body(p)
            levels = sorted({round(r.y0, 1) for r in p.rules if r.y0 == r.y1})
            if head and any(abs(r.x0 - r.x1) < 0.1 for r in p.rules):
                words = [t.words for t in lines if levels[0] < t.y < levels[1]]
                if not any(w.split()[0] == head for w in words):
                    yield f"page {p.number} begins with {words}"
                if not d.name.startswith("hang-cao-"):
                    yield from split_row(p, lines, levels)
            for t in lines:
                if re.match(r"(TT|STT)\b", t.words):
                    head = t.words.split()[0]


def split_row(page, lines, levels):
    """The row under the repeated header begins with its number or the name of a group."""
    row = [t for t in lines if levels[1] < t.y < levels[2]] if len(levels) > 2 else []
    if row and not re.match(r"\d+\b|[IVX]+\.", min(row, key=lambda t: t.x0).words):
        yield f"page {page.number}: a row goes on: {min(row, key=lambda t: t.x0).words!r}"


def table_within_text(d):
    """tables are as wide as the text and no wider"""
    for p in d.pages:
        right = p.width - d.profile["trang.lề phải"].used
        sides = [r for r in p.rules if abs(r.x0 - r.x1) < 0.1]
        if len(sides) > 8 and (min(r.x0 for r in sides) < d.left - 0.6 or max(r.x0 for r in sides) > right + 0.6):
            yield f"page {p.number}: from {min(r.x0 for r in sides)} to {max(r.x0 for r in sides)}"


def names_whole(d):
    """names and trích yếu are all there, in order, in the cells of the head"""
    case = d.case
    if case:
        for words, lines in ((case.superior, d.superior()), (case.agency, d.agency()), (case.subject, d.subject())):
            printed = " ".join(t.words for t in lines)
            if printed != words:
                yield f"{printed!r}, not {words!r}"


APART = re.compile(r"(^| )(ngày|tháng|năm|số|Số|Điều|khoản|điểm|mục|Mục|quý|Chương|Phần|-|–)$")


def lines_well_broken(d):
    """no line ends between a word and its number, or with a dash"""
    for p in d.pages:
        lines = d.body(p)
        for t, below in zip(lines, lines[1:]):
            same = abs(t.size - below.size) < 0.1 and 0 < below.y - t.y < 1.3 * 1.149 * t.size * MM
            if same and APART.search(t.words) and re.match(r"[\dIVX]|[a-zđ]\b", below.words):
                yield f"page {p.number}: {t.words[-20:]!r} | {below.words[:20]!r}"


def lies(p):
    return p.width > p.height


def wide_annex_turned(d):
    """an annex lies on its side only where its table needs it"""
    for pages in d.sections()[1:]:
        words = " ".join(t.words for p in pages for t in d.body(p)[:12])
        wants = "BẢNG TỔNG HỢP SỐ LIỆU" in words or "BẢNG PHÂN CÔNG NHIỆM VỤ" in words
        if any(lies(p) != wants for p in pages):
            yield f"page {pages[0].number}: {words[:60]!r}"


def wide_table_turned(d):
    """in the text only pages of a table that is too wide lie on their side; heading and table are together"""
    for p in d.sections()[0]:
        words = [t.words for t in d.body(p)]
        table = any(w.startswith("Trạm y tế") or "Trạm y tế" in w for w in words)
        if lies(p) != table:
            yield f"page {p.number}: {words[:3]}"
        if any(w.startswith("II. SỐ LIỆU") for w in words) and not table:
            yield f"page {p.number}: a heading without its table"


def table_words_whole(d):
    """no word of a table is cut"""
    if not d.case or "|" not in d.case.body:
        return
    printed = {w for p in d.pages for t in p.texts for w in t.words.split()}
    for row in re.findall(r"^\|.*\|$", d.case.body, re.M):
        for word in row.replace("|", " ").split():
            if word not in printed and not re.fullmatch(r":?-+:?|https://.*", word):
                yield f"{word!r} is cut"


def tall_row_starts(d):
    """a row of most of a page leaves no page half empty before it"""
    for p in d.pages[:-1] if d.name.startswith("hang-cao-") else []:
        free = p.height - d.profile["trang.lề dưới"].used - max(t.y for t in d.body(p))
        if free > 15:
            yield f"page {p.number}: {free:.0f} mm free at its foot"


def broken_line_short(d):
    """a line that the author ends is not stretched"""
    for t in d.first.texts if d.name.startswith("ngat-dong-") else []:
        if t.y > d.title().y and t.words == cases.SENTENCE[:60].strip():
            if t.x1 > d.right - 10:
                yield f"to {t.x1}"
            return
    if d.name.startswith("ngat-dong-"):
        yield "the line is not there"


def deadline_in_line(d):
    """a deadline of a wide table stands in one line"""
    for p in d.pages:
        for t in p.texts if lies(p) else []:
            if t.words == "trước" or t.words.endswith(" trước"):
                yield f"page {p.number}: {t.words!r}"


TORN = ("Lam|Giang", "LAM|GIANG", "tỉnh|Lam", "TỈNH|LAM", "PHÍA|TÂY", "phía|Tây", "(để|b/c", "(để|t/h", "Sở|Khoa", "Khoa|học", "Công|nghệ",
        "Ủy|ban", "nhân|dân", "KẾ|HOẠCH", "TỔNG|HỢP", "QUẢN|LÝ", "BẢO|VỆ", "Quốc|hội", "Hội|đồng", "Chủ|tịch", "năm|20", "tháng|10")


def names_in_line(d):
    """no line of a name, title, addressee or recipient ends inside a name or a compound"""
    label, recipients = d.recipients()
    addressee = [t for t in d.first.texts if t.y < d.first.height / 2 and t.size == d.profile["cỡ chữ.kính gửi"].used
                 and d.number().y + 5 < t.y < d.number().y + 35] if d.is_letter() else []
    annexes = [t for p in d.pages for t in d.body(p) if italic(t) and t.size == 14]
    for lines in (d.superior(), d.agency(), d.signature(), recipients, addressee, annexes):
        for t, below in zip(lines, lines[1:]):
            ends = [pair for pair in TORN if t.words.split()[-1] == pair.split("|")[0]
                    and below.words.startswith(pair.split("|")[1])]
            if ends and 0 < below.y - t.y < 8:
                yield f"{t.words[-20:]!r} | {below.words[:20]!r}"


CHECKS = [within_margins, no_empty_page, sign_off_whole, heading_with_text, no_lonely_line, table_head_repeated,
          table_within_text, names_whole, lines_well_broken, wide_annex_turned, wide_table_turned, table_words_whole,
          tall_row_starts, broken_line_short, deadline_in_line, names_in_line]
