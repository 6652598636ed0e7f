"""`python -m make_lesson`: the command line without an installed script."""

from make_lesson.cli import main

main()
