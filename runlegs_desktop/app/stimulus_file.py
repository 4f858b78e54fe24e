"""The coefficients of the stimulus model from the catalogue, read once."""

import json
from collections.abc import Mapping
from functools import lru_cache

from runlegs_desktop.app.paths import resources
from runlegs_desktop.domain.stimulus_tables import Cell, Tables, cells_from, tables


@lru_cache(maxsize=1)
def cells() -> Mapping[str, Cell]:
    """Every coefficient with its source and confidence."""
    read = json.loads((resources() / "catalogue" / "stimulus.json").read_text("utf-8"))
    return cells_from(read["cells"])


@lru_cache(maxsize=8)
def tables_with(own: tuple[tuple[str, float], ...] = ()) -> Tables:
    """The tables with a runner's own numbers in place of some."""
    return tables(cells(), own)
