"""One exercise through all sessions: the trend of its estimate, its best set, its volume, its targets with reasons."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_history import WentShown
from runlegs_desktop.ui.athlete.dress import flowing
from runlegs_desktop.ui.labels import hairline, label
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.history.estimate_chart import EstimateChart
from runlegs_desktop.ui.strength.session.volume_chart import VolumeChart


class ExercisePanel(QWidget):
    """Shows one exercise; nothing before one was done."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name, self.times = flowing("", "h2"), flowing("", "caption")
        self.estimate, self.formula = flowing("", "strong"), flowing("", "caption")
        self.best, self._unit = flowing("", "strong"), label("", "caption")
        self.chart, self.volume = EstimateChart(look), VolumeChart(look)
        self._targets: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.name, self.times),
            (flowing(_("Estimated one-repetition maximum"), "title"), self.estimate, self.chart, self.formula),
            (label(_("Best set"), "title"), self.best),
            (label(_("Volume per session"), "title"), self._unit, self.volume),
        )
        for group in groups:
            for one in group:
                self._column.addWidget(one)
            self._column.addSpacing(8)
        self._head = label(_("Targets and why"), "title")
        self._column.addWidget(self._head)

    def show_exercise(self, shown: WentShown | None) -> None:
        """Show how an exercise went."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.name.setText(shown.name)
        self.times.setText(shown.times)
        self.estimate.setText(shown.estimate.said)
        self.formula.setText(shown.estimate.formula)
        self.chart.show_estimate(shown.estimate)
        has_any = any(one.value is not None for one in shown.estimate.points)
        self.chart.setVisible(has_any)
        self.formula.setVisible(has_any)
        self.best.setText(shown.best)
        self._unit.setText(shown.volume.unit)
        self.volume.show_volume(shown.volume)
        self._show_targets(shown)

    def _show_targets(self, shown: WentShown) -> None:
        old, self._targets = self._targets, QWidget()
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._head.setVisible(bool(shown.asked))
        column = QVBoxLayout(self._targets)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for row in shown.asked:
            column.addWidget(hairline())
            column.addWidget(flowing(f"{row.when} · {row.target}", "strong"))
            column.addWidget(flowing(row.reason, "caption"))
        self._column.addWidget(self._targets)
