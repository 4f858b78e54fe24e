"""Ids for what a runner makes."""


def new_id() -> str:
    """A random uuid, spelled."""
    from uuid import uuid4  # noqa: PLC0415 - it asks what platform this is; a start makes nothing

    return str(uuid4())
