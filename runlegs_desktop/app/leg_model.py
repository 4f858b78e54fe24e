"""The one model of the legs that rules, inspector, weeks and the Leg load page look at, kept from edit to edit."""

from typing import TYPE_CHECKING

from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan

if TYPE_CHECKING:
    from runlegs_desktop.app.leg_load import KeptLegs
    from runlegs_desktop.domain.legs import Legs


class LegModel:
    """Works out what changed since it was last asked. It loads the catalogue when first asked, not before."""

    def __init__(self) -> None:
        self._kept: KeptLegs | None = None

    def of(self, book: Logbook, plan: Plan) -> "Legs":
        """What a plan does to the legs."""
        from runlegs_desktop.app.leg_load import legs_for_rules  # noqa: PLC0415 - loads the catalogue

        self._kept = legs_for_rules(book, plan, self._kept)
        return self._kept.legs
