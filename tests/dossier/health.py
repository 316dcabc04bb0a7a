"""health.py PLAN DOCX SOURCE: Sở Y tế's plan carries its tasks with references and whole words."""
import re
import sys

from reading import docx_paragraphs, plain, source_paragraphs

plan, docx, source = sys.argv[1:4]
text = "\n".join(docx_paragraphs(docx))
markdown = plain(open(source, encoding="utf-8").read())

wanted = ["III.2.3", "III.5.2",  # leads
          "III.2.1", "III.3.1", "III.4.1", "III.5.1", "III.6.1", "III.7.1", "IV.2", "V.1",  # shares
          "III.3.2", "V.3"]  # co-ordinates
for reference in wanted:
    assert f"mục {reference} " in text, f"no mục {reference} in the DOCX"
    assert f"mục {reference} " in markdown, f"no mục {reference} in the source"
for reference in ["III.2.2", "III.4.2", "V.4"]:
    assert f"mục {reference} " not in text, f"mục {reference} is not its task"
assert "115/KH-UBND" in text and "10/12" in text
assert "Sở Lao động - Thương binh và Xã hội" in text  # reports go through it

# The words of its tasks, unshortened.
paragraphs = list(source_paragraphs(plan))
start = next(i for i, p in enumerate(paragraphs) if p.startswith("5.2. "))
end = next(i for i, p in enumerate(paragraphs) if p.startswith("5.3. "))
for paragraph in paragraphs[start:end]:
    words = re.sub(r"^5\.2\. ", "", paragraph)
    assert words in text, f"shortened: {words[:60]!r}"
assert re.search(r"Số:\s+/KH-SYT", text), "no blank number"
