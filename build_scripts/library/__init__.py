"""All editions of a publication as one site: each made by itself, the frame around them."""
