"""Living and worked surfaces: grass, rusty metal, brushed metal and woven fabric.

Numbers that lay a sample out are drawn before the first field, because a field takes as many numbers from
the generator as it has pixels: so a layout is the same at every size.
"""

import math

import numpy as np

from .fields import coordinates, lattice_points, noise, smoothstep, unit
from .palette import Ramp, mix


class _Stroke:
    """A thin bent stroke on the torus, seen through the smallest window of pixels that holds it.

    area: the window's indices into a field; t: position along the stroke, 0 at its root and 1 at its tip;
    across: signed distance from its middle line in tiles.
    """

    def __init__(self, n, root, angle, length, width, curve):
        cos, sin = np.cos(angle), np.sin(angle)
        along = np.linspace(0, length, 5)
        bend = curve * along * along
        columns = self._span(n, root[0] + along * cos - bend * sin, width)
        rows = self._span(n, root[1] + along * sin + bend * cos, width)
        x = ((columns + 0.5) / n - root[0]).astype(np.float32)[None, :]
        y = ((rows + 0.5) / n - root[1]).astype(np.float32)[:, None]
        self.area = (rows % n)[:, None], (columns % n)[None, :]
        along = x * np.float32(cos) + y * np.float32(sin)
        self.t = along / np.float32(length)
        self.across = y * np.float32(cos) - x * np.float32(sin) - np.float32(curve) * along * along

    @staticmethod
    def _span(n, positions, width):
        first = math.floor((positions.min() - width) * n)
        last = math.ceil((positions.max() + width) * n)
        return np.arange(first, min(last + 1, first + n))


def _blur(field, radius):
    """Gaussian blur on the torus; radius is its deviation in tiles."""
    n = field.shape[0]
    kx, ky = np.fft.rfftfreq(n, 1 / n)[None, :], np.fft.fftfreq(n, 1 / n)[:, None]
    pass_band = np.exp(-2 * (np.pi * radius) ** 2 * (kx * kx + ky * ky)).astype(np.float32)
    return np.fft.irfft2(np.fft.rfft2(field) * pass_band, s=(n, n)).astype(np.float32)


def _cavity(height, radius, strength):
    """A factor for the albedo: a little below 1 where the surface lies lower than what is around it."""
    depth = np.clip(_blur(height, radius) - height, 0, 1)
    return (1 - np.minimum(depth * strength, 0.5))[..., None]


def _run_down(mask, reach):
    """What water carries out of a mask: it fades downwards, along y, over reach (in tiles)."""
    n = mask.shape[0]
    y = np.arange(n, dtype=np.float32)[:, None] / n
    kernel = np.exp(-y / reach)
    spectrum = np.fft.rfft(mask, axis=0) * np.fft.rfft(kernel / kernel.sum(), axis=0)
    return np.fft.irfft(spectrum, n, axis=0).astype(np.float32)


def _layers(field, count):
    """Breaks a smooth field into flat layers with crisp edges, as scale that flakes off."""
    position = field * count
    level = np.floor(position)
    return (level + smoothstep(0.0, 0.25, position - level)) / count


_GREENS = [
    (0x1C2A10, 0x34501C, 0x55782A, 0x84A041, 0xB6C46A), (0x20280F, 0x3F4E1C, 0x68702C, 0x969A46, 0xC6C078),
    (0x142616, 0x28482A, 0x447040, 0x6E9858, 0xA4C07C), (0x18281E, 0x2C4A3A, 0x4A6E5A, 0x78967A, 0xAEBE9C),
    (0x2A2814, 0x564E26, 0x887A3E, 0xB4A462, 0xDACB92), (0x122412, 0x1E4A1C, 0x347628, 0x60A03A, 0x9CCA5C),
    (0x1A2212, 0x36461E, 0x5A6C30, 0x86944C, 0xB4BC7C), (0x22280E, 0x46561A, 0x74862A, 0xA2AE48, 0xCED284),
    (0x2C1A18, 0x5A2E28, 0x8C4C38, 0xB87A50, 0xDAB07C),
]
_STRAW = [(0x4A3A1C, 0x8E7640, 0xC4AC6C, 0xE0D09A), (0x40301A, 0x786038, 0xA88E5C, 0xCCB88A)]
_SOIL = [(0x14100A, 0x30261A, 0x54442E), (0x10120A, 0x26281A, 0x46452E), (0x1A120C, 0x3A281C, 0x604630)]


