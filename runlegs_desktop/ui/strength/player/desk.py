"""The session while it is played: every step of it goes to the log first and to the screen then."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.journal import Edit, Journal
from runlegs_desktop.app.lifting import Gym, gym_of, next_targets, sets_of
from runlegs_desktop.domain import lifting as lift
from runlegs_desktop.domain.edits_limits import DURATION
from runlegs_desktop.domain.edits_strength import finish_session, log_set, undo_set
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.player_keys import keys_of
from runlegs_desktop.present.player_lists import next_time
from runlegs_desktop.present.strength_player import MOST_RIR
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.player.awake import KeepAwake, Release, keep_awake
from runlegs_desktop.ui.strength.player.rest_clock import RestClock
from runlegs_desktop.ui.strength.player.screen import Screen
from runlegs_desktop.ui.strength.player.set_side import MORE_REST
from runlegs_desktop.ui.strength.player.window import PlayerWindow

_TICK = 200  # ms
_SIDEWAYS = {"left": -1, "lighter": -1, "right": 1, "heavier": 1}  # while resting


class PlayerDesk(QObject):
    """One session in one window, from `open` until `closed`. What is not in the log is gone when it closes."""

    closed = Signal()

    def __init__(self, journal: Journal, look: Look, gym: Gym, plan: Plan, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._journal, self._look, self._gym, self._plan, self._clock = journal, look, gym, plan, now
        self._began = now()
        self._now = lift.lifting(gym.plan.targets, sets_of(journal.logbook, gym.session.id))
        self._draft = lift.draft_of(self._now)
        self._warms, self._is_done = not self._now.logged, False
        self._rest = RestClock(now)
        self._release: Release = lambda: None
        self.window: PlayerWindow | None = None
        self._screen: Screen | None = None
        self._timer: QTimer | None = None

    def open(self, parent: QWidget, *, full: bool = True, keep: KeepAwake = keep_awake) -> PlayerWindow:
        """Show the session where it stands, on the whole screen or in a window. The display stays on meanwhile."""
        self.window = window = PlayerWindow(self._look, parent)
        self._screen = Screen(window, self._gym, self._rest)
        self._connect(window)
        left = lift.rest_left(self._now, self._clock())
        if left and self._now.turn is not None:
            self._rest.start(left)
        self._show()
        window.resize(parent.size())
        if full:
            window.showFullScreen()
        else:
            window.show()
        window.activateWindow()
        window.setFocus()
        self._release = keep("Runner Legs", _("Strength session"))
        window.destroyed.connect(self._release)  # closed, or gone with the program's window
        self._timer = QTimer(window)  # it ends with the window, however that ends
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK)
        return window

    def _connect(self, window: PlayerWindow) -> None:
        side = window.set_side
        window.pressed.connect(self._on_pressed)
        window.digit.connect(self._on_digit)
        window.left.connect(self._on_left)
        window.top.pause_asked.connect(self._pause)
        window.warm_up.begun.connect(self._go)
        side.done_asked.connect(self._go)
        side.amount_stepped.connect(self._step_amount)
        side.load_stepped.connect(self._step_load)
        side.leg_chosen.connect(lambda leg: self._move_to(lift.with_leg(self._now, leg)))
        side.rir_chosen.connect(self._choose_rir)
        side.form_turned.connect(self._turn_form)
        side.rest_moved.connect(self._move_rest)
        side.rest_asked.connect(self._turn_rest)
        window.end.answered.connect(self._finish)
        window.end.closed.connect(window.close)

    def _on_pressed(self, word: str) -> None:
        if self._rest.runs and word in _SIDEWAYS:
            self._move_rest(_SIDEWAYS[word] * MORE_REST)
            return
        {
            "go": self._go,
            "enter": self._enter,
            "more": lambda: self._step_amount(1),
            "less": lambda: self._step_amount(-1),
            "heavier": lambda: self._step_load(1),
            "lighter": lambda: self._step_load(-1),
            "left": lambda: self._move_to(lift.with_leg(self._now, Leg.LEFT)),
            "right": lambda: self._move_to(lift.with_leg(self._now, Leg.RIGHT)),
            "other": lambda: self._move_to(lift.other_leg(self._now)),
            "form": self._turn_form,
            "help": self._help,
            "next": self._next,
            "back": lambda: self._move_to(lift.previous_exercise(self._now)),
            "undo": self._undo,
            "rest": self._turn_rest,
            "pause": self._pause,
        }[word]()

    def _on_digit(self, number: int) -> None:
        if self._is_at_end:
            self._finish(number)
        elif number <= MOST_RIR:
            self._choose_rir(number)

    # -- steps ----------------------------------------------------------------------------------------------------

    def _go(self) -> None:
        """Space: begin, end the rest, or the set is done; after the end, back to the plan."""
        if self._rest.is_paused:
            self._pause()
        elif self._is_done and self.window is not None:
            self.window.close()
        elif self._warms:
            self._warms = False
            self._show()
        elif self._rest.runs:
            self._rest.start(0)
            self._show()
        elif self._now.turn is not None:
            self._log()

    def _enter(self) -> None:
        if self._is_at_end:
            self._finish(None)
        else:
            self._go()

    def _log(self) -> None:
        """The set goes to the disk; only then the screen goes on."""
        turn, session = self._now.turn, self._gym.session
        if turn is None:
            return
        entry = lift.entry_of(self._now, self._draft, (session.id, session.athlete), self._clock(), str(uuid4()))
        if not self._apply(_("Log a set"), lambda book: log_set(book, entry)):
            return
        self._reread()
        self._rest.start(lift.rest_after(self._now, turn) if self._now.turn is not None else 0)
        self._show()

    def _undo(self) -> None:
        if self._now.logged and not self._is_done:
            session = self._gym.session.id
            if self._apply(_("Take a set back"), lambda book: undo_set(book, session)):
                self._reread()
                self._rest.start(0)
                self._show()

    def _next(self) -> None:
        following = lift.next_exercise(self._now)
        if following.turn is None and not following.logged:
            return  # nothing was done: there is nothing to finish
        self._move_to(following)

    def _move_to(self, new: lift.Lifting) -> None:
        if self._is_done or self._warms or new is self._now:
            return
        self._now, self._draft = new, lift.draft_of(new)
        self._rest.start(0)
        self._show()

    def _finish(self, rpe: int | None) -> None:
        if not self._is_at_end:
            return
        book, session = self._journal.logbook, self._gym.session
        if session.id not in book.sessions:
            return
        seconds = max(DURATION[0], self._seconds())
        if not self._apply(_("Finish the session"), lambda b: finish_session(b, session.id, seconds, rpe)):
            return
        self._is_done = True
        targets = next_targets(self._journal.logbook, self._plan, session)
        if self.window is not None:
            self.window.end.show_next(next_time(self._gym, targets))
            self.window.show_side(self.window.end, keys_of("done"), pauses=False)

    # -- what will be logged ----------------------------------------------------------------------------------------

    def _step_amount(self, steps: int) -> None:
        timed = self._now.turn is not None and self._now.prescription(self._now.turn).is_timed
        self._redraft(lambda draft, _turn: lift.more(draft, steps, timed=timed))

    def _step_load(self, steps: int) -> None:
        self._redraft(lambda draft, turn: lift.heavier(draft, steps, self._gym.loads(turn.place)))

    def _choose_rir(self, rir: int) -> None:
        self._redraft(lambda draft, _turn: draft._replace(rir=rir))

    def _turn_form(self) -> None:
        self._redraft(lambda draft, _turn: draft._replace(form_slipped=not draft.form_slipped))

    def _redraft(self, change: Callable[[lift.Draft, lift.Turn], lift.Draft]) -> None:
        if self._is_lifting and (turn := self._now.turn) is not None:
            self._draft = change(self._draft, turn)
        self._show()

    # -- rest -------------------------------------------------------------------------------------------------------

    def _turn_rest(self) -> None:
        """R: end the rest, or begin it."""
        turn = self._now.turn
        if turn is not None and not self._warms:
            self._rest.start(0 if self._rest.runs else self._now.prescription(turn).rest)
            self._show()

    def _move_rest(self, seconds: int) -> None:
        if not self._warms:
            self._rest.move(seconds)
            self._show()

    def _pause(self) -> None:
        self._rest.pause()
        self._show()

    def _tick(self) -> None:
        if self._rest.is_paused or self._screen is None or self._is_done:
            return
        if self._rest.runs and self._rest.left <= 0:
            self._rest.start(0)
            self._show()
        else:
            self._screen.tick(self._now, self._seconds())

    # -- where it stands --------------------------------------------------------------------------------------------

    @property
    def _is_lifting(self) -> bool:
        return not self._warms and not self._rest.runs and self._now.turn is not None

    @property
    def _is_at_end(self) -> bool:
        return self._now.turn is None and not self._is_done

    def _show(self) -> None:
        if self._screen is not None:
            self._screen.show(self._now, self._draft, self._seconds(), warms=self._warms)

    def _seconds(self) -> int:
        """What it took so far; at the end, up to its last set: how hard it was takes no training time."""
        logged = self._now.logged.values()
        over = self._now.turn is None and logged
        until = max(one.at for one in logged) if over else self._clock()
        return lift.time_of(logged, min(self._began, until), until)

    def _reread(self) -> None:
        self._now = lift.lifting(self._now.targets, sets_of(self._journal.logbook, self._gym.session.id))
        self._draft = lift.draft_of(self._now)

    def _apply(self, name: str, edit: Edit) -> bool:
        """One edit through the journal; a refusal is said and leaves everything as it is."""
        try:
            self._journal.apply(name, edit)
        except UserError as error:
            if self.window is not None:
                page = self.window.end if self._is_at_end else self.window.set_side
                page.show_error(error_text(error))
            return False
        return True

    def _help(self) -> None:
        from runlegs_desktop.ui.help.keyboard import show_player_keys  # noqa: PLC0415 - few ask for it

        if self.window is not None:
            show_player_keys(self.window)

    def _on_left(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._release()
        self.window = self._screen = self._timer = None
        self.closed.emit()


def desk_for(
    journal: Journal, look: Look, plan: Plan, session_id: str, now: Callable[[], datetime]
) -> PlayerDesk | None:
    """A desk for a session; none where it is no strength session or its routine is gone."""
    journal.need("old_sets")  # as on the Session page: last time's numbers may be older than the last weeks
    gym = gym_of(journal.logbook, plan, session_id)
    return None if gym is None else PlayerDesk(journal, look, gym, plan, now)
