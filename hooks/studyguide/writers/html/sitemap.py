"""How one page of the site refers to another, and where its data is edited.

Links are relative, so that the site works from a USB stick. Must not know which pages there are, or MkDocs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ...document import Addresses, Target


@dataclass(frozen=True)
class SiteMap:
    """Where all pages lie.

    `marks` holds the letter of each step; `repository` is the address below which files can be edited, with a
    slash at its end, or empty.
    """

    addresses: Addresses
    marks: Mapping[str, str] = field(default_factory=dict)
    repository: str = ""

    def edit(self, source: str) -> str:
        """Where a data file is edited; empty when the repository has no address."""
        return self.repository + quote(source) if self.repository and source else ""

    def href(self, target: Target, here: str) -> str:
        """The link from the page at `here` to a target."""
        path, anchor = self.addresses.file(target), self.addresses.home(target).anchor
        fragment = f"#{quote(anchor)}" if anchor else ""
        if path == here:
            return fragment or posixpath.basename(here)
        return quote(posixpath.relpath(path, posixpath.dirname(here) or ".")) + fragment
