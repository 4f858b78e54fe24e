"""Import this before what comes after Qt: it takes a slow habit from PySide.

PySide reads the source of every module that is imported after it and looks for its own name there, to know whose calls
may use other spellings of its methods (`snake_case`, `true_property`). That is a twelfth of a start and we use none of
them. Where a later PySide has no such function, nothing is changed.
"""

import importlib
from contextlib import suppress
from types import ModuleType

import shiboken6  # noqa: F401 - brings shibokensupport along


def _uses_no_spellings(_module: ModuleType) -> bool:
    """In the place of PySide's own answer."""
    return False


with suppress(ImportError):
    _inside = vars(importlib.import_module("shibokensupport.feature"))
    if "_mod_uses_pyside" in _inside:  # it has no other switch
        _inside["_mod_uses_pyside"] = _uses_no_spellings
