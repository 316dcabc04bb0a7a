"""Single faults for tests/planted/suite: each function yields (document, expected line) for every
place of a clean document where its fault can be planted. A document is a list of lines."""
import re
import unicodedata

LABEL = re.compile(r"^((?:#+ )?)((?:\d+\.)+|[a-zđ]\)|[IVXLC]+\.)( .*)$")
POINTS = "a b c d đ e g h i k l m n o p q r s t u v x y".split()
CITE = re.compile(r"(?P<type>[A-ZĐ][a-zàáâăéêíòóôơúưạảấầậắặẹẻếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹđ ]+?) số "
                  r"(?P<number>\d+)(?P<rest>(?:/\d{4})?[/-][A-ZĐa-z]+[-/]?[A-ZĐa-z]*) "
                  r"ngày (?P<day>\d\d/\d+/\d{4})(?: của (?P<issuer>Chính phủ|Thủ tướng Chính phủ|Bộ Chính trị))?")
PLANTS = []


def plants(code, where="plan"):
    def add(function):
        PLANTS.append((code, where, function))
        return function
    return add


def changed(lines, at, text):
    return lines[:at] + [text] + lines[at + 1:]


def body_of(lines):
    return lines.index("---", 1) + 1


def roman(n):
    out = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out, n = out + sign, n - value
    return out


# ---- numbering ----

def items_of(lines):
    """(line, label, path) of every labelled item."""
    section = point = ""
    for i in range(body_of(lines), len(lines)):
        m = LABEL.match(lines[i])
        if not m:
            continue
        label = m.group(2)
        if label[0] in "IVXLC" and label[-1] == ".":
            section = label[:-1]
            yield i, label, section
        elif label[-1] == ")":
            yield i, label, f"{point}.{label[:-1]}"
        else:
            point = f"{section}.{label[:-1]}" if section else label[:-1]
            yield i, label, point


def series_of(lines):
    """Lists of sibling items; only those to which no reference leads and below which no label
    repeats theirs, so that a change of label is one fault."""
    series = {}
    items = list(items_of(lines))
    text = "\n".join(lines)
    for i, label, path in items:
        series.setdefault((path.rpartition(".")[0], label[-1], label.count(".")), []).append((i, label, path))
    for siblings in series.values():
        paths = [p for _, _, p in siblings]
        parents = any(re.fullmatch(re.escape(p) + r"\.\d+(\.\d+)*", q)
                      for p in paths if "." in p for _, _, q in items)
        referenced = any(re.search(r"(mục|khoản|điểm) " + re.escape(p) + r"\b", text) for p in paths)
        sure = "." in paths[0] or siblings[0][1][0] in "IVXLC"
        if len(siblings) >= 3 and not parents and not referenced and sure:
            yield siblings


def number_of(label):
    if label[-1] == ")":
        return POINTS.index(label[0]) + 1
    if label[0] in "IVXLC":
        return next(n for n in range(1, 60) if roman(n) == label[:-1])
    return int(label.rstrip(".").rpartition(".")[2])


def with_number(label, n):
    if label[-1] == ")":
        return POINTS[n - 1] + ")"
    if label[0] in "IVXLC":
        return roman(n) + "."
    head = label.rstrip(".").rpartition(".")[0]
    return f"{head}.{n}." if head else f"{n}."


def relabel(lines, numbers):
    """`numbers`: line -> new number, or new label."""
    out = list(lines)
    for i, new in numbers.items():
        m = LABEL.match(out[i])
        label = new if isinstance(new, str) else with_number(m.group(2), new)
        out[i] = m.group(1) + label + m.group(3)
    return out


@plants("N101")
def gap(lines):
    for s in series_of(lines):
        for k in range(1, len(s)):
            if s[k][1] != "đ)":  # a list without đ) is N109
                yield relabel(lines, {i: number_of(label) + 1 for i, label, _ in s[k:]}), s[k][0] + 1


@plants("N102")
def duplicate(lines):
    for s in series_of(lines):
        for k in range(1, len(s)):
            yield relabel(lines, {s[k][0]: number_of(s[k - 1][1])}), s[k][0] + 1


@plants("N103")
def disorder(lines):
    for s in series_of(lines):
        for k in range(len(s) - 1):
            yield (relabel(lines, {s[k][0]: number_of(s[k + 1][1]), s[k + 1][0]: number_of(s[k][1])}),
                   s[k + 1][0] + 1)


@plants("N104")
def start(lines):
    for s in series_of(lines):
        yield relabel(lines, {i: number_of(label) + 2 for i, label, _ in s}), s[0][0] + 1


