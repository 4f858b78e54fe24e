"""Where plain Python meets Qt: the journal calls `changed.emit`, every widget connects to `changed`."""

from PySide6.QtCore import QObject, Signal


class Bridge(QObject):
    """Carries the one notice of each edit: the `Changes` that were made."""

    changed = Signal(object)
