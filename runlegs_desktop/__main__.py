"""The composition root: a window, or a command without one."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from runlegs_desktop.app import paths, preferences
from runlegs_desktop.present.i18n import use_language


def main() -> int:
    """Run `runlegs` with the process's arguments; gives the exit code."""
    arguments = sys.argv[1:]
    if hasattr(sys, "_MEIPASS"):
        from runlegs_desktop.app.frozen import lend_fonts, tidy  # noqa: PLC0415 - in a bundle only

        tidy(os.environ)
        lend_fonts(os.environ, paths.resources() / "fonts.conf")
    _speak()
    if not arguments:  # the usual start needs no command line library
        try:
            return _open_window(None, demo=False, today=date.today)
        except Exception:  # noqa: BLE001 - a fault of the program: the log has it, the runner gets a sentence
            from runlegs_desktop.cli.main import apologise  # noqa: PLC0415 - needed in trouble only

            return apologise()
    from runlegs_desktop.cli.main import run  # noqa: PLC0415 - only where there is something to parse

    return run(arguments, _open_window)


def _speak() -> None:
    """Take the language that was chosen, before the first word is spelled."""
    language = preferences.load(paths.preferences_file()).language
    if language:
        use_language(language, paths.resources() / "locale")


def _open_window(library: Path | None, *, demo: bool, today: Callable[[], date], smoke: bool = False) -> int:
    if smoke:
        return _smoke(library, today)
    gc.disable()  # a start makes much and drops little; `run` turns it on again after the first picture
    import runlegs_desktop.draw.no_spellings  # noqa: F401, PLC0415 - before all that is imported after Qt
    from runlegs_desktop.desktop import run  # noqa: PLC0415 - commands need no Qt

    return run(library, demo=demo, today=today)


def _smoke(library: Path | None, today: Callable[[], date]) -> int:
    if not os.environ.get("QT_QPA_PLATFORM"):  # a screen is tried only when it is named
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from runlegs_desktop.smoke import smoke  # noqa: PLC0415 - commands need no Qt

    return smoke(library, today=today)


if __name__ == "__main__":
    sys.exit(main())
