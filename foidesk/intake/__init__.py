"""The post room: a file or pasted text becomes one Document."""
