"""Natural surfaces: marble, sand, cracked earth, ice and lava.

What gives a sample its layout (points, directions, broad fields) is drawn before its fine fields, from numbers
that do not depend on the size: a sample has the same layout at every size.
"""

import numpy as np

from .fields import smoothstep, unit
from .fracture import Plates, broad, fine, kinked, line_distance, plane_phase, scattered_points, stroke
from .palette import Ramp, mix

# Body from dark to light, vein from core to rim.
_MARBLES = [
    ((0xCACAC9, 0xE2E2E1, 0xF5F4F3), (0x5B5E62, 0xA2A4A7)),  # Carrara
    ((0xD9D4CA, 0xECE8E0, 0xF8F5F0), (0x6A583F, 0xB5A07C)),  # Calacatta
    ((0x0F1012, 0x191A1D, 0x2B2C30), (0xF2F0EA, 0x84827F)),  # Marquina
    ((0x14261E, 0x234033, 0x3E6350), (0xD8E6DA, 0x6F927F)),  # Verde
    ((0x33221A, 0x4E3629, 0x70523F), (0xE0C8A4, 0x94704F)),  # Emperador
    ((0xC9B089, 0xDCC8A6, 0xEDE0CA), (0x8A5A30, 0xC09A6C)),  # Crema
    ((0x4E1815, 0x742A23, 0x96473A), (0xF0E4DA, 0xB4877A)),  # Rosso
]


def _seepage(n, wave, drift, width):
    """What seeps from a vein into the stone: further on one side, and nowhere as far as the next vein."""
    gap = plane_phase(n, wave) + drift
    gap -= np.round(gap)
    reach = width * np.hypot(*wave) * np.where(gap > 0, 6.0, 2.0)
    return np.exp(-np.abs(gap) / reach) * (1 - 4 * gap * gap)


def marble(rng, n):
    body_stops, line_stops = _MARBLES[rng.integers(len(_MARBLES))]
    body, line = Ramp(rng, [body_stops], 0.07, 0.006), Ramp(rng, [line_stops], 0.07, 0.006)
    wave = ((1, 1), (1, -1), (1, 2), (2, -1))[rng.integers(4)]
    across = (wave[1], -wave[0]) if rng.random() < 0.5 else (wave[0] + wave[1], wave[1] - wave[0])
    widths = rng.uniform(0.012, 0.02) * np.array([1, rng.uniform(0.45, 1)])
    start, apart = rng.uniform(), rng.uniform(0.3, 0.7)
    drifts = [start + apart * order + kinked(rng, n, 0.09, 0.025) for order in range(2)]
    swells = [unit(broad(rng, n, 1.5, 1, 8)) for _ in widths]
    braids = [(drift + 0.055 * broad(rng, n, 2.0, 1, 12), broad(rng, n, 1.5, 1, 6)) for drift in drifts * 2]
    threads = [(kinked(rng, n, 0.08, 0.03), broad(rng, n, 1.5, 1, 5)) for _ in range(3)]
    cloud = unit(0.55 * broad(rng, n, 1.7, 1, 24) + 0.5 * np.sin(2 * np.pi * (plane_phase(n, wave) + drifts[0] * 1.4)))
    rough = fine(rng, n, 1.2, 10, 128)
    grain = fine(rng, n, 0.3, 24, 128)

    vein, halo = np.zeros((n, n), np.float32), np.zeros((n, n), np.float32)
    for width, drift, swell in zip(widths, drifts, swells):
        distance = line_distance(n, wave, drift) + 0.0008 * rough
        core = stroke(distance, width * swell**2) * (0.4 + 0.6 * swell)
        vein = np.maximum(vein, core * np.clip(0.84 + 0.16 * rough, 0.3, 1))
        halo += _seepage(n, wave, drift, width) * (0.25 + 0.75 * swell)
    for drift, strength in braids:
        thread = stroke(line_distance(n, wave, drift), 0.0012)
        vein = np.maximum(vein, thread * smoothstep(-0.6, 0.9, strength) * 0.75)
    for drift, strength in threads:
        thread = stroke(line_distance(n, across, drift), 0.0006)
        vein = np.maximum(vein, thread * smoothstep(0.0, 1.2, strength) * 0.6)
    stain = np.clip(halo * (0.35 + 0.45 * cloud + 0.1 * rough), 0, 0.75)
    albedo = mix(body(0.08 + 0.84 * cloud + 0.05 * rough + 0.035 * grain), line.stops[1], stain)
    albedo = mix(albedo, line(0.16 + 0.18 * rough), np.clip(vein, 0, 1))
    return albedo, 0.7 + 0.03 * cloud - 0.2 * vein - 0.02 * stain + 0.006 * grain


