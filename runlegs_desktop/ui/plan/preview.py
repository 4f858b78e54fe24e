"""While a card is in the air: the hovered day is judged at once, the others in view in slices, nearest first."""

from collections.abc import Callable, Sequence
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.present.verdict import Verdict, fate, verdict

if TYPE_CHECKING:
    from runlegs_desktop.app.trial import Outcome, Trial

SLICE = 0.002  # seconds of judging a turn: decision 16 has 4 ms, but then its repaint misses a frame
_NEXT_FRAME = 8  # ms: a step that judged its own day has no time for others before its repaint


class Preview(QObject):
    """Judges days for one edit in the air. `told` says that there are more verdicts."""

    told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self._ids: Sequence[str] = ()
        self._verdicts: dict[date, Verdict | None] = {}
        self._waiting: list[date] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._judge_some)

    @property
    def verdicts(self) -> dict[date, Verdict | None]:
        """What is known so far; none where the edit is refused."""
        return self._verdicts

    def begin(self, trial: "Trial", ids: Sequence[str]) -> None:
        """Judge this edit from now on; `ids` are the cards that it puts down."""
        self._trial, self._ids, self._verdicts, self._waiting = trial, ids, {}, []

    def end(self) -> None:
        """Nothing is in the air any more."""
        self._trial = None
        self._timer.stop()

    def hover(self, day: date, others: tuple[date, ...], outside: Callable[[date], bool]) -> "Outcome | None":
        """Judge a day now and queue the others, nearest first. None where the edit is refused.

        `outside` tells the past: its days are judged only when they are hovered.
        """
        is_new = day not in self._verdicts
        outcome = self._judge(day, is_past=outside(day))
        near = (d for d in others if d not in self._verdicts and not outside(d))
        self._waiting = sorted(near, key=lambda d: abs((d - day).days), reverse=True)
        if self._waiting:
            self._timer.start(_NEXT_FRAME if is_new else 0)
        return outcome

    def _judge_some(self) -> None:
        self._timer.setInterval(0)
        until = perf_counter() + SLICE
        while self._waiting and perf_counter() < until:
            self._judge(self._waiting.pop())
        if not self._waiting:
            self._timer.stop()
        self.told.emit()

    def _judge(self, day: date, *, is_past: bool = False) -> "Outcome | None":
        if self._trial is None:
            return None
        try:
            outcome = self._trial.on(day)
        except UserError:  # the edit itself says why when it is dropped
            self._verdicts[day] = None
            return None
        self._verdicts[day] = verdict(outcome, fate(outcome, self._ids) if is_past else None)
        return outcome
