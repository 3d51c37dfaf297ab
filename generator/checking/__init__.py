"""Quotes against sources, words against statuses, totals, conflicts, numbers in prose.

Pure: every module takes what was read and returns a value with the problems it found.
"""
