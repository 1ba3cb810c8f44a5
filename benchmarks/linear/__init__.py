"""Train and measure the linear method: never imported by the package."""