@plants("N105")
def prefix(lines):
    for s in series_of(lines):
        for i, label, _ in s:
            parts = label.split(".")
            if len(parts) > 2:
                parts[-3] = str(int(parts[-3]) + 40)
                yield relabel(lines, {i: ".".join(parts)}), i + 1


@plants("N106")
def form(lines):
    for s in series_of(lines):
        for i, label, _ in s:
            yield relabel(lines, {i: label[:-1] + ("." if label[-1] == ")" else ")")}), i + 1


@plants("N107")
def depth(lines):
    headings = [i for i in range(body_of(lines), len(lines)) if re.match(r"## \d+\. ", lines[i])]
    for i in headings:
        yield changed(lines, i, lines[i][1:]), i + 1


@plants("N109")
def alphabet(lines):
    for s in series_of(lines):
        if s[0][1][-1] == ")" and len(s) >= 5:
            yield relabel(lines, {i: n for n, (i, _, _) in enumerate(s[4:], 6)}), s[4][0] + 1


@plants("N111")
def damage(lines):
    for i, label, _ in items_of(lines):
        m = LABEL.match(lines[i])
        if label[0].isdigit() and m.group(3)[1].isupper() and not m.group(1):
            yield changed(lines, i, label + m.group(3)[1:]), i + 1
            if label.count(".") > 1:
                yield changed(lines, i, label.replace(".", " .", 1) + m.group(3)), i + 1


# ---- assignments ----

def fields_of(lines):
    """(first line of the block, line, field, value)."""
    first = None
    for i, line in enumerate(lines):
        m = re.match(r"> ([^:]+): (.*)$", line)
        if not m:
            first = None
            continue
        first = i if first is None else first
        yield first, i, m.group(1), m.group(2)


def names(value):
    return [n.strip() for n in value.split(";")]


def is_group(name):
    return name.startswith("Các ") or " các " in name


def leads(lines):
    """Blocks with one agency that leads elsewhere too, so that none is left without a task."""
    text = "\n".join(lines)
    for first, i, field, value in fields_of(lines):
        if field == "Chủ trì" and ";" not in value and not is_group(value) and \
                len(re.findall(r"^> (?:Chủ trì|Phối hợp): .*" + re.escape(value), text, re.M)) > 1:
            yield first, i, value


def strangers(lines, first):
    """Agencies of the plan that have no part in the block."""
    part = [n for f, _, field, v in fields_of(lines) if f == first and field in ("Chủ trì", "Phối hợp")
            for n in names(v)]
    known = {n for _, _, field, v in fields_of(lines) if field in ("Chủ trì", "Phối hợp") for n in names(v)}
    return sorted(n for n in known - set(part) if not is_group(n))


@plants("A201")
def no_lead(lines):
    for first, i, _ in leads(lines):
        yield lines[:i] + lines[i + 1:], first + 1


@plants("A202")
def two_leads(lines):
    for first, i, value in leads(lines):
        for other in strangers(lines, first)[:3]:
            yield changed(lines, i, f"> Chủ trì: {value}; {other}"), i + 1


