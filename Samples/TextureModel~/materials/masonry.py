"""Built surfaces: brick, stone wall, cobblestone and ceramic tiles.

Numbers that place and colour the units are drawn before any field, so they are the same at every size.
"""

import numpy as np

from .fields import lattice_points, noise, smoothstep, unit
from .laying import Blocks, Stones, coursed_rubble, dome, english_bond, facets, lean, running_bond, stacked
from .palette import Ramp, mix, rgb


def _detail(rng, n, slope, low, high):
    """Noise of a fine band, weakened by what the grid cannot hold of it."""
    return noise(rng, n, slope, low, high) * min(1.0, n / 2 / high)


def _blend(first, second, amount):
    return first + (second - first) * amount


def _kindred(ramp, other):
    """Moves the second ramp half way to the first: stones of one quarry, not of two countries."""
    other.stops = (ramp.stops + other.stops) / 2
    return other


def _tint(colour, code, amount):
    """Blends a colour field towards one colour by a mask."""
    return mix(colour, rgb(code), np.clip(amount, 0, 1))


CLAYS = [
    (0x5F2418, 0x8E3A26, 0xB4553A, 0xC9775A), (0x6B3A24, 0x9A5A38, 0xBD7D52, 0xD2A078),
    (0x54302C, 0x7A4640, 0x9A6259, 0xB58479), (0x7E6A52, 0xA58D6C, 0xC4AD88, 0xDBC9A6),
    (0x34343A, 0x4A4B50, 0x626367, 0x7E7E80), (0x4A1F1A, 0x6E2E24, 0x8A4434, 0xA0604C),
    (0x74341E, 0xA04C2C, 0xC26A42, 0xD48E66), (0xB4AEA2, 0xCFC9BE, 0xDFDAD0, 0xEAE6DE),
]
MORTARS = [(0x8B8478, 0xB9B2A4), (0xA9A194, 0xCFC8BA), (0x5F5A54, 0x847E76), (0x9A8468, 0xBCA688)]


def brick(rng, n):
    layout = rng.choice(3, p=[0.35, 0.4, 0.25])
    tops, joints = [running_bond(4, 2), running_bond(6, 2), english_bond(6, 2)][layout]
    count = sum(map(len, joints))
    joint = rng.uniform(0.020, 0.030)
    shift, tilt = rng.uniform(-0.002, 0.002, (count, 2)), rng.normal(0, 0.005, count)
    tone, burnt = rng.uniform(0.2, 0.8, count), rng.random(count) < rng.choice([0.0, 0.12, 0.25])
    slope, lift = rng.normal(0, 0.25, (count, 2)), rng.uniform(-0.04, 0.04, count)
    wear, pitted, bloom = rng.uniform(0.3, 1.0), rng.uniform(0.2, 0.8), rng.choice([0.0, 0.0, 0.0, 0.4])
    depth, stretch = rng.uniform(0.16, 0.36), [(1.0, 1.0), (3.0, 0.8)][rng.integers(2)]
    clay, mortar = Ramp(rng, CLAYS, 0.1, 0.006), Ramp(rng, MORTARS, 0.1, 0.006)
    painted = clay.stops.mean() > 0.75

    units = Blocks(n, tops, joints, noise(rng, n, 1.8, 1, 20) * 0.0016, noise(rng, n, 1.8, 1, 20) * 0.0016)
    grain, fine = noise(rng, n, 1.0, 5, 90, stretch), _detail(rng, n, 0.2, 40, 128)
    blotch = noise(rng, n, 1.7, 2, 20)
    chip = smoothstep(1.2, 2.4, noise(rng, n, 1.3, 6, 90)) * wear
    edge = units.edge(joint, 0.008, shift, tilt) - chip * 0.012 + _detail(rng, n, 0.9, 14, 100) * 0.0011
    face = smoothstep(-0.0025, 0.0025, edge)
    grog = _detail(rng, n, 0.5, 20, 100)
    pore, pebble = smoothstep(1.8, 2.5, grog) * pitted, smoothstep(1.5, 2.2, -grog)
    sand = _detail(rng, n, 0.1, 24, 128)

    colour = clay(units.per_unit(tone) + lean(units, slope) + blotch * 0.06 + grain * 0.05 + fine * 0.05)
    overfired = units.per_unit(burnt * (not painted)) * smoothstep(-3.5, -0.3, grain + blotch)
    colour = mix(colour, colour * rgb(0x8C7C80), overfired)
    colour = _tint(colour, 0xD6D0C4, bloom * smoothstep(0.2, 2.2, blotch + grain * 0.5 + fine * 0.2))
    if painted:
        colour = _tint(colour, 0x96604C, smoothstep(0.35, 0.5, chip) * 0.9)
    colour = colour * (1 - pore * 0.45 + pebble * 0.14 + chip * 0.06)[..., None]
    # Mortar left on the arris by the trowel.
    smear = smoothstep(0.007, 0, edge) * smoothstep(0.2, 1.2, grain)
    bed = mortar(0.5 + sand * 0.16 + grain * 0.14)
    colour = mix(colour, bed, smear * 0.55)
    bed *= (0.82 + 0.18 * smoothstep(0, -joint / 2, edge))[..., None]
    albedo = mix(bed, colour, face)

    arris = smoothstep(-0.002, 0.014, edge)
    relief = units.per_unit(lift) + blotch * 0.014 + grain * 0.011 + fine * 0.007 - pore * 0.09 - chip * 0.05
    joint_height = 0.74 - depth - 0.12 * smoothstep(0.002, -joint / 2, edge) + sand * 0.012 + grain * 0.012
    return albedo, _blend(joint_height, 0.62 + 0.16 * arris + relief, face)


