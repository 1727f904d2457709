"""What can be wrong with `addresses.yml`, in which the build keeps what it has published."""

from build_scripts import COMMAND
from build_scripts.problems.entry import EditionFiles, Entry, Made, Said


def addresses_example(text: str) -> EditionFiles:
    """Return an example that is an `addresses.yml`."""
    return EditionFiles({"addresses.yml": text})


BEGIN = (
    "Bring back the file as the build wrote it: `git checkout addresses.yml` in the edition’s "
    "folder."
)
BACK = (
    f"{BEGIN} Delete it only where the edition has never been published: then all addresses are "
    "given anew."
)

ENTRIES = (
    Entry(
        code="addresses-damaged",
        sentence="This line is not as the build writes it.",
        means="`addresses.yml`, which says which words each published address was given to, cannot "
        "be read: a line was changed, or two versions of it were merged.",
        remedy=BACK,
        example=addresses_example("sum: 0123456789abcdef\ncase:\npages:\n<<<<<<< HEAD\n"),
    ),
    Entry(
        code="addresses-edited",
        sentence="The file is not as the build wrote it: its sum is another.",
        means="Somebody changed `addresses.yml` by hand, or two versions of it were merged. The "
        "build trusts it to say which words each published address was given to.",
        remedy=BACK,
        example=addresses_example("sum: 0123456789abcdef\ncase:\npages:\n"),
    ),
    Entry(
        code="addresses-lost",
        sentence="There is no such file, and the site has the edition.",
        means="The edition has been published, and `addresses.yml`, which says which words each "
        "published address was given to, is gone from its folder. Without it all addresses would "
        "be given anew, and links would lead elsewhere.",
        remedy=f"{BEGIN} In the site’s folder, `received/settled.json` of the edition holds its "
        "text. Where all addresses are to be given anew, delete the edition’s folder in the site "
        "as well.",
        advice="Bring it back: `git checkout addresses.yml` in the edition’s folder. Where all "
        "addresses are to be given anew, delete `site/opinions/{slug}/` as well.",
        example=Made("The `addresses.yml` of an edition that is on the site is deleted."),
    ),
    Entry(
        code="addresses-begun",
        kind="notice",
        sentence="An `addresses.yml` is written for the first time for {editions}.",
        forms={
            "published": Said(
                "There was no such file, though `edition.yml` says that the edition was on the web "
                "on {day}: all its addresses are given for the first time.",
                "Commit the file. If it was built with these tools then, bring back the file of "
                "then (`git checkout addresses.yml`), and build again before you publish.",
            )
        },
        means="The build has written `addresses.yml` for an edition that had none, as it does once "
        "for each. Of one that was published before, the file was lost.",
        remedy="Commit the file. If the edition was published before, bring back the file of then, "
        "and build again before you publish.",
        example=Made("An edition is built for the first time."),
    ),
    Entry(
        code="addresses-gone",
        kind="notice",
        sentence="The site has no edition `{slug}` any more: its addresses lead nowhere.",
        means="The build before this one published an edition from a folder that is not there now, "
        "and no other edition says that it stood at its addresses.",
        remedy="If the folder has another name now, give the old one under `moved:` and `from:` in "
        "its `edition.yml`, and the old pages lead on. If you no longer stand by the edition, "
        "bring its folder back and say why under `moved:` and `withdrawn:`.",
        example=Made("The folder of a published edition is given another name."),
    ),
    Entry(
        code="addresses-of-another",
        sentence="Nothing that the file speaks of stands in this opinion: it is another’s.",
        means="`addresses.yml` says which words each published address was given to, and none of "
        "its words, nor any like them, are in the opinion. It may have come with a folder that was "
        "copied to begin this edition.",
        remedy="Bring back this edition’s own file. Where it has none, or where the opinion itself "
        "was exchanged for another, delete it, and the edition’s folder in the site: then all "
        "addresses are given anew.",
        example=Made("The `addresses.yml` of one edition in the folder of another."),
    ),
    Entry(
        code="addresses-frozen",
        sentence="The file does not say what would be published: {what}.",
        means="The build was told to change no `addresses.yml` (`FROZEN=1`, or `CI` is set), as "
        "where a site is published from a repository, and the edition has addresses, or is read "
        "in a way, that the file does not say.",
        remedy=f"Run `{COMMAND} changes`, look over what it says, run `{COMMAND} build`, and "
        "commit the file.",
        example=Made("An edition without `addresses.yml` is built with `FROZEN=1`."),
    ),
)
