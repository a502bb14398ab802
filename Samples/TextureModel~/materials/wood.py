"""Wood: planks, plain grain and bark."""

import numpy as np

from .fields import Cells, Courses, coordinates, lattice_points, noise, smoothstep, unit, warp
from .palette import Ramp, mix

TIMBER = [
    (0x3A2516, 0x664429, 0x8F6743, 0xB08A60),  # oak
    (0x6E4A26, 0x9A7040, 0xC09660, 0xDDBE8C),  # pine
    (0x23170F, 0x40291A, 0x5F4029, 0x80593B),  # walnut
    (0x46231A, 0x73402C, 0x9A5F42, 0xBC8462),  # cherry
    (0x4A4641, 0x736D66, 0x979189, 0xB8B3AA),  # weathered
    (0x7A6649, 0xA89270, 0xCBB894, 0xE4D7BA),  # ash
    (0x171413, 0x332B27, 0x514740, 0x766A60),  # ebony
]
PAINT = [
    (0x2C5A5C, 0x3F7877), (0x742620, 0x94382E), (0xC6BFAE, 0xE2DCCE), (0x2A3D56, 0x3F5672), (0x5E7050, 0x7E8F6C),
]
RUGGED_BARK = [
    (0x17110C, 0x3A2B20, 0x655241, 0x8E7A64),
    (0x14130F, 0x35312B, 0x5D574E, 0x8B847A),
    (0x1A100B, 0x42291B, 0x6C4932, 0x967052),
    (0x15140F, 0x35332A, 0x5B584A, 0x88836F),
    (0x211E1A, 0x4C463F, 0x7B7368, 0xAAA194),
]
PINE_BARK = [
    (0x1E130E, 0x4C2E21, 0x805540, 0xAE866C),
    (0x1B1310, 0x4B3428, 0x7F614F, 0xAC917D),
    (0x1A110D, 0x45281F, 0x754C3B, 0xA67A66),
    (0x1F1712, 0x57412F, 0x8D6F52, 0xBC9F7C),
]
BIRCH_BARK = [
    (0x8E857A, 0xC2BBB0, 0xDFDAD1, 0xF0EDE7),
    (0x8C7762, 0xBFA993, 0xDBCAB8, 0xEDE3D6),
    (0x6E6E68, 0x9C9C95, 0xBDBDB6, 0xD8D8D2),
]


def _late_wood(phase):
    """Growth rings: 0 in early wood, rises slowly to 1 in late wood, then ends at once."""
    ring = phase % 1
    return ring * ring * smoothstep(1.0, 0.94, ring)


def _hairline(field, width):
    """1 where a field crosses zero, falling to 0 within width."""
    return smoothstep(width, width * 0.3, np.abs(field))


def _offset(point, x, y):
    """The way from a point to every pixel, the short way round the torus."""
    ox, oy = x - point[0], y - point[1]
    return ox - np.round(ox), oy - np.round(oy)


class _Boards:
    """Boards with a joint at each end, every one cut from another place of the same log."""

    def __init__(self, rng, n):
        self.rows = int(rng.choice([3, 4, 4, 5]))
        step = {3: 0.36, 4: 0.5, 5: 0.4}[self.rows]
        shifts = [step * r + 0.25 * (self.rows == 4 and r > 1) for r in range(self.rows)]
        self.courses = Courses(n, self.rows, 1, np.array(shifts) % 1 + rng.uniform(-0.05, 0.05, self.rows))
        self.x, self.y = self.courses.u - 0.5, (self.courses.v - 0.5) / self.rows
        row, column = np.mgrid[0:n, 0:n]
        across = (rng.random(self.rows)[self.courses.index] * n).astype(np.int64)
        along = (rng.random(self.rows)[self.courses.index] * n).astype(np.int64)
        self.source = (row + across) % n * n + (column + along) % n

    def vary(self, rng, low, high):
        """A random number for each board."""
        return self.courses.per_block(rng.uniform(low, high, self.rows))

    def cut(self, field):
        """The field, moved by another distance on each board."""
        return field.ravel()[self.source]


