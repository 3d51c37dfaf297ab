"""The search index: what a reader's browser loads, piece by piece, to find a record or a fact."""
