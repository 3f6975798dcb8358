"""The letter of a case: checks, the page itself, signing, issuing, copies."""
