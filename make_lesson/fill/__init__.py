"""Model to markup: templates filled with a lesson and its forms."""
