"""A finished file to everything that can be read in it, with the place of each text."""
