"""Content to model: a lesson file becomes a frozen Lesson whose every text knows its place."""
