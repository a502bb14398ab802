"""Periodic scalar fields on the unit torus: the vocabulary every material is written in.

All fields are float32 arrays of shape [n, n]; x grows along the last axis. Everything here wraps, so
whatever is composed from it tiles.
"""

import numpy as np


def coordinates(n):
    """Pixel centres in [0, 1): x along columns, y along rows."""
    axis = (np.arange(n, dtype=np.float32) + 0.5) / n
    return np.meshgrid(axis, axis)


def noise(rng, n, slope=1.5, low=1.0, high=None, stretch=(1.0, 1.0)):
    """Gaussian noise with a power-law spectrum, zero mean and unit deviation.

    slope: amplitude falls as frequency ** -slope. low, high: band limits in cycles per tile.
    stretch: (x, y) lengths by which features are drawn out along each axis.
    """
    high = high or n / 2
    kx = np.fft.rfftfreq(n, 1 / n).astype(np.float32)[None, :] * stretch[0]
    ky = np.fft.fftfreq(n, 1 / n).astype(np.float32)[:, None] * stretch[1]
    k = np.sqrt(kx * kx + ky * ky)
    amplitude = np.where((k >= low) & (k <= high), np.maximum(k, 1e-3) ** -slope, 0)
    spectrum = np.fft.rfft2(rng.standard_normal((n, n), dtype=np.float32)) * amplitude
    field = np.fft.irfft2(spectrum, s=(n, n)).astype(np.float32)
    return field / (field.std() + 1e-8)


def ridged(rng, n, slope=1.5, low=1.0, high=None, stretch=(1.0, 1.0)):
    """Thin bright lines where a noise field crosses zero: 1 on the line, falling to 0."""
    return np.exp(-np.abs(noise(rng, n, slope, low, high, stretch)) * 2.5)


def warp(field, dx, dy):
    """Samples the field at positions displaced by dx, dy (in tiles), bilinear and periodic."""
    n = field.shape[0]
    rows, columns = np.mgrid[0:n, 0:n].astype(np.float32)
    x, y = columns + dx * n, rows + dy * n
    x0, y0 = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    fx, fy = x - x0, y - y0
    if field.ndim == 3:
        fx, fy = fx[..., None], fy[..., None]
    x0, y0, x1, y1 = x0 % n, y0 % n, (x0 + 1) % n, (y0 + 1) % n
    top = field[y0, x0] * (1 - fx) + field[y0, x1] * fx
    bottom = field[y1, x0] * (1 - fx) + field[y1, x1] * fx
    return top * (1 - fy) + bottom * fy


def smoothstep(low, high, value):
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def unit(field):
    """Squeezes a unit-deviation field softly into 0..1."""
    return 0.5 + 0.5 * np.tanh(field * 0.8)


def lattice_points(rng, columns, rows, jitter, stagger=0.0):
    """Jittered lattice points [columns * rows, 2] on the torus; odd rows are shifted by stagger cells."""
    j, i = np.mgrid[0:rows, 0:columns]
    offset = rng.uniform(-0.5, 0.5, (2, rows, columns)) * jitter
    x = (i + 0.5 + stagger * (j % 2) + offset[0]) / columns
    y = (j + 0.5 + offset[1]) / rows
    return np.stack([x.ravel() % 1, y.ravel() % 1], 1).astype(np.float32)


class Cells:
    """Voronoi cells on the torus: distance to the nearest point, to the border, and the cell's index."""

    def __init__(self, n, points, dx=0.0, dy=0.0, aspect=1.0):
        x, y = coordinates(n)
        x, y = x + dx, y + dy
        distance = np.empty((len(points), n, n), np.float32)
        for index, (px, py) in enumerate(points):
            ox, oy = x - px, y - py
            ox -= np.round(ox)
            oy -= np.round(oy)
            oy *= aspect
            np.sqrt(ox * ox + oy * oy, out=distance[index])
        self.index = distance.argmin(0)
        nearest_two = np.partition(distance, 1, axis=0)
        self.centre = nearest_two[0]
        self.border = (nearest_two[1] - nearest_two[0]) * 0.5

    def per_cell(self, values):
        return values[self.index].astype(np.float32)


class Courses:
    """Rectangular blocks laid in rows (bricks, planks, tiles, weave) on the torus.

    u, v: position inside the block in 0..1; edge: distance to the nearest joint in tiles; index: block number.
    """

    def __init__(self, n, rows, columns, shifts, dx=0.0, dy=0.0):
        x, y = coordinates(n)
        y = (y + dy) % 1 * rows
        row = np.minimum(y.astype(np.int32), rows - 1)
        x = ((x + dx) % 1 * columns + np.asarray(shifts, np.float32)[row]) % columns
        column = np.minimum(x.astype(np.int32), columns - 1)
        self.u, self.v = x - column, y - row
        self.row, self.index = row, row * columns + column
        self.count = rows * columns
        across = np.minimum(self.u, 1 - self.u) / columns
        along = np.minimum(self.v, 1 - self.v) / rows
        self.across, self.along = across, along
        self.edge = np.minimum(across, along)

    def per_block(self, values):
        return np.asarray(values)[self.index].astype(np.float32)

    def rounded_edge(self, radius):
        """Distance to the joint with corners rounded by radius (in tiles)."""
        inner_x = np.maximum(radius - self.across, 0)
        inner_y = np.maximum(radius - self.along, 0)
        return radius - np.sqrt(inner_x**2 + inner_y**2) + np.maximum(self.edge - radius, 0)


def downsample(field, factor):
    """Box filter by an integer factor; [n, n] or [n, n, c]."""
    n = field.shape[0] // factor
    return field.reshape(n, factor, n, factor, *field.shape[2:]).mean((1, 3))
