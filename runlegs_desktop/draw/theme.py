"""Colours: tones by name for light, dark and the style sheet made from them (DESIGN 2.1, 2.2)."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.domain.session import Kind


class Tone(NamedTuple):
    """A session kind's colours: the cue, the card's fill, its title."""

    solid: QColor
    tint: QColor
    hover: QColor
    ink: QColor


class Theme(NamedTuple):
    """One set of colours. `name` picks the files of the cues ("light", "dark")."""

    name: str
    window: QColor
    surface: QColor
    sunken: QColor
    raised: QColor
    line: QColor
    line2: QColor
    grid: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_tint: QColor
    on_accent: QColor
    today: QColor
    ok: QColor
    ok_tint: QColor
    warn: QColor
    warn_mark: QColor
    warn_tint: QColor
    bad: QColor
    bad_tint: QColor
    tones: Mapping[Kind, Tone]
    phases: Mapping[Phase, QColor]
    hard: QColor
    easy: QColor

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return self.name == "dark"

    def palette(self) -> QPalette:
        """What Qt's own widgets are painted with."""
        palette = QPalette()
        role = QPalette.ColorRole
        for where, colour in {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.surface,
            role.AlternateBase: self.sunken,
            role.Text: self.text,
            role.Button: self.surface,
            role.ButtonText: self.text,
            role.ToolTipBase: self.raised,
            role.ToolTipText: self.text,
            role.PlaceholderText: self.text3,
            role.Highlight: self.accent,
            role.HighlightedText: self.on_accent,
            role.Link: self.accent,
            role.Light: self.surface,
            role.Mid: self.line2,
            role.Dark: self.line2,
        }.items():
            palette.setColor(where, colour)
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, mix(self.text3, self.surface, 0.6))
        return palette


def mix(top: QColor, ground: QColor, share: float) -> QColor:
    """`share` of `top` over `ground`."""
    return QColor(
        round(ground.red() + (top.red() - ground.red()) * share),
        round(ground.green() + (top.green() - ground.green()) * share),
        round(ground.blue() + (top.blue() - ground.blue()) * share),
    )


def _tones(rows: Mapping[Kind, tuple[str, str, str]], surface: str, hover: float) -> Mapping[Kind, Tone]:
    """Rows are (solid, tint, ink); the tint under the pointer is `hover` of the solid over the surface."""
    ground = QColor(surface)
    return {
        kind: Tone(QColor(solid), QColor(tint), mix(QColor(solid), ground, hover), QColor(ink))
        for kind, (solid, tint, ink) in rows.items()
    }


LIGHT = Theme(
    name="light",
    window=QColor("#F4F4F1"),
    surface=QColor("#FFFFFF"),
    sunken=QColor("#ECECE8"),
    raised=QColor("#FFFFFF"),
    line=QColor("#E3E3DE"),
    line2=QColor("#CBCBC5"),
    grid=QColor("#ECECE8"),
    text=QColor("#1D2025"),
    text2=QColor("#50565F"),
    text3=QColor("#696F78"),
    accent=QColor("#3357C4"),
    accent_tint=QColor("#E9EDFA"),
    on_accent=QColor("#FFFFFF"),
    today=QColor("#F0F3FC"),
    ok=QColor("#0A7459"),
    ok_tint=QColor("#DFF2EA"),
    warn=QColor("#A15C00"),
    warn_mark=QColor("#D98A00"),
    warn_tint=QColor("#FCF1DB"),
    bad=QColor("#B3261E"),
    bad_tint=QColor("#FBE7E4"),
    tones=_tones(
        {
            Kind.EASY: ("#3486BC", "#E9F2F8", "#22587C"),
            Kind.LONG: ("#1F4A8A", "#E6EBF2", "#14315B"),
            Kind.TEMPO: ("#D79400", "#FBF3E3", "#704D00"),
            Kind.INTERVALS: ("#CF5019", "#FAECE6", "#893510"),
            Kind.HILLS: ("#B0508A", "#F6ECF2", "#74355B"),
            Kind.RACE: ("#1D2025", "#E6E6E7", "#131518"),
            Kind.STRENGTH: ("#00705A", "#E3EFED", "#004A3B"),
            Kind.MOBILITY: ("#A8988A", "#F5F4F2", "#6F645B"),
            Kind.REST: ("#8E949C", "#FFFFFF", "#696F78"),
        },
        "#FFFFFF",
        0.20,
    ),
    phases={
        Phase.BASE: QColor("#9AA3AE"),
        Phase.ACCUMULATE: QColor("#9AA3AE"),
        Phase.BUILD: QColor("#5F6B7A"),
        Phase.INTENSIFY: QColor("#5F6B7A"),
        Phase.PEAK: QColor("#1D2025"),
        Phase.TAPER: QColor("#B7BDC5"),
        Phase.CUTBACK: QColor("#D5D8DC"),
        Phase.DELOAD: QColor("#D5D8DC"),
    },
    hard=QColor("#CF5019"),
    easy=QColor("#B6D3E7"),
)

DARK = Theme(
    name="dark",
    window=QColor("#15171A"),
    surface=QColor("#1C1F23"),
    sunken=QColor("#121416"),
    raised=QColor("#262A30"),
    line=QColor("#2C3036"),
    line2=QColor("#444A52"),
    grid=QColor("#272B30"),
    text=QColor("#ECEDEE"),
    text2=QColor("#B0B6BE"),
    text3=QColor("#8B929B"),
    accent=QColor("#8FA8FF"),
    accent_tint=QColor("#262D45"),
    on_accent=QColor("#15171A"),
    today=QColor("#1F2430"),
    ok=QColor("#5CCBA6"),
    ok_tint=QColor("#17332B"),
    warn=QColor("#F0B84A"),
    warn_mark=QColor("#F0B84A"),
    warn_tint=QColor("#372C14"),
    bad=QColor("#FF8A7E"),
    bad_tint=QColor("#3D211F"),
    tones=_tones(
        {
            Kind.EASY: ("#8FCBEF", "#303C46", "#BADFF5"),
            Kind.LONG: ("#7390E0", "#2B3243", "#A8BAEC"),
            Kind.TEMPO: ("#F0BC45", "#403A29", "#F6D58C"),
            Kind.INTERVALS: ("#F28B5C", "#40312D", "#F7B79A"),
            Kind.HILLS: ("#DD8FBB", "#3D323D", "#EABAD5"),
            Kind.RACE: ("#F2F2F2", "#404346", "#F7F7F7"),
            Kind.STRENGTH: ("#35A585", "#203634", "#82C7B3"),
            Kind.MOBILITY: ("#D3C6B8", "#3B3B3C", "#E4DCD3"),
            Kind.REST: ("#7C838C", "#1C1F23", "#8B929B"),
        },
        "#1C1F23",
        0.26,
    ),
    phases={
        Phase.BASE: QColor("#5A626C"),
        Phase.ACCUMULATE: QColor("#5A626C"),
        Phase.BUILD: QColor("#8B95A1"),
        Phase.INTENSIFY: QColor("#8B95A1"),
        Phase.PEAK: QColor("#ECEDEE"),
        Phase.TAPER: QColor("#454C55"),
        Phase.CUTBACK: QColor("#353A41"),
        Phase.DELOAD: QColor("#353A41"),
    },
    hard=QColor("#F28B5C"),
    easy=QColor("#4A6780"),
)
