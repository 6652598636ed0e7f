"""A handout to be filled in on screen: places to write in, and what each is called."""
