"""What an FOI officer knows: standard library only, frozen values, told the date; no file, clock, Qt or SQL."""
