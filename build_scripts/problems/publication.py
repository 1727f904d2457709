"""What can be wrong with a publication as a whole: its folder, its settings, its pages."""

from build_scripts.problems.entry import Entry, Made, Said

ENTRIES = (
    Entry(
        code="publication-missing",
        sentence="This folder is no publication: it has no site.yml.",
        means="Commands work in a folder that holds a publication, which `site.yml` tells from "
        "others: its editions and pages stand there.",
        remedy="Go to the folder of your publication, or name it with --publication; init makes a "
        "new one.",
        forms={
            "here": Said(
                "Neither this folder nor one above it is a publication: none has a site.yml.",
                "Go to the folder of your publication, or name it with --publication; init makes "
                "a new one.",
            )
        },
        example=Made("a command in an empty folder"),
    ),
    Entry(
        code="publication-newer",
        sentence="The publication was made for version {made_for} of the tools; this is version "
        "{version}.",
        means="`tools:` in `site.yml` names a later version than the one that reads it, which may "
        "not know all that the files say.",
        remedy="Install the version that requirements.txt names: `pip install -r "
        "requirements.txt`.",
        example=Made("a site.yml that says `tools: 99.0`"),
    ),
    Entry(
        code="settings-missing",
        sentence="The publication has no such file, in which the compiler looks for its settings.",
        means="The compiler of the site wants `mkdocs.yml`, which init writes, in the folder of "
        "the publication.",
        remedy="Bring it back, or have init write it again: it writes what is not there.",
        example=Made("a publication without `mkdocs.yml`"),
    ),
    Entry(
        code="page-clashes",
        sentence="A page of yours has an address that the editions have.",
        means="What stands below `pages/opinions/` would have the addresses of editions, which "
        "the build writes.",
        remedy="Move it to another folder of `pages/`, or give it another name.",
        example=Made("a page `pages/opinions/smith-v-jones.md`"),
    ),
)
