"""From what is typed on the Athlete page to edits of the journal, each with the name the Undo entry shows."""

from collections.abc import Callable
from datetime import date

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.domain import edits_athlete as edits
from runlegs_desktop.domain.new_paces import with_vdot
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.athlete.page import AthletePage

Apply = Callable[[str, Edit], bool]


def connect_athlete(page: AthletePage, apply: Apply, today: Callable[[], date]) -> None:
    """Make every signal of the page one edit, so one step of undo. `apply` gives whether it was done."""
    name, units, birth = _("Edit the name"), _("Change units"), _("Edit the birth date")
    page.name_entered.connect(lambda v: apply(name, lambda b: edits.with_name(b, v)))
    page.units_chosen.connect(lambda v: apply(units, lambda b: edits.with_units(b, v)))
    page.birth_entered.connect(lambda v: apply(birth, lambda b: edits.with_birth(b, v, today())))
    page.sex_chosen.connect(lambda v: apply(_("Edit the sex"), lambda b: edits.with_sex(b, v)))
    page.hr_entered.connect(lambda v, w: apply(_("Edit heart rates"), lambda b: edits.with_heart_rates(b, v, w)))
    page.zones_chosen.connect(lambda v, w: apply(_("Edit zones"), lambda b: edits.with_zones(b, v, w)))
    page.times_entered.connect(lambda v: apply(_("Edit usual times"), lambda b: edits.with_times(b, v)))
    page.race_entered.connect(lambda v: apply(_("Edit a race"), lambda b: edits.with_performance(b, v, today())))
    page.race_removed.connect(lambda v: apply(_("Delete a race"), lambda b: edits.without_performance(b, v)))
    page.vdot_accepted.connect(lambda v: apply(_("Use new paces"), lambda b: with_vdot(b, v, today())))
