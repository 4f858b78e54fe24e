"""The right side of the Generate dialog: the plan as it would be, what changes, and what would be lost."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runlegs_desktop.draw.fonts import font
from runlegs_desktop.draw.icons import line_icon
from runlegs_desktop.present.generate_preview import RenewalPreview
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.welcome.chart import PlanBars
from runlegs_desktop.ui.welcome.preview import FactLabel, Said

_FACTS, _PAD = 5, 24


class RenewalPanel(QWidget):
    """Shows a preview. Nothing of it is saved."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("beside")
        self._look = look
        self._is_ok = True
        self.title, self.state = label("", "h2", wrap=True), label("", "caption", wrap=True)
        self.title.setFont(font(15, 600))
        self.bars = PlanBars(look)
        self.facts = [FactLabel() for _n in range(_FACTS)]
        self.advice = Said("advice", "strong")
        self.verdict, self.lost = Said("verdict", "sentence"), Said("lost", "sentence")
        self.summary, self.notes = label("", "caption", wrap=True), label("", "caption", wrap=True)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()

    def show_preview(self, shown: RenewalPreview) -> None:
        """Show this plan."""
        plan = shown.plan
        self.state.setText(_("Changes as you type. Nothing is saved yet."))
        self.title.setText(plan.title)
        self.bars.show_chart(plan.chart)
        for place, fact in zip(self.facts, shown.facts, strict=True):
            place.show_fact(fact)
        self._is_ok = plan.is_ok
        self.verdict.text.setText(plan.verdict)
        self.lost.text.setText(shown.lost)
        self.lost.setVisible(bool(shown.lost))
        self.summary.setText(shown.summary)
        self.advice.text.setText("\n".join(plan.advice))
        self.advice.setVisible(bool(plan.advice))
        self.notes.setText("\n".join(plan.notes))
        self.notes.setVisible(bool(plan.notes))
        self._dress()

    def show_waiting(self) -> None:
        """Say that what stands here is older than the form, which has something to put right."""
        self.state.setText(_("The plan as it was before the field to put right. Nothing is saved yet."))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for fact in self.facts:
            row.addWidget(fact, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, 18, _PAD, 16)
        column.setSpacing(10)
        for widget in (self.title, self.state, self.bars, hairline()):
            column.addWidget(widget, 1000 if widget is self.bars else 0)
        column.addLayout(row)
        for said in (self.advice, self.lost, self.verdict, self.summary, self.notes):
            column.addWidget(said)
        column.addStretch(1)

    def _dress(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        tint, sign, colour = (
            (theme.ok_tint, "check", theme.ok) if self._is_ok else (theme.warn_tint, "warn", theme.warn_mark)
        )
        self.verdict.dress(tint.name(), theme.text.name())
        self.verdict.sign.setPixmap(line_icon(sign, colour, 16, ratio))
        self.advice.dress(theme.accent_tint.name(), theme.text.name())
        self.advice.sign.setPixmap(line_icon("info", theme.accent, 16, ratio))
        self.lost.dress(theme.warn_tint.name(), theme.text.name())
        self.lost.sign.setPixmap(line_icon("warn", theme.warn_mark, 16, ratio))
