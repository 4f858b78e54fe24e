"""What Qt cannot set in a PDF: its language, its outline, and that the gap between words is a space.

Screen readers pick their voice by the language; the outline leads to every week. In Inter one glyph serves space and
tab; Qt notes the lower code, so that text copied from the sheet would be full of tabs.
"""

import re
from dataclasses import dataclass

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_MEANINGS = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_TARGETS = re.compile(rb"\[[^]]*\]")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)", re.DOTALL)
_KIDS = re.compile(rb"/Kids\s*\[(.*?)\]", re.DOTALL)
_ENTRY, _OFFSET = 20, 10  # bytes of a line in the table of objects, and of the offset in it
_POINTS_A_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the outline: where it leads, `top` mm below the page's upper edge."""

    text: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Outline:
    """What a file is told about itself. `height` is a page's, in mm."""

    language: str
    height: float
    marks: tuple[Mark, ...] = ()


def finished(pdf: bytes, outline: Outline) -> bytes:
    """The file with spaces, language and outline, which stand in an update at its end (ISO 32000-1, 7.5.6)."""
    made = with_spaces(pdf)
    is_spoken = bool(_LANGUAGE.fullmatch(outline.language))
    if not (is_spoken or outline.marks):
        return made
    old = _read(made)
    root = old.first_free
    extra = f"/Lang ({outline.language})\n".encode() if is_spoken else b""
    if outline.marks:
        extra += b"/Outlines %d 0 R\n" % root
    if len(outline.marks) > 1:
        extra += b"/PageMode /UseOutlines\n"
    objects = {old.root: b"<<" + old.catalog + extra + b">>"}
    if outline.marks:
        last = root + len(outline.marks)
        objects[root] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (root + 1, last, last - root)
        for n, mark in enumerate(outline.marks, root + 1):
            objects[n] = _line(mark, n, (root, last), old.pages[mark.page], outline.height)
    return made + _update(old, objects, len(made))


@dataclass(frozen=True, slots=True)
class _Old:
    """What an update must know of the file: numbers of objects, the entries of catalog and trailer, its table."""

    root: int
    catalog: bytes
    pages: tuple[int, ...]
    trailer: bytes
    table: int
    first_free: int


def _read(pdf: bytes) -> _Old:
    """Read a file as Qt writes it: one plain table of objects, one level of pages. ValueError for any other."""
    found = _TRAILER.search(pdf, pdf.rindex(b"trailer"))
    if found is None:
        raise ValueError("no plain trailer")
    trailer, table = found[1], int(found[2])
    root, size = _number(trailer, b"Root"), _number(trailer, b"Size")
    start = pdf.index(b"\n", pdf.index(b"\n", table) + 1) + 1  # past "xref" and the range
    offsets = [int(pdf[at : at + _OFFSET]) for at in range(start, start + size * _ENTRY, _ENTRY)]
    catalog = _entries(pdf, offsets[root])
    kids = _KIDS.search(_entries(pdf, offsets[_number(catalog, b"Pages")]))
    if kids is None:
        raise ValueError("no pages")
    pages = tuple(int(number) for number in re.findall(rb"(\d+) 0 R", kids[1]))
    return _Old(root, catalog, pages, trailer, table, size)


def _entries(pdf: bytes, offset: int) -> bytes:
    """What stands in the dictionary of an object."""
    end = pdf.index(b"endobj", offset)
    return pdf[pdf.index(b"<<", offset) + 2 : pdf.rindex(b">>", offset, end)]


def _number(entries: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+)", entries)
    if found is None:
        raise ValueError(key)
    return int(found[1])


def _line(mark: Mark, number: int, ends: tuple[int, int], page: int, height: float) -> bytes:
    """One line of the outline as an object: `ends` are the numbers of the outline itself and of its last line."""
    root, last = ends
    title = ("\ufeff" + mark.text).encode("utf-16-be").hex()
    top = (height - mark.top) * _POINTS_A_MM
    before = f"/Prev {number - 1} 0 R " if number > root + 1 else ""
    after = f"/Next {number + 1} 0 R " if number < last else ""
    where = f"/Dest [{page} 0 R /XYZ 0 {top:.2f} null]"
    return f"<< /Title <{title}> /Parent {root} 0 R {before}{after}{where} >>".encode()


def _update(old: _Old, objects: dict[int, bytes], begin: int) -> bytes:
    """Objects that replace or follow those of a file of `begin` bytes, their table and trailer."""
    body, table = b"", b"xref\n0 1\n0000000000 65535 f \n"
    for number, content in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, begin + len(body))
        body += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    trailer = re.sub(rb"/Size \d+", b"/Size %d" % (max(old.first_free, *(n + 1 for n in objects))), old.trailer)
    ending = b"trailer\n<<" + trailer + b"/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (old.table, begin + len(body))
    return body + table + ending


def with_spaces(pdf: bytes) -> bytes:
    """The file with spaces where its tables of glyphs and letters say tab. No byte moves."""

    def mended(table: re.Match[bytes]) -> bytes:
        return _TARGETS.sub(lambda targets: targets.group().replace(b"<0009>", b"<0020>"), table.group())

    return _MEANINGS.sub(mended, pdf)
