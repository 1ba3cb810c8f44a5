"""A run that is stopped: what it has begun is taken away, and what is being put in place is put there first."""

from . import output


def cleared() -> str:
    """End the processes that this one has started and remove its working folders; return what is to be said, or ""."""
    import psutil  # only where a run is stopped

    for process in psutil.Process().children(recursive=True):
        process.kill()
    output.abandon()
    return f"stopped: {output.placed[-1]} is in place" if output.placed else ""
