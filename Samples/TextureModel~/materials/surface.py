"""Living and worked surfaces: grass, rusty metal, brushed metal and woven fabric."""

import numpy as np

from .fields import coordinates, noise, smoothstep, unit
from .palette import Ramp, mix


def grass(rng, n):
    x, y = coordinates(n)
    albedo = np.zeros((n, n, 3), np.float32)
    height = np.full((n, n), 0.12, np.float32)
    ramp = Ramp(rng, [
        (0x16260C, 0x2E4A18, 0x4F7428, 0x7FA03E, 0xB4C864), (0x1A2A10, 0x36521C, 0x5C7A2C, 0x8C9C40, 0xC4C26A),
        (0x102414, 0x204A24, 0x3A7034, 0x66984C, 0x9CC070),
    ])
    albedo[:] = ramp(0.1 + 0.08 * unit(noise(rng, n, 1.0, 2, 24)))
    lean = rng.uniform(0, 2 * np.pi)
    blades = 130
    for order in range(blades):
        level = (order + 0.5) / blades
        length, width = rng.uniform(0.14, 0.24), rng.uniform(0.022, 0.036)
        angle = lean + rng.normal(0, 0.75)
        px, py, curve = rng.random(), rng.random(), rng.normal(0, 1.2)
        reach = int(np.ceil((length + 0.03) * n))
        window = np.arange(-reach, reach + 1)
        columns, rows = (int(px * n) + window) % n, (int(py * n) + window) % n
        area = np.ix_(rows, columns)
        ox, oy = x[area] - px, y[area] - py
        ox, oy = ox - np.round(ox), oy - np.round(oy)
        along = ox * np.cos(angle) + oy * np.sin(angle)
        across = -ox * np.sin(angle) + oy * np.cos(angle) - curve * along * along
        t = along / length
        taper = width * np.clip(1 - t, 0, 1) ** 0.7
        mask = smoothstep(0, 1, (taper - np.abs(across)) / (taper * 0.45 + 1e-4)) * (t > 0) * (t < 1)
        tone = 0.2 + 0.44 * level + 0.24 * np.clip(t, 0, 1) + rng.normal(0, 0.05)
        albedo[area] = mix(albedo[area], ramp(tone), mask)
        height[area] = height[area] * (1 - mask) + (0.2 + 0.5 * level + 0.2 * np.clip(t, 0, 1)) * mask
    return albedo, height


def rusty_metal(rng, n):
    amount = rng.uniform(-0.5, 0.4)
    patches = noise(rng, n, 1.7, 1, 24) * 0.85 + noise(rng, n, 0.8, 8, 40) * 0.25
    rust = smoothstep(amount - 0.25, amount + 0.25, patches)
    halo = smoothstep(amount - 0.9, amount, patches) * (1 - rust)
    grain = noise(rng, n, 0.6, 6, 48)
    streak = noise(rng, n, 0.7, 4, 40, (1.0, 5.0))
    metal = Ramp(rng, [
        (0x5E6266, 0x80858A, 0xA2A7AB), (0x3F5A66, 0x587684, 0x7493A0), (0x6A6E5A, 0x888C74, 0xA6AA92),
    ])
    oxide = Ramp(rng, [
        (0x3A1A0C, 0x6C3012, 0x9E4E1C, 0xC4762E), (0x40200F, 0x78401C, 0xA8622A, 0xCE8C44),
    ])
    albedo = mix(metal(0.5 + streak * 0.12), oxide(0.4 + patches * 0.16 + grain * 0.12), rust)
    albedo = mix(albedo, albedo * np.array([0.82, 0.62, 0.48], np.float32), halo * 0.8)
    height = 0.62 + streak * 0.01 - rust * 0.16 + rust * grain * 0.06
    return albedo, height


def brushed_metal(rng, n):
    stretch = (14.0, 1.0) if rng.random() < 0.75 else (1.0, 14.0)
    brush = noise(rng, n, 0.5, 6, 64, stretch)
    broad = noise(rng, n, 1.4, 2, 16, stretch)
    scratch = smoothstep(1.9, 2.7, noise(rng, n, 0.4, 8, 64, stretch))
    ramp = Ramp(rng, [
        (0x6E7276, 0x979B9F, 0xC0C4C7, 0xE0E3E5), (0x8A6A34, 0xB6924E, 0xD6B878, 0xECD8A4),
        (0x7C4A34, 0xA86C4E, 0xCC9474, 0xE4BCA2), (0x3A3E44, 0x565B62, 0x747A82, 0x969CA4),
    ])
    tone = 0.5 + brush * 0.12 + broad * 0.12 + scratch * 0.3
    return ramp(tone), 0.5 + brush * 0.06 + broad * 0.03 - scratch * 0.1


def fabric_weave(rng, n):
    x, y = coordinates(n)
    threads = int(rng.choice([8, 12, 16]))
    shift = int(rng.choice([1, 2]))
    slack = 0.0025
    u = ((x + noise(rng, n, 1.6, 2, 20) * slack) % 1) * threads
    v = ((y + noise(rng, n, 1.6, 2, 20) * slack) % 1) * threads
    column, row = u.astype(np.int32) % threads, v.astype(np.int32) % threads
    fu, fv = u % 1 - 0.5, v % 1 - 0.5
    over = ((column + row) % 2 == 0) if shift == 1 else ((column + row) % 4 < 2)
    warp_profile = np.sqrt(np.clip(1 - (fu / 0.52) ** 2, 0, 1)) * (0.6 + 0.4 * np.cos(np.pi * fv))
    weft_profile = np.sqrt(np.clip(1 - (fv / 0.52) ** 2, 0, 1)) * (0.6 + 0.4 * np.cos(np.pi * fu))
    profile = np.where(over, warp_profile, weft_profile)
    palettes = [
        (0x1E3A5C, 0x3E6A94, 0x7CA4C4), (0x6A1E22, 0xA03C3C, 0xC87C74), (0x5C5444, 0x96896E, 0xCDBF9E),
        (0x23402A, 0x44704A, 0x80A47E), (0x2A2A2E, 0x505058, 0x85858E), (0x8A8272, 0xBDB5A2, 0xE6E0D0),
    ]
    first = Ramp(rng, palettes)
    second = Ramp(rng, palettes) if rng.random() < 0.4 else first
    lint = noise(rng, n, 0.5, 10, 60)
    tone = 0.08 + profile * 0.8 + lint * 0.05
    albedo = mix(second(tone), first(tone), over.astype(np.float32))
    albedo = albedo * (0.45 + 0.55 * smoothstep(0.0, 0.5, profile))[..., None]
    return albedo, 0.1 + profile * 0.75 + lint * 0.02 + unit(lint) * 0.02
