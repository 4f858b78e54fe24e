"""A library that is kept nowhere: for looking around."""

from typing import Any

from runlegs_desktop.domain.logbook import Changes, Logbook, Table


class Throwaway:
    """Begins with a logbook and forgets it at the end."""

    def __init__(self, book: Logbook) -> None:
        self._book = book

    def load(self) -> Logbook:
        """What it began with."""
        return self._book

    def load_table(self, name: str) -> Table[Any]:
        """One of its tables: all are in memory anyway."""
        return dict(getattr(self._book, name))

    def write(self, changes: Changes) -> None:
        """Keep nothing; the journal holds it all."""
