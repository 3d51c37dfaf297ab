"""Who says what in an article: `quotations` is what others ask."""
