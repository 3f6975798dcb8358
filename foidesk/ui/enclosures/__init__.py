"""The Enclosures tab of a case: the files that go with its letter, and what the release gate found in them."""