def _nails(rng, boards):
    """Heads (0..1) and the stains round them, two at each board's end."""
    inset = 0.5 - rng.uniform(0.022, 0.032)
    ox, oy = np.abs(boards.x) - inset, np.abs(boards.y) - 0.27 / boards.rows
    head = smoothstep(0.0085, 0.0055, np.sqrt(ox * ox + oy * oy))
    return head, np.exp(-(ox / 0.028) ** 2 - (oy / 0.010) ** 2)


def wood_planks(rng, n):
    boards = _Boards(rng, n)
    edge, courses = boards.courses.edge, boards.courses
    timber = Ramp(rng, TIMBER, tint=0.006)
    paint = Ramp(rng, PAINT, tint=0.010) if rng.random() < 0.18 else None
    gap, nailed, worn = rng.uniform(0.003, 0.007), rng.random() < 0.7, rng.uniform(0.2, 1.0)
    tone, lift = boards.vary(rng, 0.36, 0.74), boards.vary(rng, -0.05, 0.05)
    warmth = 1 + boards.vary(rng, -0.04, 0.04)[..., None] * np.array([0.6, 0, -1], np.float32)
    # Flat-sawn boards: a plane cuts the cones of growth, which leaves arches.
    heart, depth = boards.vary(rng, -0.5, 0.5) / boards.rows, boards.vary(rng, -0.12, 0.12)
    taper = boards.vary(rng, 0.12, 0.34) * np.sign(boards.vary(rng, -1, 1))
    knot_x, knot_y = boards.vary(rng, -0.38, 0.38), boards.vary(rng, -0.3, 0.3) / boards.rows
    knotty = courses.per_block((rng.random(boards.rows) < 0.4).astype(np.float32))
    heads, stain = _nails(rng, boards)

    sway = boards.cut(noise(rng, n, 1.8, 2, 24, (3.0, 1.0)))
    streak = boards.cut(noise(rng, n, 0.9, 3, 64, (9.0, 1.0)))
    fibre = boards.cut(noise(rng, n, 0.2, 24, 128, (11.0, 1.0)))
    pores = smoothstep(1.3, 2.1, boards.cut(noise(rng, n, 0.2, 40, 128, (6.0, 1.0))))
    split = boards.cut(noise(rng, n, 0.6, 16, 128, (24.0, 1.0)))
    wear = noise(rng, n, 1.3, 2, 128, (2.5, 1.0))

    knot_distance = np.sqrt(((boards.x - knot_x) / 1.8) ** 2 + (boards.y - knot_y) ** 2 + 1e-8)
    knot = knotty * np.exp(-(knot_distance / 0.024) ** 2)
    core = knotty * smoothstep(0.017, 0.012, knot_distance + 0.0012 * fibre)
    reach = depth + taper * boards.x + 0.012 * sway
    phase = 24 * np.sqrt((boards.y - heart) ** 2 + reach * reach) + 2.2 * knot
    late = _late_wood(phase)
    # Splits run in from the ends.
    limit = 2.7 - 1.3 * worn * smoothstep(0.22, 0.0, courses.across)
    cracks = smoothstep(limit, limit + 0.35, split)

    grain = tone - 0.29 * (late - 0.3) + 0.08 * streak + 0.055 * fibre - 0.22 * pores
    colour = timber(grain - 0.30 * knot - 0.15 * core * late) * warmth
    colour = colour * (1 + 0.035 * wear - 0.10 * worn * smoothstep(0.035, 0.0, edge))[..., None]
    height = 0.66 + lift + 0.05 * late + 0.022 * streak + 0.016 * fibre - 0.05 * pores + 0.04 * core
    if paint:
        coat = smoothstep(-0.75, -0.60, wear - 0.25 * fibre + 1.4 * smoothstep(0, 0.03, edge) - 1.2 * worn)
        colour = mix(colour, paint(0.5 + 0.16 * streak + 0.10 * fibre + (tone - 0.55)), coat)
        height = height + 0.035 * coat
    colour = mix(colour, colour * 0.22, cracks)
    height = height - 0.22 * cracks
    if nailed:
        colour = mix(colour, colour * np.array([0.62, 0.52, 0.46], np.float32), 0.7 * stain)
        iron = np.array([0.20, 0.175, 0.16], np.float32) * (1 + 0.25 * fibre)[..., None]
        colour = mix(colour, iron, heads)
        height = height * (1 - heads) + heads * (0.56 + lift)

    frayed = courses.rounded_edge(0.010) + 0.0011 * streak * worn
    face = smoothstep(gap, gap + 0.005, frayed)
    shoulder = smoothstep(gap, gap + 0.016, frayed)
    albedo = mix(colour * 0.16, colour, face) * (0.86 + 0.14 * shoulder)[..., None]
    return albedo, face * (height - 0.14 * (1 - shoulder)) + (1 - face) * 0.10


