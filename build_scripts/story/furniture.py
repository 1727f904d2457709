"""What a saved news page holds beside its story: notices, policies, ways to other pages.

Each rule names one sort of furniture by how such lines are worded, whoever the publisher is. A
sentence that no rule knows is taken for the story’s: to leave out too much would be worse.
"""

import re

IMAGE = "image text"
NAVIGATION = "navigation"
COMMENTS = "comment policy"
RIGHTS = "copyright and terms"
NOTICE = "publisher’s notice"
AGAIN = "said once already"
RULE = "sign between the parts of a line"

SHORT = 8
"""Words; what leads to another page says where in fewer."""

SENTENCE_END = re.compile(r"[.!?:…][”’\"')\]]*$")

FURNITURE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        COMMENTS,
        re.compile(
            r"""
              By\ (?:posting|submitting|leaving|making)\b.{0,40}      # By posting comments, you
                  \bcomments?\b.{0,20}\byou\b
            | [^.]{0,60}\b(?:encourages?|welcomes?|moderates?|reviews?)\ comments\b
            | Comments?\ (?:that|which|in\ violation|are\ (?:closed|moderated))\b
            | (?:Leave|Post|Add|Join)\ (?:a|the)\ (?:comment|reply|conversation)\b
            | (?:\d+\ )?Comments?(?:\ \(\d+\))?$                     # 12 Comments
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        RIGHTS,
        re.compile(
            r"""
              © | \(c\)\ ?\d{4} | Copyright\b
            | .{0,200}\bAll\ rights\ reserved\b
            | (?:Terms\ (?:of|and)|Privacy\ (?:policy|notice))\b
            | [^.]{0,80}\bmay\ not\ be\ (?:published|reproduced|redistributed|rewritten)\b
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (
        NOTICE,
        re.compile(
            r"""
              This\ (?:story|article|report|piece)\                   # This story first appeared
                (?: is\ from | comes | (?:originally|first)\ (?:ran|appeared)
                  | (?:was|is)\ (?:originally\ |first\ )?(?:published|produced|reported) )\b
            | (?:Originally|First)\ published\b
            | [^.]{0,60}\bis\ a\ (?:service|member|production)\ of\b   # KJZZ is a service of
            | [^.]{0,120}\bstations?\ (?:is|are)\ licensed\b
            | Support\ for\b.{0,80}\bcomes\ from\b
            | (?:Donate|Become\ a\ member|Support\ (?:our|local))\b
            """,
            re.VERBOSE,
        ),
    ),
    (
        IMAGE,
        re.compile(
            r"""
              (?:File\ )?                                            # Photo: Ann Lee
              (?:Photo|Image|Picture|Illustration|Graphic|Video|Credit|Caption)\b\ ?[:/|]
            | .{0,300}\b(?:file\ photo|photo\ by|photo\ courtesy|getty\ images|shutterstock)\b
            | .{0,300}\.(?:jpe?g|png|gif|webp)\b                      # court.jpg
            """,
            re.IGNORECASE | re.VERBOSE,
        ),
    ),
    (NAVIGATION, re.compile(r"(?:Read|See|Find|Load) more\b", re.IGNORECASE)),
)

WAYS = re.compile(
    r"""
    (?: Related|Share|Tweet|Print|Email|Subscribe|Sign\ (?:up|in)|Log\ in|Follow\ us|Newsletters?
      | Skip\ to|Menu|Search|Home|News|Next|Previous|Back\ to
      | More\ (?:from|stories|news)|Most\ (?:read|popular)|Top\ stories|Click\ here|Listen|Watch
      | Advertisement|Sponsored|Tags?|Topics?|Filed\ under )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How a way to another page begins. In a sentence the same words say something."""


def sort_of_furniture(words: str) -> str | None:
    """Return which sort of furniture a line is, None where it may be of the story."""
    for reason, pattern in FURNITURE:
        if pattern.match(words):
            return reason
    if WAYS.match(words) and not is_sentence(words) and len(words.split()) <= SHORT:
        return NAVIGATION
    return None


def is_sentence(words: str) -> bool:
    """Say whether a line ends as a sentence does. Headings, names and image text do not."""
    return bool(SENTENCE_END.search(words))
