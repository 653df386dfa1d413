"""Leave one jurisdiction out: what recognition is worth without the words that only one employer's documents use.

Nothing is trained, so a word of the vocabulary is what can be fitted to one document. For each jurisdiction the phrases of
the vocabulary that stand in its documents, and in no other's, are taken out, and its documents are scored without them:

    python -m tests.intake.unseen.leave_one_out ../shared/corpora/specs
"""

import importlib.util
import json
import multiprocessing
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

FILES = ("headings", "labels", "titles", "cues", "units", "jurisdictions")
"""Vocabulary that documents can have shaped."""

_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"(?P<phrase>[^"\n]+)"(?P<comma>,?)(?!\s*=)')
_FIXED = re.compile(r"\s*(?:key|code|kind|topic|name)\s*=|\s*#")  # lines that name a thing
_SAME = {"LA": "city of la", "sdcounty": "san diego county"}  # two names of one employer in the names of files


def main(folder: Path) -> float:
    """Print the figure of each jurisdiction and of all; return the micro-F1 of all."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    texts = {one["file"]: (folder / "texts" / one["file"]).read_bytes() for one in gold}
    groups: dict[str, list[dict[str, Any]]] = {}
    for one in gold:
        groups.setdefault(employer_of(one["file"]), []).append(one)
    jobs = [(folder, name, own, _words(texts, own), _words(texts, _others(groups, name))) for name, own in sorted(groups.items())]
    total = Counter[str]()
    with multiprocessing.get_context("spawn").Pool(2, maxtasksperchild=1) as pool:
        for name, lost, counts in pool.imap(_score, jobs):
            total.update(counts)
            _ = sys.stdout.write(f"{name:32}{lost:5} phrases out   F1 {f1(counts):.3f}   {dict(counts)}\n")
    _ = sys.stdout.write(f"{'all':32}{'':19}F1 {f1(total):.3f}   {dict(total)}\n")
    return f1(total)


def employer_of(file: str) -> str:
    """The employer in the name of a document: "010_sanbernardino_assistant…" → "sanbernardino"."""
    parts = file.split("_")
    first = parts[1] if parts[0].isdigit() else parts[0]
    after = " ".join(parts[1:4]).replace("_", " ")
    known = next(
        (name for name in ("city of la", "san diego county", "marion county", "st johns county") if after.startswith(name)), ""
    )
    return known or _SAME.get(first, first)


def f1(counts: Mapping[str, int]) -> float:
    """Of right, wrong, missed and invented values."""
    found = counts.get("right", 0) + counts.get("wrong", 0) + counts.get("invented", 0)
    wanted = counts.get("right", 0) + counts.get("wrong", 0) + counts.get("missed", 0)
    return 2 * counts.get("right", 0) / max(found + wanted, 1)


def _others(groups: Mapping[str, list[dict[str, Any]]], name: str) -> list[dict[str, Any]]:
    return [one for other, documents in groups.items() if other != name for one in documents]


def _words(texts: Mapping[str, bytes], documents: Iterable[dict[str, Any]]) -> str:
    """The words of documents in one line, lower case, each between blanks."""
    whole = " ".join(texts[one["file"]].decode("utf-8", "replace") for one in documents)
    return f" {' '.join(_WORD.findall(whole.lower()))} "


def _score(job: tuple[Path, str, list[dict[str, Any]], str, str]) -> tuple[str, int, Counter[str]]:
    """(employer, phrases taken out, counts) of one jurisdiction, in a process of its own."""
    folder, name, documents, own, others = job
    with tempfile.TemporaryDirectory() as made:
        lost = _vocabulary_without(Path(made), own, others)
        score = _scorer(folder)
        counts = Counter[str]()
        for one in documents:
            raw = score.without_source((folder / "texts" / one["file"]).read_bytes())
            tally = score.score_document(one, _record(raw))
            for field in score.FIELDS:
                counts.update(tally.n[field])
    return name, lost, counts


def _vocabulary_without(folder: Path, own: str, others: str) -> int:
    """Write the vocabulary without the phrases that only `own` has, and have the program read it; how many there were."""
    from jobcompare.common import paths

    shipped = paths.resource("vocabulary")
    shutil.copytree(shipped, folder / "vocabulary")
    lost = 0
    for name in FILES:
        path = folder / "vocabulary" / f"{name}.toml"
        kept, gone = _without(path.read_text("utf-8"), own, others)
        _ = path.write_text(kept, "utf-8")
        lost += gone
    original = paths.resource

    def instead(name: str) -> Path:
        return folder / name if (folder / name).exists() else original(name)

    paths.resource = instead
    return lost


def _without(source: str, own: str, others: str) -> tuple[str, int]:
    gone = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal gone
        form = f" {' '.join(_WORD.findall(match['phrase'].lower()))} "
        if len(form) < 4 or form not in own or form in others:
            return match.group()
        gone += 1
        return ""

    lines = [line if _FIXED.match(line) else _kept(line, _PHRASE.sub(keep, line)) for line in source.split("\n")]
    return "\n".join(lines), gone


def _kept(line: str, without: str) -> str:
    """A line without its phrases; with them where it is a list that would be empty."""
    whole = "[" in line and "]" in line and _PHRASE.search(line) is not None
    return line if whole and _PHRASE.search(without) is None else without


def _scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _record(raw: bytes) -> dict[str, Any]:
    """The record of a document as plain values, read with the vocabulary that is there now."""
    from jobcompare.common.errors import UserError
    from jobcompare.intake.readers import read
    from jobcompare.intake.recognize import recognize
    from jobcompare.model.codec import encode_record

    try:
        return encode_record(recognize(read(raw)))
    except UserError:
        return {}


if __name__ == "__main__":
    _ = main(Path(sys.argv[1]))
