"""What Plan ▸ Rules changes in the plan: each entry is one edit."""

from collections.abc import Callable
from datetime import date

from runlegs_desktop.domain.edits_rules import mute, reset_limit, set_limit, unmute
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.plan.rules_dialog import RulesDialog


def connect_rules(
    dialog: RulesDialog, change: Callable[[str, Callable[[Logbook, str], Logbook]], None], today: Callable[[], date]
) -> None:
    """`change` takes the edit's name, and what becomes of the logbook and the plan with an id."""
    dialog.mute_entered.connect(
        lambda rule, why: change(_("Mute a check"), lambda b, p: mute(b, p, rule, today(), why))
    )
    dialog.unmuted.connect(lambda rule: change(_("Unmute a check"), lambda b, p: unmute(b, p, rule)))
    dialog.limit_entered.connect(lambda k, v: change(_("Change a limit"), lambda b, p: set_limit(b, p, k, v)))
    dialog.limit_reset.connect(lambda k: change(_("Reset a limit"), lambda b, p: reset_limit(b, p, k)))
