"""What can be wrong with built pages, and with what is added to the site."""

from build_scripts.problems.entry import Command, Entry, Made

ENTRIES = (
    Entry(
        code="fidelity-page",
        sentence="At {place} the page says {said} where the source says {wanted}.",
        means="A word of the court is missing, doubled, changed or out of place in a built page.",
        remedy="Nothing was published. Look for what changes pages after they are written: a "
        "template, a plugin, a hand in the generated files.",
        example=Made("a page of the site in which somebody changed a word"),
    ),
    Entry(
        code="policy-attribute",
        sentence="The attribute {name}=“{value}” of <{element}> would have no effect: the site’s "
        "content security policy forbids it.",
        means="Something added to pages or templates puts style or script into an attribute.",
        remedy="Give the element a class, and put the rule into a style sheet or a script.",
        example=Made("a template with `style=` or `onclick=`"),
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
        code="site-missing",
        sentence="The site has no such page yet.",
        means="The command needs a site, which is not built yet.",
        remedy="Build it first: `make site`, or `make offline` for the one that is packed.",
        example=Command("check doe-v-roe"),
    ),
)
