"""Parts of pages that know the theme."""
