"""FOI Desk: Freedom of Information casework for small public offices, from an e-mail to a signed letter."""

__version__ = "0.1.0"
