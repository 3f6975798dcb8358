"""Small parts every screen is put together from: each painted from the theme, named, and usable by keyboard."""
