"""What the layout of a packet's pieces tells about its lesson: PDF DATA -> PROBLEMS."""
