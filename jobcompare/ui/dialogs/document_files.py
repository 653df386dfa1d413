"""What a dialog that asks for documents lists: everything that a reader takes."""

from jobcompare.operations.reading import ENDINGS

DOCUMENT_FILES = f"Documents ({' '.join(sorted(f'*{ending}' for ending in ENDINGS))} *.json);;All files (*)"
