"""Set-up: the office's particulars at the first start, and the same form again in Settings."""
