"""What was done, from the Session page into the log: sets, the session's end, calf tests."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import reduce
from uuid import uuid4

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.domain.edits_strength import finish_session, log_set, save_calf_test
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.strength import CalfTest, Leg, Prescription, SetEntry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_entry import ReadSet, TypedSet, problem, read_finish, read_set, with_raises
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.strength.session.page import SessionPage

Apply = Callable[[str, Edit], bool]


class LogEdits:
    """Hears the log table, the finish box and the calf test of a page. `shown` gives what the page shows now."""

    def __init__(
        self,
        page: SessionPage,
        book: Callable[[], Logbook],
        apply: Apply,
        now: Callable[[], datetime],
        *,
        shown: Callable[[], LiftPage],
        refresh: Callable[[], None],
    ) -> None:
        self._page, self._book, self._apply, self._now = page, book, apply, now
        self._shown, self._refresh = shown, refresh
        page.log.logged.connect(self._log)
        page.finish.finished.connect(self._finish)
        page.calf.entered.connect(self._test)

    @property
    def _one(self) -> Prescription:
        return self._shown().routine.prescriptions[self._page.place]

    def _log(self, typed: Sequence[tuple[int, TypedSet]]) -> None:
        at, page, one = self._shown(), self._page, self._one
        read: list[tuple[int, ReadSet]] = []
        for number, row in typed:
            try:
                read.append((number, read_set(row, at.units, timed=one.is_timed, one_legged=one.per_side)))
            except UserError as error:
                said = problem(error, at.units, timed=one.is_timed)
                page.log.refuse(number, str(error.values["field"]), said)
                return
        entries = [entry for number, row in read for entry in self._entries(number, row)]
        name = _("Log a set") if len(read) == 1 else _("Log an exercise")
        self._apply(name, lambda book: reduce(log_set, entries, book))
        self._refresh()

    def _entries(self, number: int, row: ReadSet) -> Iterator[SetEntry]:
        """One entry for both legs, or one for each. What is logged later counts for the session's own day."""
        at, one, now = self._shown(), self._one, self._now()
        if at.session is None:
            return
        when = datetime.combine(at.session.day, now.timetz()) if at.session.day < now.date() else now
        legs = {Leg.BOTH: row.left} if row.right is None else {Leg.LEFT: row.left, Leg.RIGHT: row.right}
        place = at.log_place(self._page.place)
        for leg, amount in legs.items():
            reps, seconds = (0, amount) if one.is_timed else (amount, 0)
            session, who = at.session.id, at.session.athlete
            key = str(uuid4())
            yield SetEntry(key, who, session, one.exercise, place, number, leg, when, reps, seconds, row.load, row.rir)

    def _finish(self, minutes: str, rpe: str) -> None:
        at = self._shown()
        try:
            seconds, effort = read_finish(minutes, rpe)
        except UserError as error:
            self._page.finish.refuse(str(error.values["field"]), problem(error, at.units))
            return
        if at.session is not None:
            key = at.session.id
            self._apply(_("Mark done"), lambda book: finish_session(book, key, seconds, effort))
            self._refresh()

    def _test(self, typed: Mapping[str, str]) -> None:
        at, athlete = self._shown(), athlete_of(self._book())
        if athlete is None:
            self._page.calf.refuse("", error_text(UserError("no-athlete")))
            return
        todays = next((one for one in at.tests if one.day == self._now().date()), None)
        try:
            test = with_raises(todays or CalfTest(str(uuid4()), athlete.id, self._now().date()), typed)
        except UserError as error:
            self._page.calf.refuse(str(error.values["field"]), problem(error, at.units))
            return
        if self._apply(_("Save a calf test"), lambda book: save_calf_test(book, test)):
            self._page.calf.clear()
        self._refresh()
