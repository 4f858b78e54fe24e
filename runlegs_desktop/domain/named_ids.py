"""Ids that follow from a name: the UUID of RFC 9562, version 5. A plan makes some hundred of them in a frame."""

from hashlib import sha1
from uuid import NAMESPACE_URL

_SPACE = NAMESPACE_URL.bytes


def named_id(name: str) -> str:
    """As `str(uuid5(NAMESPACE_URL, name))`, in a fraction of its time."""
    raw = bytearray(sha1(_SPACE + name.encode(), usedforsecurity=False).digest()[:16])
    raw[6] = raw[6] & 0x0F | 0x50
    raw[8] = raw[8] & 0x3F | 0x80
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
