"""Fixes of the findings that are listed: worked out one at a time between two turns of the event loop, then offered."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from runlegs_desktop.app.journal import Journal
from runlegs_desktop.app.planning import picture
from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.plan.checks import ChecksDock
from runlegs_desktop.ui.plan.editing import Editing, Now

if TYPE_CHECKING:
    from runlegs_desktop.domain.finding import Finding
    from runlegs_desktop.domain.fix import Fix
    from runlegs_desktop.domain.logbook import Logbook
    from runlegs_desktop.present.checks import Check

OF_ROUTINES = frozenset({"R30"})  # no session changes: its routine gets a set more
_AFTER_THE_FIRST_PICTURE = 60  # ms: fixes are not what a start is waited for


class Fixing(QObject):
    """Offers a fix beside each finding of the dock; a fix, and all of them together, is one step of undo.

    `previewed` carries the picture of a fix under the pointer, or none when it left.
    """

    previewed = Signal(object)

    def __init__(self, journal: Journal, dock: ChecksDock, editing: Editing, now: Callable[[], Now | None]) -> None:
        super().__init__(dock)
        self._journal, self._dock, self._editing, self._now = journal, dock, editing, now
        self._fixes: dict[Finding, Fix] = {}
        self._held = ""
        self._waiting: list[Finding] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work_out_one)
        dock.fix_asked.connect(self._on_asked)
        dock.fix_hovered.connect(self._on_hovered)
        dock.fix_left.connect(lambda: self.previewed.emit(None))
        dock.fix_all_asked.connect(self._on_all_asked)

    def hold_back(self, reason: str) -> None:
        """Offer nothing, and say this at every finding: the library may only be looked at."""
        self._held = reason
        self.begin()

    def begin(self) -> None:
        """Work out fixes for what the dock lists now."""
        self._fixes.clear()
        if self._held:
            for item in self._dock.items:
                self._dock.show_fix(item.check.finding, "", self._held)
            return
        self._waiting = [item.check.finding for item in reversed(self._dock.items)]
        self._timer.start(0 if self._dock.isVisible() else _AFTER_THE_FIRST_PICTURE)

    def _work_out_one(self) -> None:
        self._timer.setInterval(0)
        now = self._now()
        if not self._waiting or now is None:
            self._timer.stop()
            return
        self._work_out(self._waiting.pop(), now)

    def _work_out(self, finding: "Finding", now: Now) -> None:
        """Offer the fix of a finding, or say why there is none."""
        from runlegs_desktop.domain.fix import Fix  # noqa: PLC0415 - after the first picture
        from runlegs_desktop.domain.fixes import fix_for  # noqa: PLC0415
        from runlegs_desktop.present.fix_words import fix_text, no_fix_text  # noqa: PLC0415

        scene, book = now.picture.scene, self._journal.logbook
        found = fix_for(finding, book, now.plan, now.today, scene.legs)
        if finding.rule in OF_ROUTINES and scene.legs is not None:
            from runlegs_desktop.app.load_remedies import sets_fix  # noqa: PLC0415 - loads the catalogue

            found = sets_fix(book, scene, scene.legs.ledgers, finding, now.picture.findings) or found
        if isinstance(found, Fix):
            self._fixes[finding] = found
            self._dock.show_fix(finding, fix_text(found, now.picture.scene, now.numbers), "")
        else:
            self._dock.show_fix(finding, "", no_fix_text(found))

    def _on_asked(self, check: "Check") -> None:
        """Make a fix that was read: where the plan changed since, its new words are shown first."""
        now, offered = self._now(), self._dock.offer(check.finding)
        if now is None:
            return
        if check.finding not in self._fixes:
            self._work_out(check.finding, now)
        fix = self._fixes.get(check.finding)
        if fix is not None and self._dock.offer(check.finding) == offered:
            from runlegs_desktop.domain.fix import apply  # noqa: PLC0415 - as above

            self._editing.apply(offered, lambda book: apply(fix, book), fix.sessions[:1])

    def _on_hovered(self, check: "Check") -> None:
        now, fix = self._now(), self._fixes.get(check.finding)
        if fix is not None and now is not None:
            from runlegs_desktop.domain.fix import apply  # noqa: PLC0415 - as above

            after = apply(fix, self._journal.logbook)
            self.previewed.emit(picture(after, now.plan, now.today, now.picture))

    def _on_all_asked(self) -> None:
        now = self._now()
        if now is not None:
            from runlegs_desktop.app.load_remedies import mend_sets  # noqa: PLC0415 - as above
            from runlegs_desktop.domain.fixes import fix_all  # noqa: PLC0415

            legs = now.picture.scene.legs

            def mended(book: "Logbook") -> "Logbook":
                after = fix_all(book, now.plan, now.today, legs)[0]
                return after if legs is None else mend_sets(after, now.plan, now.today)

            self._editing.apply(_("Fix all"), mended, ())
