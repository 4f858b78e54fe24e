"""Two things about a PDF that Qt cannot set: its language, and that the gap between words is a space.

Screen readers pick their voice by the language. It is appended as the format foresees changes to be: a new
catalogue, a new table of places, a new end. In Inter one glyph serves space and tab; Qt notes the lower code, so that
text copied from the sheet would be full of tabs.
"""

import re

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_MEANINGS = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_TARGETS = re.compile(rb"\[[^]]*\]")


def with_spaces(pdf: bytes) -> bytes:
    """The file with spaces where its tables of glyphs and letters say tab. No byte moves."""

    def mended(table: re.Match[bytes]) -> bytes:
        return _TARGETS.sub(lambda targets: targets.group().replace(b"<0009>", b"<0020>"), table.group())

    return _MEANINGS.sub(mended, pdf)


def with_language(pdf: bytes, language: str) -> bytes:
    """The file with `/Lang` in its catalogue; unchanged where it is not built as Qt builds it."""
    trailer, root = _TRAILER.search(pdf), _ROOT.search(pdf)
    if trailer is None or root is None or not _LANGUAGE.fullmatch(language):
        return pdf
    number = root.group(1)
    catalogue = re.search(rb"\n" + number + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if catalogue is None:
        return pdf
    made = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    place = f"{len(made):010d} 00000 n \n".encode()
    made += number + b" 0 obj\n<<" + catalogue.group(1).rstrip() + b"\n/Lang (" + language.encode() + b")\n>>\nendobj\n"
    table = str(len(made)).encode()
    made += b"xref\n0 1\n0000000000 65535 f \n" + number + b" 1\n" + place
    made += b"trailer\n<<" + trailer.group(1).rstrip() + b"\n/Prev " + trailer.group(2) + b"\n>>\n"
    return made + b"startxref\n" + table + b"\n%%EOF\n"
