"""The names of a plan's phases from the fullest to the shortest: what stands beside them leaves little room."""

from runlegs_desktop.domain.plan import Phase
from runlegs_desktop.present.board import phase_name
from runlegs_desktop.present.i18n import _


def short_phases(phase: Phase) -> tuple[str, ...]:
    """A phase in a word, and shorter where that has a shorter form that is still understood."""
    shorter = {
        Phase.TAPER: (_("Tap."),),
        Phase.ACCUMULATE: (_("Accum."), _("Acc.")),
        Phase.INTENSIFY: (_("Intens."), _("Int.")),
        Phase.DELOAD: (_("Del."),),
        Phase.CUTBACK: (_("Cutb."), _("Cut")),
    }
    return (phase_name(phase), *shorter.get(phase, ()))
