"""The words of the domain: text and places, problems, amounts, records and facts.

Nothing here reads a file, a clock or a third party's package. Everything is immutable.
"""
