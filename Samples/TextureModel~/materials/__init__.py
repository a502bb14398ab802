"""A procedural generator of tileable materials: albedo RGB and height, without lighting."""

from .catalogue import MATERIALS, SURFACES, render

__all__ = ["MATERIALS", "SURFACES", "render"]
