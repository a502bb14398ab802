"""The material classes in the order of their class labels, and how one sample is drawn."""

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

_FUNCTIONS = list(MATERIALS.values())


def render(label, seed, size=64, oversampling=2):
    """Draws one tileable sample: uint8 [size, size, 4], albedo RGB (sRGB) and height.

    The same label, seed and size always give the same sample.
    """
    rng = np.random.default_rng([label, seed])
    albedo, height = _FUNCTIONS[label](rng, size * oversampling)
    texel = np.concatenate([albedo, height[..., None]], -1)
    return (np.clip(downsample(texel, oversampling), 0, 1) * 255 + 0.5).astype(np.uint8)
