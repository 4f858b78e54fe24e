"""What was done, from the Session page into the log: sets and the session's end. A rest begins with a set of today."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import reduce
from uuid import uuid4

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.app.lift_page import LiftPage
from runlegs_desktop.domain.edits_strength import finish_session, log_set
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.lifting import Turn, lifting, rest_after
from runlegs_desktop.domain.strength import Leg, Prescription, SetEntry
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.strength_entry import ReadSet, TypedSet, problem, read_finish, read_set
from runlegs_desktop.ui.strength.session.page import SessionPage

Apply = Callable[[str, Edit], bool]


class LogEdits:
    """Hears the set table and the finish box of a page. `shown` gives what the page shows now."""

    def __init__(
        self,
        page: SessionPage,
        apply: Apply,
        now: Callable[[], datetime],
        *,
        shown: Callable[[], LiftPage],
        refresh: Callable[[], None],
    ) -> None:
        self._page, self._apply, self._now = page, apply, now
        self._shown, self._refresh = shown, refresh
        page.log.logged.connect(self._log)
        page.finish.finished.connect(self._finish)

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
        done = self._apply(name, lambda book: reduce(log_set, entries, book))
        self._refresh()
        if done and len(read) == 1 and entries:
            self._rest(read[0][0], entries[-1])

    def _rest(self, number: int, entry: SetEntry) -> None:
        """The rest that follows a set of today's session; within a superset or on the way to the next it is its own."""
        at, place = self._shown(), self._page.place
        if at.session is None or at.session.day != self._now().date() or not at.targets:
            return
        now = lifting(at.targets, at.log)
        turn = Turn(place, number, entry.leg)
        seconds = rest_after(now, turn) if turn in now.turns else at.targets[place].prescription.rest
        self._page.rest.start(seconds)

    def _entries(self, number: int, row: ReadSet) -> Iterator[SetEntry]:
        """One entry for both legs, or one for each. What is logged later counts for the session's own day."""
        at, one, now = self._shown(), self._one, self._now()
        if at.session is None:
            return
        when = datetime.combine(at.session.day, now.timetz()) if at.session.day < now.date() else now
        before = {e.leg: e.at for e in at.logged(self._page.place) if e.number == number}
        legs = {Leg.BOTH: row.left} if row.right is None else {Leg.LEFT: row.left, Leg.RIGHT: row.right}
        place = at.log_place(self._page.place)
        for leg, amount in legs.items():
            yield SetEntry(
                id=str(uuid4()), athlete=at.session.athlete, session=at.session.id, exercise=one.exercise, place=place,
                number=number, leg=leg, at=before.get(leg, when), reps=0 if one.is_timed else amount,
                seconds=amount if one.is_timed else 0, load=row.load, rir=row.rir, form_slipped=row.slipped,
            )  # fmt: skip

    def _finish(self, minutes: str, rpe: str) -> None:
        at = self._shown()
        try:
            seconds, effort = read_finish(minutes, rpe)
        except UserError as error:
            self._page.finish.refuse(str(error.values["field"]), problem(error, at.units))
            return
        if at.session is not None:
            key = at.session.id
            if self._apply(_("Mark done"), lambda book: finish_session(book, key, seconds, effort)):
                self._page.finish.show_fields(on=False)
                self._page.rest.stop()
            self._refresh()
