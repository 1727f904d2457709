"""All editions of a publication as one site: each made by itself, the frame around them."""

from build_scripts.library.compiling.compilers import stand_in

stand_in()  # before any module of the wing asks for MkDocs
