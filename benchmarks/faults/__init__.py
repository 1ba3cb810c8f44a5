"""Faults: runs killed, stopped, on a full disk or after a power cut, and what is there afterwards."""
