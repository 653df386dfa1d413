"""Imported documents."""

from jobcompare.common.errors import Trouble, UserError
from jobcompare.model.study import Employer, EntityKind
from jobcompare.present.document_list import make_document_list
from jobcompare.present.document_text import MODES, make_document_view
from jobcompare.present.lists_view import DocumentView, ListView
from jobcompare.store.reader import Reader


def document_list(reader: Reader) -> ListView:
    """The Documents page's list."""
    return make_document_list(reader.document_lines())


def document(reader: Reader, document_id: int, mode: str = "marked") -> DocumentView:
    """A document's text: "marked", "clean" or "struck".

    Raises:
        UserError: NO_SUCH_ENTITY, NO_SUCH_OPTION.
    """
    if mode not in MODES:
        raise UserError(Trouble.NO_SUCH_OPTION, name=mode, known=", ".join(MODES))
    entity = reader.document(document_id)
    specification = reader.specification_of_document(document_id)
    if specification is None:
        return make_document_view(entity, None, None, mode)
    employer = reader.entity(EntityKind.EMPLOYER, specification.employer_id)
    version = reader.version_of(specification.id)
    return make_document_view(entity, employer if isinstance(employer, Employer) else None, version, mode)
