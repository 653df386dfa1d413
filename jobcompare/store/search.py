"""Words -> classes: those with every word in their title or code first, then in one statement, then in their document.

Ranks are taken over titles and documents, never over statements (bm25 over millions of them takes seconds): a class with
more statements that hold every word comes first.
"""

import json
import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from jobcompare.model.lines import Found, FoundIn
from jobcompare.store.quoting import Words, quote_around, words_of

_STATEMENTS_READ = 3_000  # matches looked at: enough for 500 classes, and 10 ms
_RANKED_AT_MOST = 1_500  # documents

_IN_TITLES = """
SELECT c.id, c.title, c.code FROM class_words w JOIN job_class c ON c.id = w.rowid
WHERE class_words MATCH ? ORDER BY w.rank, c.title, c.id LIMIT ?
"""
_IN_STATEMENTS = """
WITH hit (id) AS MATERIALIZED (SELECT rowid FROM statement_words WHERE statement_words MATCH ? LIMIT ?)
SELECT k.class_id, count(*), min(s.id) FROM hit JOIN statement s ON s.id = hit.id
    JOIN content k ON k.specification_id = s.specification_id
    JOIN class_line l ON l.class_id = k.class_id AND l.content_id = k.id
WHERE s.struck = 0 AND instr(s.classes, json_quote(k."key")) > 0
GROUP BY k.class_id ORDER BY count(*) DESC, k.class_id
"""
_MATCHING = "SELECT rowid FROM document_words WHERE document_words MATCH ? {order} LIMIT ?"
_OF_DOCUMENTS = """
SELECT k.class_id, hit.value FROM json_each(?) hit
    JOIN specification v ON v.document_id = hit.value JOIN content k ON k.specification_id = v.id
    JOIN class_line l ON l.class_id = k.class_id AND l.content_id = k.id
ORDER BY hit.key, k.class_id
"""


class _Hit(NamedTuple):
    """Where a class was found. `source`: id of the statement or document to quote, None for a title."""

    where: FoundIn
    source: int | None


@dataclass(slots=True)
class _Tally:
    """What was found of one class so far."""

    best: _Hit
    hits: int


def find(driver: sqlite3.Connection, typed: str, limit: int) -> tuple[Found, ...]:
    """Classes that hold every word of what was typed, best first; none where there are no words in it."""
    words = words_of(typed)
    if not words.whole and not words.unfinished:
        return ()
    tallies: dict[int, _Tally] = {}
    titles = {id: f"{title} · {code}" if code else title for id, title, code in driver.execute(_IN_TITLES, (words.query, limit))}
    for class_id in titles:
        tallies[class_id] = _Tally(_Hit(FoundIn.TITLE, None), 1)
    if words.text_query:
        _find_in_texts(driver, words.text_query, limit, tallies)
    return tuple(_found(driver, words, titles, id, tally) for id, tally in list(tallies.items())[:limit])


def _find_in_texts(driver: sqlite3.Connection, query: str, limit: int, tallies: dict[int, _Tally]) -> None:
    for class_id, count, statement in driver.execute(_IN_STATEMENTS, (query, _STATEMENTS_READ)).fetchall():
        _count(tallies, class_id, _Hit(FoundIn.STATEMENT, statement), count)
    if len(tallies) < limit:
        documents = json.dumps(_documents(driver, query, limit))
        for class_id, document in driver.execute(_OF_DOCUMENTS, (documents,)).fetchall():
            _count(tallies, class_id, _Hit(FoundIn.DOCUMENT, document), 1)


def _documents(driver: sqlite3.Connection, query: str, limit: int) -> list[int]:
    """Documents that hold the words, best first where the words tell them apart.

    Ranking thousands takes 40 ms and means little: words that are nearly everywhere give documents in order of import.
    """
    found = driver.execute(_MATCHING.format(order=""), (query, _RANKED_AT_MOST + 1)).fetchall()
    if len(found) <= _RANKED_AT_MOST:
        found = driver.execute(_MATCHING.format(order="ORDER BY rank"), (query, limit)).fetchall()
    return [id for (id,) in found[:limit]]


def _count(tallies: dict[int, _Tally], class_id: int, hit: _Hit, hits: int) -> None:
    tally = tallies.get(class_id)
    if tally is None:
        tallies[class_id] = _Tally(hit, hits)
    else:
        tally.hits += hits


def _found(driver: sqlite3.Connection, words: Words, titles: dict[int, str], class_id: int, tally: _Tally) -> Found:
    where, source = tally.best
    if where is FoundIn.TITLE:
        text = titles[class_id]
    else:
        table = "statement" if where is FoundIn.STATEMENT else "document"
        (text,) = driver.execute(f"SELECT text FROM {table} WHERE id = ?", (source,)).fetchone()
    snippet, spans = quote_around(text, words)
    return Found(class_id, tally.hits, where, snippet, spans, source if where is FoundIn.STATEMENT else None)
