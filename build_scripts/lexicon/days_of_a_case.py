"""What is done in a case on a day, and the words by which courts and reporters tell it."""

DONE_ON_A_DAY = {
    "argued": "argued",
    "reargued": "argued",
    "argument": "argued",
    "argument held": "argued",
    "oral argument": "argued",
    "oral argument held": "argued",
    "heard": "argued",
    "submitted": "submitted",
    "considered": "submitted",
    "decided": "decided",
    "filed": "filed",
    "filing date": "filed",
    "issued": "filed",
    "rendered": "filed",
    "rel": "filed",
    "released": "filed",
    "officially released": "filed",
    "announced": "filed",
    "delivered": "filed",
    "journalized": "filed",
    "signed": "filed",
    "handed down": "filed",
    "mailed": "filed",
}
"""By each word the event it stands for: Texas issues, Kentucky renders, Connecticut releases
opinions, West’s reports give the day on which a district judge signed."""
EVENT_WORD = "|".join(
    r"rel(?=: |$)" if word == "rel" else word
    for word in sorted(DONE_ON_A_DAY, key=len, reverse=True)
)
"""A pattern of those words, the longest first; `rel` is one only with a colon, in Alabama."""
