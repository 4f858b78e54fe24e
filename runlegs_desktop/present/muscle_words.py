"""Muscles as runners know them, as the books name them, and what they do in running."""

from typing import NamedTuple

from runlegs_desktop.domain.exercise import Muscle
from runlegs_desktop.present.i18n import _


class MuscleName(NamedTuple):
    """The common name, the Latin one, and a sentence on its work."""

    common: str
    latin: str
    about: str


def muscle_name(muscle: Muscle) -> MuscleName:
    """What a muscle is called."""
    return {
        Muscle.GMAX: MuscleName(_("Glutes"), _("Gluteus maximus"), _("Drive the hip back, most of all uphill.")),
        Muscle.GMED: MuscleName(
            _("Side glutes"), _("Gluteus medius and minimus"), _("Keep the pelvis level on one leg.")
        ),
        Muscle.VAS: MuscleName(_("Quads"), _("Vasti"), _("Straighten the knee and brake every landing.")),
        Muscle.RF: MuscleName(_("Long quad"), _("Rectus femoris"), _("Lifts the thigh and straightens the knee.")),
        Muscle.HAM: MuscleName(
            _("Hamstrings"), _("Biceps femoris and its inner neighbours"), _("Pull the leg back and bend the knee.")
        ),
        Muscle.ADD: MuscleName(_("Inner thighs"), _("Adductors"), _("Steady the thigh under the body.")),
        Muscle.GAS: MuscleName(
            _("Calves"), _("Gastrocnemius"), _("Push off, and work most while the knee is straight.")
        ),
        Muscle.SOL: MuscleName(
            _("Soleus"), _("Soleus"), _("Low calf muscle under the gastrocnemius. Carries every landing.")
        ),
        Muscle.TA: MuscleName(_("Shins"), _("Tibialis anterior"), _("Lifts the foot and sets it down softly.")),
        Muscle.HF: MuscleName(_("Hip flexors"), _("Iliopsoas"), _("Bring the knee forward.")),
        Muscle.CORE: MuscleName(_("Trunk"), _("Abdomen and back"), _("Holds the pelvis while the legs work.")),
    }[muscle]
