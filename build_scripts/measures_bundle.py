"""How long the frozen bundle takes to its first board, against the same program from source; no rows without a bundle.

Nothing can be put into a bundle to stop its clock; so both are told by RUNLEGS_ENDS_PAINTED to say when the board is
painted, and to end there.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

BUNDLE = Path(__file__).resolve().parent.parent / "build" / "bundle" / "runlegs" / "runlegs"


def starts(library: Path, bare: float, rounds: int) -> list[tuple[str, str, str]]:
    """Rows of the bench; `bare` is how long a bare QMainWindow takes in this run, in seconds."""
    if not BUNDLE.exists():
        return []
    ways = {"source": [sys.executable, "-m", "runlegs_desktop"], "bundle": [str(BUNDLE)]}
    times: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(rounds + 1):
        for name, program in ways.items():
            taken = _to_first_line(program, library.parent)
            if turn:  # the first round only warms the caches
                times[name].append(taken)
    second = {name: statistics.median(found) for name, found in times.items()}
    print(f"starts: {', '.join(f'{name} {found * 1000:.0f} ms' for name, found in second.items())}")
    return [
        ("start to first painted board, bundle / source", f"{second['bundle'] / second['source']:.2f} x", "1.5 x"),
        ("start to first painted board, bundle / bare", f"{second['bundle'] / bare:.2f} x", "-"),
    ]


def _to_first_line(words: list[str], home: Path) -> float:
    here = os.environ | {"RUNLEGS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "RUNLEGS_ENDS_PAINTED": "1"}
    begin = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=here) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        line = process.stdout.readline()
        taken = time.monotonic() - begin
        process.stdout.read()
    if not line or process.returncode:
        raise SystemExit(f"{words[0]} does not start")
    return taken
