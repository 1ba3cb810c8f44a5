"""Report: notebooks run, and one page of HTML made of them."""
