"""Where libraries, preferences, logs and resources lie. Nothing is made here.

The environment variable RUNLEGS_HOME puts all of the runner's files into one folder, for a stick or for a test.
"""

import os
import sys
from pathlib import Path

import platformdirs

_APP = "Runner Legs"
_PACKAGE = Path(__file__).resolve().parent.parent


def library_file() -> Path:
    """The library that is opened when none is named."""
    return _home("", platformdirs.user_data_path(_APP, appauthor=False)) / "training.runlegs"


def preferences_file() -> Path:
    """The choices that are not part of the training log."""
    return _home("", platformdirs.user_config_path(_APP, appauthor=False)) / "preferences.toml"


def log_folder() -> Path:
    """Where the program writes what went wrong."""
    return _home("log", platformdirs.user_log_path(_APP, appauthor=False))


def resources() -> Path:
    """Icons, themes and words: in the frozen bundle, in the installed wheel, or in the source tree."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def _home(part: str, usual: Path) -> Path:
    home = os.environ.get("RUNLEGS_HOME")
    return Path(home) / part if home else usual
