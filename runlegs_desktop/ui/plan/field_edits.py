"""Every field of the inspector is one edit of the session it shows."""

from collections.abc import Callable
from datetime import time

from runlegs_desktop.app.journal import Edit
from runlegs_desktop.domain.edits import move_to
from runlegs_desktop.domain.edits_card import set_beside_run, set_notes, set_start, set_title
from runlegs_desktop.domain.edits_order import Beside
from runlegs_desktop.domain.edits_size import set_distance, set_duration, set_pace, set_steps
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.new_session import change_kind
from runlegs_desktop.domain.session import Kind
from runlegs_desktop.ui.inspector.panel import Inspector


def connect_fields(panel: Inspector, edit: Callable[[str, str, Edit], None]) -> None:
    """`edit` takes the field, the session's id and what becomes of the logbook."""
    panel.distance_entered.connect(lambda i, v: edit("distance", i, lambda b: set_distance(b, i, v)))
    panel.duration_entered.connect(lambda i, v: edit("duration", i, lambda b: set_duration(b, i, v)))
    panel.pace_entered.connect(lambda i, v: edit("pace", i, lambda b: set_pace(b, i, v)))
    panel.start_entered.connect(lambda i, v: edit("start", i, lambda b: _set_start(b, i, v)))
    panel.date_entered.connect(lambda i, v: edit("date", i, lambda b: move_to(b, i, v)))
    panel.notes_entered.connect(lambda i, v: edit("notes", i, lambda b: set_notes(b, i, v)))
    panel.title_entered.connect(lambda i, v: edit("title", i, lambda b: set_title(b, i, v)))
    panel.steps_entered.connect(lambda i, v: edit("steps", i, lambda b: set_steps(b, i, v)))
    panel.kind_chosen.connect(lambda i, v: edit("kind", i, lambda b: _with_kind(b, i, v)))


def _with_kind(book: Logbook, session_id: str, kind: Kind) -> Logbook:
    return change_kind(book, book.plans[book.sessions[session_id].plan], session_id, kind)


def _set_start(book: Logbook, session_id: str, at: time | Beside | None) -> Logbook:
    if isinstance(at, Beside):
        return set_beside_run(book, session_id, at)
    return set_start(book, session_id, at)
