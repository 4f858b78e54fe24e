"""Set up what is missing, then start Runner Legs.

Without a screen and without arguments it makes the sample runner's twelve-week plan as a PDF instead.
This file is read by Pythons that are too old, so that they can say so: its syntax stays that of Python 3.6.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # the reader may well be older than pyproject.toml says
    sys.stderr.write("Runner Legs needs Python 3.11 or newer; this is Python {}.{}.\n".format(*sys.version_info))
    sys.stderr.write("With a newer one beside it, start that: python3.11 build_scripts/run.py\n")
    sys.exit(3)

import os
import subprocess
from datetime import UTC, datetime, timedelta

import setup_env

SAMPLE = setup_env.ROOT / "build" / "sample"
RUNNER = "--goal legs --weeks 12 --weekly-km 20 --long-run-km 8 --days mon,tue,thu,sat,sun"


def make_sample() -> int:
    """Make the sample runner's plan afresh, in a library of its own, and say where it is."""
    SAMPLE.mkdir(parents=True, exist_ok=True)
    for stale in SAMPLE.glob("sample-runner.runlegs*"):
        stale.unlink()
    today = datetime.now(tz=UTC).astimezone().date()
    monday = today + timedelta(days=7 - today.weekday())
    library, paper = SAMPLE / "sample-runner.runlegs", SAMPLE / "sample-runner-12-weeks.pdf"
    print("There is no screen here: making the sample runner's 12-week plan instead.", flush=True)
    words = ["plan", *RUNNER.split(), "--start", monday.isoformat(), "--library", str(library), "--out", str(paper)]
    offscreen = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    code = subprocess.run([str(setup_env.script("runlegs")), *words], env=offscreen, check=False).returncode
    if code == 0:
        print(f"The plan, ready to print: {paper.relative_to(setup_env.ROOT)}")
        print("On a machine with a screen, the same command opens the window: python3 build_scripts/run.py")
    return code


def main() -> int:
    """Set up, then become the program."""
    setup_env.prepare({"program", setup_env.screen()} - {""})
    if not sys.argv[1:] and not setup_env.screen():
        return make_sample()
    return setup_env.become("runlegs", *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