def sand(rng, n):
    ramp = Ramp(rng, [
        (0x9A7A50, 0xC8A674, 0xE6CC9C), (0xB8A282, 0xD8C4A4, 0xEFE2CA), (0x8C5430, 0xB87A4A, 0xDCA674),
        (0x7E7468, 0xA49A8C, 0xC8C0B2), (0x222226, 0x3C3C41, 0x76767A), (0x7E3E28, 0xA85E3E, 0xCC8A62),
        (0xC4BCAC, 0xDCD5C8, 0xF2EEE6),
    ], 0.08, 0.008)
    ripples = int(rng.choice([5, 6, 8]))
    tilt = int(rng.choice([-1, 0, 1]))
    steady = rng.uniform(0.9, 1.6)
    # The phase of a carrier wave with a noisy envelope has the forks and ends that wind ripples have.
    real, imaginary = steady + 0.7 * broad(rng, n, 2.0, 1, 4), 0.7 * broad(rng, n, 2.0, 1, 4)
    bend = broad(rng, n, 1.9, 2, 16)
    swell = broad(rng, n, 2.0, 1, 4)
    patch = broad(rng, n, 1.3, 2, 24)
    clump = fine(rng, n, 0.8, 10, 100)
    grain = fine(rng, n, 0.0, 40, 128)
    specks = fine(rng, n, 0.0, 30, 110)

    phase = plane_phase(n, (tilt, ripples)) + np.arctan2(imaginary, real) / (2 * np.pi) + 0.018 * ripples * bend
    # The lee side is steeper than the windward side.
    phase += 0.09 * np.sin(2 * np.pi * phase) - 0.04 * np.cos(2 * np.pi * phase)
    wave = (0.5 + 0.5 * np.sin(2 * np.pi * phase)) * (0.3 + 0.7 * np.tanh(np.hypot(real, imaginary) * 1.3))
    dark = smoothstep(2.1, 2.5, specks + 0.4 * (1 - wave))
    light = smoothstep(2.3, 2.7, 0.3 * wave - specks)
    tone = 0.26 + 0.42 * wave + 0.03 * swell + 0.03 * patch + 0.07 * grain + 0.03 * clump
    albedo = mix(ramp(tone), ramp.stops[0] * 0.62, dark * 0.75)
    albedo = mix(albedo, ramp.stops[-1] * 0.6 + 0.4, light * 0.7)
    return albedo, 0.25 + 0.42 * wave + 0.03 * swell + 0.012 * clump + 0.014 * grain + 0.02 * (light + dark)


def cracked_earth(rng, n):
    ramp = Ramp(rng, [
        (0x6E5236, 0x9A7A56, 0xBE9E78, 0xD6BC9A), (0x66503E, 0x8C735E, 0xAE967E, 0xC8B49E),
        (0x743E26, 0x9E6040, 0xBE825E, 0xD4A484), (0x5C564E, 0x807A70, 0xA49E92, 0xC6C0B4),
        (0x8A7450, 0xB49C74, 0xD2BE98, 0xE8DAC0), (0x3C322C, 0x5A4C42, 0x7A6A5C, 0x9A8A7A),
    ], 0.08, 0.01)
    count = int(rng.choice([3, 4]))
    points = scattered_points(rng, count, 0.85)
    tones = rng.uniform(-0.1, 0.1, len(points))
    tilts = rng.uniform(-1, 1, (2, len(points)))
    breaks = rng.uniform(-0.5, 0.5, (2, len(points)))
    minor_points = scattered_points(rng, 5, 0.85)
    width = rng.uniform(0.008, 0.014)
    dx, dy = broad(rng, n, 1.5, 2, 28) * 0.009, broad(rng, n, 1.5, 2, 28) * 0.009
    gape = 0.35 + 1.1 * unit(1.3 * broad(rng, n, 1.5, 1, 6))
    reach = broad(rng, n, 1.5, 1, 6)
    blotch = broad(rng, n, 1.6, 1, 16)
    rough = fine(rng, n, 1.0, 12, 128)
    grain = fine(rng, n, 0.3, 24, 128)

    plates = Plates(n, points, dx + 0.001 * rough, dy - 0.001 * rough, 0.005)
    # Later cracks stop at the earlier ones: every plate breaks on its own.
    minor = Plates(n, minor_points, dx + plates.per_plate(breaks[0]), dy + plates.per_plate(breaks[1]), 0.004)
    bank = plates.border - width * gape
    plate = smoothstep(-0.003, 0.003, bank)
    lasting = smoothstep(-1.1, -0.3, reach)
    hairline = stroke(minor.border, 0.004 * smoothstep(-1.2, 1.4, reach), 0.003) * lasting
    worn = smoothstep(0.018, 0.004, minor.border) * lasting
    chipped = smoothstep(0.003, -0.002, bank - 0.005 - 0.006 * rough) * plate
    pit = smoothstep(1.8, 2.3, rough)
    curl = smoothstep(0.09, 0.012, bank)
    tilt = plates.per_plate(tilts[0]) * plates.x + plates.per_plate(tilts[1]) * plates.y
    tone = 0.55 + plates.per_plate(tones) + 0.07 * blotch + 0.05 * rough + 0.06 * grain + 0.1 * curl
    colour = ramp(tone - 0.18 * chipped - 0.25 * pit - 0.06 * worn) * (1 - 0.62 * hairline)[..., None]
    floor = ramp(0.2 + 0.08 * rough + 0.05 * grain) * (0.26 + 0.3 * smoothstep(-0.012, 0, bank))[..., None]
    top = 0.58 + 0.12 * curl + 0.35 * tilt + 0.1 * smoothstep(0, 0.02, bank) - 0.06 * chipped
    top += 0.012 * rough + 0.008 * grain - 0.05 * pit - 0.24 * hairline - 0.03 * worn
    return mix(floor, colour, plate), plate * top + (1 - plate) * (0.1 + 0.02 * rough)


