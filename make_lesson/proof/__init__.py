"""The proof of a packet, by a witness who knows only the lesson and the finished files."""