ROCKS = [
    (0x4A4743, 0x77736C, 0x9C978E, 0xBDB8AC), (0x5A4E3E, 0x877760, 0xAD9C80, 0xCBBDA2),
    (0x40454A, 0x646B70, 0x8A9196, 0xAEB4B8), (0x6E5A3C, 0x9C8258, 0xC0A678, 0xDAC59C),
    (0x6A6A64, 0x8F8F88, 0xB2B2AA, 0xD0D0C8), (0x5E4238, 0x86604E, 0xA8806A, 0xC4A28C),
    (0x2C2E30, 0x45484B, 0x606468, 0x80858A),
]


def stone_wall(rng, n):
    layout = rng.integers(3)
    points = lattice_points(rng, 3, 4, 0.65, 0.5) if layout == 0 else lattice_points(rng, 4, 5, 0.6)
    tops, joints = coursed_rubble(rng, 4, 3, 0.42)
    count = 12 if layout == 2 else len(points)
    aspect, roundness = rng.uniform(1.2, 1.5), rng.uniform(0.004, 0.009)
    gap = rng.uniform(0.006, 0.011)
    tone, second, cracked = rng.uniform(0.2, 0.8, count), rng.random(count) < 0.25, rng.random(count) < 0.4
    lift = rng.uniform(-0.05, 0.05, count)
    planes = np.concatenate([rng.normal(0, 1.5, (count, 4, 2)), rng.uniform(0, 0.09, (count, 4, 1))], 2)
    shift, tilt = rng.uniform(-0.004, 0.004, (count, 2)), rng.normal(0, 0.02, count)
    dry = rng.random() < 0.5
    bedding, lichen = rng.choice([0.0, 0.5, 1.0]), rng.choice([0.0, 0.0, 0.8])
    rock, other = Ramp(rng, ROCKS, 0.1, 0.006), Ramp(rng, ROCKS, 0.1, 0.006)
    other = _kindred(rock, other)
    soil = Ramp(rng, [(0x1E1B18, 0x3E3832), (0x2A2620, 0x4A4338)] if dry else MORTARS[:3], 0.1, 0.006)
    if abs(rock.stops.mean() - soil.stops.mean()) < 0.12:
        soil.stops = soil.stops * 0.7  # Joints of the stone's own brightness would not be seen.

    dx, dy = noise(rng, n, 1.7, 2, 40) * 0.007, noise(rng, n, 1.7, 2, 40) * 0.007
    if layout == 2:
        units = Blocks(n, tops, joints, dx, dy)
        edge = units.edge(2 * gap, 0.02, shift, tilt)
    else:
        units = Stones(n, points, roundness, dx, dy, aspect)
        edge = units.edge - gap
    grain, fine = noise(rng, n, 1.3, 5, 90), _detail(rng, n, 0.2, 36, 128)
    blotch, layers = noise(rng, n, 1.7, 2, 16), noise(rng, n, 0.9, 6, 100, (4.0, 0.7))
    pore = smoothstep(1.6, 2.5, _detail(rng, n, 0.7, 16, 90))
    edge = edge + grain * 0.0016 + fine * 0.0006
    face = smoothstep(-0.003, 0.003, edge)
    hewn = 0.16 * np.tanh(facets(units, planes) / 0.16)
    crack = units.per_unit(cracked) * smoothstep(0.05, 0.01, np.abs(blotch + grain * 0.06 - 0.3))
    body = units.per_unit(tone) * 0.8 + 0.1 + blotch * 0.05 + grain * 0.05 + fine * 0.05 + layers * bedding * 0.06
    body = body + hewn * 0.3 - pore * 0.22 - crack * 0.3 - 0.12 * smoothstep(0.012, 0, edge)
    colour = mix(rock(body), other(body), units.per_unit(second))
    spots = lichen * smoothstep(0.9, 1.5, blotch * 0.5 + grain * 0.9 + fine * 0.2)
    colour = _tint(colour, 0xA9AA84, spots * 0.7)
    bed = soil(0.5 + grain * 0.16 + fine * 0.14)
    albedo = mix(bed * (0.85 + 0.15 * smoothstep(0, -gap, edge))[..., None], colour, face)

    rise = smoothstep(-0.002, 0.024, edge)
    relief = units.per_unit(lift) + hewn * 0.9 + blotch * 0.015 + grain * 0.018 + fine * 0.006 + layers * bedding * 0.012
    height = 0.48 + 0.22 * rise + relief - pore * 0.05 - crack * 0.07 + spots * 0.015
    low = (0.1 if dry else 0.28) + grain * 0.015 + fine * 0.012
    return albedo, _blend(low, np.maximum(height, low + 0.04), face)


