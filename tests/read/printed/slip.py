"""The beginning of a slip opinion, and a line of its text, for what stands below them."""

CAPTION = """\
                UNITED STATES COURT OF APPEALS
                    FOR THE FIRST CIRCUIT

No. 92-0001

                         PAULA QUILL,
                     Plaintiff, Appellant,
                              v.
                        HARBOR COMPANY,
                     Defendant, Appellee.

          ABLE, Circuit Judge.

"""
LINE = "the pier was lit at night by a lamp that the harbor company had"
