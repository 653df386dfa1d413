"""What two long lists have in common, in the order of both. Near-linear: first what stands once in both."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from rapidfuzz.distance import LCSseq

_CELLS = 25_000_000  # items x items between two anchors that are compared one by one; more has no longest common order

Pair = tuple[int, int]  # place in the first and in the second list


def equal_in_order(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[Pair]:
    """Places of equal items, ascending in both lists.

    The common beginning and end are taken first, then items that stand once in either list and keep their order (the longest
    such chain), then the longest common order of what lies between two of these.
    """
    head = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second)))
    most = min(len(first), len(second)) - head
    tail = next((n for n in range(most) if first[-1 - n] != second[-1 - n]), most)
    ends = len(first) - tail, len(second) - tail
    found = [(n, n) for n in range(head)]
    before = head, head
    for anchor in (*_anchors(first, second, head, ends), ends):
        found += _between(first, second, before, anchor)
        if anchor != ends:
            found.append(anchor)
            before = anchor[0] + 1, anchor[1] + 1
    return found + [(ends[0] + n, ends[1] + n) for n in range(tail)]


def _anchors(first: Sequence[Hashable], second: Sequence[Hashable], head: int, ends: Pair) -> list[Pair]:
    ours, theirs = Counter(first[head : ends[0]]), Counter(second[head : ends[1]])
    place = {item: n for n, item in enumerate(second[head : ends[1]], start=head) if theirs[item] == 1}
    once = [(n, place[item]) for n, item in enumerate(first[head : ends[0]], start=head) if ours[item] == 1 and item in place]
    return list(_longest_ascending(once))


def _longest_ascending(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The longest chain of pairs whose second places ascend; the first ones do."""
    tops: list[int] = []  # the smallest second place at which a chain of each length ends
    at: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(tops, place)
        before.append(at[length - 1] if length else -1)
        tops[length : length + 1] = [place]
        at[length : length + 1] = [number]
    chain: list[Pair] = []
    number = at[-1] if at else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return reversed(chain)


def _between(first: Sequence[Hashable], second: Sequence[Hashable], start: Pair, end: Pair) -> Iterator[Pair]:
    ours, theirs = first[start[0] : end[0]], second[start[1] : end[1]]
    if not ours or not theirs or len(ours) * len(theirs) > _CELLS:
        return
    for step in LCSseq.opcodes(ours, theirs):
        if step.tag == "equal":
            for n in range(step.src_end - step.src_start):
                yield start[0] + step.src_start + n, start[1] + step.dest_start + n