PAVING = [
    (0x565656, 0x7D7D7C, 0xA4A4A2, 0xC6C6C3), (0x5B4F47, 0x82746A, 0xA5988C, 0xC3B8AC),
    (0x4C4A4B, 0x6E6B6C, 0x908D8E, 0xB2AFAF), (0x383B3E, 0x52565A, 0x70757A, 0x94999D),
    (0x6C5648, 0x94786A, 0xB4988A, 0xCEB8AC), (0x6E6656, 0x948A76, 0xB6AC98, 0xD2CAB8),
]


def cobblestone(rng, n):
    layout = rng.integers(3)
    points = lattice_points(rng, 5, 5, 0.45) if layout == 0 else lattice_points(rng, 6, 6, 0.4, 0.5)
    tops, joints = coursed_rubble(rng, 6, 5, 0.25)
    count = 30 if layout == 2 else len(points)
    gap, roundness = rng.uniform(0.005, 0.009), rng.uniform(0.008, 0.014)
    tone, second = rng.uniform(0.2, 0.8, count), rng.random(count) < rng.choice([0.0, 0.3])
    lift, slope = rng.uniform(-0.05, 0.05, count), rng.normal(0, 0.5, (count, 2))
    shift, tilt = rng.uniform(-0.003, 0.003, (count, 2)), rng.normal(0, 0.03, count)
    crystals, moss = rng.uniform(0.4, 1.2), rng.choice([0.0, 0.0, 1.0])
    rock, other = Ramp(rng, PAVING, 0.1, 0.006), Ramp(rng, PAVING, 0.1, 0.006)
    other = _kindred(rock, other)
    soil = Ramp(rng, [(0x1F1B16, 0x4A4034), (0x2A2721, 0x5E564A), (0x4A4234, 0x8A7C64)], 0.1, 0.006)
    green = Ramp(rng, [(0x26301A, 0x566232), (0x2E3A18, 0x6A7434)], 0.1, 0.006)

    dx, dy = noise(rng, n, 1.8, 2, 24) * 0.004, noise(rng, n, 1.8, 2, 24) * 0.004
    if layout == 2:
        units = Blocks(n, tops, joints, dx, dy)
        edge = units.edge(2 * gap, 0.028, shift, tilt)
    else:
        units = Stones(n, points, roundness, dx, dy)
        edge = units.edge - gap
    grain, blotch = noise(rng, n, 1.3, 5, 90), noise(rng, n, 1.6, 2, 16)
    mineral, gravel = _detail(rng, n, 0.3, 30, 128), _detail(rng, n, 0.6, 14, 70)
    pit = smoothstep(1.5, 2.4, _detail(rng, n, 0.7, 14, 80))
    edge = edge + grain * 0.001
    face = smoothstep(-0.0025, 0.0025, edge)
    crown = dome(edge, 0.055)
    mica, feldspar = smoothstep(0.9, 1.7, mineral), smoothstep(0.9, 1.7, -mineral)
    body = units.per_unit(tone) * 0.62 + 0.06 + crown * 0.18 + blotch * 0.04 + grain * 0.04
    body = body + crystals * (feldspar * 0.2 - mica * 0.26) - pit * 0.16
    colour = mix(rock(body), other(body), units.per_unit(second))
    ground = soil(0.45 + gravel * 0.32 + grain * 0.08)
    creep = moss * smoothstep(-0.3, 0.5, blotch - np.maximum(edge, 0) * 120 + gravel * 0.3)
    ground = mix(ground, green(0.4 + gravel * 0.2 + mineral * 0.15), moss * smoothstep(-0.9, 0.2, blotch))
    albedo = mix(ground, mix(colour, green(0.5 + gravel * 0.25 + mineral * 0.15), creep), face)

    top = 0.3 + 0.48 * crown + (units.per_unit(lift) + lean(units, slope)) * crown + blotch * 0.012 + grain * 0.012
    top = top + crystals * mineral * 0.005 - pit * 0.04 + creep * 0.03
    low = 0.14 + np.maximum(gravel, -1) * 0.03 + grain * 0.012
    return albedo, _blend(low, np.maximum(top, low), face)


