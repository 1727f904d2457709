"""The edition in Akoma Ntoso 3.0, the standard of OASIS for legal documents as XML."""
