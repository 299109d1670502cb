"""Carries out the steps of a job in LibreOffice as a reviewer would, changes tracked, and saves the document as DOCX.

Usage: edit-in-libreoffice.py PIPE JOB.json, where soffice listens on that pipe. A job: input, output, author, steps; a step
names what it does and the words at which it does it, as they stand in the text. Needs Debian's python3-uno.
"""
import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

LONGEST_START = 60


def main():
    pipe, job_file = sys.argv[1:]
    with open(job_file, encoding="utf-8") as file:
        job = json.load(file)
    context = connect(pipe)
    set_author(context, job["author"])
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(job["input"]), "_blank", 0, (prop("Hidden", True),)
    )
    editor = Editor(context, document)
    print(f"changes tracked on opening: {document.RecordChanges}")
    for step in job["steps"]:
        getattr(editor, step["do"])(step)
    document.storeToURL(
        uno.systemPathToFileUrl(job["output"]), (prop("FilterName", "MS Word 2007 XML"),)
    )
    document.close(True)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.time() + LONGEST_START
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.time() > deadline:
                raise
            time.sleep(0.25)


def set_author(context, author):
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    data = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (prop("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    data.setPropertyValue("givenname", author)
    data.setPropertyValue("sn", "")
    data.commitChanges()


def prop(name, value):
    result = PropertyValue()
    result.Name = name
    result.Value = value
    return result


class Editor:
    """One method for each step."""

    def __init__(self, context, document):
        self.document = document
        self.frame = document.getCurrentController().getFrame()
        self.dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )

    def insert(self, step):
        found = self.find(step["after"])
        found.getText().insertString(found.getEnd(), step["text"], False)

    def delete(self, step):
        self.select(self.find(step["words"]))
        self.run("Delete")

    def replace(self, step):
        found = self.find(step["words"])
        found.getText().insertString(found.getEnd(), step["text"], False)
        self.delete(step)

    def comment(self, step):
        self.select(self.find(step["words"]))
        self.run("InsertAnnotation", prop("Text", step["text"]))

    def move_up(self, step):
        """The paragraph, over the one before it."""
        found = self.find(step["words"])
        self.select(found.getStart())
        self.run("MoveUp")

    def delete_item(self, step):
        self.select(self.item(step))
        self.run("Delete")

    def move_item(self, step):
        """Cut, and pasted before the words with which the title of another item begins."""
        self.select(self.item(step))
        self.run("Cut")
        before = self.find(step["before"], "Heading 2")
        self.select(before.getStart())
        self.run("Paste")

    def item(self, step):
        """From its title to its last paragraph, the end of that included."""
        title, last = self.find(step["title"], "Heading 2"), self.find(step["last"])
        cursor = title.getText().createTextCursorByRange(title)
        cursor.gotoStartOfParagraph(False)
        end = last.getText().createTextCursorByRange(last)
        end.gotoEndOfParagraph(False)
        cursor.gotoRange(end, True)
        cursor.goRight(1, True)
        return cursor

    def cut(self, step):
        """A line in the style of titles before the paragraph."""
        found = self.find(step["before"])
        cursor = found.getText().createTextCursorByRange(found)
        cursor.gotoStartOfParagraph(False)
        found.getText().insertString(cursor, step["title"], False)
        found.getText().insertControlCharacter(cursor.getEnd(), PARAGRAPH_BREAK, False)
        title = self.find(step["title"])
        title.ParaStyleName = "Heading 2"

    def split(self, step):
        """Enter after the words."""
        found = self.find(step["after"])
        found.getText().insertControlCharacter(found.getEnd(), PARAGRAPH_BREAK, False)

    def embolden(self, step):
        self.find(step["words"]).CharWeight = 150.0

    def accept_all(self, _step):
        self.run("AcceptAllTrackedChanges")

    def reject_all(self, _step):
        self.run("RejectAllTrackedChanges")

    def untracked(self, _step):
        self.document.RecordChanges = False

    def find(self, words, style=None):
        """The last place with the words, in paragraphs of that style: titles also stand in the contents, which come first."""
        search = self.document.createSearchDescriptor()
        search.SearchString = words
        search.SearchCaseSensitive = True
        found = self.document.findAll(search)
        places = [found.getByIndex(index) for index in range(found.getCount())]
        places = [place for place in places if style in (None, place.ParaStyleName)]
        if not places:
            raise ValueError(f"not found: {words}")
        return places[-1]

    def select(self, place):
        self.document.getCurrentController().select(place)

    def run(self, command, *arguments):
        self.dispatcher.executeDispatch(self.frame, f".uno:{command}", "", 0, arguments)


main()
# Without the interpreter's own end: taking the bridge down crashes now and then, when all is done.
sys.stdout.flush()
os._exit(0)
