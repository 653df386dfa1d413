"""The requirement tree while it is edited: nodes that can be moved, and their plain data in the record's form. No Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from jobcompare.model.requirement import NODE_TYPES
from jobcompare.model.words import EducationLevel

TYPES: dict[str, type[Any]] = {node.TAG: node for node in NODE_TYPES}
GROUPS = ("all", "any")
NAMES = {
    "all": "All of these",
    "any": "One of these",
    "education": "Education",
    "experience": "Experience",
    "licence": "License",
    "certification": "Certification",
    "combination": "Any equivalent combination",
    "other": "Other",
}
_KEPT = ("nodes", "places", "label", "including")


@dataclass
class Branch:
    """One node. `values`: plain data of its own fields; `kept`: what is not edited here (places, parts of an experience)."""

    tag: str
    label: str | None = None
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    kept: dict[str, Any] = field(default_factory=dict[str, Any])
    places: list[Any] = field(default_factory=list[Any])
    children: "list[Branch]" = field(default_factory=list["Branch"])
    parent: "Branch | None" = None

    @property
    def is_group(self) -> bool:
        """It holds other nodes."""
        return self.tag in GROUPS

    def walk(self) -> "Iterator[Branch]":
        """This node and all below, as they stand."""
        yield self
        for child in self.children:
            yield from child.walk()

    def add(self, child: "Branch", place: int | None = None) -> None:
        """Put a node below this one; `place`: None at the end."""
        child.parent = self
        self.children.insert(len(self.children) if place is None else place, child)

    def take_out(self) -> None:
        """Take this node out of its group."""
        if self.parent is not None:
            self.parent.children.remove(self)
            self.parent = None

    def move(self, by: int) -> bool:
        """Move within the group; False at its end."""
        if self.parent is None:
            return False
        row = self.parent.children.index(self)
        if not 0 <= row + by < len(self.parent.children):
            return False
        self.parent.children.insert(row + by, self.parent.children.pop(row))
        return True

    def words(self) -> str:
        """The node in a line."""
        label = f"{self.label}. " if self.label else ""
        return label + _WORDS.get(self.tag, _plain)(self)


@dataclass(frozen=True, slots=True)
class LeafField:
    """A field of a leaf that can be edited. `kind`: "text", "number", "flag", "list" or "choice"."""

    name: str
    kind: str
    doc: str
    words: tuple[str, ...] = ()
    needed: bool = False


def leaf_fields(tag: str) -> tuple[LeafField, ...]:
    """The editable fields of a kind of node, in the record's order."""
    cls = TYPES[tag]
    hints = get_type_hints(cls)
    return tuple(
        LeafField(
            item.name,
            _kind(hints[item.name]),
            str(item.metadata.get("doc", "")),
            tuple(EducationLevel) if hints[item.name] is EducationLevel else (),
            bool(item.metadata.get("needed")),
        )
        for item in fields(cls)
        if item.name not in _KEPT
    )


def _kind(hint: Any) -> str:
    if get_origin(hint) in (Union, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    kinds: dict[Any, str] = {bool: "flag", int: "number", str: "text", EducationLevel: "choice"}
    return kinds.get(hint, "list")


def from_data(data: Mapping[str, Any] | None) -> Branch:
    """The tree of plain data; an empty group where there is none."""
    if data is None:
        return Branch("all")
    tag = next(key for key in data if key in TYPES)
    inner = data[tag]
    branch = Branch(tag, data.get("label"), places=list(data.get("places", [])))
    if branch.is_group:
        for child in cast(list[Mapping[str, Any]], inner):
            branch.add(from_data(child))
    else:
        names = {item.name for item in leaf_fields(tag)}
        branch.values = {key: value for key, value in inner.items() if key in names}
        branch.kept = {key: value for key, value in inner.items() if key not in names}
    return branch


def to_data(branch: Branch) -> dict[str, Any] | None:
    """The plain data of a tree, groups without nodes left out; None where nothing is left."""
    if branch.is_group:
        parts = [data for child in branch.children if (data := to_data(child)) is not None]
        if not parts:
            return None
        made: dict[str, Any] = {branch.tag: parts}
    else:
        made = {branch.tag: {**{k: v for k, v in branch.values.items() if v not in (None, "", [])}, **branch.kept}}
    if branch.label:
        made["label"] = branch.label
    if branch.places:
        made["places"] = branch.places
    return made


def faults(branch: Branch) -> Iterator[tuple[Branch, str]]:
    """What a tree still lacks, in words."""
    for node in branch.walk():
        if node.is_group:
            continue
        for item in leaf_fields(node.tag):
            if item.needed and not node.values.get(item.name):
                yield node, f"{NAMES[node.tag]}: {item.name.replace('_', ' ')} is needed."
        low, high = node.values.get("months_min"), node.values.get("months_max")
        if low is not None and high is not None and high < low:
            yield node, "Experience: the upper months are fewer than the least."


def _education(node: Branch) -> str:
    values = node.values
    level = str(values.get("level", "?")).replace("-", " ").capitalize()
    more = [f"{values[key]} {key.replace('_', ' ')}" for key in ("years", "semester_units", "quarter_units") if values.get(key)]
    extra = " or equivalent" if values.get("equivalent_accepted") else ""
    topics: list[str] = values.get("fields") or []
    about = f" in {', '.join(topics)}" if topics else ""
    return level + (f", {', '.join(more)}" if more else "") + extra + about


def _experience(node: Branch) -> str:
    values = node.values
    low, high = values.get("months_min"), values.get("months_max")
    span = f"{low}-{high} months" if low is not None and high is not None else f"{low} months" if low is not None else "Experience"
    hours = f", {values['hours']:,} hours" if values.get("hours") else ""
    where = f" as {values['in_class']}" if values.get("in_class") else ""
    equal = " or equivalent" if values.get("or_equivalent") else ""
    what = f": {values['what']}" if values.get("what") else ""
    return f"{span}{hours}{where}{equal}{what}"


def _plain(node: Branch) -> str:
    values = node.values
    text = str(values.get("name") or values.get("text") or "")
    when = f" ({values['when']})" if values.get("when") else ""
    return f"{NAMES[node.tag]}: {text}{when}" if text else NAMES[node.tag]


_WORDS = {"education": _education, "experience": _experience}