def wood_grain(rng, n):
    x, y = coordinates(n)
    timber = Ramp(rng, TIMBER, tint=0.006)
    rings = int(rng.choice([5, 7, 9]))
    flow, swing, beat = rng.uniform(0.022, 0.042), rng.uniform(0, 0.09, 3), rng.uniform(0, 2 * np.pi, 3)
    first = rng.random(2)
    count = int(rng.integers(0, 3))
    knots = [(*(first + k * rng.uniform(0.35, 0.65, 2)), rng.uniform(0.75, 1.15)) for k in range(count)]

    drift = flow * noise(rng, n, 2.2, 1, 6, (3.0, 1.0)) + 0.0015 * noise(rng, n, 1.2, 6, 48, (4.0, 1.0))
    bulge, core = np.zeros_like(x), np.zeros_like(x)
    for px, py, scale in knots:
        ox, oy = _offset((px, py), x, y)
        distance = np.sqrt((ox / 1.7) ** 2 + oy * oy) / scale + 0.05 * drift
        bulge += np.exp(-(distance / 0.055) ** 2)
        core += smoothstep(0.036, 0.029, distance)
    # All that runs with the grain is drawn straight, then bent by the same displacement.
    bend = drift + bulge * 2.4 / rings
    on_log = y + bend
    phase = on_log * rings
    for order in range(3):
        wave = np.sin(2 * np.pi * (order + 1) * on_log + beat[order])
        phase = phase + swing[order] * rings / (order + 2) * wave
    late = _late_wood(phase)
    thin = _late_wood(phase * 4) * (1 - late)
    fibre = warp(noise(rng, n, 0.1, 28, 128, (14.0, 1.0)), 0, bend)
    streak = warp(noise(rng, n, 0.8, 6, 96, (12.0, 1.0)), 0, bend)
    pores = warp(smoothstep(1.2, 1.8, noise(rng, n, 0.0, 56, 128, (9.0, 1.0))), 0, bend)
    pores = pores * (0.35 + 0.65 * smoothstep(0.6, 0.1, late))
    blotch = noise(rng, n, 1.8, 1, 8, (3.0, 1.0))
    check = smoothstep(2.8, 3.3, warp(noise(rng, n, 0.5, 24, 128, (28.0, 1.0)), 0, bend))

    core = np.clip(core, 0, 1)
    tone = 0.66 - 0.40 * late - 0.10 * thin + 0.06 * streak + 0.06 * fibre - 0.24 * pores + 0.04 * blotch
    tone = tone - 0.14 * np.clip(bulge, 0, 1) - 0.16 * core
    warm = 1 + 0.05 * late[..., None] * np.array([1, -0.3, -1], np.float32)
    albedo = mix(timber(tone) * warm, timber(tone) * 0.3, check)
    height = 0.56 + 0.12 * late + 0.03 * thin + 0.03 * streak + 0.025 * fibre - 0.09 * pores
    return albedo, height - 0.25 * check - 0.05 * core