def grass(rng, n):
    # The undergrowth is laid first: it is broad, and covers most of the soil.
    roots = np.concatenate([lattice_points(rng, 9, 8, 1.0), rng.permutation(lattice_points(rng, 12, 10, 1.2))])
    blades, under = len(roots), 72
    long = rng.random() < 0.4
    lean, spread = rng.uniform(0, 2 * np.pi), 0.45 if long else 1.0
    angles = lean + rng.normal(0, spread, blades)
    lengths = rng.uniform(*((0.22, 0.36) if long else (0.15, 0.26)), blades)
    widths = rng.uniform(0.015, 0.026, blades) * np.where(np.arange(blades) < under, 1.6, 1.0)
    curves = rng.normal(0, 1.6, blades)
    tones, wilts = rng.normal(0, 0.06, blades), 0.5 * rng.random(blades) ** 3
    tips = np.where(rng.random(blades) < 0.06, 1.2, rng.uniform(-0.6, 0.2, blades))
    widths, tones, wilts, tips = (values.astype(np.float32) for values in (widths, tones, wilts, tips))
    green, straw, soil = Ramp(rng, _GREENS, tint=0.012), Ramp(rng, _STRAW, 0.08, 0.006), Ramp(rng, _SOIL, 0.1, 0.004)
    fibre, patch, crumb = noise(rng, n, 0.4, 16, 128), noise(rng, n, 1.2, 6, 64), noise(rng, n, 0.9, 6, 128)
    moss = smoothstep(-1.2, 0.4, noise(rng, n, 1.4, 3, 64))
    tone, dry, cover = 0.06 + crumb * 0.05, np.zeros((n, n), np.float32), moss
    height = 0.04 + 0.04 * unit(crumb) + 0.02 * moss
    for order in range(blades):
        level = (order + 0.5) / blades
        stroke = _Stroke(n, roots[order], angles[order], lengths[order], widths[order], curves[order])
        area, t = stroke.area, np.minimum(np.maximum(stroke.t, 0), 1)
        grown = np.minimum(t * 4, 1)
        taper = widths[order] * (1 - t**1.8) * (0.6 + 0.4 * grown) + 1e-5
        side = stroke.across / taper
        away = np.minimum(np.abs(side), 1)
        veins = np.cos(side * 9.5)
        rise = 0.04 + 0.54 * level * grown + 0.30 * np.sin(np.pi * 0.75 * t) + 0.012 * veins - 0.07 * away
        # A root stands between the blades around it, so the higher surface hides it whatever the order.
        mask = np.minimum((1 - away) * taper * 250, grown) * np.minimum(np.maximum((rise - height[area]) * 40, 0), 1)
        shade = tones[order] + (0.10 + 0.32 * level) * grown + 0.36 * t + 0.02 * veins
        shade += 0.08 * np.maximum(1 - 5 * away, 0)
        tone[area] += (shade - tone[area]) * mask
        withered = np.minimum(np.maximum((t - 1 + tips[order] + 0.1 * patch[area]) * 5, wilts[order]), 1)
        dry[area] += (withered - dry[area]) * mask
        cover[area] += (1 - cover[area]) * mask
        height[area] += (rise - height[area]) * mask
    tone = tone + 0.03 * fibre + 0.02 * patch
    albedo = mix(green(tone), straw(tone + 0.1), dry)
    albedo = mix(soil(0.4 + crumb * 0.2), albedo, cover)
    return albedo * _cavity(height, 0.02, 0.9), height


