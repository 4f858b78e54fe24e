"""What stands at the foot of the library's right column, kept to the logbook, and adding from there."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

from PySide6.QtCore import QTimer

from runlegs_desktop.app.adding import Place, add, places
from runlegs_desktop.app.journal import Edit, Journal
from runlegs_desktop.app.next_target import last_done, next_target
from runlegs_desktop.app.planning import athlete_of
from runlegs_desktop.app.strength import known_exercises
from runlegs_desktop.domain.athlete import Units
from runlegs_desktop.present.adding_words import AddChoices, add_choices, added_text, last_done_text
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import said
from runlegs_desktop.present.strength_session import session_names
from runlegs_desktop.present.strength_words import reason_text, target_text
from runlegs_desktop.ui.strength.library.page import LibraryPage

Apply = Callable[[str, Edit], bool]


class Adding:
    """Shows it anew soon after the page shows a move. `done` is told in words what was added and can be undone."""

    def __init__(
        self,
        page: LibraryPage,
        journal: Journal,
        apply: Apply,
        today: Callable[[], date],
        done: Callable[[str], None],
    ) -> None:
        self._page, self._journal, self._apply, self._today, self._done = page, journal, apply, today, done
        self._soon = QTimer(page)  # the list and the figure first: a long log takes a moment
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self._show(page.move_id))
        page.chosen.connect(lambda _key: self._soon.start(0))
        page.box.added.connect(lambda place: self.add(page.move_id, place))

    def _show(self, key: str) -> None:
        self._journal.need("old_sets")  # what comes next may follow from before the last weeks
        book, today, box = self._journal.logbook, self._today(), self._page.box
        athlete, found = athlete_of(book), next_target(book, key, today)
        units = athlete.units if athlete is not None else Units.METRIC
        if found is None:
            box.show_next("", "", "")
        else:
            box.show_next(target_text(found, units), reason_text(found, units), last_done_text(last_done(book, key)))
        box.show_choices(self.choices(key) if key in known_exercises(book) else None)

    def choices(self, key: str) -> AddChoices:
        """Where an exercise can go."""
        return add_choices(places(self._journal.logbook, key, self._today()))

    def add(self, key: str, place: Place) -> None:
        """Put an exercise there, and say so."""
        names = ("", "") if place.session is None else session_names(place.session)
        exercise, new = said(known_exercises(self._journal.logbook)[key].name), str(uuid4())
        if self._apply(_("Add an exercise"), lambda book: add(book, place, key, new, names)):
            self._done(added_text(exercise, place))
