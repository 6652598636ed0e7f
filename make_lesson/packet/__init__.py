"""Bytes to files: a folder that is whole or not there."""
