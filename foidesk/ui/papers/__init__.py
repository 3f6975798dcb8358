"""Taking a paper out of the program: the printer, a PDF in a folder, the PDF viewer."""
