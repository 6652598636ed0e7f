"""Blocks to paragraphs and tables: one module for each kind, and what they are made of."""
