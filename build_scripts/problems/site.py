"""What can be wrong with built pages, and with what is added to the site."""

from build_scripts import COMMAND
from build_scripts.problems.entry import Command, Entry, Made, Said

ENTRIES = (
    Entry(
        code="fidelity-page",
        sentence="At {place} the page says {said} where the source says {wanted}.",
        means="A word of the court is missing, doubled, changed or out of place in a built page.",
        remedy="The edition is kept out. Look at the line of the opinion that the message names: "
        "words that no page can show as they stand can be put right in the source. Where several "
        "editions have the problem at once, a template or a plugin changes pages.",
        forms={
            "source": Said(
                "On {page}, at {place}, the page would say {said} where this line says {wanted}.",
                "Look at the line for signs that mean something to a browser, and report it.",
            )
        },
        example=Made("a page of the site in which somebody changed a word"),
    ),
    Entry(
        code="page-intruder",
        sentence="{said} {where}: no page of the site may hold it.",
        means="A finished page holds a script, a style, a handler, an element or an address that "
        "is not on the list of what the site’s own templates write.",
        remedy="Leave scripts and styles to the files of docs/assets/. Where words of an edition "
        "were taken for mark-up, please report it.",
        forms={
            "hidden": Said(
                "A script stands where mark-up is not read as mark-up.", "Take it out of the page."
            )
        },
        example=Made("a page with `style=`, `onclick=` or a script of its own"),
    ),
    Entry(
        code="compiler-missing",
        sentence="The compiler {name} is asked for and not installed.",
        means="`COMPILER` names a compiler that this copy of the tools does not have.",
        remedy="Install it (in a copy of the tools’ project `make site COMPILER=…` does), or leave "
        "`COMPILER` out.",
        forms={
            "unknown": Said(
                "No compiler is known as “{name}”.", "Say one of these: {known}; or leave it out."
            )
        },
        example=Made("`COMPILER=typewriter` in the environment"),
    ),
    Entry(
        code="cluster-missing",
        sentence="No scheduler answers at {scheduler}.",
        means="`--scheduler` names a Dask scheduler that cannot be reached, or has no workers.",
        remedy="Start it with `dask scheduler`, and a `dask worker ADDRESS` on each machine.",
        forms={
            "idle": Said(
                "The scheduler at {scheduler} has no workers.",
                "Start one on each machine, in the folder of the tools: `dask worker ADDRESS`.",
            ),
            "uninstalled": Said(
                "What speaks to a cluster is not installed.",
                "Install it: `pip install -r requirements-cluster.txt`.",
            ),
        },
        example=Made("`--scheduler tcp://127.0.0.1:9`, where none listens"),
    ),
    Entry(
        code="compiler-warns",
        sentence="The compiler warns of a page: {said}",
        means="MkDocs does not take a page of the edition as it was written.",
        remedy="This is a fault of the build, not of the edition: please report it.",
        example=Made("a template that writes a link to no page"),
    ),
    Entry(
        code="tools-failed",
        sentence="The tools failed here where they should not ({kind} at {where}).",
        means="The tools have met something that they were not written for. Other editions are "
        "published as ever; of this one, the last good pages stay.",
        remedy="This is a fault of the tools, not of the edition: please report it, with the file "
        "if you may. `TRACEBACK=1` before the command shows all of it.",
        example=Made("a stage that divides by zero"),
    ),
    Entry(
        code="edition-kept-out",
        sentence="The edition is kept out: {addresses} would not be there.",
        means="An edition has a problem, nothing is remembered of its pages as they were published "
        "last, and the site has none that are as they were built, so that they cannot stay.",
        remedy="Mend the problems that the build lists, or make the edition a draft: `draft: true` "
        "in `edition.yml`.",
        example=Made("an edition with a problem, on a clean checkout"),
    ),
    Entry(
        code="policy-no-charset",
        sentence="The page does not begin with <meta charset>, after which its policy belongs.",
        means="A page was written by something else than the theme.",
        remedy="Write pages in Markdown, or let a template extend the theme’s.",
        example=Made("a page without `<meta charset>`"),
    ),
    Entry(
        code="script-nested-template",
        sentence="A template literal stands within another, which cannot be made smaller safely.",
        means="A script of the site is written in a way that cannot be made small.",
        remedy="Give the inner one a name before the outer one.",
        example=Made("a script with a template literal in a template literal"),
    ),
    Entry(
        code="font-unreadable",
        sentence="Pillow cannot read this font.",
        means="The picture for link previews cannot be drawn.",
        remedy="Install Pillow as requirements.txt names it: its wheels read WOFF2.",
        example=Made("a font file that is none"),
    ),
    Entry(
        code="site-incomplete",
        sentence="The built site lacks this file.",
        means="A build did not write all of its files; the last good site stands.",
        remedy="Build again. Something else writes into the folder of the site, or clears it.",
        example=Made("a folder from which somebody takes a file while the site is built"),
    ),
    Entry(
        code="site-changed",
        sentence="The file is not the one that the build wrote.",
        means="A published site is not as its lists of sums say, or these are not as they were.",
        remedy="Build and publish again, and find out who can write where the site stands.",
        forms={
            "missing": Said("There is no such file any more.", "Publish the site again."),
            "added": Said("The build wrote no such file.", "Find out who put it there."),
            "list": Said("The line is none of a list of sums.", "Publish the site again."),
            "sum": Said(
                "The list of sums is not the one whose sum you kept.",
                "Compare it with what the build printed; publish the site again.",
            ),
        },
        example=Made("a published page in which somebody changed a letter"),
    ),
    Entry(
        code="received-unreadable",
        sentence="The opinion as received cannot be read from the site.",
        means="The file that an edition offers as received is damaged, or is another.",
        remedy="Build and publish again.",
        forms={
            "sum": Said(
                "The opinion that is offered is not the one that was received.",
                "Build and publish again.",
            )
        },
        example=Made("a published edition whose source file somebody took away"),
    ),
    Entry(
        code="machine-refuses",
        sentence="The machine refuses: {said}.",
        means="A file could not be read or written: the disk is full, a folder may only be read, a "
        "file may not be as long. Nothing that was there is lost.",
        remedy="Make room, or mend the permissions of the folder, and build again.",
        example=Made("a folder for the site that nobody may write into"),
    ),
    Entry(
        code="site-missing",
        sentence="The site has no such page yet.",
        means="The command needs a site, which is not built yet.",
        remedy=f"Build it first: `{COMMAND} build`, with `--for-disk` for the one that is packed.",
        example=Command("check doe-v-roe"),
    ),
)
