"""What the cases of tests/import share: running the program, words, models, packages."""
import collections, html, io, json, os, re, subprocess, tempfile, unicodedata, zipfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VANTHU = os.environ.get("VANTHU") or str(ROOT / "build/vanthu")
SHARED = Path(os.environ.get("VANTHU_SHARED") or ROOT / "../shared")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(*arguments, stdin=None, folder=None):
    data = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    return subprocess.run([VANTHU, *map(str, arguments)], capture_output=True, timeout=300, check=False, cwd=folder,
                          **data)


def text_of(done):
    return done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")


def taken(path, *options):
    """Imports a file; the source as text, and the findings."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        out = Path(folder) / "nguon.md"
        done = run("import", path, "-o", out, "--format", "json", *options)
        if done.returncode not in (0, 1) or not out.is_file():
            raise RuntimeError(f"import ended with {done.returncode}: {text_of(done)[-300:]}")
        more = sorted(Path(folder).glob("nguon-*.md"))
        texts = [p.read_text(encoding="utf-8") for p in [out, *more]]
        return texts, json.loads(done.stdout)["findings"]


# ---- models ----

def dump(path):
    return run("check", "--dump", "model", path).stdout.decode("utf-8")


# What a Word file does not show: fields of a block beyond those of the annex, comments, reporting duties.
UNSEEN = re.compile(r'^\s*(funding|report|code|note|comment|văn bản đến|triển khai|gửi): ')


def model(path, *, runs=True, tables=True, assigned=True):
    """The dump without what layout alone decides."""
    lines, skip = [], None
    for line in dump(path).splitlines():
        depth = len(line) - len(line.lstrip())
        if skip is not None and depth > skip:
            continue
        skip = None
        word = line.strip()
        if word in ("báo cáo:", "assignment inferred") or (not assigned and word == "assignment") or (not tables and word.startswith("table:")):
            skip = depth
            continue
        if UNSEEN.match(line):
            continue
        line = re.sub(r" heading \d| bold-label", "", line)
        line = re.sub(r'^(\s*)quyền hạn: (".*")$', r"\1quyền hạn:\n\1  - \2", line)
        line = re.sub(r'(item appendix "Phụ lục [IVX]+)\.', r"\1", line)
        if not runs:
            line = re.sub(r'" (?:bold |italic )+"|" "|(?<=: )(?:bold |italic )+(?=")', "", line)
        lines.append(line)
    return "\n".join(lines).splitlines()


def first_difference(expected, found):
    for i, (a, b) in enumerate(zip(expected, found)):
        if a != b:
            return f"line {i + 1} of the model: {b.strip()[:100]!r}, not {a.strip()[:100]!r}"
    if len(expected) != len(found):
        rest = (expected + found)[min(len(expected), len(found))]
        return f"{len(found)} lines of the model, not {len(expected)}: {rest[:100]!r}"
    return None


def labels(path):
    found = re.findall(r'item \w+ "([^"]+)"', dump(path))
    return [label.rstrip(".") if label.startswith("Phụ lục") else label for label in found]


def share(wanted, found):
    """How many of the labels wanted are found in order, in per cent."""
    import difflib
    matcher = difflib.SequenceMatcher(None, wanted, found, autojunk=False)
    return 100.0 * sum(b.size for b in matcher.get_matching_blocks()) / len(wanted) if wanted else 100.0


# ---- words ----

def tokens(text):
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())
    return [word.lstrip("0") or "0" for word in words]


def docx_lines(path, part="word/document.xml"):
    """The paragraphs of a package by another reader, in order."""
    with zipfile.ZipFile(path) as z:
        root = ET.fromstring(z.read(part))
    lines = []
    for p in root.iter(f"{{{W}}}p"):
        pieces = []
        for node in p.iter():
            name = node.tag.rsplit("}", 1)[-1]
            if name in ("t", "delText"):
                pieces.append(node.text or "")
            elif name in ("tab", "br", "cr"):
                pieces.append(" ")
            elif name == "noBreakHyphen":
                pieces.append("-")
        lines.append("".join(pieces))
    return [line for line in lines if line.strip()]


# What stands in the front matter in other words, or is printed anew.
CONSTANT = re.compile(r"^\W*(cộng hòa xã hội chủ nghĩa|độc lập|nơi nhận|noi nhận|kính gửi\s*:)", re.I)
ANNEX = "BẢNG PHÂN CÔNG NHIỆM VỤ"  # becomes blocks; below the annexes of a plan stands "(Kèm theo …)"


def source_words(text):
    """Front matter and body of a source as words."""
    front, body = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S).groups()
    body = "\n".join(line for line in body.splitlines() if not re.match(r"> |\*?\(Kèm theo", line))
    body = re.sub(r"<!--.*?-->", " ", body, flags=re.S)
    body = html.unescape(re.sub(r"\\(.)", r"\1", body.replace("<br>", " ")))
    values = re.sub(r"^\s*[\w ]+:(?=\s|$)", " ", front, flags=re.M)
    return tokens(values), tokens(body), tokens(text)


def lost(lines, texts, letterhead=(), annex=ANNEX):
    """What of the lines is not in the sources: a fault, or None."""
    kept, front, body = [], [], []
    for line in lines:
        if annex and line.strip() == annex:
            break
        if line.strip().startswith("(Kèm theo"):
            continue
        if not CONSTANT.match(line.strip()) and line.strip() not in letterhead:
            kept.append(line)
    everything = collections.Counter()
    for text in texts:
        own_front, own_body, own_all = source_words(text)
        front += own_front
        body.append(own_body)
        everything += collections.Counter(own_all)
    missing = collections.Counter(tokens("\n".join(kept))) - everything
    for word in ("số", "ngày", "tháng", "năm"):  # of "Số: …" and of dates
        missing[word] = max(0, missing[word] - 2 * len(texts))
    missing = +missing
    if missing:
        return "words are lost: " + ", ".join(f"{w} ×{n}" for w, n in missing.most_common(8))
    return disorder(tokens("\n".join(kept)), [word for one in body for word in one])


def disorder(wanted, found):
    """The words found must stand in the order of the file."""
    at = 0
    for i, word in enumerate(found):
        while at < len(wanted) and wanted[at] != word:
            at += 1
        if at == len(wanted):
            return "words out of order near: " + " ".join(found[max(0, i - 8):i + 3])
        at += 1
    return None


# ---- packages ----

TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
         '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPC_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (f'xmlns:w="{W}" xmlns:r="{RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
          'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')


def relationships(rows):
    return f'<Relationships xmlns="{OPC_RELS}">' + "".join(
        f'<Relationship Id="r{i}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(rows)) + "</Relationships>"


def package(body, **parts):
    """A package with that body; parts by their kind: numbering, styles, footnotes, header, footer."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", TYPES)
        z.writestr("_rels/.rels", relationships([("officeDocument", "word/document.xml")]))
        z.writestr("word/_rels/document.xml.rels", relationships([(kind, f"{kind}.xml") for kind in parts]))
        z.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        for kind, content in parts.items():
            z.writestr(f"word/{kind}.xml", content)
    return out.getvalue()


def para(text, properties="", looks=""):
    return (f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{looks}</w:rPr>'
            f'<w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>')
