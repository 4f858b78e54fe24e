"""How long the frozen bundle takes to its first board, against the same program from source. Nothing without a bundle.

Nothing can be put into a bundle to stop its clock; so both run their own trial, whose first line comes when the board
is painted. The trial brings the command line, paper and a look at the picture along: more than a plain start, on
both sides, so that the ratio is nearer to 1 than that of plain starts is. The rows say "--smoke" for that.
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
            taken = _to_first_line([*program, "--smoke", "--library", str(library)], library.parent)
            if turn:  # the first round only warms the caches
                times[name].append(taken)
    second = {name: statistics.median(found) for name, found in times.items()}
    print(f"--smoke to board: {', '.join(f'{name} {found * 1000:.0f} ms' for name, found in second.items())}")
    return [
        (
            "--smoke (more than a start) to board, bundle / source",
            f"{second['bundle'] / second['source']:.2f} x",
            "1.5 x",
        ),
        ("--smoke (more than a start) to board, bundle / bare", f"{second['bundle'] / bare:.2f} x", "-"),
    ]


def _to_first_line(words: list[str], home: Path) -> float:
    here = os.environ | {"RUNLEGS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    begin = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=here) as process:
        assert process.stdout is not None  # noqa: S101 - asked for above
        line = process.stdout.readline()
        taken = time.monotonic() - begin
        process.stdout.read()
    if not line or process.returncode:
        raise SystemExit(f"{words[0]} does not start")
    return taken
