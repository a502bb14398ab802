"""Colours: palettes are lists of 0xRRGGBB stops (display-referred sRGB), jittered for every sample."""

import numpy as np


def rgb(code):
    return np.array([code >> 16 & 255, code >> 8 & 255, code & 255], np.float32) / 255


class Ramp:
    """A colour ramp: one of several palettes, with its brightness, tint and contrast varied."""

    def __init__(self, rng, palettes, brightness=0.12, tint=0.018):
        stops = np.stack([rgb(code) for code in palettes[rng.integers(len(palettes))]])
        gain = 1 + rng.uniform(-brightness, brightness)
        self.stops = np.clip(stops * gain + rng.normal(0, tint, 3), 0, 1).astype(np.float32)

    def __call__(self, t):
        """Colours [..., 3] for positions t in 0..1."""
        position = np.clip(t, 0, 1) * (len(self.stops) - 1)
        lower = np.minimum(position.astype(np.int32), len(self.stops) - 2)
        fraction = (position - lower.astype(np.float32))[..., None]
        return self.stops[lower] * (1 - fraction) + self.stops[lower + 1] * fraction


def mix(first, second, amount):
    """Blends two colours or colour fields by a mask [n, n] in 0..1."""
    amount = amount[..., None]
    return first * (1 - amount) + second * amount
