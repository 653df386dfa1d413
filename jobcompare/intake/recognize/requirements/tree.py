"""Small moves on requirement trees: gathering, flattening, taking leaves out."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from jobcompare.model.places import NOWHERE, Places, Span
from jobcompare.model.requirement import All, AnyOf, Certification, Combination, Experience, Licence, Node, Other


def gathered(op: str, nodes: Sequence[Node], places: Places = NOWHERE) -> Node:
    """Nodes under one "and" or "or"; a member of the same sort without a label is dissolved, a repeated one dropped."""
    if len(nodes) == 1:
        return nodes[0]
    kind = AnyOf if op == "or" else All
    flat: list[Node] = []
    for node in nodes:
        if isinstance(node, kind) and node.label is None:
            flat.extend(node.nodes)
        else:
            flat.append(node)
    unique = list(dict.fromkeys(flat))
    return unique[0] if len(unique) == 1 else kind(nodes=tuple(unique), places=places)


def gathered_all(nodes: Sequence[Node], places: Places = NOWHERE) -> Node | None:
    """Nodes that are all needed; None for none."""
    return gathered("and", nodes, places) if nodes else None


def leaves(node: Node | None) -> Iterator[Node]:
    """The leaves of a tree in reading order."""
    if isinstance(node, All | AnyOf):
        for child in node.nodes:
            yield from leaves(child)
    elif node is not None:
        yield node


def without(node: Node | None, is_out: Callable[[Node], bool]) -> tuple[Node | None, tuple[Node, ...]]:
    """A tree without the nodes that `is_out` tells, and those nodes."""
    if node is None:
        return None, ()
    if is_out(node):
        return None, (node,)
    if not isinstance(node, All | AnyOf):
        return node, ()
    kept: list[Node] = []
    out: list[Node] = []
    for child in node.nodes:
        rest, taken = without(child, is_out)
        out.extend(taken)
        kept.extend([rest] if rest is not None else [])
    if not out:
        return node, ()
    if not kept:
        return None, tuple(out)
    if len(kept) == 1:
        return (replace(kept[0], label=kept[0].label or node.label)), tuple(out)
    return replace(node, nodes=tuple(kept)), tuple(out)


def is_free_combination(node: Node) -> bool:
    """A combination that is no labelled alternative of a list."""
    return isinstance(node, Combination) and node.label is None


def is_driver(node: Node) -> bool:
    """A licence to drive."""
    return isinstance(node, Licence) and re.search(r"\b(?:driver|operator)\b", node.name) is not None


def with_ways(core: Node | None, combinations: Sequence[Node], extras: Sequence[Node]) -> Node | None:
    """The whole requirement: combinations are further alternatives of the top `any`, licences stand beside it."""
    beside: list[Node] = []
    if combinations and isinstance(core, All):
        beside = [node for node in core.nodes if isinstance(node, Licence | Certification | Other)]
        kept = [node for node in core.nodes if node not in beside]
        core = gathered_all(kept, core.places if not beside else NOWHERE)
    ways = [*([core] if core is not None else []), *combinations]
    top = gathered("or", ways) if ways else None
    return gathered_all([*([top] if top is not None else []), *beside, *extras])


def placed(node: Node, struck: Sequence[Span], top: bool = True) -> Node:
    """The tree with the places of what is needed together: from the first leaf to the last, apart at struck words."""
    if not isinstance(node, All | AnyOf):
        return node
    nodes = tuple(placed(child, struck, False) for child in node.nodes)
    if top:
        return replace(node, nodes=nodes, places=NOWHERE)
    return replace(node, nodes=nodes, places=around(nodes, struck)) if isinstance(node, All) else replace(node, nodes=nodes)


def around(nodes: Sequence[Node], struck: Sequence[Span]) -> Places:
    """From the first place of nodes to the last, apart where words between two of them are struck."""
    spans = sorted(span for node in nodes for leaf in leaves(node) for span in leaf.places)
    merged: list[Span] = []
    for span in spans:
        apart = merged and any(run.start >= merged[-1].end and run.end <= span.start for run in struck)
        if merged and not apart:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def last_experience(nodes: Sequence[Node]) -> Experience | None:
    """The experience read last."""
    found = [leaf for node in nodes for leaf in leaves(node) if isinstance(leaf, Experience)]
    return found[-1] if found else None


def swapped(node: Node, old: Node, new: Node) -> Node:
    """A tree with one leaf in place of another."""
    if node is old:
        return new
    if isinstance(node, All | AnyOf):
        return replace(node, nodes=tuple(swapped(child, old, new) for child in node.nodes))
    return node
