"""Everything around the board that edits a plan, joined: cards, inspector, fixes, today, effort, rules."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from runlegs_desktop.app.journal import Edit, Journal, Step
from runlegs_desktop.app.leg_model import LegModel
from runlegs_desktop.app.planning import Picture, athlete_of, picture, unjudged
from runlegs_desktop.domain.edits_order import beside, on_day
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.plan import Plan
from runlegs_desktop.domain.session import Kind, Status
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.numbers import Numbers
from runlegs_desktop.present.session_words import titles
from runlegs_desktop.present.today import today_page
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.plan.carrying import Carrying
from runlegs_desktop.ui.plan.editing import Editing, Now
from runlegs_desktop.ui.plan.fixing import Fixing
from runlegs_desktop.ui.plan.tab import PlanTab

if TYPE_CHECKING:
    from runlegs_desktop.domain.stimulus import Ledgers
    from runlegs_desktop.ui.inspector.panel import Inspector
    from runlegs_desktop.ui.plan.effort import EffortPopup
    from runlegs_desktop.ui.plan.legs import Legs
    from runlegs_desktop.ui.plan.rules_dialog import RulesDialog
    from runlegs_desktop.ui.strength.player.desk import PlayerDesk

# What the first picture has no use for is loaded where it is used: inspector, rules, sentences of fields.

_FEW = 10  # a step that touched more cards, such as a new plan, leaves the view where it is


class PlanDesk(QObject):
    """Knows the journal and the tab, so that the widgets need not know each other. `failed` carries a UserError."""

    failed = Signal(object)

    def __init__(self, journal: Journal, tab: PlanTab, look: Look, today: Callable[[], date], model: LegModel) -> None:
        super().__init__(tab)
        self._journal, self._tab, self._look, self._today = journal, tab, look, today
        self._now: Now | None = None
        self._done_ids: tuple[str, ...] = ()
        self._rules: RulesDialog | None = None
        self.carrying = Carrying(tab.board, tab, look)
        self.editing = Editing(journal, tab.board, self.carrying, lambda: self._now)
        self.fixing = Fixing(journal, tab.dock, self.editing, lambda: self._now)
        self._effort: EffortPopup | None = None
        self.legs: Legs | None = None
        self.player: PlayerDesk | None = None
        self._model = model
        self._connect()

    def show(self, picture: Picture | None, numbers: Numbers) -> None:
        """Show a plan, or none, with everything that follows from it. What is in the air is put back first."""
        self.carrying.cancel()
        self._now = None if picture is None else Now(picture.plan, picture, numbers, self._today())
        self._tab.show_picture(picture, numbers)
        plan = picture.plan if picture else None
        self._tab.strip_today.show_page(today_page(self._journal.logbook, plan, self._today(), numbers))
        self._show_inspector()
        self._show_rules()
        self.fixing.begin()

    def picture_of(self, book: Logbook, plan: Plan, today: date, before: Picture | None) -> Picture:
        """A plan as it is, judged once it was seen: the first picture of a start does not wait for the rules."""
        if not self._tab.frame.is_painted:
            return unjudged(book, plan, today)
        return picture(book, plan, today, before, self._model.of(book, plan))

    def reveal(self, step: Step | None) -> None:
        """After an undo or redo: bring a card it touched into view and select it."""
        sessions = self._journal.logbook.sessions
        changed = step.changes.get("sessions") if step else None
        if changed is None or self._now is None or not self._tab.isVisible():
            return
        old = {one.id: one for one in changed.old}
        there = [one for one in changed.new if one.id not in old or _day(old[one.id]) != _day(one)] or changed.new
        ids = [one.id for one in there if one.id in sessions] or [i for i in old if i in sessions]
        if ids and len(ids) <= _FEW:
            self._tab.board.reveal(ids[0])

    def show_rules(self) -> None:
        """Open Plan ▸ Rules."""
        if self._now is None:
            return
        if self._rules is None:
            from runlegs_desktop.ui.plan.rule_edits import connect_rules  # noqa: PLC0415 - see above
            from runlegs_desktop.ui.plan.rules_dialog import RulesDialog  # noqa: PLC0415

            self._rules = RulesDialog(self._tab, self._look)
            connect_rules(self._rules, self._change_rule, self._today)
        self._fill_rules(self._rules, self._now)
        self._rules.open()

    def _connect(self) -> None:
        tab, editing = self._tab, self.editing
        editing.previewed.connect(self._preview)
        self.fixing.previewed.connect(self._preview_fix)
        editing.failed.connect(self.failed)
        editing.effort_asked.connect(self._ask_effort)
        tab.board.selected.connect(lambda _id: self._show_inspector())
        tab.board.seen.week_asked.connect(self._show_week)
        tab.board.seen.card_opened.connect(lambda _id: tab.edit_in_inspector())
        tab.board.seen.card_start_asked.connect(self._start)
        tab.strip_today.session_asked.connect(self._go_to)
        editing.start_asked.connect(self._start)
        tab.strip_today.start_asked.connect(self._start)
        tab.strip_today.done_asked.connect(editing.ask_done)
        cards = tab.dock.cards
        cards.chosen.connect(editing.add_kind)
        cards.lifted.connect(self.carrying.lift_kind)
        cards.carried.connect(self.carrying.carry)
        cards.let_go.connect(self.carrying.let_go)
        tab.inspector_made.connect(self._connect_inspector)

    def _connect_inspector(self, panel: "Inspector") -> None:
        """Every field is one edit of the session it shows."""
        from runlegs_desktop.ui.plan.field_edits import connect_fields  # noqa: PLC0415 - see above

        connect_fields(panel, self._edit_field)
        panel.start_asked.connect(self._start)
        panel.done_asked.connect(self.editing.ask_done)
        panel.pin_asked.connect(lambda i: self.editing.toggle_pin((i,)))
        panel.escaped.connect(self._tab.frame.escape)
        self._show_inspector()

    def _edit_field(self, field: str, session_id: str, edit: Edit) -> None:
        """One edit; a refusal stands beside the field and what was typed stays."""
        now, panel = self._now, self._tab.inspector
        if now is None or panel is None or session_id not in self._journal.logbook.sessions:
            return
        what = titles(self._journal.logbook.sessions[session_id], now.numbers)[0]
        try:
            self._journal.apply(_("Edit {what}").format(what=what), edit)
        except UserError as error:
            from runlegs_desktop.present.session_entry import sentence  # noqa: PLC0415 - see above

            panel.show_error(field, sentence(error, now.numbers))

    def _show_inspector(self) -> None:
        panel, bar, now = self._tab.inspector, self._tab.inspector_bar, self._now
        page, one, athlete = None, None, athlete_of(self._journal.logbook)
        if now is not None and athlete is not None:
            chosen = self._tab.board.selected_id
            days = (s for week in now.picture.scene.weeks for day in week.days for s in day)
            one = next((s for s in days if s.id == chosen), None)
            if one:
                from runlegs_desktop.present.inspector import inspector  # noqa: PLC0415 - see above

                line = on_day(self._journal.logbook, now.plan.id, one.day)
                page = inspector(one, now.plan, athlete, now.numbers, beside(line, one.session))
        bar.show_page(page)
        if panel is not None:
            panel.show_page(page)
            panel.show_legs(self._legs().page_of(one, now.picture, now.numbers) if page and one and now else None)

    def _ledgers_of(self, plan: Plan) -> "Ledgers":
        return self._model.of(self._journal.logbook, plan).ledgers

    def _legs(self) -> "Legs":
        if self.legs is None:
            from runlegs_desktop.app.strength import known_exercises  # noqa: PLC0415 - see above
            from runlegs_desktop.ui.plan.legs import Legs  # noqa: PLC0415

            journal = self._journal
            self.legs = Legs(self._tab.board, self._look, self._ledgers_of, lambda: known_exercises(journal.logbook))
            self.legs.session_asked.connect(self._tab.board.reveal)
        return self.legs

    def _show_week(self, day: date | None) -> None:
        """What a week trains, beside its total."""
        if self._now is not None and not self.carrying.is_up:
            self._legs().show_week(day, self._now.picture, self._now.numbers)

    def _preview(self, picture: Picture | None) -> None:
        if self._now is not None:
            self._tab.show_preview(picture or self._now.picture, self._now.numbers, with_checks=True)
            if picture is None:
                self.fixing.begin()

    def _preview_fix(self, picture: Picture | None) -> None:
        """On the board only: rebuilt checks would take the button from under the pointer."""
        if self._now is not None and not self.carrying.is_up:
            self._tab.show_preview(picture or self._now.picture, self._now.numbers, with_checks=False)

    @property
    def effort(self) -> "EffortPopup":
        """Asks how hard it was; made when it is first needed."""
        if self._effort is None:
            from runlegs_desktop.ui.plan.effort import EffortPopup  # noqa: PLC0415 - see above

            self._effort = EffortPopup(self._look, self._tab)
            self._effort.answered.connect(lambda rpe: self.editing.mark_done(self._done_ids, rpe))
        return self._effort

    def _ask_effort(self, ids: tuple[str, ...]) -> None:
        session, now = self._journal.logbook.sessions[ids[0]], self._now
        if now is None:
            return
        self._done_ids = ids
        card = self._tab.board.seen.card(ids[0])
        near = card or self._tab.strip_today
        at = near.mapToGlobal(QPoint(near.width() // 2, near.height()))
        self.effort.ask(at, titles(session, now.numbers)[0], len(ids))

    def _go_to(self, session_id: str) -> None:
        """A chip leads to its card; that of today's strength session starts it."""
        session = self._journal.logbook.sessions.get(session_id)
        due = session is not None and session.day == self._today() and session.status is Status.PLANNED
        if not (due and self._play(session_id)):
            self._tab.board.reveal(session_id)

    def _play(self, session_id: str) -> bool:
        """Open the player for a strength session; says whether it is one that can be played."""
        session = self._journal.logbook.sessions.get(session_id)
        if self._now is None or session is None or session.kind is not Kind.STRENGTH:
            return False
        from runlegs_desktop.ui.strength.player.desk import desk_for  # noqa: PLC0415 - see above

        player = desk_for(self._journal, self._look, self._now.plan, session_id, self._moment)
        if player is None:
            return False
        self._tab.board.reveal(session_id)
        self.player = player
        player.open(self._tab.window())
        return True

    def _moment(self) -> datetime:
        """The time with its zone, on the day that the program takes for today."""
        return datetime.combine(self._today(), datetime.now().astimezone().timetz())

    def _start(self, session_id: str) -> None:
        """Start plays a strength session; of any other it shows what to do: its steps in the inspector."""
        if self._play(session_id):
            return
        self._tab.board.reveal(session_id)
        QTimer.singleShot(0, self._tab.edit_in_inspector)

    # -- rules ----------------------------------------------------------------------------------------------------

    def _change_rule(self, name: str, edit: Callable[[Logbook, str], Logbook]) -> None:
        if self._now is not None:
            plan_id = self._now.plan.id
            self.editing.apply(name, lambda book: edit(book, plan_id), ())

    def _show_rules(self) -> None:
        if self._rules is not None and self._rules.isVisible() and self._now is not None:
            self._fill_rules(self._rules, self._now)

    def _fill_rules(self, dialog: "RulesDialog", now: Now) -> None:
        from runlegs_desktop.present.rules_page import rules_page  # noqa: PLC0415 - see above

        dialog.show_page(rules_page(now.plan, now.numbers), now.numbers)


def _day(entry: object) -> object:
    return getattr(entry, "day", None)
