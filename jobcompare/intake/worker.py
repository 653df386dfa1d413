"""The reading process (`jobcompare _worker`): documents in on standard input, records out on standard output, no study.

One process reads many documents, one after another. A message is its length (8 bytes, big-endian) and its bytes. The first
one says that the process is ready. A request is a line of JSON (`name`, `encoding`, `want`) and the document's bytes; a reply
is JSON: `record`; or `table` where the pay schedule in the file is wanted (null where there is none); or `words` where it was
given the user's; or `trouble` and `facts`; or `mistake`, a fault of this program.
"""

import faulthandler
import hashlib
import json
import os
import struct
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.readers import read
from jobcompare.intake.recognize import recognize
from jobcompare.intake.schedules import encode_table, schedule_in
from jobcompare.intake.told import with_vocabulary
from jobcompare.intake.worker_limits import MEMORY, SECONDS, limit_process
from jobcompare.model.codec import encode_record
from jobcompare.vocabulary.own import FILE, parsed_own, use_own

COMMAND = "_worker"
READY = b"ready"  # the first message: everything is imported, the time of the first document begins
LARGEST_REPLY = 2**28  # bytes
_LENGTH = struct.Struct(">Q")
_GRACE = 5  # seconds that the parent has to end this process itself
_DEEPEST = 5_000  # calls inside one another; Python's own limit is for programs, not for documents nested in tables


def main() -> None:
    """Serve standard input and output until the input ends."""
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)  # whatever a library prints is no reply
        sys.setrecursionlimit(_DEEPEST)
        limit_process()
        write_message(target, READY)
        serve(source, target, nowhere)


def serve(source: BinaryIO, target: BinaryIO, nowhere: BinaryIO) -> None:
    """Answer requests until the source ends, or the memory does.

    Args:
        source: requests.
        target: replies.
        nowhere: where the traces of a reading that takes too long go.
    """
    while (request := read_message(source)) is not None:
        faulthandler.dump_traceback_later(SECONDS + _GRACE, exit=True, file=nowhere)
        reply = answer(request)
        faulthandler.cancel_dump_traceback_later()
        write_message(target, json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace"))
        if reply.get("trouble") == Trouble.READING_TOO_LARGE:
            return  # memory that was full once stays in pieces; the next document gets a new process


RECORD, TABLE, WORDS = "record", "table", "words"  # what a request wants


def request_of(raw: bytes, name: str = "", encoding: str | None = None, want: str = RECORD) -> bytes:
    """The request to read a document.

    Args:
        raw: its bytes.
        name: its file name, without folders.
        encoding: what the user says a text file is in; None: found out.
        want: RECORD, TABLE, or WORDS: the bytes are words of the user's own, with which all later requests are answered.
    """
    return json.dumps({"name": name, "encoding": encoding, "want": want}).encode() + b"\n" + raw


def answer(request: bytes) -> dict[str, Any]:
    """The reply to a request; whatever happens is told, nothing is raised."""
    head, _, raw = request.partition(b"\n")
    about = cast(dict[str, str | None], json.loads(head))
    try:
        return _ANSWERS[about.get("want") or RECORD](raw, about)
    except UserError as error:
        return _trouble(error)
    except MemoryError:
        return _trouble(UserError(Trouble.READING_TOO_LARGE, limit=MEMORY // 2**20))
    except RecursionError:
        return _trouble(UserError(Trouble.DOCUMENT_UNSAFE, reason="it is nested too deeply"))
    except Exception as error:  # the parent tells it as a mistake of this program, and logs the trace
        return {"mistake": _mistake(error), "trace": traceback.format_exc(limit=-12)}


def _record(raw: bytes, about: dict[str, str | None]) -> dict[str, Any]:
    name = about.get("name") or ""
    document = read(raw, name, about.get("encoding"))
    record = recognize(document, name or None, hashlib.sha256(raw).hexdigest())
    return {RECORD: encode_record(with_vocabulary(record))}


def _table(raw: bytes, about: dict[str, str | None]) -> dict[str, Any]:
    table = schedule_in(raw, about.get("encoding"))
    return {TABLE: encode_table(table) if table is not None else None}


def _words(raw: bytes, about: dict[str, str | None]) -> dict[str, Any]:
    words = parsed_own(raw, about.get("name") or FILE)
    use_own(words)
    return {WORDS: words.sign}


_ANSWERS: Mapping[str, Callable[[bytes, dict[str, str | None]], dict[str, Any]]] = {RECORD: _record, TABLE: _table, WORDS: _words}


def _trouble(error: UserError) -> dict[str, Any]:
    return {"trouble": error.trouble.value, "facts": {key: str(value) for key, value in error.facts.items()}}


def _mistake(error: Exception) -> str:
    """Kind and place of a fault: "TypeError in walk.py, line 12"."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "jobcompare" in frame.filename]
    place = f" in {Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{place}"


def read_message(source: BinaryIO) -> bytes | None:
    """The next message; None where the source has ended."""
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = source.read(length)
    return body if len(body) == length else None


def write_message(target: BinaryIO, body: bytes) -> None:
    """Write a message."""
    target.write(_LENGTH.pack(len(body)))
    target.write(body)
    target.flush()
