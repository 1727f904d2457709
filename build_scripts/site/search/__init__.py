"""The search: what can be found, and the files in which a browser looks for it.

An edition gives its *entries* (a paragraph, a note, an authority, a person: a place with words),
bound into *leaves* small enough to be fetched for one result. The words of all leaves of a library
stand, as cards do, in *drawers* by the alphabet, each with the leaves that have it.
"""