GLAZES = [
    (0xDDDBD3, 0xEBE9E3, 0xF4F3EF), (0x24506E, 0x2F6485, 0x5A8CA8), (0x2C5E4E, 0x3C7A66, 0x74A894),
    (0x8E3A22, 0xAE5234, 0xCA7C5C), (0x1E2830, 0x2C3842, 0x4E5A64), (0xB08A38, 0xC8A04C, 0xDDBE7C),
    (0x8FAAB2, 0xA9C0C6, 0xC6D6DA), (0xC9B690, 0xDCCBA8, 0xEADFC6), (0x5A1C26, 0x742A34, 0x96545A),
]
PAIRS = [
    ((0xE2E0D8, 0xEFEDE7, 0xF5F4F0), (0x1E2022, 0x2C2E31, 0x4A4D50)),
    ((0xE0D8C4, 0xECE6D6, 0xF3EFE4), (0x2A5A4A, 0x386F5C, 0x6C9C8A)),
    ((0xE2E2DE, 0xEEEEEA, 0xF5F5F2), (0x22486C, 0x2E5C86, 0x5E86A8)),
    ((0xDCC8A2, 0xE8D8B8, 0xF0E5CC), (0x8A3E26, 0xA65438, 0xC07C60)),
    ((0xC4C6C4, 0xD4D6D4, 0xE2E4E2), (0x565C60, 0x6A7074, 0x8C9296)),
    ((0xE6DCCB, 0xF0E9DC, 0xF6F1E8), (0x9A8468, 0xB29C80, 0xC8B69C)),
]
GROUTS = [(0x8A867E, 0xAAA69C), (0x4A4844, 0x666460), (0xBEBAB0, 0xDAD6CC), (0x9C9280, 0xB8AE9C)]


def _crackle(rng, n, count):
    """Craquelure: distance to the borders of count x count small cells, in cells."""
    points = rng.uniform(0.15, 0.85, (count, count, 2)).astype(np.float32)
    axis = (np.arange(n, dtype=np.float32) + 0.5) * (count / n)
    whole = axis.astype(np.int32)
    first, second = np.full((n, n), 9, np.float32), np.full((n, n), 9, np.float32)
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            point = points[(whole + i) % count][:, (whole + j) % count]
            distance = np.hypot(point[..., 0] + (whole + j - axis)[None, :], point[..., 1] + (whole + i - axis)[:, None])
            second = np.minimum(second, np.maximum(first, distance))
            first = np.minimum(first, distance)
    return second - first


def _ornament(kind, a, b):
    """How far inside the second colour of an encaustic tile; a, b: |offset| over the half sizes, 0..1."""
    if kind == 0:
        return np.maximum(0.56 - a - b, 0.5 - np.hypot(1 - a, 1 - b))
    return np.minimum(0.94 - np.hypot(1 - a, b), 0.94 - np.hypot(a, 1 - b))


