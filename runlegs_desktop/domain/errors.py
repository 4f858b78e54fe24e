"""Failures that are expected and can be told to the runner: a code and its values, no words."""

from typing import TypeAlias

Value: TypeAlias = str | int | float


class UserError(Exception):
    """Something the runner can put right. `code` names the sentence, which `present/wording.py` holds.

    `values` are the numbers and names that the sentence needs; for a bad field always `field`, and `low` and
    `high` where there is a range.
    """

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
