#!/usr/bin/python3 -B
"""Checks rendered documents against the decree. Prints the cases of the suite.

Usage: tests/page/check.py WORK TABLE [--update]
WORK holds cases/ (made by cases.py) and pdf/; TABLE is docs/the-thuc.md, whose table must say what is measured here;
--update writes it instead.
"""
import concurrent.futures
import pathlib
import re
import sys
import zipfile

import cases
import facts
import page
from requirements import FACT, ROWS, figure_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARK = "<!-- bảng này do tests/page sinh ra và kiểm tra -->"


def profiles():
    return {p: page.read_profile(ROOT / f"templates/profiles/{p}.yaml") for p in cases.PROFILES}


def render(work):
    """Every PDF, measured; its case is known by the name of its folder and its number."""
    known = {f"{c.name}__{c.printed_number.replace('/', '-')}": c for c in cases.make_all()}
    named = profiles()
    files = sorted((work / "pdf").glob("*.pdf"))
    tool = str(ROOT / "tests/judge/measure")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for file, pages in zip(files, pool.map(lambda f: page.measure(tool, str(f)), files)):
            folder = file.stem.split("__")[0]
            # An agency's own plan goes by the day of the plan above it.
            profile = next(p for p in named if p.startswith(folder[-2:]))
            yield page.Rendered(file.stem, pages, named[profile], known.get(file.stem))


def say(name, faults):
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        print(f"not ok {name}: {faults[0]}{more}")
    else:
        print(f"ok {name}")


def measured(row, document):
    try:
        return list(row.measure(document))
    except (AssertionError, StopIteration, IndexError) as error:
        raise AssertionError(f"{document.name}: {error!r}") from error


def check_row(row, documents, profile):
    """(values, faults) over all documents of a profile."""
    figure, values, faults = figure_of(row, profile), [], []
    for d in documents:
        try:
            found = measured(row, d)
        except AssertionError as error:
            faults.append(str(error))
            continue
        values += found
        low, high = figure.least - row.tolerance, figure.most + row.tolerance
        faults += [f"{d.name}: {v:.2f} {row.unit}, not {figure.least}-{figure.most}" for v in found if not low <= v <= high]
    if not values and not faults:
        faults.append("nothing to measure")
    return values, faults


def number(v):
    """A figure as written in Vietnamese, to a tenth; parts to a hundredth."""
    return re.sub(r",?0+$", "", f"{v:.2f}".replace(".", ",")) if "." in f"{v}" else str(v)


def span(values, unit):
    digits = 2 if unit in ("", "dòng") else 1
    low, high = (round(v, digits) + 0.0 for v in (min(values), max(values)))
    text = number(low) if low == high else f"{number(low)} đến {number(high)}"
    return f"{text} {unit}".strip()


def cells(row, profile, values):
    figure = figure_of(row, profile)
    if figure is FACT:
        return "phải có", "đúng" if values and all(values) else "SAI"
    allowed = number(figure.least) if figure.least == figure.most else f"{number(figure.least)}-{number(figure.most)}"
    used = f"{number(figure.used)} {row.unit}".strip() + ("" if figure.least == figure.most else f" ({allowed})")
    return used, span(values, row.unit) if values else "-"


def table(found):
    lines = ["| Yêu cầu | Nghị định 30 (Phụ lục I) | Dùng (khoảng) | Đo được | Thông tư 01 | Dùng (khoảng) | Đo được |",
             "|---|---|---|---|---|---|---|"]
    for row in ROWS:
        sides = [cells(row, profile, values) for profile, values in found[row]]
        lines.append(f"| {row.what} | {row.nd30} | {sides[0][0]} | {sides[0][1]} | {row.tt01} | {sides[1][0]} | {sides[1][1]} |")
    return "\n".join(lines)


def agrees(old, new):
    """The same table but for small differences of measured figures."""
    numbers = r"-?\d+(?:,\d+)?"
    if re.sub(numbers, "#", old) != re.sub(numbers, "#", new):
        return False
    return all(abs(float(a.replace(",", ".")) - float(b.replace(",", "."))) <= 0.25
               for a, b in zip(re.findall(numbers, old), re.findall(numbers, new)))


def check_table(path, text, update):
    before, old, after = path.read_text(encoding="utf-8").split(MARK)
    if update:
        path.write_text(f"{before}{MARK}\n\n{text}\n\n{MARK}{after}", encoding="utf-8")
    # "-0,1 đến 0,1" against "0 đến 0,1": a span may collapse, so rows are compared one by one.
    elif len(old.strip().splitlines()) != len(text.splitlines()):
        return ["other rows than the suite measures; tests/page/suite --update"]
    else:
        return [f"{a!r}, measured {b!r}; tests/page/suite --update" for a, b in zip(old.strip().splitlines(), text.splitlines())
                if not agrees(a, b)]
    return []


def labels_alike(documents, work):
    """native numbering prints what the author wrote"""
    text, native = ([t.words for p in d.pages for t in p.texts] for name in ("nhan-chu", "nhan-tu-dong")
                    for d in documents if d.name.startswith(name + "-"))
    yield from (f"{b!r}, not {a!r}" for a, b in zip(text, native) if a != b)
    if len(text) != len(native):
        yield f"{len(native)} lines, not {len(text)}"
    with zipfile.ZipFile(next(work.glob("docx/nhan-tu-dong-*"))) as package:
        xml = package.read("word/document.xml").decode()
    labels = set(re.findall(r'<w:t xml:space="preserve">([\w.]+[.)]|[-+])</w:t></w:r><w:r>(?:<w:rPr>.{0,40}</w:rPr>)?<w:t[^>]*> </w:t>', xml))
    if labels != {"a)", "b)", "c)", "d)", "đ)", "e)", "4.2.", "1)"}:
        yield f"labels that are text: {sorted(labels)}"


def long_plan(documents):
    """a plan of 200 tasks: over 80 pages, each task in the table, in order"""
    d = next(d for d in documents if d.name.startswith("lon-nd__08"))
    if len(d.pages) < 80:
        yield f"{len(d.pages)} pages"
    turned = [p for p in d.pages if p.width > p.height]
    numbers = [int(m.group()) for p in turned for t in p.texts
               if t.x0 < d.left + 10 and t.size == 12 and (m := re.match(r"\d+(?= |$)", t.words))]
    if not is_within(range(1, 201), numbers):
        yield f"numbers of the table: {numbers[:20]} …"


def is_within(wanted, found):
    """Is `wanted` a subsequence of `found`?"""
    rest = iter(found)
    return all(n in rest for n in wanted)


def main(arguments):
    work, docs = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    documents = list(render(work))
    found = {row: [] for row in ROWS}
    for name, profile in profiles().items():
        of_profile = [d for d in documents if d.profile["thể thức"] == name]
        for row in ROWS:
            values, faults = check_row(row, of_profile, profile)
            found[row].append((profile, values))
            say(f"{name}: {row.what}", faults)
    for check in facts.CHECKS:
        say(check.__doc__.strip(), [fault for d in documents for fault in facts.faults(check, d)])
    say(long_plan.__doc__, list(long_plan(documents)))
    say(labels_alike.__doc__, list(labels_alike(documents, work)))
    say("docs/the-thuc.md says what is measured", check_table(docs, table(found), "--update" in arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
