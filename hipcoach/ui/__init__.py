"""The window. Pages compose components; components know the theme; widgets and painting know only tokens."""
