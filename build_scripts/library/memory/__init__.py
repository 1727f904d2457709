"""What is kept from build to build, and whether it still holds."""
