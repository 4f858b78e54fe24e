"""What the player's window shows of a session: the set, the rest, the warm-up or the end."""

from runlegs_desktop.app.lifting import Gym, moving
from runlegs_desktop.domain.lifting import Draft, Lifting, previous_exercise
from runlegs_desktop.domain.strength import Leg
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.player_keys import keys_of
from runlegs_desktop.present.player_lists import done_text, effort_question, notes, to_come, was_done
from runlegs_desktop.present.strength_player import SetPage, head, set_page
from runlegs_desktop.ui.strength.player.rest_clock import RestClock
from runlegs_desktop.ui.strength.player.window import PlayerWindow


class Screen:
    """Fills a window. The figure begins anew only when whose turn it is changes, or a rest begins or ends."""

    def __init__(self, window: PlayerWindow, gym: Gym, rest: RestClock) -> None:
        self._window, self._gym, self._rest = window, gym, rest
        self._numbers = Numbers(gym.units)
        self._shown: object = None

    def show(self, now: Lifting, draft: Draft, seconds: int, *, warms: bool) -> None:
        """Show where the session stands after so many seconds."""
        window, over = self._window, now.turn is None
        self.tick(now, seconds)
        window.set_side.show_error("")
        page = set_page(self._gym, previous_exercise(now) if over else now, draft)
        self._show_move(now, page, warms=warms)
        if over:
            window.end.ask(effort_question(self._gym, self._numbers), done_text(now, seconds))
            window.show_side(window.end, keys_of("end"), pauses=False)
        elif warms:
            window.warm_up.show_lines(to_come(self._gym), notes(self._gym))
            window.show_side(window.warm_up, keys_of("warm-up"), pauses=True)
        else:
            self._show_set(page)
        window.setAccessibleName(page.spoken)
        window.stage.clock.play(not self._rest.is_paused and not over)

    def tick(self, now: Lifting, seconds: int) -> None:
        """Show the time that has passed, and what is left of the rest."""
        self._window.top.show_head(head(self._gym, now, seconds, self._numbers), paused=self._rest.is_paused)
        if self._rest.runs:
            self._window.set_side.ring.show_rest(self._rest.left, self._rest.of, runs=True)

    def _show_set(self, page: SetPage) -> None:
        window, resting = self._window, self._rest.runs
        longer = page._replace(rest=max(0, page.rest + self._rest.more)) if page.rest else page
        window.set_side.show_page(longer, resting=resting)
        keys = keys_of("rest" if resting else "set", per_side=bool(page.legs), timed=page.is_timed)
        window.show_side(window.set_side, keys, pauses=True)
        if resting:
            window.stage.show_count(0, "", "")
        else:
            window.stage.show_count(page.count_of, page.of_text, page.caption, timed=page.is_timed)

    def _show_move(self, now: Lifting, page: SetPage, *, warms: bool) -> None:
        key = (now.turn, warms, self._rest.runs, now.done if now.turn is None else 0)
        if key == self._shown:
            return
        self._shown = key
        stage, turn = self._window.stage, now.turn or now.turns[-1]
        leg = Leg.RIGHT if turn.leg is Leg.BOTH else turn.leg
        exercise = moving(now.prescription(turn), self._gym.known)
        if now.turn is None:
            stage.show_done(head(self._gym, now, 0, self._numbers).name, was_done(self._gym, now))
            return
        stage.show_move(page.name, page.cue, exercise, leg)
        stage.dots.show_tempo(page.tempo)
        if warms:
            stage.show_count(0, "", "")
