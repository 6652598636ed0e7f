"""A finished file to what is wrong with how it is built, for readers who cannot see it."""
