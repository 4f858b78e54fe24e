"""Schema 5: a plan's inputs say on which days strength lies, how much weeks may grow, and which time is hoped for.

They are parts of the JSON of `inputs`. Plans of before say what held for them without being said: the generator finds
the days, weeks grow by the article's ten percent at most, no time. A program of before would drop them in silence:
the number of the schema keeps it from that. Plain SQL that never changes again.
"""

SQL = (
    """
    UPDATE plan SET inputs = json_set(
        inputs, '$.strength_days', json('[]'), '$.growth', 0.1, '$.goal_seconds', NULL
    )
    """,
)
