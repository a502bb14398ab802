"""The material classes in the order of their class labels, and how one sample is drawn."""

from typing import NamedTuple

import numpy as np

from . import masonry, mineral, surface, wood
from .fields import downsample

MATERIALS = {
    "brick": masonry.brick,
    "stone_wall": masonry.stone_wall,
    "cobblestone": masonry.cobblestone,
    "ceramic_tiles": masonry.ceramic_tiles,
    "wood_planks": wood.wood_planks,
    "wood_grain": wood.wood_grain,
    "bark": wood.bark,
    "marble": mineral.marble,
    "sand": mineral.sand,
    "cracked_earth": mineral.cracked_earth,
    "ice": mineral.ice,
    "lava": mineral.lava,
    "grass": surface.grass,
    "rusty_metal": surface.rusty_metal,
    "brushed_metal": surface.brushed_metal,
    "fabric_weave": surface.fabric_weave,
}


class Surface(NamedTuple):
    """What derived maps need to know: the roughness of the plain surface and its relief as a share of the tile."""

    roughness: float
    relief: float


SURFACES = {
    "brick": Surface(0.85, 0.06),
    "stone_wall": Surface(0.85, 0.08),
    "cobblestone": Surface(0.75, 0.10),
    "ceramic_tiles": Surface(0.20, 0.03),
    "wood_planks": Surface(0.65, 0.04),
    "wood_grain": Surface(0.55, 0.02),
    "bark": Surface(0.95, 0.12),
    "marble": Surface(0.15, 0.01),
    "sand": Surface(0.95, 0.05),
    "cracked_earth": Surface(0.95, 0.07),
    "ice": Surface(0.12, 0.03),
    "lava": Surface(0.80, 0.08),
    "grass": Surface(0.80, 0.10),
    "rusty_metal": Surface(0.70, 0.03),
    "brushed_metal": Surface(0.30, 0.01),
    "fabric_weave": Surface(0.90, 0.04),
}

_FUNCTIONS = list(MATERIALS.values())


def render(label, seed, size=64, oversampling=2):
    """Draws one tileable sample: uint8 [size, size, 4], albedo RGB (sRGB) and height.

    The same label, seed and size always give the same sample.
    """
    rng = np.random.default_rng([label, seed])
    albedo, height = _FUNCTIONS[label](rng, size * oversampling)
    texel = np.concatenate([albedo, height[..., None]], -1)
    return (np.clip(downsample(texel, oversampling), 0, 1) * 255 + 0.5).astype(np.uint8)
