"""Adding and changing exercises of the runner's own: the dialog and the edit it ends in."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from runlegs_desktop.app.catalogue import exercises, pose_text
from runlegs_desktop.domain.edits_strength import save_own
from runlegs_desktop.domain.errors import UserError
from runlegs_desktop.domain.logbook import Logbook
from runlegs_desktop.domain.strength import OwnExercise
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.library_words import said
from runlegs_desktop.present.own_exercise import OwnForm, form_of, own_exercise
from runlegs_desktop.present.wording import error_text
from runlegs_desktop.ui.look import Look
from runlegs_desktop.ui.strength.library.own_dialog import OwnDialog

Apply = Callable[[str, Callable[[Logbook], Logbook]], None]


def ask_for_own(
    parent: QWidget, look: Look, athlete: str, old: OwnExercise | None, *, apply: Apply, done: Callable[[str], None]
) -> OwnDialog:
    """Open the dialog on a new exercise or an old one. `apply` may raise UserError; `done` gets the id that is kept."""
    title = _("New exercise") if old is None else _("Edit exercise")
    figures = {said(one.name): pose_text(one.id) for one in exercises().values()}
    dialog = OwnDialog(parent, look, title, OwnForm() if old is None else form_of(old), figures)
    key = str(uuid4()) if old is None else old.id

    def save(form: OwnForm) -> None:
        try:
            made = own_exercise(form, key, athlete)
            apply(title, lambda book: save_own(book, made))
        except UserError as error:
            dialog.show_refusal(error_text(error), str(error.values.get("field", "")))
        else:
            dialog.accept()
            done(key)

    dialog.saved.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
