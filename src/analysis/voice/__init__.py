"""Voice: how much of the speaking each speaker, kind of speaker and country gets."""

from .share import share_of_voice

__all__ = ["share_of_voice"]
