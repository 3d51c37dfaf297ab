"""Which status a text gives an amount: `governing` is what others ask."""
