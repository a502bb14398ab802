"""Cracks, veins and plates of true width on the unit torus, and noise whose layout is the same at every size."""

import numpy as np

from .fields import coordinates, lattice_points, noise, smoothstep

_BROAD_SIZE = 64


def broad(rng, n, slope=2.0, low=1.0, high=8.0):
    """Noise below 32 cycles per tile, drawn on a small grid and interpolated: the same field at every size."""
    coarse = np.fft.rfft2(noise(rng, _BROAD_SIZE, slope, low, high))
    half = _BROAD_SIZE // 2
    spectrum = np.zeros((n, n // 2 + 1), np.complex64)
    spectrum[:half, :half] = coarse[:half, :half]
    spectrum[1 - half:, :half] = coarse[1 - half:, :half]
    return (np.fft.irfft2(spectrum, s=(n, n)) * (n / _BROAD_SIZE) ** 2).astype(np.float32)


def fine(rng, n, slope, low, high):
    """Noise whose deviation is one at full size: a smaller size has only the part of it that it can hold."""
    whole, held = (_band_energy(slope, low, top) for top in (high, min(high, n / 2)))
    return noise(rng, n, slope, low, high) * np.float32(np.sqrt(held / whole))


def _band_energy(slope, low, high):
    frequency = np.arange(low, max(high, low) + 1)
    return np.sum(frequency ** (1.0 - 2 * slope))


def line_distance(n, wave, drift):
    """Signed distance in tiles to a line that crosses the tile, normal to the whole-number wave vector.

    drift: a periodic field that bends the line, in periods of the wave. Dividing by the gradient keeps the width
    of the line the same wherever it bends. Where it turns back it tapers off, which leaves no closed loops.
    """
    phase = plane_phase(n, wave) + drift
    across = wave[0] + (np.roll(drift, -1, 1) - np.roll(drift, 1, 1)) * (n / 2)
    along = wave[1] + (np.roll(drift, -1, 0) - np.roll(drift, 1, 0)) * (n / 2)
    gradient = np.sqrt(across * across + along * along)
    length = np.hypot(*wave)
    forward = (across * wave[0] + along * wave[1]) / (length * gradient + 1e-6)
    taper = np.maximum(smoothstep(-0.1, 0.5, forward), 0.02)
    return (phase - np.round(phase)) / (np.maximum(gradient, 0.5 * length) * taper)


def plane_phase(n, wave):
    """The phase of a plane wave in periods, and so tileable for whole-number wave vectors."""
    x, y = coordinates(n)
    return wave[0] * x + wave[1] * y


def kinked(rng, n, bend, kink):
    """A drift for line_distance that bends in arcs and breaks in kinks: the absolute value of a noise has creases."""
    return rng.uniform() + bend * broad(rng, n, 2.1, 1, 6) + kink * np.abs(broad(rng, n, 1.7, 2, 24))


def scattered_points(rng, count, jitter):
    """A jittered lattice, staggered and moved as a whole: no row of borders, and none along the tile's edge."""
    return (lattice_points(rng, count, count, jitter, 0.5) + rng.uniform(0, 1, 2).astype(np.float32)) % 1


class Plates:
    """Voronoi cells with the true distance to the border in tiles, so that a crack is as wide everywhere.

    x, y: position relative to the cell's point; rounding: radius by which corners are worn.
    """

    def __init__(self, n, points, dx=0.0, dy=0.0, rounding=0.015):
        x, y = coordinates(n)
        ox = x + dx - points[:, 0, None, None]
        oy = y + dy - points[:, 1, None, None]
        ox -= np.round(ox)
        oy -= np.round(oy)
        squared = ox * ox + oy * oy
        self.index = squared.argmin(0)
        own = self.index[None]
        self.x, self.y = np.take_along_axis(ox, own, 0)[0], np.take_along_axis(oy, own, 0)[0]
        nearest = np.take_along_axis(squared, own, 0)[0]
        # A soft minimum of the distances to all borders rounds the corners.
        crowding = np.full((n, n), 1e-30, np.float32)
        for index in range(len(points)):
            apart = np.sqrt((ox[index] - self.x) ** 2 + (oy[index] - self.y) ** 2)
            distance = (squared[index] - nearest) / np.maximum(2 * apart, 1e-4)
            crowding += np.where(self.index == index, 0, np.exp(distance / -rounding))
        self.border = np.maximum(np.log(crowding) * -rounding, 0)

    def per_plate(self, values):
        return np.asarray(values, np.float32)[self.index]


def stroke(distance, width, edge=0.004):
    """A line of the given half width with a crisp edge: 1 inside."""
    return smoothstep(width + edge, width - edge * 0.25, np.abs(distance))
