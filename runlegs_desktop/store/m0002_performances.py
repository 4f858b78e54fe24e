"""Schema 2: races and time trials; an athlete's usual times and heart-rate zones.

Plain SQL that never changes again. Days and times are texts (ISO 8601), lists are JSON, as in schema 1.
"""

SQL = (
    "ALTER TABLE athlete ADD COLUMN times TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE athlete ADD COLUMN zones TEXT NOT NULL DEFAULT 'reserve'",
    "ALTER TABLE athlete ADD COLUMN own_zones TEXT NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE performance (
        id TEXT NOT NULL PRIMARY KEY,
        athlete TEXT NOT NULL REFERENCES athlete (id) DEFERRABLE INITIALLY DEFERRED,
        revision INTEGER NOT NULL DEFAULT 1,
        batch TEXT,
        day TEXT NOT NULL,
        metres INTEGER NOT NULL,
        seconds INTEGER NOT NULL,
        name TEXT NOT NULL,
        hot_or_hilly INTEGER NOT NULL
    )
    """,
    "CREATE INDEX performance_athlete ON performance (athlete, day)",
)
