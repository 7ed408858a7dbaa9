"""The one clock: what the time is, for all that asks.

MTENK_NOW sets it to another moment, such as «2028-02-29T12:00:00+00:00»; the tests stand still so.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """This moment, in UTC."""
    text = os.environ.get("MTENK_NOW", "")
    return datetime.fromisoformat(text).astimezone(UTC) if text else datetime.now(UTC)
