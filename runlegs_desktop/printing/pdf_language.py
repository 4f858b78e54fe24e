"""The language of a PDF, which Qt cannot set: screen readers pick their voice by it.

It is appended as the PDF format foresees changes to be: a new catalogue, a new table of places, a new end.
"""

import re

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)


def with_language(pdf: bytes, language: str) -> bytes:
    """The file with `/Lang` in its catalogue; unchanged where it is not built as Qt builds it."""
    trailer, root = _TRAILER.search(pdf), _ROOT.search(pdf)
    if trailer is None or root is None or not _LANGUAGE.fullmatch(language):
        return pdf
    number = root.group(1)
    catalogue = re.search(rb"\n" + number + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if catalogue is None or b"/Lang" in catalogue.group(1):
        return pdf
    body = catalogue.group(1).rstrip() + b"\n/Lang (" + language.encode() + b")\n"
    made = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    place = len(made)
    made += number + b" 0 obj\n<<" + body + b">>\nendobj\n"
    table = len(made)
    made += b"xref\n" + number + b" 1\n" + f"{place:010d} 00000 n \n".encode()
    return (
        made
        + b"trailer\n<<"
        + trailer.group(1).rstrip()
        + (b"\n/Prev " + trailer.group(2) + b"\n>>\nstartxref\n" + str(table).encode() + b"\n%%EOF\n")
    )
