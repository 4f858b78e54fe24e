"""Where libraries, preferences, logs and resources lie. Nothing is made here.

The environment variable RUNLEGS_HOME puts all of the runner's files into one folder, for a stick or for a test.
"""

import os
import sys
from pathlib import Path

_APP = "Runner Legs"
_PACKAGE = Path(__file__).resolve().parent.parent


def library_file() -> Path:
    """The library that is opened when none is named."""
    return _home("", "data") / "training.runlegs"


def preferences_file() -> Path:
    """The choices that are not part of the training log."""
    return _home("", "config") / "preferences.toml"


def log_folder() -> Path:
    """Where the program writes what went wrong."""
    return _home("log", "log")


def resources() -> Path:
    """Icons, themes and words: in the frozen bundle, in the installed wheel, or in the source tree."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def _home(part: str, usual: str) -> Path:
    """The part of RUNLEGS_HOME, or the desktop's `usual` folder: "data", "config" or "log"."""
    home = os.environ.get("RUNLEGS_HOME")
    if home:
        return Path(home) / part
    import platformdirs  # noqa: PLC0415 - commands and tests with a folder of their own need none

    places = platformdirs.PlatformDirs(_APP, appauthor=False)
    folders = {"data": places.user_data_path, "config": places.user_config_path, "log": places.user_log_path}
    return folders[usual]
