"""How a value can be edited."""

from dataclasses import dataclass, fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.codec import encode
from jobcompare.model.requirement import Node
from jobcompare.model.study import ENTITY_TYPES, ValueRef
from jobcompare.store.reader import Reader


class EditorKind(StrEnum):
    """Kinds of editor."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    FLAG = "flag"
    LIST = "list"  # of texts, one a line
    REQUIREMENT = "requirement"
    NONE = "none"  # shown, not edited


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """How a value is edited: its kind, its plain data, the words it may be, whether it may be empty."""

    ref: ValueRef
    kind: EditorKind
    data: Any
    words: tuple[str, ...] = ()
    may_be_empty: bool = True


def editor(reader: Reader, ref: ValueRef) -> Editor:
    """The editor of a value.

    Raises:
        UserError: NO_SUCH_ENTITY where it was deleted meanwhile.
    """
    entity = reader.entity(ref.entity, ref.id)
    if entity is None:
        raise UserError(Trouble.NO_SUCH_ENTITY, kind=ref.entity.value, number=ref.id)
    holder: Any = getattr(entity, "stated", entity)
    if not hasattr(holder, ref.field):
        holder = entity
    if not hasattr(holder, ref.field):
        return Editor(ref=ref, kind=EditorKind.NONE, data=None)
    kind, words = _kind(get_type_hints(holder.__class__)[ref.field])
    needed = bool(next(f for f in fields(holder) if f.name == ref.field).metadata.get("needed"))
    if isinstance(holder, ENTITY_TYPES[ref.entity]) and hasattr(entity, "stated"):
        kind = EditorKind.TEXT if ref.field == "label" else EditorKind.NONE
    return Editor(ref=ref, kind=kind, data=encode(getattr(holder, ref.field)), words=words, may_be_empty=not needed)


def _kind(hint: Any) -> tuple[EditorKind, tuple[str, ...]]:
    if hint in (Node, Node | None):
        return EditorKind.REQUIREMENT, ()
    if get_origin(hint) in (Union, UnionType):
        hint = next(kind for kind in get_args(hint) if kind is not NoneType)
    if hint == tuple[str, ...]:
        return EditorKind.LIST, ()
    simple: dict[Any, EditorKind] = {str: EditorKind.TEXT, int: EditorKind.NUMBER, bool: EditorKind.FLAG}
    if hint in simple:
        return simple[hint], ()
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return EditorKind.CHOICE, tuple(word.value for word in hint)
    return EditorKind.NONE, ()