_PAINTS = [
    (0x3F5A66, 0x587684, 0x7493A0), (0x5E644A, 0x7C8264, 0x9CA082), (0x7A2A20, 0x9C3E30, 0xB65C4A),
    (0x8C8674, 0xACA692, 0xC8C2B0), (0x9A7420, 0xC0962E, 0xD8B456), (0x2C3438, 0x424C50, 0x5E686C),
    (0x2E5650, 0x46746C, 0x68948A),
]
_STEELS = [
    (0x54585C, 0x74797E, 0x989DA2), (0x4A4844, 0x68655F, 0x8A867E), (0x3E4248, 0x565B62, 0x767C84),
    (0x6A6660, 0x8A857C, 0xA8A298),
]
_OXIDES = [
    (0x24130C, 0x4A2412, 0x7E3F1A, 0xAC6428, 0xCC9048), (0x2A1810, 0x543018, 0x855026, 0xB0763A, 0xCFA266),
    (0x241012, 0x4C211A, 0x7A3826, 0xA05A3A, 0xC08458), (0x1E1614, 0x3E2A20, 0x664430, 0x906646, 0xB48E68),
    (0x32160A, 0x6A300E, 0xA25416, 0xCC7C28, 0xE0A850),
]


def rusty_metal(rng, n):
    painted = rng.random() < 0.6
    amount, reach = rng.uniform(-0.5, 0.7), rng.uniform(0.08, 0.16)
    coat = Ramp(rng, _PAINTS, tint=0.012) if painted else Ramp(rng, _STEELS, tint=0.008)
    oxide, steel = Ramp(rng, _OXIDES, tint=0.008), Ramp(rng, _STEELS, tint=0.008)
    grain, fine = noise(rng, n, 0.9, 8, 128), noise(rng, n, 0.3, 32, 128)
    blotch, streak = noise(rng, n, 1.4, 2, 24), noise(rng, n, 0.6, 4, 128, (1.0, 9.0))
    patches = noise(rng, n, 1.7, 1, 24) * 0.9 + noise(rng, n, 1.5, 8, 128) * 0.2
    chips = noise(rng, n, 1.5, 7, 64)
    # Chips start small and apart; where rust has crept beneath the paint they join.
    inside = patches - amount + 1.6 * smoothstep(1.5, 2.6, chips) * painted
    # Paint breaks off ahead of the rust, and leaves a rim of bare metal around it.
    rim = 0.16 * unit(blotch + chips) if painted else 0.0
    rust, bare = smoothstep(-0.04, 0.04, inside), smoothstep(-0.03, 0.03, inside + rim)
    stain = np.clip(_run_down(rust, reach) * 2.2, 0, 1) * smoothstep(-0.9, 1.3, streak)
    near = smoothstep(-0.8, -0.1, inside) * (1 - bare)
    blister = smoothstep(0.6, 1.6, chips) * near * painted
    pit = smoothstep(1.4, 2.0, noise(rng, n, 0.7, 16, 96))
    scale = _layers(unit(noise(rng, n, 1.8, 3, 96) + 0.3 * inside), 4)

    tone = 0.5 + streak * (0.025 if painted else 0.07) + blotch * 0.09 + grain * 0.04 + fine * 0.025 + 0.12 * blister
    finish = mix(coat(tone), oxide(0.5 + grain * 0.1), 0.7 * stain + 0.2 * near)
    finish = mix(finish, oxide(0.2 + fine * 0.05), pit * (0.2 + 0.6 * near))
    # Old rust, far inside a patch, is darker than the fresh rust at its border.
    age = smoothstep(0.0, 1.1, inside)
    rusted = 0.60 - 0.26 * age + 0.34 * (scale - 0.5) + blotch * 0.07 + grain * 0.06 + fine * 0.045 - pit * 0.2
    tarnish = smoothstep(-0.6, 1.2, grain + blotch)
    edge = mix(steel(0.5 + fine * 0.12 + grain * 0.08), oxide(0.35 + grain * 0.1), tarnish)
    albedo = mix(mix(finish, edge, bare), oxide(rusted), rust)

    smooth = 0.72 + streak * 0.006 + grain * 0.005 + fine * 0.003 + blister * 0.12 + near * 0.04 - pit * 0.05
    eaten = 0.36 + 0.30 * scale - 0.08 * age + grain * 0.025 + fine * 0.015 - pit * 0.10
    height = smooth * (1 - bare) + (0.56 + fine * 0.01) * (bare - bare * rust) + eaten * rust * bare
    return albedo * _cavity(height, 0.012, 1.2), height


