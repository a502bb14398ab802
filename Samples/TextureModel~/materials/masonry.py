"""Built surfaces: brick, stone wall, cobblestone and ceramic tiles."""

import numpy as np

from .fields import Cells, Courses, lattice_points, noise, smoothstep, unit
from .palette import Ramp, mix


def brick(rng, n):
    rows = int(rng.choice([4, 6]))
    columns = 2 if rows == 4 else int(rng.choice([2, 3]))
    wobble = 0.004
    bond = Courses(
        n, rows, columns, [0.5 * (r % 2) for r in range(rows)],
        noise(rng, n, 1.6, 1, 24) * wobble, noise(rng, n, 1.6, 1, 24) * wobble)
    joint = rng.uniform(0.010, 0.018)
    face = smoothstep(joint, joint + 0.014, bond.rounded_edge(0.03))
    grain = noise(rng, n, 0.7, 6, 48)
    blotch = noise(rng, n, 1.6, 2, 16)
    tone = bond.per_block(rng.uniform(0.1, 0.9, bond.count))
    clay = Ramp(rng, [
        (0x5F2418, 0x8E3A26, 0xB4553A, 0xC9775A),
        (0x6B3A24, 0x9A5A38, 0xBD7D52, 0xD2A078),
        (0x54302C, 0x7A4640, 0x9A6259, 0xB58479),
        (0x7E6A52, 0xA58D6C, 0xC4AD88, 0xDBC9A6),
    ])
    mortar = Ramp(rng, [(0x8B8478, 0xB9B2A4), (0xA9A194, 0xCFC8BA), (0x5F5A54, 0x847E76)])
    colour = clay(tone * 0.75 + 0.12 + blotch * 0.06 + grain * 0.045)
    albedo = mix(mortar(unit(grain)) * 0.92, colour, face)
    lift = bond.per_block(rng.uniform(-0.05, 0.05, bond.count))
    height = face * (0.72 + lift + grain * 0.03 + blotch * 0.03) + (1 - face) * (0.22 + grain * 0.03)
    return albedo, height


def stone_wall(rng, n):
    rows = int(rng.choice([4, 5]))
    columns = int(rng.choice([3, 4]))
    points = lattice_points(rng, columns, rows, 0.65, 0.5 if rows == 4 else 0.0)
    rough = 0.012
    cells = Cells(n, points, noise(rng, n, 1.7, 2, 24) * rough, noise(rng, n, 1.7, 2, 24) * rough,
                  aspect=rng.uniform(1.2, 1.5))
    joint = rng.uniform(0.006, 0.011)
    face = smoothstep(joint, joint + 0.022, cells.border)
    grain = noise(rng, n, 0.9, 5, 40)
    blotch = noise(rng, n, 1.7, 2, 14)
    tone = cells.per_cell(rng.uniform(0.15, 0.85, len(points)))
    stone = Ramp(rng, [
        (0x4A4743, 0x77736C, 0x9C978E, 0xBDB8AC),
        (0x5A4E3E, 0x877760, 0xAD9C80, 0xCBBDA2),
        (0x3D444A, 0x606A72, 0x86919A, 0xABB4BA),
    ])
    mortar = Ramp(rng, [(0x2A2724, 0x45403A), (0x5C554B, 0x7B7366)])
    colour = stone(tone * 0.7 + 0.15 + blotch * 0.08 + grain * 0.06)
    albedo = mix(mortar(unit(grain)), colour, face)
    dome = smoothstep(0, 0.09, cells.border)
    lift = cells.per_cell(rng.uniform(-0.08, 0.08, len(points)))
    height = face * (0.48 + 0.3 * dome + lift + blotch * 0.04 + grain * 0.025) + (1 - face) * (0.15 + grain * 0.02)
    return albedo, height


def cobblestone(rng, n):
    count = int(rng.choice([5, 6]))
    points = lattice_points(rng, count, count, 0.4, 0.5 if count == 6 else 0.0)
    bend = 0.006
    cells = Cells(n, points, noise(rng, n, 1.8, 2, 16) * bend, noise(rng, n, 1.8, 2, 16) * bend)
    joint = rng.uniform(0.008, 0.014)
    face = smoothstep(joint, joint + 0.02, cells.border)
    dome = np.sqrt(np.clip(1 - (cells.centre * count * 1.35) ** 2, 0, 1))
    grain = noise(rng, n, 0.8, 6, 48)
    tone = cells.per_cell(rng.uniform(0.1, 0.9, len(points)))
    stone = Ramp(rng, [
        (0x54565A, 0x7B7E82, 0xA2A5A8, 0xC4C6C8),
        (0x5B4F47, 0x82746A, 0xA5988C, 0xC3B8AC),
        (0x4B4A52, 0x6E6B78, 0x93909E, 0xB4B2BE),
    ])
    ground = Ramp(rng, [(0x1F1B16, 0x3A332A), (0x2A2E1A, 0x475028)])
    colour = stone(tone * 0.6 + 0.1 + dome * 0.22 + grain * 0.05)
    albedo = mix(ground(unit(grain)), colour, face)
    height = face * (0.3 + 0.55 * dome + grain * 0.02) + (1 - face) * (0.1 + grain * 0.02)
    return albedo, height


def ceramic_tiles(rng, n):
    count = int(rng.choice([2, 3, 4]))
    bond = Courses(n, count, count, [0.5 * (r % 2) if rng.random() < 0.25 and count != 3 else 0 for r in range(count)])
    joint = rng.uniform(0.008, 0.013)
    face = smoothstep(joint, joint + 0.010, bond.rounded_edge(0.02))
    first = Ramp(rng, [
        (0xE6E4DC, 0xF2F0EA), (0x2F5E7E, 0x3F7698), (0x3C7A66, 0x55967F), (0xB9502F, 0xCC6A48),
        (0x24313F, 0x384A5C), (0xC9A24A, 0xDBB966),
    ])
    second = Ramp(rng, [(0xE6E4DC, 0xF2F0EA), (0x303234, 0x44474A), (0x9FB8C0, 0xB4CAD0), (0xD8C6A0, 0xE6D8B8)])
    checkered = rng.random() < 0.6 and count != 3
    column = bond.index % count
    which = ((bond.row + column) % 2).astype(np.float32) * (1.0 if checkered else 0.0)
    glaze = unit(noise(rng, n, 1.8, 1, 10))
    tone = glaze * 0.5 + bond.per_block(rng.uniform(0, 0.5, bond.count))
    colour = mix(first(tone), second(tone), which)
    if rng.random() < 0.4:
        inner = smoothstep(0.27, 0.23, np.maximum(np.abs(bond.u - 0.5), np.abs(bond.v - 0.5)))
        colour = mix(colour, colour * 0.72 + 0.06, inner)
    grout = Ramp(rng, [(0x8E8A82, 0xA8A49A), (0x4A4844, 0x625F5A), (0xC4C0B6, 0xD6D2C8)])
    grain = noise(rng, n, 0.6, 8, 48)
    albedo = mix(grout(unit(grain)), colour, face)
    pillow = smoothstep(0, 0.05, bond.edge)
    height = face * (0.66 + 0.12 * pillow + glaze * 0.03) + (1 - face) * (0.3 + grain * 0.02)
    return albedo, height
