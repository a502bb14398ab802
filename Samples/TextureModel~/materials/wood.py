"""Wood: planks, plain grain and bark."""

import numpy as np

from .fields import Cells, Courses, coordinates, lattice_points, noise, ridged, smoothstep, unit, warp
from .palette import Ramp, mix

TIMBER = [
    (0x3B2414, 0x6B4426, 0x96683E, 0xB98C5A),
    (0x5A3A1E, 0x8C6236, 0xB58A54, 0xD6B27C),
    (0x4A2A1C, 0x784630, 0x9C6448, 0xBC886A),
    (0x5C5650, 0x80786E, 0xA0978A, 0xBFB6A8),
]


def wood_planks(rng, n):
    count = int(rng.choice([4, 4, 5]))
    columns = int(rng.choice([1, 2]))
    shifts = rng.permutation(count) / count * columns
    boards = Courses(n, count, columns, shifts)
    gap = rng.uniform(0.005, 0.009)
    face = smoothstep(gap, gap + 0.010, boards.edge)
    offset = boards.per_block(rng.uniform(0, 1, boards.count))
    long_grain = warp(noise(rng, n, 1.1, 3, 40, (7.0, 1.0)), offset, offset * 3)
    fine_grain = warp(noise(rng, n, 0.5, 10, 60, (8.0, 1.0)), offset, offset * 2)
    tone = boards.per_block(rng.uniform(0.25, 0.75, boards.count))
    timber = Ramp(rng, TIMBER)
    colour = timber(tone + long_grain * 0.11 + fine_grain * 0.05)
    x, y = boards.u / columns, (boards.v - 0.5) / count
    for end in (0.03, 1 / columns - 0.03):
        nail = np.exp(-((x - end) ** 2 + (np.abs(y) - 0.25 / count) ** 2) / 0.010**2)
        colour = mix(colour, colour * 0.3, np.clip(nail * 1.3, 0, 1))
    albedo = mix(colour * 0.18, colour, face)
    bow = smoothstep(0, 0.05, boards.edge)
    lift = boards.per_block(rng.uniform(-0.05, 0.05, boards.count))
    height = face * (0.6 + 0.1 * bow + lift + long_grain * 0.03 + fine_grain * 0.015) + (1 - face) * 0.12
    return albedo, height


def wood_grain(rng, n):
    x, y = coordinates(n)
    drift = noise(rng, n, 2.2, 1, 6, (2.5, 1.0)) * rng.uniform(0.03, 0.07)
    rings = int(rng.choice([5, 7, 9]))
    knots = np.zeros_like(x)
    for _ in range(int(rng.integers(0, 3))):
        ox, oy = x - rng.random(), y - rng.random()
        ox, oy = (ox - np.round(ox)) / 2.0, oy - np.round(oy)
        knots += np.exp(-(ox * ox + oy * oy) / 0.055**2)
    phase = (y + drift) * rings + knots * 2.4
    saw = phase % 1
    ring = smoothstep(0, 0.75, saw) * smoothstep(1.0, 0.82, saw)
    pores = noise(rng, n, 0.4, 12, 60, (9.0, 1.0))
    blotch = noise(rng, n, 1.8, 1, 8, (3.0, 1.0))
    timber = Ramp(rng, TIMBER)
    tone = 0.68 - ring * 0.38 + pores * 0.05 + blotch * 0.05 - np.clip(knots, 0, 1) ** 2 * 0.45
    height = 0.55 + (1 - ring) * 0.14 + pores * 0.03 - np.clip(knots, 0, 1) * 0.1
    return timber(tone), height


def bark(rng, n):
    points = lattice_points(rng, int(rng.choice([6, 7, 8])), 3, 0.8, 0.5)
    sway = noise(rng, n, 1.8, 1, 10, (1.0, 2.0)) * 0.03
    cells = Cells(n, points, sway, noise(rng, n, 1.6, 2, 20) * 0.03, aspect=0.3)
    plate = smoothstep(0.004, 0.032, cells.border)
    fibre = noise(rng, n, 0.8, 4, 50, (1.0, 5.0))
    cracks = ridged(rng, n, 1.0, 3, 24, (1.0, 3.0)) * 0.5
    tone = cells.per_cell(rng.uniform(-0.12, 0.12, len(points)))
    ramp = Ramp(rng, [
        (0x17100B, 0x3A2A1E, 0x66503C, 0x927A60),
        (0x14120F, 0x38332C, 0x625A50, 0x8E857A),
        (0x1C0F0A, 0x46281A, 0x73472F, 0x9C6C4E),
    ])
    ridge = plate * (0.72 + fibre * 0.07 - cracks * 0.3)
    albedo = ramp(0.1 + ridge * 0.85 + tone * plate)
    moss = smoothstep(0.9, 1.7, noise(rng, n, 1.6, 1, 16)) * plate * (rng.random() < 0.4)
    albedo = mix(albedo, Ramp(rng, [(0x3A4A1C, 0x6A7C34)])(unit(fibre)), moss * 0.8)
    return albedo, 0.12 + ridge * 0.85 + tone * plate * 0.4
