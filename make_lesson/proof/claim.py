"""What a packet says of itself, to be held against its files."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """The code of each form by its letter, which form is reduced, and the pages of each PDF.

    `short`: every form has the core items only. `reduced` is a letter, "" where no form is reduced;
    `pages` go by path in the packet.
    """

    forms: Mapping[str, str]
    short: bool
    reduced: str
    pages: Mapping[str, int]
