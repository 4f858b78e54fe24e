"""What the Plan tab shows while the library holds no plan: what goes here, and the first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runlegs_desktop.present.i18n import _
from runlegs_desktop.ui.labels import label


class EmptyPlan(QWidget):
    """Two ways on: a first plan, or a look around."""

    starter_asked = Signal()
    demo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch()
        for text, role in (
            (_("Your plan goes here"), "hero"),
            (_("Weeks of runs and strength, with the checks beside them and a sheet for the fridge."), "lead"),
        ):
            line = label(text, role, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        self.starter = QPushButton(_("Make a 12-week starter plan"))
        self.starter.setObjectName("starter")
        self.starter.setProperty("primary", True)
        self.starter.setToolTip(_("Strong legs, 5 days a week, from 8 km a week. Undo takes it back."))
        self.starter.setAutoDefault(True)
        self.starter.clicked.connect(self.starter_asked)
        self.demo = QPushButton(_("Look around with a sample runner"))
        self.demo.setObjectName("demo")
        self.demo.setToolTip(_("Opens a throw-away library in a window of its own. Yours stays as it is."))
        self.demo.setAutoDefault(True)
        self.demo.clicked.connect(self.demo_asked)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.starter)
        buttons.addWidget(self.demo)
        buttons.addStretch()
        column.addSpacing(8)
        column.addLayout(buttons)
        hint = label(_("Or from the command line: runlegs plan --help"), "caption")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(hint)
        column.addStretch()
