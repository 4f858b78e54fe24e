"""Print the ratios of the budgets in one run: `python3 build_scripts/bench.py [rounds]`.

Seconds differ from machine to machine and minute to minute; ratios inside one run hardly do. Nothing is asserted.
"""

import os
import sys

import setup_env


def main() -> int:
    """Set up, then become the measures."""
    setup_env.prepare({"program"})
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a runner's Python keeps what it has compiled
    return setup_env.become("python", str(setup_env.ROOT / "build_scripts" / "measures.py"), *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
