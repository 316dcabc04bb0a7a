"""A rendered document: its pages with their lines and rules as tests/judge/measure gives them, and the cells of the
decree's diagram found on them. Lengths in mm, sizes in points."""
import re
import subprocess
from collections import namedtuple

MM = 25.4 / 72
ASCENT = 0.94  # of a first line: from the margin down to its baseline, of the size

Text = namedtuple("Text", "page x0 y x1 font size words")
Rule = namedtuple("Rule", "page x0 y0 x1 y1 thickness")
Page = namedtuple("Page", "number width height texts rules")
Figure = namedtuple("Figure", "used least most")

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def read_profile(path):
    """{"group.key": Figure or text} of a profile's YAML, which has two levels."""
    figures, group = {}, ""
    for line in open(path, encoding="utf-8"):
        line = re.sub(r"\s+#.*|^#.*", "", line.rstrip())
        match = re.match(r"( *)([^:]+):\s*(.*)$", line)
        if not match:
            continue
        indent, key, value = match.groups()
        if not value:
            group = key
            continue
        name = f"{group}.{key}" if indent else key
        span = re.fullmatch(r"\{dùng: ([\d.]+), từ: ([\d.]+), đến: ([\d.]+)\}", value)
        if span:
            figures[name] = Figure(*map(float, span.groups()))
        elif re.fullmatch(r"[\d.]+", value):
            figures[name] = Figure(*[float(value)] * 3)
        else:
            figures[name] = value.strip('"')
    return figures


def measure(tool, path):
    run = subprocess.run([tool, path], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    pages = []
    for line in run.stdout.splitlines():
        kind, number, *fields = line.split("\t")
        number = int(number)
        if kind == "page":
            pages.append(Page(number, *map(float, fields), [], []))
        elif kind == "text":
            x0, y, x1, font, size, words = fields
            pages[-1].texts.append(Text(number, float(x0), float(y), float(x1), font, max(map(float, size.split("+"))), words))
        else:
            pages[-1].rules.append(Rule(number, *map(float, fields)))
    return pages


def bold(t):
    return "Bold" in t.font and "+" not in t.font


def italic(t):
    return "Italic" in t.font and "+" not in t.font


def centre(t):
    return (t.x0 + t.x1) / 2


def length(t):
    return t.x1 - t.x0


class Rendered:
    """One PDF. The cells are found by what the case says they hold."""

    def __init__(self, name, pages, profile, case=None):
        self.name, self.pages, self.profile, self.case = name, pages, profile, case
        self.left = profile["trang.lề trái"].used
        self.right = 210 - profile["trang.lề phải"].used
        self.split = self.right - profile["khung.quốc hiệu"].used  # where the left cells of the head end
        self.foot_split = self.left + profile["khung.nơi nhận"].used
        self.first = pages[0]
        self.in_header = profile["số trang.đầu trang"] == "true"

    # ---- the head ----

    def find(self, words, page=None):
        for t in (page or self.first).texts:
            if t.words == words:
                return t
        raise AssertionError(f"no line {words!r} on page {(page or self.first).number}")

    def nation(self):
        return self.find(NATION)

    def motto(self):
        return self.find(MOTTO)

    def number(self):
        return next(t for t in self.first.texts if t.words.startswith("Số:"))

    def date(self):
        return next(t for t in self.first.texts if t.x0 > self.split and abs(t.y - self.number().y) < 2)

    def left_cell(self, y0, y1):
        return [t for t in self.first.texts if t.x0 < self.split and y0 < t.y < y1]

    def superior(self):
        return [t for t in self.left_cell(0, self.number().y) if not bold(t)]

    def agency(self):
        return [t for t in self.left_cell(0, self.number().y) if bold(t)]

    def is_letter(self):
        return any(t.words.startswith("V/v") for t in self.first.texts)

    def subject(self):
        """The lines of the trích yếu."""
        if self.is_letter():
            lines = self.left_cell(self.number().y, 297)
            start = next(i for i, t in enumerate(lines) if t.words.startswith("V/v"))
            return [t for t in lines[start:] if t.size == lines[start].size and t.x1 < self.split
                    and t.y < lines[start].y + 60 and not bold(t)]
        start = self.first.texts.index(self.title()) + 1
        lines = []
        for t in self.first.texts[start:]:
            if not bold(t) or abs(centre(t) - (self.left + self.right) / 2) > 1 or re.match(r"[IVX]+\. |Chương|Phần", t.words):
                break
            lines.append(t)
        return lines

    def title(self):
        """Tên loại."""
        return next(t for t in self.first.texts if t.words.startswith("KẾ HOẠCH") and bold(t))

    def rule_under(self, lines):
        """The drawn line below the last of the lines."""
        last = lines[-1]
        near = [r for r in self.pages[last.page - 1].rules if r.y0 == r.y1 and 0 < r.y0 - last.y < 4
                and abs((r.x0 + r.x1) / 2 - centre(last)) < 5]
        assert near, f"no line under {last.words!r}"
        return near[0]

    # ---- the foot ----

    def recipients(self):
        """(label, list) of Nơi nhận."""
        for page in self.pages:
            for t in page.texts:
                if t.words == "Nơi nhận:":
                    below = [s for s in page.texts if s.y > t.y and s.x0 < self.foot_split and s.size == 11
                             and abs(s.x0 - self.left) < 5]
                    return t, below
        raise AssertionError("no Nơi nhận")

    def signature(self):
        """The lines at the right, on the page of Nơi nhận."""
        label, _ = self.recipients()
        page = self.pages[label.page - 1]
        return [t for t in page.texts if t.x0 > self.foot_split and t.y > label.y - 3 and bold(t)]

    # ---- pages ----

    def page_number(self, page):
        """The number shown on a page, or None."""
        for t in page.texts:
            top = t.y < self.profile["trang.lề trên"].used and self.in_header
            foot = t.y > page.height - self.profile["trang.lề dưới"].used and not self.in_header
            if (top or foot) and t.words.isdigit():
                return t
        return None

    def body(self, page):
        """Text lines between the margins."""
        top, foot = self.profile["trang.lề trên"].used, page.height - self.profile["trang.lề dưới"].used
        return [t for t in page.texts if top < t.y <= foot + 0.3]

    def sections(self):
        """Runs of pages: a section begins with a page that shows no number."""
        groups = []
        for page in self.pages:
            if self.page_number(page) is None:
                groups.append([])
            assert groups, "the first page shows a number"
            groups[-1].append(page)
        return groups
