"""What is looked at before a letter may go: a module for each subject, its rules first; `catalogue` names them all."""
