"""What a publisher says of the site, and what is begun for one."""
