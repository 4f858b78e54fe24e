"""What Qt cannot set in a PDF: its language, its outline, and that the gap between words is a space.

Screen readers pick their voice by the language; the outline leads to every week. In Inter one glyph serves space and
tab; Qt notes the lower code, so that text copied from the sheet would be full of tabs.
"""

import re
from dataclasses import dataclass
from io import BytesIO

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_MEANINGS = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_TARGETS = re.compile(rb"\[[^]]*\]")
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


def load() -> None:
    """Load what `finished` needs, where there is time for it: 0.1 s once."""
    import pypdf  # noqa: F401, PLC0415 - see above


def finished(pdf: bytes, outline: Outline) -> bytes:
    """The file with spaces, language and outline."""
    from pypdf import PdfWriter  # noqa: PLC0415 - wanted only when a PDF is written
    from pypdf.generic import Fit, NameObject, TextStringObject  # noqa: PLC0415 - as above

    writer = PdfWriter(clone_from=BytesIO(with_spaces(pdf)))
    if _LANGUAGE.fullmatch(outline.language):
        writer.root_object[NameObject("/Lang")] = TextStringObject(outline.language)
    for mark in outline.marks:
        top = (outline.height - mark.top) * _POINTS_A_MM
        writer.add_outline_item(title=mark.text, page_number=mark.page, fit=Fit.xyz(left=0, top=top))
    if len(outline.marks) > 1:
        writer.page_mode = "/UseOutlines"
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def with_spaces(pdf: bytes) -> bytes:
    """The file with spaces where its tables of glyphs and letters say tab. No byte moves."""

    def mended(table: re.Match[bytes]) -> bytes:
        return _TARGETS.sub(lambda targets: targets.group().replace(b"<0009>", b"<0020>"), table.group())

    return _MEANINGS.sub(mended, pdf)