@plants("A203")
def unknown_name(lines):
    for _, i, value in leads(lines):
        for at in {len(value) // 2, len(value) - 2}:
            if value[at].isalpha():
                yield changed(lines, i, f"> Chủ trì: {value[:at]}q{value[at:]}"), i + 1


@plants("A204")
def unofficial_name(lines):
    for _, i, field, value in fields_of(lines):
        short = value.replace("Ủy ban nhân dân tỉnh", "UBND tỉnh").replace("Ủy ban nhân dân xã", "UBND xã")
        short = short.replace("Sở Khoa học và Công nghệ", "Sở KH&CN")
        if field in ("Chủ trì", "Phối hợp") and short != value and "Văn phòng" not in value:
            yield changed(lines, i, f"> {field}: {short}"), i + 1


@plants("A205")
def both_roles(lines):
    for first, i, value in leads(lines):
        for f, k, field, others in fields_of(lines):
            if f == first and field == "Phối hợp":
                yield changed(lines, k, f"> Phối hợp: {others}; {value}"), k + 1


@plants("A206")
def words_differ(lines):
    for first, i, value in leads(lines):
        item = next(k for k in range(first, 0, -1) if LABEL.match(lines[k]))
        if f"{value} chủ trì" in lines[item]:
            for other in strangers(lines, first)[:3]:
                yield changed(lines, i, f"> Chủ trì: {other}"), i + 1


@plants("A208")
def odd_deadline(lines):
    for _, i, field, _ in fields_of(lines):
        if field == "Thời hạn":
            yield changed(lines, i, "> Thời hạn: càng sớm càng tốt"), i + 1


@plants("A209")
def past_deadline(lines):
    for _, i, field, value in fields_of(lines):
        old = re.sub(r"20(2[67])", "2019", value)
        if field == "Thời hạn" and old != value and "hằng năm" not in value and "-" not in value:
            yield changed(lines, i, f"> Thời hạn: {old}"), i + 1


@plants("A210")
def no_deadline(lines):
    for first, i, field, _ in fields_of(lines):
        if field == "Thời hạn":
            yield lines[:i] + lines[i + 1:], first + 1


@plants("A211")
def no_product(lines):
    for first, i, field, _ in fields_of(lines):
        if field == "Sản phẩm":
            yield lines[:i] + lines[i + 1:], first + 1


@plants("A212")
def dead_agency(lines):
    for _, i, field, value in fields_of(lines):
        if field == "Phối hợp":
            yield changed(lines, i, f"> Phối hợp: {value}; Sở Thông tin và Truyền thông"), i + 1


@plants("A213")
def no_receiver(lines):
    for i in range(body_of(lines)):
        if lines[i].startswith("    gửi: ") or lines[i].startswith("    trước ngày: "):
            at = next(k for k in range(i, 0, -1) if lines[k].startswith("  - kỳ:"))
            yield lines[:i] + lines[i + 1:], at + 1


@plants("A214")
def twice_in_list(lines):
    for _, i, field, value in fields_of(lines):
        if field == "Phối hợp":
            yield changed(lines, i, f"> Phối hợp: {value}; {names(value)[0]}"), i + 1


# ---- citations ----

def cited(lines):
    """Citations in full that stand in one line and are cited in full nowhere else."""
    text = "\n".join(lines)
    for i in range(body_of(lines), len(lines)):
        for m in CITE.finditer(lines[i]):
            if text.count(f"{m['number']}{m['rest']}") == 1:
                yield i, m


def put(lines, i, m, group, new):
    return changed(lines, i, lines[i][:m.start(group)] + new + lines[i][m.end(group):]), i + 1


@plants("C301")
def torn_symbol(lines):
    for i, m in cited(lines):
        if "-" in m["rest"]:
            yield put(lines, i, m, "rest", m["rest"].replace("-", " - "))


@plants("C302")
def other_type(lines):
    for i, m in cited(lines):
        for old, new in (("Nghị quyết", "Nghị định"), ("Nghị định", "Nghị quyết"), ("Quyết định", "Nghị quyết")):
            if m["type"].endswith(old):
                yield changed(lines, i, lines[i][:m.end("type") - len(old)] + new + lines[i][m.end("type"):]), i + 1


@plants("C303")
def other_issuer(lines):
    other = {"Chính phủ": "Thủ tướng Chính phủ", "Thủ tướng Chính phủ": "Chính phủ", "Bộ Chính trị": "Chính phủ"}
    for i, m in cited(lines):
        if m["issuer"]:
            yield put(lines, i, m, "issuer", other[m["issuer"]])


@plants("C305")
def impossible_day(lines):
    for i, m in cited(lines):
        yield put(lines, i, m, "day", "31/02/" + m["day"][-4:])


@plants("C306")
def later_day(lines):
    for i, m in cited(lines):
        if m["day"][-4:] not in m["rest"]:
            yield put(lines, i, m, "day", m["day"][:-4] + "2031")


@plants("C307")
def undated(lines):
    for i, m in cited(lines):
        yield changed(lines, i, lines[i][:m.start("day") - len(" ngày ")] + lines[i][m.end("day"):]), i + 1


@plants("C308")
def lost_item(lines):
    for i in range(body_of(lines), len(lines)):
        for m in re.finditer(r"mục [IVX]+\.\d+(?=[;,. ])(?! Kế hoạch số)", lines[i]):
            yield changed(lines, i, lines[i][:m.end()] + "9" + lines[i][m.end():]), i + 1


@plants("C309")
def state_form(lines):
    for i, m in cited(lines):
        if m["rest"].startswith("-"):
            yield put(lines, i, m, "rest", "/" + m["rest"][1:].replace("/", "-"))


@plants("C310")
def other_year(lines):
    for i, m in cited(lines):
        year = m["day"][-4:]
        if year in m["rest"]:
            yield put(lines, i, m, "rest", m["rest"].replace(year, str(int(year) - 1)))


# ---- form ----

def front_line(lines, start):
    return next((i for i in range(body_of(lines)) if lines[i].startswith(start)), None)


@plants("F401")
def other_symbol(lines):
    i = front_line(lines, "ký hiệu:")
    yield changed(lines, i, "ký hiệu: UBND-KH"), i + 1
    yield changed(lines, i, "ký hiệu: BC-UBND"), i + 1


@plants("F402")
def no_end(lines):
    i = next(k for k in range(len(lines) - 1, 0, -1) if lines[k].rstrip().endswith("./."))
    yield changed(lines, i, lines[i].rstrip()[:-2]), i + 1


@plants("F404")
def no_copy(lines):
    i = next(k for k in range(body_of(lines)) if "Lưu: VT" in lines[k])
    yield lines[:i] + lines[i + 1:], i


@plants("F406")
def deputy(lines):
    i = front_line(lines, "  chức vụ: PHÓ ")
    yield changed(lines, i, lines[i].replace("PHÓ ", "")), i + 1


@plants("F407")
def honour(lines):
    i = front_line(lines, "  họ tên:")
    for title in ("TS.", "ThS.", "PGS.TS.", "BS.CKII."):
        yield changed(lines, i, lines[i].replace("họ tên: ", f"họ tên: {title} ")), i + 1


@plants("F408")
def bare_day(lines):
    for i in range(body_of(lines), len(lines)):
        for m in re.finditer(r"ngày 0(\d/\d{1,2}/\d{4})", lines[i]):
            yield changed(lines, i, lines[i][:m.start(1) - 1] + lines[i][m.start(1):]), i + 1


# ---- text ----

def prose(lines):
    for i in range(body_of(lines), len(lines)):
        if len(lines[i]) > 60 and lines[i][0] not in ">|<" and word_places(lines[i]):
            yield i


def word_places(line):
    return [m for m in re.finditer(r"(?<= )[a-zà-ỹđ]{3,7}(?= [a-zà-ỹđ])", line)]


@plants("T501")
def decomposed(lines):
    for i in prose(lines):
        m = next((m for m in word_places(lines[i]) if unicodedata.normalize("NFD", m[0]) != m[0]), None)
        if m:
            yield changed(lines, i, lines[i][:m.start()] + unicodedata.normalize("NFD", m[0]) + lines[i][m.end():]), i + 1


@plants("T502")
def invisible(lines):
    for i in prose(lines):
        m = word_places(lines[i])[0]
        yield changed(lines, i, lines[i][:m.start() + 1] + "\u200b" + lines[i][m.start() + 1:]), i + 1


@plants("T503")
def lookalike(lines):
    for i in prose(lines):
        m = next((m for m in word_places(lines[i]) if "a" in m[0] or "o" in m[0]), None)
        if m:
            odd = m[0].replace("a", "\u0430", 1) if "a" in m[0] else m[0].replace("o", "\u043e", 1)
            yield changed(lines, i, lines[i][:m.start()] + odd + lines[i][m.end():]), i + 1


@plants("T506")
def impossible(lines):
    """Among words that only Vietnamese has; elsewhere the rule takes it for a foreign word."""
    for i in prose(lines):
        m = next((m for m in word_places(lines[i]) if m[0][0] in "tnch" and not m[0].isascii() and
                  not lines[i][:m.start()].split()[-1].isascii() and
                  not lines[i][m.end():].split()[0].isascii()), None)
        if m:
            yield changed(lines, i, lines[i][:m.start()] + "q" + m[0] + lines[i][m.end():]), i + 1


@plants("T507")
def blanks(lines):
    for i in prose(lines):
        m = word_places(lines[i])[-1]
        yield changed(lines, i, lines[i][:m.start()] + " " + lines[i][m.start():]), i + 1
        comma = lines[i].find(", ")
        if comma > 0:
            yield changed(lines, i, lines[i][:comma] + " " + lines[i][comma:]), i + 1


# ---- between documents ----

@plants("X601", "letter")
def other_plan(lines):
    for i, line in enumerate(lines):
        for m in re.finditer(r"(?<= )268(?=/KH-UBND\b)", line):
            for number in ("286", "258"):
                yield changed(lines, i, line[:m.start()] + number + line[m.end():]), i + 1


@plants("X602", "letter")
def vague_subject(lines):
    i = front_line(lines, "trích yếu:")
    end = next(k for k in range(i + 1, len(lines)) if not lines[k].startswith(" "))
    for words in ("V/v triển khai nhiệm vụ", "V/v tổ chức thực hiện nhiệm vụ được giao"):
        yield lines[:i] + [f"trích yếu: {words}"] + lines[end:], i + 1


@plants("X603", "letter")
def early_letter(lines):
    i = front_line(lines, "ngày:")
    for day in ("11/10/2026", "19/9/2026", "19/10/2025"):
        yield changed(lines, i, f"ngày: {day}"), i + 1