def bark(rng, n):
    kind = rng.choice(["furrowed", "scaly", "birch"], p=[0.5, 0.3, 0.2])
    if kind == "birch":
        return _birch_bark(rng, n)
    if kind == "scaly":
        points = lattice_points(rng, int(rng.choice([4, 5])), 3, 0.75, 0.5)
        ramp = Ramp(rng, PINE_BARK, tint=0.006)
        return _plated_bark(rng, n, ramp, points, aspect=0.55, flakes=4.0, furrow=0.010, fibrous=0.4)
    points = lattice_points(rng, int(rng.choice([6, 7])), 2, 0.85, 0.5)
    ramp = Ramp(rng, RUGGED_BARK, tint=0.006)
    return _plated_bark(rng, n, ramp, points, aspect=0.22, flakes=3.0, furrow=0.014, fibrous=1.0)


def _border(cells):
    """Distance to the border in tiles (Cells measures in a stretched and warped plane), and how upright it is."""
    border, n = cells.border, len(cells.border)
    gx = (np.roll(border, -1, 1) - np.roll(border, 1, 1)) * (n / 2)
    gy = (np.roll(border, -1, 0) - np.roll(border, 1, 0)) * (n / 2)
    steepness = np.sqrt(gx * gx + gy * gy)
    return border / np.maximum(steepness, 0.35), np.abs(gx) / (steepness + 1e-6)


def _terraces(field, steps):
    """Flakes that lie on one another: flat treads with crisp scarps, 0..1, and the crevice under each scarp."""
    level = unit(field) * steps
    rise = level % 1
    crevice = smoothstep(0.74, 0.92, rise) * smoothstep(1.0, 0.95, rise)
    return (np.floor(level) + smoothstep(0.93, 1.0, rise)) / steps, crevice


def _plated_bark(rng, n, ramp, points, aspect, flakes, furrow, fibrous):
    overgrown, lichen_ramp = rng.random() < 0.45, Ramp(rng, [(0x40482C, 0x6E7650), (0x7E8678, 0xB0B6A4)], tint=0.006)
    tone = rng.uniform(-0.10, 0.10, len(points))
    sway = noise(rng, n, 1.8, 1, 10, (1.0, 2.0)) * (0.020 + 0.010 * fibrous)
    sway = sway + noise(rng, n, 1.0, 10, 64, (1.0, 2.0)) * 0.0025
    cells = Cells(n, points, sway, noise(rng, n, 1.8, 2, 16) * 0.02, aspect=aspect)
    tone = cells.per_cell(tone)
    distance, upright = _border(cells)
    fibre = noise(rng, n, 0.5, 12, 128, (1.0, 5.0))
    rough = noise(rng, n, 0.6, 10, 128)
    flake, crevice = _terraces(noise(rng, n, 1.7, 3, 48, (1.0, 1.2 + fibrous)), flakes)
    long = noise(rng, n, 1.2, 5, 64, (1.0, 6.0))
    groove = fibrous * _hairline(long, 0.16)
    cross = _hairline(noise(rng, n, 1.2, 5, 48, (2.5, 1.0)), 0.07)

    # The trunk grows in girth, so upright furrows gape and level ones stay narrow.
    width = furrow * (0.45 + 0.55 * upright) * np.exp(0.35 * long)
    ragged = distance + 0.0010 * fibre
    plate = smoothstep(width, width + 0.007, ragged)
    crown = smoothstep(width, width + 0.040, ragged)
    crack = np.maximum(np.maximum(0.5 * groove, cross), 0.7 * crevice) * plate
    skin = 0.47 + tone + 0.18 * crown + (0.50 - 0.15 * fibrous) * (flake - 0.4)
    skin = skin + fibrous * 0.05 * (long + fibre) + 0.035 * rough
    bed = 0.02 + 0.09 * smoothstep(0.3, 1.0, ragged / width) + 0.05 * unit(fibre)
    albedo = ramp(bed * (1 - plate) + (skin - 0.20 * crack) * plate)
    # The outermost flakes are the oldest, bleached by the weather.
    bleached = albedo.mean(-1, keepdims=True) * np.array([1.03, 1.0, 0.96], np.float32)
    albedo = mix(albedo, bleached, 0.55 * flake * plate)
    height = 0.06 + 0.20 * smoothstep(0.0, 1.0, ragged / width) + 0.01 * fibre
    relief = 0.20 + 0.20 * crown + 0.24 * (flake - 0.4) + fibrous * (0.02 * long + 0.006 * fibre) + 0.003 * rough
    height = height + plate * (relief + tone * 0.5 - 0.06 * crack)
    if overgrown:
        growth = noise(rng, n, 1.4, 2, 128) + 0.3 * rough
        cover = smoothstep(1.15, 1.40, growth) * (0.25 + 0.75 * plate)
        albedo = mix(albedo, lichen_ramp(0.5 + 0.16 * rough + 0.3 * (flake - 0.5)), 0.9 * cover)
        height = height + 0.02 * cover * unit(rough)
    return albedo, height


