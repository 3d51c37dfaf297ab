"""Whom and what an article names: countries, programs, agencies, people."""
