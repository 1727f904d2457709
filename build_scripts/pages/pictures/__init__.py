"""The pictures: drawn by the build, as SVG and for previews of links."""