def _birch_bark(rng, n):
    ramp, scar_ramp = Ramp(rng, BIRCH_BARK, tint=0.006), Ramp(rng, [(0x17140F, 0x38312A, 0x5E5348)], tint=0.006)
    tan = Ramp(rng, [(0x7C6450, 0xB59A7E)], tint=0.006)
    count = int(rng.integers(2, 5))
    scars = [(rng.random(), (k + rng.uniform(0.25, 0.75)) / count, rng.uniform(0.55, 1.2)) for k in range(count)]
    x, y = coordinates(n)
    ragged = noise(rng, n, 1.5, 5, 128, (1.5, 1.0))
    scar = np.full_like(x, -1)
    for px, py, scale in scars:
        ox, oy = _offset((px, py), x, y)
        # A branch scar: a lens, wide across the trunk.
        scar = np.maximum(scar, 1 - np.sqrt((ox / 0.13) ** 2 + (oy / 0.045) ** 2) / scale)
    halo = smoothstep(-0.8, 0.2, scar + 0.15 * ragged)
    scar = smoothstep(0.0, 0.09, scar + 0.12 * ragged)
    dash = noise(rng, n, 0.7, 7, 80, (7.0, 1.0))
    lenticel = smoothstep(1.9, 2.15, dash)
    band = noise(rng, n, 1.4, 1, 24, (5.0, 1.0))
    fibre = noise(rng, n, 0.4, 16, 128, (6.0, 1.0))
    peel = noise(rng, n, 1.5, 2, 64, (3.5, 1.0))
    sheet, lip = _terraces(peel, 3.0)
    # Where the paper has come off, the young bark below is tan.
    bare = smoothstep(-1.50, -1.58, peel + 0.06 * fibre)
    rough = noise(rng, n, 0.5, 12, 128)

    albedo = ramp(0.52 + 0.30 * sheet + 0.10 * band + 0.05 * fibre + 0.02 * rough - 0.16 * lip - 0.28 * halo)
    albedo = mix(albedo, tan(0.5 + 0.2 * fibre + 0.1 * rough), bare)
    dark = scar_ramp(0.35 + 0.14 * rough + 0.12 * fibre)
    albedo = mix(mix(albedo, dark, 0.85 * lenticel), dark, scar)
    height = 0.50 + 0.07 * sheet + 0.02 * band + 0.006 * fibre + 0.025 * lenticel - 0.03 * bare
    return albedo, height + scar * (0.03 * ragged - 0.09 + 0.01 * rough)