_METALS = [
    (0x74777A, 0x989B9E, 0xB8BBBD, 0xD6D8DA), (0x8E8F8E, 0xACADAC, 0xC8C8C6, 0xE2E2DF),
    (0x846834, 0xAA8C4A, 0xCCB070, 0xE8D5A2), (0x82503A, 0xAC7054, 0xCE9678, 0xE8C0A6),
    (0x34373C, 0x4C5056, 0x666B72, 0x888E96), (0x1E2023, 0x303338, 0x464A50, 0x666B72),
    (0x6A6661, 0x8A8680, 0xAAA6A0, 0xC8C4BE), (0x565C64, 0x747B84, 0x959DA6, 0xB8BFC6),
    (0x24405E, 0x3A5F88, 0x5E86AE, 0x94B2CE), (0x5A2024, 0x843438, 0xA85654, 0xCC8C84),
]


def _cuts(n, roots, angles, lengths, depths, curves, width):
    """Thin lines, deepest in their middle, over one another: 0 to 1."""
    cut = np.zeros((n, n), np.float32)
    for root, angle, length, depth, curve in zip(roots, angles, lengths, depths, curves):
        stroke = _Stroke(n, root, angle, length, 2 * width, curve)
        ends = np.clip(stroke.t * 5, 0, 1) * np.clip((1 - stroke.t) * 3, 0, 1)
        line = np.clip(1.5 - np.abs(stroke.across) / width, 0, 1) * ends * depth
        cut[stroke.area] = np.maximum(cut[stroke.area], line)
    return cut


def brushed_metal(rng, n):
    flat = rng.random() < 0.75
    ramp = Ramp(rng, _METALS, tint=0.008)
    worn, strength = rng.uniform(0.1, 1.0), rng.uniform(0.7, 1.25)
    count = int(rng.integers(3, 16))
    across = rng.uniform(0.15, 1.4, count) * rng.choice([-1, 1], count) + (0.0 if flat else np.pi / 2)
    cut = _cuts(n, rng.random((count, 2)), across, rng.uniform(0.06, 0.35, count), rng.uniform(0.3, 1.0, count),
                rng.normal(0, 0.25, count), 0.0018)

    def brushed(slope, low, high, length):
        return noise(rng, n, slope, low, high, (length, 1.0) if flat else (1.0, length))

    broad, medium = brushed(0.9, 2, 24, 16.0), brushed(0.4, 8, 64, 36.0)
    fine, hair = brushed(0.0, 24, 128, 50.0), brushed(0.0, 20, 128, 28.0)
    deep, bright = smoothstep(1.8, 2.8, hair), smoothstep(1.8, 2.8, -hair)
    cloud, speck = noise(rng, n, 1.6, 1, 32), noise(rng, n, 0.5, 24, 128)
    smudge = smoothstep(0.0, 1.8, cloud + 0.2 * medium) * worn
    pit = smoothstep(2.4, 3.0, speck) * worn
    brush = broad * 0.035 + (medium * 0.045 + fine * 0.085) * strength
    tone = 0.54 + brush * (1 - 0.4 * smudge) + 0.12 * bright - 0.16 * deep + 0.2 * cut - 0.13 * smudge - 0.3 * pit
    height = 0.6 + broad * 0.015 + (medium * 0.022 + fine * 0.05) * strength
    return ramp(tone), height + 0.05 * bright - 0.12 * deep - 0.25 * cut - 0.2 * pit


_YARNS = [
    (0x1C3048, 0x3E5E80, 0x86A4BE), (0x561E20, 0x8E3C38, 0xBE7C70), (0x5C5444, 0x96896E, 0xCDBF9E),
    (0x26382A, 0x4A6A4C, 0x88A082), (0x28282C, 0x4C4C52, 0x82828A), (0x8A8272, 0xBDB5A2, 0xE6E0D0),
    (0x6E4A22, 0xA67A3C, 0xD2AE70), (0x3C2A22, 0x6A4E3E, 0xA08670), (0x3A2C46, 0x664F74, 0x9E88A8),
    (0x1E4446, 0x3E7476, 0x86AAA6), (0x8C4A20, 0xBC7038, 0xDCA26C),
]


