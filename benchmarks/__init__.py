"""What measures and what trains: never imported by the package."""
