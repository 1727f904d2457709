"""What can be wrong with files and folders, before anything in them is understood."""

from build_scripts.problems.entry import Command, Document, EditionFiles, Entry, Made, Said

SHORTER = "Give one opinion as text, without its appendices of exhibits."

ENTRIES = (
    Entry(
        code="file-missing",
        sentence="There is no such file.",
        means="A file that is named on the command line or in `edition.yml` is not there.",
        remedy="Put it there, or correct the name where it is given.",
        forms={
            "named": Said(
                "There is no file {name}, which is named here.",
                "Put it there, or correct its name here.",
            )
        },
        example=EditionFiles({"edition.yml": "opinion:\n  file: elsewhere.md\n"}),
    ),
    Entry(
        code="file-unreadable",
        sentence="The file cannot be read.",
        means="The file is there, but the account that builds the site has no right to read it, "
        "its name is longer than a disk takes, or it is a link that leads to itself or to nothing.",
        remedy="Mend its permissions, or put the file itself there under a short name.",
        example=Made("a file whose permissions let nobody read it"),
    ),
    Entry(
        code="file-no-file",
        sentence="This is no file that holds anything: a folder, a pipe or a device.",
        means="What stands there under the name of a file has no words, or would be waited for "
        "without end.",
        remedy="Put a file there.",
        example=Made("a pipe in the place of the opinion"),
    ),
    Entry(
        code="file-outside",
        sentence="The file is a link that leads out of the edition’s folder.",
        means="An edition is made of the files in its own folder alone. A link out of it could "
        "have any file of the machine published.",
        remedy="Copy the file into the folder.",
        example=Made("a link in the place of the opinion, to a file elsewhere"),
    ),
    Entry(
        code="file-exists",
        sentence="There is such a file already.",
        means="A command would write a file that is there already. It never replaces one.",
        remedy="Name another, or move this one away.",
        example=Command("suggest doe-v-roe --write editions/doe-v-roe/edition.yml"),
    ),
    Entry(
        code="folder-missing",
        sentence="There is no such folder.",
        means="A command would write a file into a folder that is not there.",
        remedy="Make it first.",
        example=Command("suggest doe-v-roe --write nowhere/coverage.yml"),
    ),
    Entry(
        code="edition-exists",
        sentence="There is such an edition already.",
        means="`new` begins an edition, and never writes into one that is there.",
        remedy="Choose another name, or remove the folder if nothing in it is needed.",
        example=Command("new doe-v-roe --opinion editions/doe-v-roe/opinion.md"),
    ),
    Entry(
        code="edition-missing",
        sentence="There is no such edition.",
        means="No folder in `editions/` has this name.",
        remedy="Look at the names in `editions/`, and give one of them.",
        advice="The editions are: {known}.",
        example=Command("check smith-v-jones"),
    ),
    Entry(
        code="edition-name",
        sentence="“{slug}” cannot be part of an address.",
        means="The name of an edition’s folder is part of the address of its pages. Addresses "
        "stay, so the name is kept to what no server, browser or disk changes: no capitals, "
        "no names of devices (con, nul), and no more than a hundred letters.",
        remedy="Name the folder with small letters, digits and hyphens, as in smith-v-jones.",
        forms={
            "device": Said(
                "“{slug}” is a name that Windows gives to a device, whatever folder it stands in.",
                "Name the folder otherwise, as in smith-v-jones.",
            ),
            "length": Said(
                "The name has {count} letters; an address has room for {most}.",
                "Give the folder a shorter name.",
            ),
        },
        example=Command("new Smith_v_Jones --opinion editions/doe-v-roe/opinion.md"),
    ),
    Entry(
        code="source-empty",
        sentence="The file is empty.",
        means="There is nothing in the file, or nothing but white space.",
        remedy="Put the text in it.",
        forms={"blank": Said("The file holds no text.", "Put the text in it.")},
        example=Document(""),
    ),
    Entry(
        code="source-too-large",
        sentence="The file holds {size} bytes; no opinion is as long.",
        means="The file is many times as long as the longest opinion, or holds many times as much.",
        forms={
            "lines": Said("The file holds {lines} lines; no opinion is as long.", SHORTER),
            "marks": Said("The file holds {marks} marks of its format; no opinion does.", SHORTER),
        },
        remedy=SHORTER,
        example=Made("a file of thirty million letters"),
    ),
    Entry(
        code="opinion-too-slow",
        sentence="Reading the file takes more than {seconds} seconds; no opinion of its size does.",
        means="The file is made so that reading it never ends, by accident or on purpose.",
        remedy="Get the opinion from the court or another publisher.",
        example=Made("a text that is read for longer than any opinion"),
    ),
    Entry(
        code="source-utf16",
        sentence="The file is encoded as UTF-16.",
        means="The file is text in an encoding that the tools do not read.",
        remedy="Save it again as UTF-8 (“Encoding: UTF-8” when saving as plain text).",
        example=Made("a text saved as “Unicode” by an old editor"),
    ),
    Entry(
        code="source-not-utf8",
        sentence="The file is not UTF-8: byte 0x{byte} begins no character.",
        means="The file is text in another encoding, or damaged.",
        remedy="Save it again as UTF-8.",
        example=Made("a text saved as Latin-1 or Windows-1252, with an accented letter"),
    ),
    Entry(
        code="source-binary",
        sentence="The file is not plain text.",
        means="The file is no text: a document of an office program, a picture, an archive.",
        remedy="Export the document as plain text or Markdown.",
        forms={
            "control": Said(
                "The file holds the control character U+{character}; it is not plain text.",
                "Export the document as plain text or Markdown.",
            )
        },
        example=Document("The order\x00stands.\n"),
    ),
    Entry(
        code="paragraph-too-long",
        sentence="A paragraph of {length} characters begins here.",
        means="A paragraph is longer than any that a court has written: line ends were lost.",
        remedy="Divide it with blank lines, as the court printed it.",
        example=Made("two hundred thousand words without a blank line"),
    ),
    Entry(
        code="source-word",
        sentence="The file is a document of Word 97–2003 (.doc), which is not read.",
        means="The file is in the form that Word had before 2007.",
        remedy="Save it as .docx in Word or LibreOffice, or print it to a PDF.",
        example=Made("a document of an old Word"),
    ),
    Entry(
        code="source-wordperfect",
        sentence="The file is a document of WordPerfect, which is not read.",
        means="The file is in the form of WordPerfect, in which many courts write.",
        remedy="Save it as .docx in WordPerfect or LibreOffice, or print it to a PDF.",
        example=Made("a document of WordPerfect"),
    ),
    Entry(
        code="source-rtf",
        sentence="The file is in Rich Text Format, which is not read.",
        means="The file was saved as .rtf.",
        remedy="Save it as .docx in Word or LibreOffice, or print it to a PDF.",
        example=Document("{\\rtf1\\ansi The order stands.\\par}\n", "opinion.rtf"),
    ),
    Entry(
        code="source-zip",
        sentence="The file is an archive, but no document of Word (.docx).",
        means="The file is packed, and what is in it is not said by its name.",
        remedy="Take the opinion out of it, or save it as .docx or PDF.",
        example=Made("an archive of several files"),
    ),
)
