"""Maps of pages and their links: places worked out here, tags written by the templates."""
