"""Beside the form of the wizard and of the Generate dialog: the plan as it would be, while the form is filled in."""

from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.wizard_preview import Fact, Preview, Verdict
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.chart import PlanBars, WeekTiles

_FACTS = 5  # at most
_PAD = 26


class PreviewPanel(QWidget):
    """Shows a preview, and apart from it the verdict on it. Nothing of it is saved."""

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
        self.verdict, self.lost = Said("verdict", "sentence"), Said("lost", "sentence")
        self.notes, self.summary = label("", "caption", wrap=True), label("", "caption", wrap=True)
        self._week_name, self._week_note = label(_("Week 1"), "caption"), label("", "caption", wrap=True)
        self._week_name.setFont(font(11, 500))
        self._fact_row, self._first_week = QWidget(), QWidget()
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_preview(self, preview: Preview) -> None:
        """Show this plan."""
        self._state.setText(_("Changes as you type. Nothing is saved yet."))
        self.title.setText(preview.title)
        self.bars.show_chart(preview.chart)
        for shown, fact in zip_longest(self.facts, preview.facts):
            shown.setVisible(fact is not None)
            if fact is not None:
                shown.show_fact(fact)
        self._fact_row.setVisible(not preview.advice)
        self.advice.setVisible(bool(preview.advice))
        self.advice.text.setText("\n".join(preview.advice))
        self.week.show_week(preview.week)
        self._first_week.setVisible(bool(preview.week))
        self.lost.text.setText(preview.lost)
        self.lost.setVisible(bool(preview.lost))
        for text, said in (
            (self._week_note, preview.week_note),
            (self.summary, preview.summary),
            (self.notes, "\n".join(preview.notes)),
        ):
            text.setText(said)
            text.setVisible(bool(said))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the checks say of this plan."""
        self._is_ok = verdict.is_ok
        self.verdict.text.setText(verdict.text)
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
        head, week = QVBoxLayout(), QVBoxLayout(self._first_week)
        week.setContentsMargins(0, 0, 0, 0)
        for inner, gap, parts in (
            (head, 2, (self.title, self._state)),
            (week, 5, (self._week_name, self.week, self._week_note)),
        ):
            inner.setSpacing(gap)
            for part in parts:
                inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 20, _PAD, 16)
        column.setSpacing(11)
        column.addLayout(head)
        column.addWidget(self.bars, 1000)
        for widget in (hairline(), self._fact_row, self.advice, self._first_week):
            column.addWidget(widget)
        for widget in (self.lost, self.verdict, self.summary, self.notes):
            column.addWidget(widget)
        column.addStretch(1)

    def _dress(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self.advice.dress(theme.accent_tint.name(), theme.text.name())
        self.advice.sign.setPixmap(line_icon("info", theme.accent, 16, ratio))
        tint, sign, colour = (
            (theme.ok_tint, "check", theme.ok) if self._is_ok else (theme.warn_tint, "warn", theme.warn_mark)
        )
        self.lost.dress(theme.warn_tint.name(), theme.text.name())
        self.lost.sign.setPixmap(line_icon("warn", theme.warn_mark, 16, ratio))
        self.verdict.dress(tint.name(), theme.text.name())
        self.verdict.sign.setPixmap(line_icon(sign, colour, 16, ratio))


class FactLabel(QWidget):
    """A number with its name above and a remark below."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._value, self._note = (
            label("", "caption", wrap=True),
            label("", "h2"),
            label("", "caption", wrap=True),
        )
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
