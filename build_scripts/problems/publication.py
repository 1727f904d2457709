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
        code="folder-of-others",
        sentence="This folder holds something else than a site.",
        means="`publish --to` makes a folder hold the site and nothing else. It replaces only a "
        "folder that it filled itself.",
        remedy="Name a folder that is not there yet, or an empty one.",
        example=Made("`publish --to` a folder that holds letters"),
    ),
    Entry(
        code="color-contrast",
        sentence="On a {scheme} page {color} has a contrast of {ratio} : 1; text needs 4.5 : 1.",
        means="Links in this color would be hard to read for many (WCAG 2.2, criterion 1.4.3, "
        "level AA).",
        remedy="Choose a darker color for the light page, a lighter one for the dark page.",
        example=Made("a site.yml with the light accent `#ffd400`"),
    ),
    Entry(
        code="logo-no-picture",
        sentence="The file {name} is no picture that a page can show: neither PNG nor plain SVG.",
        means="The logo or the favicon is of another kind, is damaged, or is an SVG that holds "
        "scripts.",
        remedy="Save the picture as PNG, or as plain SVG, and put it into `pages/`.",
        example=Made("a logo.svg that holds a sentence"),
    ),
    Entry(
        code="logo-too-large",
        sentence="The picture {name} holds {size} bytes; a page waits for no more than {most}.",
        means="The logo is as large as a photograph in print. Each reader’s first page would wait "
        "for it.",
        remedy="Save it as SVG, or as PNG a few hundred pixels wide.",
        example=Made("a logo of 20 MB"),
    ),
    Entry(
        code="settings-wrong",
        sentence="The file holds no settings of the compiler.",
        means="`mkdocs.yml`, in which the compiler of the site looks for its settings, is broken.",
        remedy="Write it anew: move it away, and have init write it again.",
        forms={
            "yaml": Said(
                "The file is not YAML: {reason}.",
                "Mend this line or the one above it, or have init write the file again.",
            ),
            "theme": Said(
                "The theme `{theme}` is not that of the tools.",
                "Write `theme: annotated-opinions`; name and colors stand in site.yml.",
            ),
            "list": Said(
                "What stands at `{key}` is no list.",
                "Write it in square brackets, as in [annotated-opinions].",
            ),
        },
        example=Made("a publication whose `mkdocs.yml` holds a sentence"),
    ),
    Entry(
        code="settings-refused",
        sentence="The compiler does not take what stands at `{key}`: {reason}.",
        means="A setting in `mkdocs.yml` is not one that the compiler of the site knows, or has no "
        "value that it takes.",
        remedy="Correct it, or take it out: a publication needs none beside what init writes.",
        forms={
            "plugin": Said(
                "There is no plugin `{name}`.",
                "Name the package that brings it in requirements.txt and install it, or take the "
                "name out.",
            ),
            "extension": Said(
                "There is no extension `{name}` of Markdown.",
                "Name the package that brings it in requirements.txt and install it, or take the "
                "name out.",
            ),
        },
        example=Made("a `mkdocs.yml` with `plugins: [nowhere]`"),
    ),
    Entry(
        code="page-link",
        sentence="A link leads to `{link}`, and there is no such page or file.",
        means="A page that you wrote links to something that the site does not have.",
        remedy="Name the file as it stands in `pages/`, from the folder of the page: `about.md`.",
        forms={
            "like": Said(
                "A link leads to `{link}`, and there is no such page or file.",
                "There is `{meant}`: name that, if you mean it.",
            ),
            "place": Said(
                "A link leads to `{link}`, and that page has no such place.",
                "Name a heading of it, in small letters with hyphens: `about.md#our-hours`.",
            ),
            "absolute": Said(
                "A link begins with a slash: `{link}`.",
                "Name the file from the folder of the page, as in `about.md`: where a site stands "
                "below a path of its host, such a link leads out of it.",
            ),
        },
        example=Made("a page of a publisher that links to `nowhere.md`"),
    ),
    Entry(
        code="contents-link",
        sentence="The contents name `{link}`, and there is no such page.",
        means="`nav:` in `mkdocs.yml` lists a page that `pages/` does not have.",
        remedy="Write the page, or take its line out of `nav:`.",
        example=Made("contents that name a page that nobody wrote"),
    ),
    Entry(
        code="page-name",
        sentence="Not every disk can hold a file of this name.",
        means="A name in `pages/` is one that Windows gives to devices (con, nul), has a character "
        "or an end that no disk of Windows takes, or differs from another one by capitals alone. "
        "Whoever works on the publication there could not even fetch it.",
        remedy="Give the file or the folder another name.",
        forms={
            "alike": Said(
                "The name differs by capitals alone from {other}, which many disks take for one.",
                "Give one of them another name.",
            )
        },
        example=Made("a page `pages/con.md`"),
    ),
    Entry(
        code="page-clashes",
        sentence="A page of yours has an address that the editions have.",
        means="What stands below `pages/opinions/` would have the addresses of editions, which "
        "the build writes. So it is with the search, the lists, the index of citations, and the "
        "pages that check quotations and describe the data.",
        remedy="Move it to another folder of `pages/`, or give it another name.",
        forms={
            "around": Said(
                "A page of yours has an address that the build gives one of its own: /{address}/.",
                "Move it to another folder of `pages/`, or give it another name.",
            ),
        },
        example=Made("a page `pages/opinions/smith-v-jones.md`"),
    ),
)
