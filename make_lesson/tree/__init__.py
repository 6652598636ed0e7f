"""Markup to document: one frozen tree, two views."""
