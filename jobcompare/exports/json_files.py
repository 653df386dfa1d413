"""JSON files."""

import json
from typing import Any


def json_bytes(data: Any) -> bytes:
    """Plain data as a JSON file: UTF-8, one field a line. A lone surrogate is escaped, so that the file stays UTF-8."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        return (json.dumps(data, ensure_ascii=True, indent=1) + "\n").encode()


def check_json(data: bytes) -> None:
    """Raise ValueError where the bytes are no JSON file."""
    json.loads(data)
