"""What is measured in a lesson, as a page of plain text that somebody outside can read."""
