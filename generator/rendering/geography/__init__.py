"""Maps drawn when a site is built: outlines of the world, projections, views, labels, SVG paths."""
