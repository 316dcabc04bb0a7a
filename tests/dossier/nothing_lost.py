"""nothing_lost.py SOURCE DOCX: every paragraph and label of the source stands in the DOCX, in order."""
import sys

from reading import docx_paragraphs, source_paragraphs

found = iter(docx_paragraphs(sys.argv[2]))
seen = 0
for wanted in source_paragraphs(sys.argv[1]):
    # A label and its words may stand in one paragraph with a tab between them.
    for words in found:
        if words == wanted:
            seen += 1
            break
    else:
        sys.exit(f"after {seen} paragraphs, lost: {wanted[:80]!r}")
assert seen, "the source has no paragraph"
