"""How hard each muscle works in an exercise of one's own: a choice for each."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from runlegs_desktop.domain.exercise import MAIN, Muscle
from runlegs_desktop.present.muscle_words import muscle_name
from runlegs_desktop.present.own_exercise import HELPS, work_word
from runlegs_desktop.ui.athlete.choice import Choice
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.look import Look

_WEIGHTS = (0.0, HELPS, 1.0)


class MuscleWorks(QWidget):
    """Begins with the weights it is given; a weight between the usual ones keeps its number."""

    def __init__(self, look: Look, weights: Mapping[Muscle, float]) -> None:
        super().__init__()
        self.choices = {muscle: _choice(look, muscle, weights.get(muscle, 0.0)) for muscle in Muscle}
        works = QGridLayout(self)
        works.setContentsMargins(0, 0, 0, 0)
        works.setHorizontalSpacing(10)
        works.setVerticalSpacing(4)
        for place, (muscle, one) in enumerate(self.choices.items()):
            down, across = divmod(place, 3)
            works.addWidget(label(muscle_name(muscle).short), down, 2 * across)
            works.addWidget(one, down, 2 * across + 1)
            works.setColumnStretch(2 * across + 1, 1)

    @property
    def chosen(self) -> dict[Muscle, float]:
        """The muscles that work at all."""
        return {muscle: one.currentData() for muscle, one in self.choices.items() if one.currentData()}


def _choice(look: Look, muscle: Muscle, weight: float) -> Choice:
    made = Choice(look)
    made.setAccessibleName(muscle_name(muscle).name)
    made.setToolTip(muscle_name(muscle).explained)
    weights = _WEIGHTS if weight in _WEIGHTS else (*_WEIGHTS, weight)
    for one in sorted(weights):
        exact = "" if one in {0.0, HELPS, 1.0} else f" {one:g}"
        made.addItem(work_word(one) + exact, one)
    made.setCurrentIndex(made.findData(weight))
    made.setProperty("main", weight >= MAIN)
    return made
