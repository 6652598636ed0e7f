"""What can be counted in a lesson: MODEL -> MEASURES, which rules judge and reports show."""
