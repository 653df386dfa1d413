"""The frame's own actions; pages add theirs. Contract tests walk `all_actions()`."""

from functools import cache

from PySide6.QtGui import QKeySequence

from jobcompare.ui.actions import ActionRow
from jobcompare.ui.pages.registry import PAGES

_Std = QKeySequence.StandardKey

FILE = (
    ActionRow(id="file.new", text="&New study…", tip="Start a study: our jurisdiction, comparators, first documents",
              slot="studies.new", menu="File", keys=(_Std.New,), icon="file-plus", study=False),
    ActionRow(id="file.open", text="&Open…", tip="Open a study file", slot="studies.open", menu="File", keys=(_Std.Open,),
              icon="folder-open", study=False),
    ActionRow(id="file.sample", text="&Sample study", tip="Open a copy of the sample study to try things on", slot="studies.sample",
              menu="File", icon="flask", study=False),
    ActionRow(id="file.import", text="&Add documents…", tip="Read documents into this study", slot="files.add_documents",
              menu="File",
              block=1, keys=("Ctrl+I",), icon="file-arrow-down", writes=True),
    ActionRow(id="file.checkpoint", text="Named check&point…", tip="Edits are saved at once; a checkpoint gives this moment a name",
              slot="files.checkpoint", menu="File", block=2, keys=(_Std.Save,), icon="bookmark-simple", writes=True),
    ActionRow(id="file.save-as", text="Sa&ve as…", tip="Save the whole study, undo and all, under another name and go on there",
              slot="copies.save_as", menu="File", block=2, keys=(_Std.SaveAs, "Ctrl+Shift+S")),
    ActionRow(id="file.clean-copy", text="Save a clean cop&y…", tip="To hand on: without undo, private notes and local paths",
              slot="copies.clean_copy", menu="File", block=2),
    ActionRow(id="file.export", text="&Export…", tip="Write the comparison as a workbook, comma-separated values or data",
              slot="files.export", menu="File", block=3, keys=("Ctrl+E",), icon="export"),
    ActionRow(id="file.close", text="&Close study", tip="Close the study; nothing is left to save", slot="studies.close",
              menu="File",
              block=4, keys=(_Std.Close,), icon="x"),
    ActionRow(id="file.quit", text="&Quit", tip="Close the program", slot="studies.quit", menu="File", block=4, keys=("Ctrl+Q",),
              icon="sign-out", study=False),
)  # fmt: skip

EDIT = (
    ActionRow(id="edit.undo", text="&Undo", tip="Take back the last step, also one of an earlier day", slot="edits.undo",
              menu="Edit",
              keys=(_Std.Undo,), icon="arrow-counter-clockwise", writes=True),
    ActionRow(id="edit.redo", text="&Redo", tip="Do again what was taken back", slot="edits.redo", menu="Edit",
              keys=(_Std.Redo, "Ctrl+Y"), icon="arrow-clockwise", writes=True),
    ActionRow(id="edit.copy", text="&Copy", tip="Copy the selected cells as a table", slot="edits.copy", menu="Edit", block=1,
              keys=(_Std.Copy,), icon="copy"),
    ActionRow(id="edit.copy-headers", text="Copy with &headers", tip="Copy the selected cells with their headers",
              slot="edits.copy_with_headers", menu="Edit", block=1, keys=("Ctrl+Shift+C",)),
    ActionRow(id="edit.select-all", text="Select &all", tip="Select everything on the page", slot="edits.select_all", menu="Edit",
              block=1, keys=(_Std.SelectAll,)),
    ActionRow(id="edit.find", text="&Find…", tip="Find words on this page", slot="finding.show", menu="Edit", block=2,
              keys=(_Std.Find,), icon="magnifying-glass"),
    ActionRow(id="edit.find-next", text="Find &next", tip="Go to the next place", slot="finding.next", menu="Edit", block=2,
              keys=(_Std.FindNext,)),
    ActionRow(id="edit.find-previous", text="Find &previous", tip="Go to the place before", slot="finding.previous", menu="Edit",
              block=2, keys=(_Std.FindPrevious,)),
    ActionRow(id="edit.review", text="Re&viewed", tip="The selected values were looked at and are right", slot="values.review",
              menu="Edit", block=3, keys=("Ctrl+Return", "Ctrl+Enter"), icon="check", writes=True),
    ActionRow(id="edit.value", text="&Edit value…", tip="Type the selected value; the read one is kept beside it",
              slot="values.edit",
              menu="Edit", block=3, keys=("F2",), icon="pencil-simple", writes=True),
    ActionRow(id="edit.as-read", text="As rea&d", tip="Put back the value that was read", slot="values.as_read", menu="Edit",
              block=3,
              writes=True),
    ActionRow(id="edit.note", text="Add n&ote…", tip="A question, challenge or decision about the selected value", slot="notes.add",
              menu="Edit", block=3, keys=("Ctrl+Shift+N",), icon="note-pencil", writes=True),
    ActionRow(id="edit.settings", text="&Settings…", tip="Your name, appearance, size of text", slot="looks.settings", menu="Edit",
              block=4, keys=(_Std.Preferences, "Ctrl+,"), icon="gear", study=False),
)  # fmt: skip