def ice(rng, n):
    body = Ramp(rng, [
        (0x2F6E94, 0x5E9EC0, 0x96C8DE, 0xD2EDF6), (0x1E5A6E, 0x3F8A9A, 0x7DBEC6, 0xC2E8E8),
        (0x4C7498, 0x7A9EBE, 0xAAC6DA, 0xDCECF4), (0x0E2C44, 0x1E4E6E, 0x4A86A4, 0x9CCADA),
        (0x2C5A58, 0x588C84, 0x94BEB2, 0xD0E6DC), (0x23567E, 0x3E84B4, 0x7CB8DC, 0xC6E6F6),
    ], 0.08, 0.01)
    white = np.array([0.94, 0.98, 1.0], np.float32)
    points = scattered_points(rng, 3, 0.8)
    waves = [((1, 2), (2, -1)), ((1, -2), (2, 1)), ((1, 1), (1, -2))][rng.integers(3)]
    tones = rng.uniform(-0.1, 0.1, len(points))
    frosted = rng.uniform(0.3, 1.3)
    dx, dy = broad(rng, n, 1.8, 1, 20) * 0.018, broad(rng, n, 1.8, 1, 20) * 0.018
    plates = Plates(n, points, dx, dy, 0.004)
    strength = unit(broad(rng, n, 1.6, 1, 6))
    cloud = unit(broad(rng, n, 1.7, 1, 24))
    frost_field = broad(rng, n, 1.4, 1, 10)
    drifts = [kinked(rng, n, 0.05, 0.03) for _ in waves]
    lasts = [smoothstep(-0.7, 0.6, broad(rng, n, 1.6, 1, 5)) for _ in waves]
    rough = fine(rng, n, 1.0, 12, 128)
    bubbles = fine(rng, n, 0.4, 10, 36)
    crystals = np.abs(fine(rng, n, 0.6, 20, 128))

    crack = stroke(plates.border, 0.0005 + 0.0045 * strength**2) * (0.45 + 0.55 * strength)
    crack *= np.clip(0.85 + 0.12 * rough, 0.4, 1)
    veil = np.exp(plates.border / -0.018) * strength * (0.38 + 0.08 * rough)
    for wave, drift, lasting in zip(waves, drifts, lasts):
        distance = line_distance(n, wave, drift)
        # A crack leans under the surface: a veil on one side only.
        veil += np.exp(-np.abs(distance) / np.where(distance > 0, 0.045, 0.004)) * lasting * (0.36 + 0.08 * rough)
        crack = np.maximum(crack, stroke(distance, 0.001) * lasting * 0.85)
        hairline = line_distance(n, (wave[0] * 2 + wave[1], wave[1] * 2 - wave[0]), drift * 2 + 0.1 * dx / 0.018)
        crack = np.maximum(crack, stroke(hairline, 0.0004, 0.003) * smoothstep(0.1, 1.0, dy / 0.018) * 0.5)
    bubble = smoothstep(2.1, 2.25, bubbles) - 0.5 * smoothstep(2.35, 2.5, bubbles)
    frost = smoothstep(0.3, 1.5, frost_field + 0.5 * rough + 0.2 * crystals + frosted - 1) * (0.35 + 0.3 * crystals)
    bright = np.clip(crack + np.clip(veil, 0, 0.5) + 0.55 * bubble * (1 - frost) + 0.55 * frost, 0, 1)
    albedo = mix(body(0.08 + 0.72 * cloud + plates.per_plate(tones) + 0.03 * rough), white, bright)
    height = 0.6 + 0.06 * cloud + plates.per_plate(tones) * 0.3 - 0.25 * crack + 0.07 * frost + 0.008 * rough
    return albedo, height


