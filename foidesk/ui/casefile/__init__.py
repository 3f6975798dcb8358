"""The file of one case on the desk: header, drafting table, correspondence, history."""
