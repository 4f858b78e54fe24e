"""The open logbook: the one door through which it changes, is saved, is undone and is announced."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple, Protocol, TypeAlias

from runlegs_desktop.domain.logbook import Changes, Logbook, Table, Unloaded, diff, inverse, patch

Edit: TypeAlias = Callable[[Logbook], Logbook]
Notify: TypeAlias = Callable[[Changes], None]

HISTORY = 10_000  # steps; nobody undoes as far back, so this is no limit to a runner


class Store(Protocol):
    """Where the logbook is kept."""

    def load(self) -> Logbook:
        """Everything the start needs; tables that can wait are `Unloaded`."""
        ...

    def load_table(self, name: str) -> Table[Any]:
        """One table that was left `Unloaded`."""
        ...

    def write(self, changes: Changes) -> None:
        """Keep all of the changes or, when it raises, none."""
        ...


class Step(NamedTuple):
    """One entry of the history: what the menu calls it (shown as it is) and what it changed."""

    name: str
    changes: Changes
    merge: str = ""

    @property
    def ids(self) -> frozenset[str]:
        """The entries it touched, for selecting them after an undo."""
        return frozenset(e.id for delta in self.changes.values() for e in (*delta.old, *delta.new))


class Journal:
    """Holds the current logbook. Edits go in by `apply`; `notify` hears of every change, undo included.

    Disk first: a change is written, then becomes current, then is remembered, then announced. If the store raises
    (`UserError` when the runner can help it), nothing has happened. One thread only: the main one.
    """

    def __init__(self, store: Store, notify: Notify, history: int = HISTORY) -> None:
        self._store = store
        self._notify = notify
        self._done: deque[Step] = deque(maxlen=history)
        self._undone: deque[Step] = deque(maxlen=history)
        self._logbook = store.load()

    @property
    def logbook(self) -> Logbook:
        """Everything as it is now."""
        return self._logbook

    def apply(self, name: str, edit: Edit, merge: str = "") -> None:
        """Make an edit. Edits in a row that share a `merge` word are one step of undo; `name` is for the menu.

        An edit that changes nothing leaves no trace.
        """
        changes = diff(self._logbook, edit(self._logbook))
        if not changes:
            return
        self._write(changes)
        self._undone.clear()
        self._remember(Step(name, changes, merge))
        self._notify(changes)

    def undo(self) -> Step | None:
        """Take the last step back. Gives it, or none if there is none."""
        if not self._done:
            return None
        return self._turn(self._done, self._undone, inverse(self._done[-1].changes))

    def redo(self) -> Step | None:
        """Make the step again that was taken back last. Gives it, or none."""
        if not self._undone:
            return None
        return self._turn(self._undone, self._done, self._undone[-1].changes)

    def need(self, table: str) -> None:
        """Load a table now if it was left on disk. That is no change: no step, no notice."""
        if isinstance(getattr(self._logbook, table), Unloaded):
            self._logbook = replace(self._logbook, **{table: self._store.load_table(table)})

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone)

    @property
    def undo_name(self) -> str:
        """What `undo` would take back, or nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What `redo` would make again, or nothing."""
        return self._undone[-1].name if self._undone else ""

    def _remember(self, step: Step) -> None:
        """Add a step, or widen the last one if both are the same typing. Typing taken back leaves no step."""
        if step.merge and self._done and self._done[-1].merge == step.merge:
            before = patch(patch(self._logbook, inverse(step.changes)), inverse(self._done.pop().changes))
            step = step._replace(changes=diff(before, self._logbook))
        if step.changes:
            self._done.append(step)

    def _turn(self, source: deque[Step], target: deque[Step], changes: Changes) -> Step:
        self._write(changes)
        step = source.pop()
        target.append(step)
        self._notify(changes)
        return step

    def _write(self, changes: Changes) -> None:
        self._store.write(changes)
        self._logbook = patch(self._logbook, changes)