VIEW = (
    ActionRow(id="view.source", text="&Source", tip="Show the selected value in its document, large or small", slot="looks.source",
              menu="View", block=1, keys=("F4",), icon="text-align-left"),
    ActionRow(id="view.zoom-in", text="Zoom &in", tip="Larger", slot="looks.zoom_in", menu="View", block=2,
              keys=(_Std.ZoomIn, "Ctrl+="), icon="magnifying-glass-plus"),
    ActionRow(id="view.zoom-out", text="Zoom &out", tip="Smaller", slot="looks.zoom_out", menu="View", block=2,
              keys=(_Std.ZoomOut,), icon="magnifying-glass-minus"),
    ActionRow(id="view.zoom-reset", text="&Actual size", tip="Back to 100 %", slot="looks.zoom_reset", menu="View", block=2,
              keys=("Ctrl+0",)),
    ActionRow(id="view.system", text="As the &system", tip="Light, dark or high contrast as the system has it", slot="looks.system",
              menu="View", block=3, submenu="Appearance", checkable=True, study=False),
    ActionRow(id="view.light", text="&Light", tip="Dark text on white", slot="looks.light", menu="View", block=3,
              submenu="Appearance", checkable=True, study=False),
    ActionRow(id="view.dark", text="&Dark", tip="Light text on dark gray", slot="looks.dark", menu="View", block=3,
              submenu="Appearance", checkable=True, study=False),
    ActionRow(id="view.contrast", text="High &contrast", tip="White on black with strong lines", slot="looks.contrast", menu="View",
              block=3, submenu="Appearance", checkable=True, study=False),
)  # fmt: skip

STUDY = (
    ActionRow(id="study.ours", text="&Our jurisdiction…", tip="Say which employer is ours", slot="setup.ours", menu="Study",
              icon="star", writes=True),
    ActionRow(id="study.employers", text="&Employers…", tip="Names, hours, why chosen, contacts", slot="setup.employers",
              menu="Study",
              icon="buildings", writes=True),
    ActionRow(id="study.levels", text="Study &levels…", tip="Names and order of this study's ladder", slot="setup.levels",
              menu="Study", icon="list-numbers", writes=True),
    ActionRow(id="study.notes", text="&Notes…", tip="Open questions, challenges and decisions of this study", slot="notes.show",
              menu="Study", block=1, icon="notepad"),
    ActionRow(id="study.check", text="&Check study", tip="Compare every text with its fingerprint, and the journal with itself",
              slot="setup.check", menu="Study", block=2, icon="shield-check"),
)  # fmt: skip

COMPARE = (
    ActionRow(id="compare.new", text="&New comparison…", tip="Begin a comparison with a name", slot="comparing.new", menu="Compare",
              icon="plus", writes=True),
    ActionRow(id="compare.rename", text="&Rename…", tip="Give this comparison another name", slot="comparing.rename",
              menu="Compare",
              writes=True),
    ActionRow(id="compare.delete", text="&Delete comparison", tip="Take this comparison out; its classes stay",
              slot="comparing.delete",
              menu="Compare", writes=True),
    ActionRow(id="compare.add", text="&Add a class", tip="Type a title, code or employer", slot="comparing.add", menu="Compare",
              block=1,
              keys=("Ctrl+K",), writes=True),
    ActionRow(id="compare.next", text="Ne&xt comparison", tip="Show the next comparison of the study", slot="comparing.next",
              menu="Compare", block=2, keys=("Ctrl+PgDown",)),
    ActionRow(id="compare.previous", text="&Previous comparison", tip="Show the comparison before", slot="comparing.previous",
              menu="Compare", block=2, keys=("Ctrl+PgUp",)),
)  # fmt: skip

HELP = (
    ActionRow(id="help.guide", text="&Guide to this page", tip="What this page is for and how to use it", slot="helping.guide",
              menu="Help", keys=(_Std.HelpContents,), icon="question", study=False),
    ActionRow(id="help.palette", text="&Commands…", tip="Run any command by typing part of its name", slot="helping.palette",
              menu="Help", block=1, keys=("Ctrl+Shift+P",), icon="terminal-window", study=False),
    ActionRow(id="help.shortcuts", text="Keyboard &shortcuts", tip="Every shortcut on one sheet", slot="helping.shortcuts",
              menu="Help", block=1, keys=("Ctrl+/",), icon="keyboard", study=False),
    ActionRow(id="help.about", text="&About jobcompare", tip="Version, licences, where files are kept", slot="helping.about",
              menu="Help", block=2, icon="info", study=False),
)  # fmt: skip


@cache
def page_actions() -> tuple[ActionRow, ...]:
    """One action per page: Ctrl+1 and on."""
    return tuple(
        ActionRow(id=f"page.{page.key}", text=page.title, tip=f"Go to {page.title}", slot="", menu="View", keys=(f"Ctrl+{n}",),
                  icon=page.icon, study=page.key != "start")
        for n, page in enumerate(PAGES, start=1)
    )  # fmt: skip


@cache
def all_actions() -> tuple[ActionRow, ...]:
    """Every action of the program, in the order of the menus."""
    own = tuple(row for page in PAGES for row in page.actions())
    return (*FILE, *EDIT, *page_actions(), *VIEW, *STUDY, *COMPARE, *own, *HELP)
