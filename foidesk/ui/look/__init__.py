"""How the desk looks: colours as data, one theme made from them, fonts and icons."""
