"""Schema 4: a set says whether its form slipped. Sets of before were clean as far as anybody knows.

Plain SQL that never changes again.
"""

SQL = ("ALTER TABLE strength_set ADD COLUMN form_slipped INTEGER NOT NULL DEFAULT 0",)