def _tile_layout(rng):
    """A square grid, a checkerboard (an even grid, or it would not tile) or subway tiles in running bond."""
    layout = rng.choice(["grid", "checkerboard", "subway"], p=[0.4, 0.3, 0.3])
    if layout == "subway":
        return layout, *[(4, 2), (6, 3)][rng.integers(2)]
    count = int(rng.choice([2, 4] if layout == "checkerboard" else [3, 4]))
    return layout, count, count


def ceramic_tiles(rng, n):
    layout, rows, columns = _tile_layout(rng)
    tops, joints = (running_bond if layout == "subway" else stacked)(rows, columns)
    count = rows * columns
    handmade = rng.random() < 0.35
    ornament = int(rng.integers(2)) if layout == "grid" and not handmade and rng.random() < 0.35 else None
    crackled, speckled = [(False, False), (False, False), (True, False), (False, True)][rng.integers(4)]
    joint = rng.uniform(0.014, 0.021)
    slack = 0.0012 if handmade else 0.0002
    shift, tilt = rng.uniform(-slack, slack, (count, 2)), rng.normal(0, slack * 2, count)
    tone, slope = rng.normal(0, 0.22 if handmade else 0.05, count), rng.normal(0, 0.25 if handmade else 0.04, (count, 2))
    cushion = rng.uniform(0.012, 0.03)
    bevelled = layout == "subway" and not handmade and rng.random() < 0.4
    pair = PAIRS[rng.integers(len(PAIRS))]
    two = layout == "checkerboard" or ornament is not None
    first, second = Ramp(rng, [pair[0]] if two else GLAZES, 0.03, 0.006), Ramp(rng, [pair[1]], 0.08, 0.004)
    grout = Ramp(rng, GROUTS, 0.08, 0.006)

    bend = 0.0012 if handmade else 0.0
    units = Blocks(n, tops, joints, noise(rng, n, 1.8, 2, 16) * bend, noise(rng, n, 1.8, 2, 16) * bend)
    edge = units.edge(joint, 0.008, shift, tilt)
    face = smoothstep(-0.002, 0.002, edge)
    pool, peel = noise(rng, n, 1.8, 2, 16), noise(rng, n, 1.2, 8, 60)
    fine = _detail(rng, n, 0.2, 36, 128)
    grain = noise(rng, n, 0.6, 8, 60)

    # Glaze runs thin over the arris and shows the lighter body there.
    thin = smoothstep(cushion * 0.6, 0, edge)
    glaze = 0.45 + units.per_unit(tone) + pool * (0.14 if handmade else 0.06) + peel * 0.025 + fine * 0.02 + thin * 0.3
    if layout == "checkerboard":
        which = ((units.index // columns + units.index % columns) % 2).astype(np.float32)
    elif ornament is not None:
        inside = _ornament(ornament, np.abs(units.x) / units.half_width, np.abs(units.y) / units.half_height)
        which = smoothstep(-0.003, 0.003, inside * units.half_width + peel * 0.0006)
    else:
        which = np.zeros((n, n), np.float32)
    colour = mix(first(glaze), second(glaze), which)
    speck = smoothstep(1.9, 2.5, _detail(rng, n, 0.8, 20, 100)) if speckled else np.zeros((n, n), np.float32)
    colour = _tint(colour, 0x4A3A2A, speck * 0.55)
    crack = smoothstep(0.085, 0.025, _crackle(rng, n, 20)) if crackled else np.zeros((n, n), np.float32)
    crack = crack * (0.35 + 0.65 * unit(pool)) * min(1.0, n / 256)
    colour = mix(colour, colour * 0.68 + 0.05, crack)
    bed = grout(0.5 + grain * 0.1 + fine * 0.14 + pool * 0.08) * (0.88 + 0.12 * smoothstep(0, -joint / 2, edge))[..., None]
    albedo = mix(bed, colour, face)

    pillow = np.clip(edge / 0.04, 0, 1) * 1.2 if bevelled else dome(edge, cushion)
    wave = lean(units, slope) + pool * (0.02 if handmade else 0.008) + peel * 0.003
    top = 0.56 + 0.2 * pillow + wave - crack * 0.03 - speck * 0.02
    low = 0.36 - 0.1 * smoothstep(0.002, -joint / 2, edge) + grain * 0.012 + fine * 0.012
    return albedo, _blend(low, top, face)
