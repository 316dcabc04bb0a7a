"""Independent reading of a source and of a DOCX (python-docx), for comparing their words."""
import re
import sys
import unicodedata

sys.path.insert(0, "/usr/lib/python3/dist-packages")
import docx  # noqa: E402  (Debian's python3-docx)


def plain(text):
    """Words only: Markdown emphasis off, blanks (no-break ones too) alike."""
    text = re.sub(r"\*+", "", text)
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00a0", " ").split())


def source_paragraphs(path):
    """The printed paragraphs of a Markdown source, label and words, in order."""
    body = open(path, encoding="utf-8").read().split("\n---\n", 1)[1]
    body = re.sub(r"<!--.*?-->", "", body, flags=re.S)
    for chunk in re.split(r"\n\s*\n", body):
        chunk = chunk.strip()
        if chunk and not chunk.startswith((">", "|")):
            yield plain(re.sub(r"^#+\s+", "", chunk))


def docx_paragraphs(path):
    document = docx.Document(path)
    for element in document.element.body.iter("{%s}p" % document.element.nsmap["w"]):
        words = plain(docx.text.paragraph.Paragraph(element, document).text)
        if words:
            yield words
