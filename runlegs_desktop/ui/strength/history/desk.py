"""From what is done on the History page to edits of the journal: sets put right, calf tests kept and taken out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import reduce
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from runlegs_desktop.app.exercise_search import search
from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_history import History, Lifted, history, went
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.domain.edits_strength import delete_calf_test, log_set, save_calf_test
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.relog import relogged
from runlegs_desktop.domain.strength import CalfTest, SetEntry
from runlegs_desktop.present.calf_words import calf_change, calf_lines, calf_text
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import findable
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.strength_entry import ReadSet, TypedSet, problem, read_set, with_raises
from runlegs_desktop.present.strength_history import history_rows, lifted_shown, went_shown
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.strength.history.page import HistoryPage

Apply = Callable[[str, Edit], bool]


class HistoryDesk(QObject):
    """Keeps the page to the logbook. `session_asked` carries the session to be opened on the Session page."""

    session_asked = Signal(str)

    def __init__(
        self, page: HistoryPage, book: Callable[[], Logbook], apply: Apply, now: Callable[[], datetime]
    ) -> None:
        super().__init__(page)
        self.page = page
        self._book, self._apply, self._now = book, apply, now
        self._chosen, self._exercise, self._text = "", "", ""
        self._found: History | None = None
        page.searched.connect(self._search)
        page.chosen.connect(self._choose)
        page.session.asked.connect(self._ask)
        page.session.open_asked.connect(self.session_asked)
        page.session.corrected.connect(self._correct)
        page.calf.entered.connect(self._test)
        page.calf.deleted.connect(self._delete_test)

    def refresh(self) -> None:
        """Show what there is now; what was chosen stays."""
        found = self._found = history(self._book(), self._today)
        numbers = Numbers(found.units)
        matching = self._matching(found)
        shown = [one for one in found.lifted if not self._text.strip() or set(one.exercises) & set(matching)]
        keys = [one.key for one in shown]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else ""
        kept = {row.key: row for row in history_rows(found, numbers)}
        none = _("No session with such an exercise.") if found.lifted and not shown else ""
        self.page.show_rows([kept[key] for key in keys], self._chosen, none=none)
        one = next((one for one in shown if one.key == self._chosen), None)
        self.page.show_session(None if one is None else lifted_shown(one, found, numbers), found.units)
        self._show_exercise(found, one, matching)
        self.page.calf.show_tests(calf_text(found.tests), calf_change(found.tests), calf_lines(found.tests))

    def _show_exercise(self, found: History, one: Lifted | None, matching: Sequence[str]) -> None:
        names = one.exercises if one is not None else ()
        wanted = next((key for key in matching if key in names), names[0] if names else "")
        if self._exercise not in names:
            self._exercise = wanted
        shown = went_shown(went(self._book(), self._exercise, self._today), found) if self._exercise else None
        self.page.show_exercise(shown)

    @property
    def _today(self) -> date:
        return self._now().date()

    def _matching(self, found: History) -> tuple[str, ...]:
        """Exercises of the log that the search finds, the best first."""
        if not self._text.strip():
            return ()
        used = dict.fromkeys(key for one in found.lifted for key in one.exercises)
        return search(self._text, tuple(findable(found.known[key]) for key in used if key in found.known))

    def _search(self, text: str) -> None:
        self._text, self._exercise = text, ""
        self.refresh()

    def _choose(self, key: str) -> None:
        self._chosen = key
        self.refresh()

    def _ask(self, exercise: str) -> None:
        self._exercise = exercise
        self.refresh()

    def _lifted(self) -> Lifted | None:
        found = self._found
        return None if found is None else next((one for one in found.lifted if one.key == self._chosen), None)

    def _correct(self, place: int, typed: Sequence[tuple[int, TypedSet]]) -> None:
        """Put sets right, or add some: each keeps when it was done."""
        one, found = self._lifted(), self._found
        if one is None or found is None:
            return
        _name, entries = one.lifts[place]
        first, table = entries[0], self.page.session.tables[place]
        timed, sides = any(e.seconds for e in entries), len({e.leg for e in entries}) > 1
        read: list[tuple[int, ReadSet]] = []
        for number, row in typed:
            try:
                read.append((number, read_set(row, found.units, timed=timed, one_legged=bool(row.right) or sides)))
            except UserError as error:
                table.refuse(number, str(error.values["field"]), problem(error, found.units, timed=timed))
                return
        changed: list[SetEntry] = []
        for number, done in read:
            before = [e for e in entries if e.number == number]
            changed += relogged(before, first, number, done)
        self._apply(_("Correct a set"), lambda book: reduce(log_set, changed, book))
        self.refresh()

    def _test(self, typed: Mapping[str, str]) -> None:
        calf, athlete = self.page.calf, athlete_of(self._book())
        found = self._found or history(self._book(), self._today)
        if athlete is None:
            calf.refuse("", error_text(UserError("no-athlete")))
            return
        todays = next((one for one in found.tests if one.day == self._today), None)
        try:
            test = with_raises(todays or CalfTest(str(uuid4()), athlete.id, self._today), typed)
        except UserError as error:
            calf.refuse(str(error.values["field"]), problem(error, found.units))
            return
        if self._apply(_("Save a calf test"), lambda book: save_calf_test(book, test)):
            calf.clear()
        self.refresh()

    def _delete_test(self) -> None:
        tests = self._found.tests if self._found is not None else ()
        if tests:
            self._apply(_("Delete a calf test"), lambda book: delete_calf_test(book, tests[-1].id))
            self.refresh()
