"""Extraction: one Article to one Extraction, without looking at any other article."""

from graph.extraction.extract import extract

__all__ = ["extract"]
