"""Figures as data to figures as marks; `draw.draw` is the way in."""
