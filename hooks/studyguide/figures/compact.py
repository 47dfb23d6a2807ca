"""Quantities in the least space, for axes and arrows: `58 k`, `$4 M`, `30 %`, `45 ms`, `1.2 TB`.

Owns what is left out where there is no room. Must not know pictures.
"""

from __future__ import annotations

from .spoken import rounded
from .units import Quantity, Units, split


def compact(quantity: Quantity, units: Units, *, percent: bool = False, noun: bool = False) -> str:
    """Two digits with abbreviated scale and unit. What is counted and what it is a rate of are left out, as an axis names
    them; with `noun` they stand: `58 k auctions/s`."""
    value = rounded(float(quantity.magnitude))
    kept = quantity.units
    if not noun:
        for name, power in split(quantity)[1]:
            kept = kept * units.registry.Unit(name) ** power
    return units.show(units.registry.Quantity(value, kept), bare=not noun, percent=percent)
