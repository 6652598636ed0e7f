"""Theme files to a Theme: fonts, sizes, colours and lengths, readable or refused."""
