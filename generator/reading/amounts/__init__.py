"""Amounts: their grammar, and where texts mention them."""
