"""Muscles by the field's own names, a short form where room is small, the plain word, and what they do in running."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.present.i18n import _


class MuscleName(NamedTuple):
    """The standard name, its short form, where it lies in plain words, and a sentence on its work."""

    name: str
    short: str
    plain: str
    about: str

    @property
    def explained(self) -> str:
        """Name and plain words, for tooltips and screen readers."""
        return _("{muscle}: {plain}").format(muscle=self.name, plain=self.plain)


def muscle_name(muscle: Muscle) -> MuscleName:
    """What a muscle is called. Every text that names one takes it from here."""
    return {**_thigh(), **_rest()}[muscle]


def short_names(muscles: Iterable[Muscle]) -> tuple[str, ...]:
    """The short forms."""
    return tuple(muscle_name(muscle).short for muscle in muscles)


def _thigh() -> Mapping[Muscle, MuscleName]:
    return {
        Muscle.GMAX: MuscleName(
            _("Gluteus maximus"), _("Glute max"), _("buttock"), _("Drives the hip back, most of all uphill.")
        ),
        Muscle.GMED: MuscleName(
            _("Gluteus medius"),
            _("Glute med"),
            _("side of the hip, with the gluteus minimus"),
            _("Keeps the pelvis level on one leg."),
        ),
        Muscle.VAS: MuscleName(
            _("Vasti (quads)"), _("Quads"), _("front of the thigh"), _("Straighten the knee and brake every landing.")
        ),
        Muscle.RF: MuscleName(
            _("Rectus femoris"),
            _("Rectus fem."),
            _("long muscle down the middle of the thigh"),
            _("Lifts the thigh and straightens the knee."),
        ),
        Muscle.HAM: MuscleName(
            _("Hamstrings"), _("Hamstrings"), _("back of the thigh"), _("Pull the leg back and bend the knee.")
        ),
        Muscle.ADD: MuscleName(_("Adductors"), _("Adductors"), _("inner thigh"), _("Steady the thigh under the body.")),
    }


def _rest() -> Mapping[Muscle, MuscleName]:
    return {
        Muscle.GAS: MuscleName(
            _("Gastrocnemius"),
            _("Gastroc"),
            _("upper calf, the two round heads"),
            _("Pushes off, and works most while the knee is straight."),
        ),
        Muscle.SOL: MuscleName(
            _("Soleus"),
            _("Soleus"),
            _("low calf"),
            _("Low calf muscle under the gastrocnemius. Carries every landing."),
        ),
        Muscle.TA: MuscleName(
            _("Tibialis anterior"), _("Tibialis"), _("shin"), _("Lifts the foot and sets it down softly.")
        ),
        Muscle.HF: MuscleName(
            _("Hip flexors"), _("Hip flexors"), _("front of the hip, iliopsoas"), _("Bring the knee forward.")
        ),
        Muscle.CORE: MuscleName(
            _("Trunk"), _("Trunk"), _("abdomen and back"), _("Holds the pelvis while the legs work.")
        ),
    }
