"""The right side of the wizard: the plan as it would be, while the form is filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard_preview import Fact, Preview
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.chart import PlanBars, WeekTiles

_FACTS = 4
_PAD = 26


class PreviewPanel(QWidget):
    """Shows a preview. Nothing of it is saved."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("beside")
        self._look = look
        self._is_ok = True
        self.title, self._state = label("", "h2", wrap=True), label("", "caption", wrap=True)
        self.title.setFont(font(15, 600))
        self.bars, self.week = PlanBars(look), WeekTiles(look)
        self.facts = [FactLabel() for _n in range(_FACTS)]
        self.advice = Said("advice", "strong")
        self.verdict = Said("verdict", "sentence")
        self.notes = label("", "caption", wrap=True)
        self._week_note = label("", "caption", wrap=True)
        self._fact_row = QWidget()
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_preview(self, preview: Preview) -> None:
        """Show this plan."""
        self._state.setText(_("Changes as you type. Nothing is saved yet."))
        self.title.setText(preview.title)
        self.bars.show_chart(preview.chart)
        for shown, fact in zip(self.facts, preview.facts, strict=True):
            shown.show_fact(fact)
        self._fact_row.setVisible(not preview.advice)
        self.advice.setVisible(bool(preview.advice))
        self.advice.text.setText("\n".join(preview.advice))
        self.week.show_week(preview.week)
        self._week_note.setText(preview.week_note)
        self._week_note.setVisible(bool(preview.week_note))
        self._is_ok = preview.is_ok
        self.verdict.text.setText(preview.verdict)
        self.notes.setText("\n".join(preview.notes))
        self.notes.setVisible(bool(preview.notes))
        self._dress()

    def show_waiting(self) -> None:
        """Say that what stands here is older than the form, which has something to put right."""
        self._state.setText(_("The plan as it was before the field to put right. Nothing is saved yet."))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._fact_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for fact in self.facts:
            row.addWidget(fact, 1)
        week = label(_("Week 1"), "caption")
        week.setFont(font(11, 500))
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 22, _PAD, 16)
        column.setSpacing(0)
        for widget, gap in (
            (self.title, 2),
            (self._state, 12),
            (self.bars, 10),
            (hairline(), 12),
            (self._fact_row, 0),
            (self.advice, 14),
            (week, 6),
            (self.week, 4),
            (self._week_note, 12),
            (self.verdict, 10),
            (self.notes, 0),
        ):
            column.addWidget(widget, 1000 if widget is self.bars else 0)
            column.addSpacing(gap)
        column.addStretch(1)

    def _dress(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self.advice.dress(theme.accent_tint.name(), theme.text.name())
        self.advice.sign.setPixmap(line_icon("info", theme.accent, 16, ratio))
        tint, sign, colour = (
            (theme.ok_tint, "check", theme.ok) if self._is_ok else (theme.warn_tint, "warn", theme.warn_mark)
        )
        self.verdict.dress(tint.name(), theme.text.name())
        self.verdict.sign.setPixmap(line_icon(sign, colour, 16, ratio))


class FactLabel(QWidget):
    """A number with its name above and a remark below."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._value, self._note = label("", "caption"), label("", "h2"), label("", "caption", wrap=True)
        self._name.setFont(font(11, 500))
        self._value.setFont(font(16, 600))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for one in (self._name, self._value, self._note):
            column.addWidget(one)
        column.addStretch()

    def show_fact(self, fact: Fact) -> None:
        """Show one number."""
        self._name.setText(fact.name)
        self._value.setText(fact.value)
        self._note.setText(fact.note)
        self.setAccessibleName(f"{fact.name}: {fact.value}, {fact.note}")


class Said(QFrame):
    """A sentence on a tinted ground with its sign."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.sign, self.text = QLabel(), label("", role, wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 9, 12, 9)
        line.setSpacing(9)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)

    def dress(self, ground: str, ink: str) -> None:
        """Take these colours."""
        wanted = f"#{self.objectName()} {{ background: {ground}; border-radius: 6px; }} QLabel {{ color: {ink}; }}"
        if wanted != self.styleSheet():
            self.setStyleSheet(wanted)