class _Yarn:
    """One of the two sets of parallel threads of a weave.

    lane, along: coordinates across and along the threads in threads; up: [threads, threads], +1 where a
    thread (first index) lies above the crossing one (second index) and -1 where below.
    """

    def __init__(self, lane, along, up, thickness, twist):
        threads = len(up)
        self.thread, self.along = lane.astype(np.int32) % threads, along
        side = (lane % 1 - 0.5) / (0.5 * thickness)
        self.side = np.clip(side, -1, 1)
        self.inside = np.abs(side) < 1
        at = along - 0.5
        blend, crossing = smoothstep(0, 1, at - np.floor(at)), np.floor(at).astype(np.int32)
        before, after = up[self.thread, crossing % threads], up[self.thread, (crossing + 1) % threads]
        wave = before * (1 - blend) + after * blend
        self.ply = np.cos(2 * np.pi * (along * 2 + twist * self.side * 0.8))
        self.round = np.sqrt(1 - self.side**2)
        self.height = np.where(self.inside, 0.26 + 0.22 * wave + 0.38 * self.round + 0.03 * self.ply * self.round, 0)


def _weave(kind, threads):
    """+1 where the warp lies above: [warp thread, weft thread]."""
    warp, weft = np.mgrid[0:threads, 0:threads]
    above = {"plain": (warp + weft) % 2 == 0, "twill": (warp + weft) % 4 < 2,
             "basket": (warp // 2 + weft // 2) % 2 == 0}[kind]
    return np.where(above, 1.0, -1.0).astype(np.float32)


def fabric_weave(rng, n):
    x, y = coordinates(n)
    kind = str(rng.choice(["plain", "twill", "basket"], p=[0.5, 0.3, 0.2]))
    threads = int(rng.choice([8, 12]))
    up = _weave(kind, threads)
    thickness, slack, twist = rng.uniform(0.86, 0.98), 0.0022, float(rng.choice([-1, 1]))
    first, second = Ramp(rng, _YARNS, tint=0.01), Ramp(rng, _YARNS, tint=0.01)
    pattern = str(rng.choice(["solid", "cross", "check"], p=[0.5, 0.3, 0.2]))
    striped = np.arange(threads) // (threads // 4) % 2 if pattern == "check" else np.zeros(threads)
    second_warp, second_weft = striped, np.ones(threads) if pattern == "cross" else striped
    tints = rng.normal(0, 0.06, (2, threads)).astype(np.float32)
    stray = 50
    fuzz = _cuts(n, rng.random((stray, 2)), rng.uniform(0, 2 * np.pi, stray), rng.uniform(0.04, 0.12, stray),
                 rng.uniform(0.3, 1.0, stray), rng.normal(0, 7, stray), 0.0011)

    sway, sag = noise(rng, n, 1.6, 2, 20) * slack, noise(rng, n, 1.6, 2, 20) * slack
    slub, lint = noise(rng, n, 1.0, 3, 24) * 0.05, noise(rng, n, 0.5, 16, 128)
    u, v = (x + sway) % 1 * threads, (y + sag) % 1 * threads
    warp = _Yarn(u, v, up, thickness + slub, twist)
    weft = _Yarn(v, u, -up.T, thickness - slub, -twist)
    over = warp.height > weft.height
    fibre = np.where(over, noise(rng, n, 0.3, 16, 128, (1.0, 5.0)), noise(rng, n, 0.3, 16, 128, (5.0, 1.0)))

    def chosen(of_warp, of_weft):
        return np.where(over, of_warp, of_weft)

    tint = chosen(tints[0][warp.thread], tints[1][weft.thread])
    body, ply = chosen(warp.round, weft.round), chosen(warp.ply, weft.ply)
    tone = 0.36 + tint + 0.24 * body + 0.09 * ply + 0.08 * fibre + 0.04 * lint + 0.25 * fuzz
    share = chosen(second_warp[warp.thread], second_weft[weft.thread]).astype(np.float32)
    height = np.maximum(warp.height, weft.height)
    gap = 1 - smoothstep(0.0, 0.12, height)
    height = np.maximum(height, 0.10) + (0.016 * fibre + 0.012 * lint) * (1 - gap) + 0.04 * fuzz
    albedo = mix(first(tone), second(tone), share)
    albedo = mix(albedo, albedo * 0.35, gap) * _cavity(height, 0.018, 1.3)
    return albedo, height
