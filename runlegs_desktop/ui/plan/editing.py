"""From gestures on the board to edits of the journal: every edit has a name, one step of undo, and follows its card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from runlegs_desktop.app.journal import Edit, Journal
from runlegs_desktop.app.new_ids import new_id
from runlegs_desktop.app.planning import Picture
from runlegs_desktop.domain.calendar import DAYS_A_WEEK
from runlegs_desktop.domain.edits import copy_to, move, planned_again, remove, swap_days
from runlegs_desktop.domain.edits_card import set_pinned
from runlegs_desktop.domain.edits_limits import check_day
from runlegs_desktop.domain.edits_order import arrived
from runlegs_desktop.domain.edits_status import mark_done, mark_planned, mark_skipped
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Session, Status
from runlegs_desktop.present.i18n import _, plural
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import kind_name, titles
from runlegs_desktop.present.verdict import fate, tip
from runlegs_desktop.ui.plan.board import PlanBoard
from runlegs_desktop.ui.plan.carrying import Carrying, Mode
from runlegs_desktop.ui.plan.preview import Preview

if TYPE_CHECKING:
    from runlegs_desktop.app.trial import TryEdit

_NEWCOMER = "in the air"  # the id of a card that isn't in the logbook yet


class Now(NamedTuple):
    """The plan on the board, as it is."""

    plan: Plan
    picture: Picture
    numbers: Numbers
    today: date


class Editing(QObject):
    """Holds what was cut or copied; everything else it asks for when it is needed.

    `now` gives the plan on the board or none. `previewed` carries a picture to show while a card is in the air, or
    none when the committed plan is to be shown again.
    """

    previewed = Signal(object)
    failed = Signal(object)
    effort_asked = Signal(object)
    start_asked = Signal(str)

    def __init__(self, journal: Journal, board: PlanBoard, carrying: Carrying, now: Callable[[], Now | None]) -> None:
        super().__init__(board)
        self._journal, self._board, self._carrying, self._now = journal, board, carrying, now
        self._preview = Preview(self)
        self._mode: Mode | None = None
        self._put_down: Sequence[str] = ()
        self._hovered_day: date | None = None
        self._clipboard: tuple[Session, ...] = ()
        carrying.hovered.connect(self._on_hovered)
        carrying.dropped.connect(self._on_dropped)
        carrying.put_back.connect(self._restore)
        self._preview.told.connect(self._show_verdicts)
        board.key_taker = carrying.key

    # -- in the air -----------------------------------------------------------------------------------------------

    def lift(self) -> None:
        """Lift the selected cards for the arrows to carry."""
        ids = self._board.selected_ids
        if ids and not self._carrying.is_up:
            self._carrying.lift_by_key(ids, self._journal.logbook.sessions[ids[0]].day)

    def took(self, *, drops: bool) -> bool:
        """Whether a key of the board was meant for what is in the air: one that drops does, any other waits."""
        if self._carrying.is_up and drops:
            self._carrying.drop()
            return True
        return self._carrying.is_up

    def _edit_of(self, mode: Mode, ids: Sequence[str], kind: Kind | None, new_ids: Sequence[str]) -> "TryEdit | None":
        now = self._now()
        book = self._journal.logbook
        if now is None or (kind is None and not all(one in book.sessions for one in ids)):
            return None
        plan = now.plan
        if kind is not None:
            return lambda b, day: _add(b, plan, day, kind, new_ids[0])
        start = book.sessions[ids[0]].day
        if mode is Mode.COPY:
            return lambda b, day: copy_to(b, ids, (day - start).days, new_ids)
        if mode is Mode.SWAP:
            return lambda b, day: swap_days(b, plan.id, start, day)
        return lambda b, day: move(b, ids, (day - start).days)

    def _on_hovered(self, day: date | None, mode: Mode) -> None:
        now = self._now()
        if now is None:
            return
        if mode is not self._mode:
            ids = self._carrying.ids
            newcomers = [f"{_NEWCOMER} {n}" for n in range(max(1, len(ids)))]
            put_down = newcomers if mode in {Mode.COPY, Mode.ADD} else ids
            edit = self._edit_of(mode, ids, self._carrying.kind, newcomers)
            if edit is None:
                return
            from runlegs_desktop.app.trial import Trial  # noqa: PLC0415 - nothing is in the air at a start

            self._mode = mode
            book, legs = self._journal.logbook, now.picture.scene.legs
            self._preview.begin(Trial(book, now.plan, now.today, edit, legs), put_down)
            self._put_down = put_down
            self._board.seen.hatch_past(True)
        if day is None:
            self._hovered_day = None
            self._carrying.picture.say("")
            self._board.seen.show_verdicts(self._preview.verdicts, None)
            self.previewed.emit(None)
            return
        others = self._board.seen.days()
        outcome = self._preview.hover(day, others, lambda d: d < now.today)
        if outcome is None:
            self._carrying.picture.say(_("not there"))
        else:
            past = fate(outcome, self._put_down) if day < now.today else None
            self._carrying.picture.say(tip(outcome, past))
        self._hovered_day = day
        self._board.seen.aim(self._preview.verdicts, day)
        self.previewed.emit(outcome.picture if outcome else None)  # which lays the weeks anew

    def _show_verdicts(self) -> None:
        if self._carrying.is_up:
            self._board.seen.show_verdicts(self._preview.verdicts, self._hovered_day)

    def _on_dropped(self, day: date, mode: Mode, ids: Sequence[str], kind: Kind | None) -> None:
        new_ids = [new_id() for _n in range(max(1, len(ids)))]
        edit, name = self._edit_of(mode, ids, kind, new_ids), self._name_of(mode, ids, kind)
        self._restore()
        if edit is not None:
            after = new_ids if mode in {Mode.COPY, Mode.ADD} else ids
            self.apply(name, lambda book: edit(book, day), after)

    def _restore(self) -> None:
        self._board.seen.hatch_past(False)
        self._preview.end()
        self._mode = None
        self._carrying.picture.hide()
        self.previewed.emit(None)

    def _name_of(self, mode: Mode, ids: Sequence[str], kind: Kind | None) -> str:
        if kind is not None:
            return _("Add {what}").format(what=kind_name(kind))
        if mode is Mode.SWAP:
            return _("Swap two days")
        what = self._what(ids)
        return (_("Copy {what}") if mode is Mode.COPY else _("Move {what}")).format(what=what)

    # -- at once --------------------------------------------------------------------------------------------------

    def move_by(self, days: int) -> None:
        """Move the selected cards by so many days."""
        ids = self._board.selected_ids
        if ids:
            self.apply(_("Move {what}").format(what=self._what(ids)), lambda book: move(book, ids, days), ids)

    def add_kind(self, kind: Kind) -> None:
        """Put a new card on the selected day."""
        now, day = self._now(), self._board.selected_day
        if now is not None and day is not None:
            plan, key = now.plan, new_id()
            name = _("Add {what}").format(what=kind_name(kind))
            self.apply(name, lambda book: _add(book, plan, day, kind, key), (key,))

    def remove_selected(self) -> None:
        """Take the selected cards off the plan."""
        ids = self._board.selected_ids
        if ids:
            self.apply(_("Delete {what}").format(what=self._what(ids)), lambda book: remove(book, ids), ())

    def toggle_pin(self, which: Sequence[str] = ()) -> None:
        """Pin these cards, or else the selected ones; unpin them when all are pinned."""
        ids, sessions = which or self._board.selected_ids, self._journal.logbook.sessions
        if ids:
            pinned = not all(sessions[one].pinned for one in ids)
            name = (_("Pin {what}") if pinned else _("Unpin {what}")).format(what=self._what(ids))
            self.apply(name, lambda book: set_pinned(book, ids, pinned), ids)

    def ask_done(self, session_id: str = "") -> None:
        """Begin to mark this session, or else the selected ones, done: the effort is asked for once, for all of them.

        When all are done they are planned again.
        """
        sessions = self._journal.logbook.sessions
        ids = [i for i in ((session_id,) if session_id else self._board.selected_ids) if i in sessions]
        left = tuple(i for i in ids if sessions[i].status is not Status.DONE)
        if left:
            self.effort_asked.emit(left)
        elif ids:
            name = _("Plan {what} again").format(what=self._what(ids))
            self.apply(name, lambda book: reduce(mark_planned, ids, book), ids)

    def start(self) -> None:
        """Ask to begin the selected session."""
        if self._board.selected_id:
            self.start_asked.emit(self._board.selected_id)

    def mark_done(self, ids: Sequence[str], rpe: int | None) -> None:
        """Mark sessions done with an effort from 0 to 10, or none: one step."""
        name = _("Mark {what} done").format(what=self._what(ids))
        self.apply(name, lambda book: reduce(lambda b, one: mark_done(b, one, rpe), ids, book), ids)

    def skip(self) -> None:
        """Mark the selected sessions as left out, or plan them again when all are."""
        ids, sessions = self._board.selected_ids, self._journal.logbook.sessions
        if not ids:
            return
        again = all(sessions[one].status is Status.SKIPPED for one in ids)
        name = (_("Plan {what} again") if again else _("Skip {what}")).format(what=self._what(ids))
        mark = mark_planned if again else mark_skipped
        self.apply(name, lambda book: reduce(mark, ids, book), ids)

    def duplicate(self) -> None:
        """Copy the selected cards to the same days of next week."""
        ids = self._board.selected_ids
        new_ids = [new_id() for _one in ids]
        if ids:
            name = _("Copy {what} to next week").format(what=self._what(ids))
            self.apply(name, lambda book: copy_to(book, ids, DAYS_A_WEEK, new_ids), new_ids)

    # -- clipboard ------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Remember the selected cards."""
        sessions = self._journal.logbook.sessions
        self._clipboard = tuple(sessions[one] for one in self._board.selected_ids) or self._clipboard

    def cut(self) -> None:
        """Remember the selected cards and take them off."""
        self.copy()
        self.remove_selected()

    def paste(self) -> None:
        """Put what was remembered on the selected day, the first of it; the others keep their distance in days."""
        day, now = self._board.selected_day, self._now()
        if not self._clipboard or day is None or now is None:
            return
        shift = (day - min(s.day for s in self._clipboard)).days
        new = [_pasted(s, now.plan, shift) for s in self._clipboard]
        what = titles(new[0], now.numbers)[0] if len(new) == 1 else _cards(len(new))
        self.apply(_("Paste {what}").format(what=what), lambda book: _laid(book, now.plan, new), [s.id for s in new])

    # -- the door -------------------------------------------------------------------------------------------------

    def apply(self, name: str, edit: Edit, after: Sequence[str], merge: str = "") -> None:
        """Make an edit and select what it leaves; a refusal is told and changes nothing."""
        try:
            self._journal.apply(name, edit, merge)
        except UserError as error:
            self.failed.emit(error)
            return
        self._select(after)

    def _select(self, ids: Sequence[str]) -> None:
        there = [one for one in ids if one in self._journal.logbook.sessions]
        if there:
            self._board.select_all(there)

    def _what(self, ids: Sequence[str]) -> str:
        book, now = self._journal.logbook, self._now()
        if len(ids) == 1 and now is not None and ids[0] in book.sessions:
            return titles(book.sessions[ids[0]], now.numbers)[0]
        return _cards(len(ids))


def _cards(n: int) -> str:
    return plural("{n} card", "{n} cards", n).format(n=n)


def _laid(book: Logbook, plan: Plan, new: Sequence[Session]) -> Logbook:
    for session in new:
        check_day(plan, session.day)
    return arrived(book, new)


def _pasted(session: Session, plan: Plan, days: int) -> Session:
    again = planned_again(session, new_id())
    return replace(again, day=session.day + timedelta(days=days), plan=plan.id, athlete=plan.athlete)


def _add(book: Logbook, plan: Plan, day: date, kind: Kind, new_id: str) -> Logbook:
    from runlegs_desktop.domain.new_session import add  # noqa: PLC0415 - it brings half the generator with it

    return add(book, plan, day, kind, new_id, plan.athlete)
