"""How much room the inspector wants, known before it is loaded: its place is kept in the first picture."""

DROPS_WHY = 980  # px of its own width: below, the reasons have no place beside the structure
HEIGHT, OVERLAY = 180, 208  # px: under the board, and where it is narrow or lies over it


def height(width: int, *, is_low: bool) -> int:
    """As much as its notes need, where they stand under the facts; the board pays for it."""
    return OVERLAY if is_low or width < DROPS_WHY else HEIGHT
