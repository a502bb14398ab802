"""Natural surfaces: marble, sand, cracked earth, ice and lava."""

import numpy as np

from .fields import Cells, coordinates, lattice_points, noise, ridged, smoothstep, unit, warp
from .palette import Ramp, mix


def marble(rng, n):
    strength = rng.uniform(0.05, 0.09)
    dx, dy = noise(rng, n, 2.0, 1, 12) * strength, noise(rng, n, 2.0, 1, 12) * strength
    veins = warp(ridged(rng, n, 1.7, 1, 8), dx, dy) ** 2.2
    threads = warp(ridged(rng, n, 1.4, 2, 14), dy, dx) ** 4
    cloud = unit(warp(noise(rng, n, 2.0, 1, 10), dx, dy))
    body = Ramp(rng, [
        (0xC9C6C2, 0xE2E0DC, 0xF3F2F0), (0x16171A, 0x24262B, 0x36393F),
        (0x21382E, 0x33503F, 0x4A6B56), (0xC7A58E, 0xDDC2AE, 0xEBD8C8),
    ])
    dark_vein = body.stops.mean() > 0.5
    line = Ramp(rng, [(0x55565A, 0x7C7E84), (0x6B5638, 0x8C7550)] if dark_vein else [(0xD8D4CA, 0xF0EEE8)])
    mask = np.clip(veins * 0.8 + threads * 0.45, 0, 1) * (0.45 + 0.55 * cloud)
    albedo = mix(body(cloud), line(cloud), mask)
    height = 0.6 - mask * 0.08 + cloud * 0.05
    return albedo, height


def sand(rng, n):
    x, y = coordinates(n)
    bend = noise(rng, n, 2.2, 1, 6) * rng.uniform(0.02, 0.05)
    ripples = int(rng.choice([4, 6, 8]))
    tilt = int(rng.choice([-1, 0, 1]))
    phase = (y + bend) * ripples + tilt * x
    wave = 0.5 + 0.5 * np.sin(2 * np.pi * (phase + 0.12 * np.sin(2 * np.pi * phase)))
    fade = 0.35 + 0.65 * unit(noise(rng, n, 2.0, 1, 5))
    grain = noise(rng, n, 0.1, 16, 64)
    ramp = Ramp(rng, [
        (0xA98656, 0xCDAA74, 0xE6CB9A), (0xB89A76, 0xD6BC98, 0xEBDABC), (0x9C6B42, 0xC28E5E, 0xDDB084),
    ])
    albedo = ramp(0.3 + wave * fade * 0.42 + grain * 0.06)
    return albedo, 0.3 + wave * fade * 0.42 + grain * 0.03


def cracked_earth(rng, n):
    count = int(rng.choice([3, 4]))
    points = lattice_points(rng, count, count, 0.85)
    dx, dy = noise(rng, n, 1.7, 2, 24) * 0.012, noise(rng, n, 1.7, 2, 24) * 0.012
    cells = Cells(n, points, dx, dy)
    width = rng.uniform(0.006, 0.011)
    plate = smoothstep(width, width + 0.016, cells.border)
    minor = Cells(n, lattice_points(rng, 6, 6, 0.9), dx, dy)
    hairline = smoothstep(0.007, 0.0, minor.border) * 0.45
    grain = noise(rng, n, 0.7, 5, 48)
    blotch = noise(rng, n, 1.8, 1, 10)
    ramp = Ramp(rng, [
        (0x6E5236, 0x9A7A56, 0xBE9E78, 0xD6BC9A), (0x66503E, 0x8C735E, 0xAE967E, 0xC8B49E),
        (0x743E26, 0x9E6040, 0xBE825E, 0xD4A484),
    ])
    tone = cells.per_cell(rng.uniform(-0.1, 0.1, len(points)))
    colour = ramp(0.58 + tone + blotch * 0.07 + grain * 0.05 - hairline * 0.5)
    albedo = mix(colour * 0.28, colour, plate)
    curl = smoothstep(0.13, 0.02, cells.border)
    height = plate * (0.6 + 0.14 * curl + tone * 0.4 + grain * 0.02 - hairline * 0.18) + (1 - plate) * 0.12
    return albedo, height


def ice(rng, n):
    dx, dy = noise(rng, n, 1.8, 1, 12) * 0.03, noise(rng, n, 1.8, 1, 12) * 0.03
    cells = Cells(n, lattice_points(rng, 3, 3, 0.95), dx * 0.6, dy * 0.6)
    crack = smoothstep(0.014, 0.0, cells.border) * (0.4 + 0.6 * unit(noise(rng, n, 1.8, 1, 6)))
    fine = warp(ridged(rng, n, 1.5, 2, 10), dx, dy) ** 6
    cloud = unit(noise(rng, n, 1.8, 1, 14))
    bubbles = smoothstep(1.9, 2.6, noise(rng, n, 0.4, 8, 24))
    body = Ramp(rng, [
        (0x4E8CB4, 0x7FB6D4, 0xB4DCEC, 0xE0F4FA), (0x3F7FA0, 0x6CAFC4, 0xA2D8E0, 0xD4F0F2),
        (0x6C93B8, 0x98B8D4, 0xC2D8EA, 0xE6F1F8),
    ])
    white = np.array([0.95, 0.98, 1.0], np.float32)
    albedo = mix(body(cloud * 0.8 + 0.05), white, np.clip(crack * 0.8 + fine * 0.5 + bubbles * 0.4, 0, 1))
    return albedo, 0.6 + cloud * 0.12 - crack * 0.3 - fine * 0.08


def lava(rng, n):
    count = int(rng.choice([3, 4]))
    points = lattice_points(rng, count, count, 0.9)
    dx, dy = noise(rng, n, 1.7, 1, 16) * 0.022, noise(rng, n, 1.7, 1, 16) * 0.022
    cells = Cells(n, points, dx, dy)
    width = rng.uniform(0.02, 0.035) * (0.7 + 0.6 * unit(noise(rng, n, 2.0, 1, 6)))
    heat = np.exp(-(cells.border / width) ** 1.3)
    grain = noise(rng, n, 1.0, 4, 40)
    crust = Ramp(rng, [(0x120E0D, 0x241C1A, 0x3C302C), (0x16110F, 0x2C221E, 0x463832)], 0.1, 0.015)
    fire = Ramp(rng, [
        (0x3A0A04, 0x9C1E06, 0xE8540C, 0xFCA41C, 0xFFEE8C), (0x2E0604, 0x86140A, 0xD63A10, 0xF87A1A, 0xFFD05A),
    ], 0.06, 0.015)
    glow = smoothstep(0.1, 0.5, heat)
    albedo = mix(crust(0.5 + grain * 0.2), fire(heat * 1.05 + grain * 0.03), glow)
    height = 0.8 - heat * 0.62 + (1 - glow) * grain * 0.05
    return albedo, height
