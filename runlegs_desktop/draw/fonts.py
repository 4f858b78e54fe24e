"""Type: Inter on screen and on paper, and what stands in for it where it is missing.

Inter comes as one variable file. Qt sees only its regular face, and `QFont.setWeight` on it thickens the outlines
by force; so weights are set on the font's own axis, which also embeds a true face in PDFs.
"""

from functools import lru_cache
from importlib.util import find_spec
from math import ceil
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

LAST_RESORT = "DejaVu Sans"
UNITS_A_POINT = 2540 / 72  # paper is drawn in 0.01 mm
POINTS_AN_INCH = 72
LEAST_WEIGHT, MOST_WEIGHT = 100, 900


@lru_cache(maxsize=1)
def load() -> str:
    """Register Inter and say its family name, or the name of the system's font where Inter is missing.

    Needs a QGuiApplication.
    """
    file = _inter_file()
    if file is not None:
        number = QFontDatabase.addApplicationFont(str(file))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        if families:
            return families[0]
    return system_family()


def system_family() -> str:
    """The font the desktop uses for its own windows."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family() or LAST_RESORT


@lru_cache(maxsize=128)
def _screen_font(pixels: float, weight: int, tabular: bool) -> QFont:  # noqa: FBT001 - private, called by keyword
    made = _base(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    screen = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInchY() if screen is not None else 96.0
    made.setPointSizeF(pixels * POINTS_AN_INCH / dpi)  # setPixelSize takes whole pixels only
    return made


def font(pixels: float, weight: int = 400, *, tabular: bool = True) -> QFont:
    """A font for the screen, `pixels` logical pixels high. `tabular` gives figures, and hyphens, one width.

    Cards, totals and tables are tabular; running text is not.
    """
    return QFont(_screen_font(pixels=pixels, weight=weight, tabular=tabular))


@lru_cache(maxsize=128)
def paper_font(points: float, weight: int = 400) -> QFont:
    """A font for paper drawn in units of 0.01 mm, the same on every device whatever its dots per inch.

    Inter's features calt, ccmp and tnum swap “–”, “×” and figures for glyphs that PDF readers cannot turn back into
    text, so they are off here.
    """
    made = _base(weight)
    made.setPixelSize(ceil(points * UNITS_A_POINT))  # never rounded to less than asked
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in ("calt", "ccmp"):
        made.setFeature(QFont.Tag(tag), 0)
    return made


def _base(weight: int) -> QFont:
    family = load()
    made = QFont(family)  # QFont() would begin as the application's font, features and all
    made.setFamilies([family, system_family(), LAST_RESORT])
    if _is_variable(family):
        made.setVariableAxis(QFont.Tag("wght"), min(max(weight, LEAST_WEIGHT), MOST_WEIGHT))
    else:
        made.setWeight(QFont.Weight(weight))
    return made


@lru_cache(maxsize=1)
def _inter_file() -> Path | None:
    """The upright face inside the package fontpkg-inter."""
    found = find_spec("fontpkg_inter")
    if found is None or found.origin is None:
        return None
    files = sorted((Path(found.origin).parent / "files").glob("Inter[[]*.ttf"))
    return files[0] if files else None


def _is_variable(family: str) -> bool:
    file = _inter_file()
    return file is not None and family == "Inter"
