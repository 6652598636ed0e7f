"""Flow diagrams: a grid of boxes, arrows at right angles, labels that touch nothing."""
