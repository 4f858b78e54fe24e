"""The angles of one pose as fields: a row for each joint, right and left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from runlegs_desktop.domain.pose import Pose
from runlegs_desktop.domain.pose_edit import follows
from runlegs_desktop.domain.pose_limits import Angle, angle_of
from runlegs_desktop.present.i18n import _
from runlegs_desktop.present.pose_words import angle_name, angle_rows, angle_text
from runlegs_desktop.ui.labels import label
from runlegs_desktop.ui.mark import mark

_WIDE, _HIGH = 58, 26


class AngleFields(QWidget):
    """`typed` carries an angle and its text as it stands; `stepped` an angle and degrees, of an arrow key."""

    typed = Signal(object, str)
    stepped = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[Angle, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for place, text in ((1, _("right")), (2, _("left"))):
            grid.addWidget(label(text, "caption"), 0, place)
        for down, row in enumerate(angle_rows(), start=1):
            grid.addWidget(label(row.name, "body"), down, 0)
            for across, angle in enumerate((row.right, row.left), start=1):
                if angle is not None:
                    grid.addWidget(self._field(angle), down, across)
            grid.addWidget(label(row.plus, "caption"), down, 3)
        grid.setColumnStretch(3, 1)

    def show_pose(self, pose: Pose, keep: Angle | None = None) -> None:
        """Show the angles; the field that is typed in keeps its text. Those that follow from a foothold are grey."""
        for angle, field in self.fields.items():
            fixed = follows(pose, angle)
            field.setReadOnly(fixed)
            mark(field, "follows", fixed)
            field.setToolTip(_("Follows from where the foot stands or the hand holds on") if fixed else "")
            if angle is not keep:
                field.setText(angle_text(angle_of(pose, angle)))
                self.show_refused(angle, on=False)

    def show_refused(self, angle: Angle, *, on: bool) -> None:
        """Mark a field whose text can't be taken."""
        mark(self.fields[angle], "refused", on)

    @property
    def order(self) -> Sequence[QWidget]:
        """The fields as Tab goes through them."""
        return tuple(self.fields.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down change an angle by 5 degrees, with Shift by 1."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
            angle = next((one for one, field in self.fields.items() if field is watched), None)
            if way and angle is not None and not self.fields[angle].isReadOnly():
                by = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 5
                self.stepped.emit(angle, way * by)
                return True
        return super().eventFilter(watched, event)

    def _field(self, angle: Angle) -> QLineEdit:
        made = self.fields[angle] = QLineEdit()
        made.setObjectName(f"angle-{angle.value}")
        made.setAccessibleName(angle_name(angle))
        made.setFixedSize(_WIDE, _HIGH)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.textEdited.connect(lambda text: self.typed.emit(angle, text))
        made.installEventFilter(self)
        return made