def lava(rng, n):
    crust = Ramp(rng, [
        (0x0E0C0C, 0x1E1A19, 0x38322F, 0x5A524C), (0x120E0D, 0x2A211D, 0x463832, 0x665850),
        (0x0C0D10, 0x1C1D22, 0x33353C, 0x565860), (0x140B0A, 0x2E1C18, 0x4A302A, 0x6A4A40),
    ], 0.1, 0.006)
    fire = Ramp(rng, [
        (0x5A0E04, 0xB42806, 0xEC600E, 0xFCAC24, 0xFFF09A), (0x4A0804, 0x98180A, 0xD83E10, 0xF87E1E, 0xFFD462),
        (0x3C0606, 0x7C0E0A, 0xB8240E, 0xE2501A, 0xFA9A40), (0x6A1E04, 0xC44C08, 0xF48C14, 0xFFCC48, 0xFFFAD2),
        (0x4E0A0A, 0xA81810, 0xE8441A, 0xFF9440, 0xFFE8B0),
    ], 0.06, 0.01)
    count = int(rng.choice([3, 4]))
    points = scattered_points(rng, count, 0.8)
    turns = rng.uniform(0, 2 * np.pi, len(points))
    tones = rng.uniform(-0.1, 0.1, len(points))
    minor_points = scattered_points(rng, 5, 0.9)
    width = rng.uniform(0.012, 0.022)
    dx, dy = broad(rng, n, 1.6, 1, 24) * 0.018, broad(rng, n, 1.6, 1, 24) * 0.018
    gape = 0.5 + 1.0 * unit(broad(rng, n, 1.6, 1, 6))
    fold = broad(rng, n, 1.6, 2, 16)
    reach = broad(rng, n, 1.5, 1, 6)
    rough = fine(rng, n, 1.2, 10, 128)
    grain = fine(rng, n, 0.3, 24, 128)
    skin = smoothstep(0.6, 1.4, fine(rng, n, 1.2, 6, 80))

    plates = Plates(n, points, dx + 0.001 * rough, dy - 0.001 * rough, 0.012)
    minor = Plates(n, minor_points, dx * 1.4, dy * 1.4, 0.003)
    bank = plates.border - width * gape
    fluid = smoothstep(0.003, -0.003, bank)
    depth = np.clip(-bank / (width * 1.2), 0, 1)
    # Ropes of skin lie in arcs across the way each plate flowed.
    cos, sin = plates.per_plate(np.cos(turns)), plates.per_plate(np.sin(turns))
    u, v = plates.x * cos + plates.y * sin, plates.y * cos - plates.x * sin
    rope = np.abs(np.sin(np.pi * (17 * u + 45 * v * v + 0.5 * fold)))
    vesicle = smoothstep(1.6, 2.1, rough)
    fissure = stroke(minor.border, 0.002 * smoothstep(-0.3, 1.0, reach), 0.003) * smoothstep(-0.2, 0.5, reach)
    ember = np.exp(np.minimum(-bank, 0) / 0.011) * (0.75 + 0.15 * rough)
    solid = crust(0.26 + plates.per_plate(tones) + 0.32 * rope + 0.08 * rough + 0.05 * grain - 0.3 * vesicle)
    glow = np.clip(0.75 * ember + 0.7 * fissure, 0, 1)
    solid = mix(solid, fire(0.1 + 0.35 * ember + 0.2 * fissure), glow)
    albedo = mix(solid, fire(0.42 + 0.55 * depth + 0.05 * rough - 0.25 * skin * (1 - depth)), fluid)
    dome = smoothstep(0.0, 0.05, bank)
    top = 0.5 + 0.22 * dome + 0.1 * rope * dome + 0.015 * rough + 0.012 * grain - 0.06 * vesicle - 0.15 * fissure
    return albedo, (1 - fluid) * top + fluid * (0.16 + 0.08 * depth + 0.02 * skin * (1 - depth))
