"""The page's own lines of the action table. Space settles a finding where the list has the focus."""

from jobcompare.ui.actions import ActionRow

_PAGE = "documents"

ACTIONS = (
    ActionRow(id="document.marked", text="&Marked", tip="The text as it stands", slot="show_marked",
              page=_PAGE, menu="View", block=4, keys=("Alt+1",), icon="text-strikethrough"),
    ActionRow(id="document.clean", text="&Clean", tip="The text without its struck words", slot="show_clean", page=_PAGE,
              menu="View", block=4, keys=("Alt+2",), icon="text-align-left"),
    ActionRow(id="document.struck", text="Struck &only", tip="Only lines with struck words", slot="show_struck", page=_PAGE,
              menu="View", block=4, keys=("Alt+3",)),
    ActionRow(id="document.compare", text="Co&mpare with…", tip="Compare with another version or document, word by word",
              slot="compare", page=_PAGE, menu="Compare", block=4, keys=("Alt+4",), icon="arrows-left-right"),
    ActionRow(id="document.redline", text="&Before and after the revision",
              tip="Compare the wording before the document's marked revision with the one after it", slot="compare_wordings",
              page=_PAGE, menu="Compare", block=4, keys=("Alt+5",)),
    ActionRow(id="document.next-change", text="&Next change", tip="Go to the next value or line that changed", slot="next_change",
              page=_PAGE, menu="Compare", block=5, keys=("Alt+Down",), icon="arrow-down"),
    ActionRow(id="document.previous-change", text="&Previous change", tip="Go to the value or line before that changed",
              slot="previous_change", page=_PAGE, menu="Compare", block=5, keys=("Alt+Up",), icon="arrow-up"),
    ActionRow(id="document.copy-changes", text="Copy the com&parison", tip="Copy the whole comparison as text and as HTML",
              slot="copy_changes", page=_PAGE, menu="Compare", block=5, icon="copy"),
    ActionRow(id="document.make-current", text="Make this &version current",
              tip="Let the classes go by the version chosen in the list of versions", slot="make_current", page=_PAGE,
              menu="Compare", block=6, icon="check-square", writes=True),
    ActionRow(id="document.next-finding", text="Ne&xt finding", tip="Go to the next finding and its place", slot="next_finding",
              page=_PAGE, menu="Edit", block=2, keys=("F8",), icon="arrow-down"),
    ActionRow(id="document.previous-finding", text="Previo&us finding", tip="Go to the finding before and its place",
              slot="previous_finding", page=_PAGE, menu="Edit", block=2, keys=("Shift+F8",), icon="arrow-up"),
    ActionRow(id="document.settle", text="Fin&ding settled", tip="The finding was dealt with, or is open again (Space)",
              slot="settle", page=_PAGE, menu="Edit", block=3, keys=("Ctrl+Shift+F8",), icon="check-square", writes=True),
)  # fmt: skip
