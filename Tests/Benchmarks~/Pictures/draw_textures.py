#!/usr/bin/env python3
"""Draws the documentation's pictures that are montages of generated textures, with the embedded model and Debian's python3-pil.

    python3 Tests/Benchmarks~/Pictures/draw_textures.py               # all of them, in some minutes
    python3 Tests/Benchmarks~/Pictures/draw_textures.py variations    # those whose names hold this

Concepts, plots and the tuner's pictures are drawn by the commands that their pages name.
"""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw

REPOSITORY = Path(__file__).resolve().parents[3]
IMAGES = REPOSITORY / "Documentation~" / "images"
WORK = REPOSITORY / "run" / "pictures"
PROGRAM = "Samples/GenerateTexture~"
MODEL = REPOSITORY / "Samples" / "DefaultModel~"
GAP = 6


def run(*command):
    subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)


@cache
def generate(name, *options):
    """Runs the command line, which is built; returns the folder of what it made."""
    folder = WORK / name
    run("dotnet", "run", "--no-build", "--project", PROGRAM, "-c", "Release", "--", *map(str, options), "--out", folder)
    return folder


def albedos(folder):
    return sorted(folder.glob("*_albedo.png"))


def laid(path, times, side):
    """A texture laid side by side, as a square of so many pixels."""
    tile = Image.open(path).convert("RGB")
    sheet = Image.new("RGB", (times * tile.width, times * tile.height))
    for row in range(times):
        for column in range(times):
            sheet.paste(tile, (column * tile.width, row * tile.height))
    return sheet.resize((side, side), Image.BOX if sheet.width >= side else Image.NEAREST)


def montage(rows):
    side = rows[0][0].height
    sheet = Image.new("RGB", (len(rows[0]) * (side + GAP) - GAP, len(rows) * (side + GAP) - GAP), "white")
    for row, pictures in enumerate(rows):
        for column, picture in enumerate(pictures):
            sheet.paste(picture, (column * (side + GAP), row * (side + GAP)))
    return sheet


def contact_sheet_tiled():
    made = albedos(generate("materials"))
    tiles = {path.name.removesuffix("_1_albedo.png"): laid(path, 2, 256) for path in made}
    order = [known["name"] for known in json.loads((MODEL / "manifest.json").read_text())["conditioning"]["classes"]]
    return montage([[tiles[name] for name in order[start:start + 4]] for start in range(0, len(order), 4)])


def variations_morph():
    folder = generate("morph", "--material", "brick,lava", "--seed", 7, "--morph-to", 9, "--frames", 6)
    frames = [laid(path, 2, 160) for path in albedos(folder)]
    return montage([frames[:6], frames[6:]])


def variations_transitions():
    pairs = [("brick", "grass", "--coverage", 0.4), ("sand", "cobblestone", "--where", "edge", "--softness", 0.3),
             ("marble", "lava", "--where", "gradient"), ("wood_planks", "rusty_metal", "--coverage", 0.4, "--spot-size", 0.4)]
    pairs += [("cracked_earth", "grass", "--spot-size", 0.4, "--coverage", coverage) for coverage in (0.15, 0.35, 0.65, 0.85)]
    tiles = []
    for number, (material, other, *options) in enumerate(pairs):
        folder = generate(f"transition-{number}", "--material", material, "--to", other, *options)
        tiles.append(laid(albedos(folder)[0], 2, 240))
    return montage([tiles[:4], tiles[4:]])


def variations_palette():
    looks = [(), ("--palette", "2b3a4a,5f7488,b9c4c9"), ("--palette", "6b2d0f,c4611b,e0b04a"),
             ("--hue", 120, "--saturation", 1.3), ("--palette", "7a8f5a")]
    columns = []
    for number, look in enumerate(looks):
        folder = generate(f"palette-{number}", "--material", "brick,marble", "--seed", 7, *look)
        columns.append([laid(path, 2, 192) for path in albedos(folder)])
    return montage(list(zip(*columns)))


def source_strengths():
    wall = generate("wall", "--material", "brick", "--seed", 3)
    rows = []
    for material in ("brick", "grass", "rusty_metal"):
        row = [laid(albedos(wall)[0], 2, 160)]
        for strength in (0.3, 0.5, 0.7, 0.85, 1):
            folder = generate(f"strength-{material}-{strength}", "--from", wall, "--material", material, "--seed", 11, "--strength", strength)
            row.append(laid(albedos(folder)[0], 2, 160))
        rows.append(row)
    return montage(rows)


def source_mask():
    wall = generate("wall", "--material", "brick", "--seed", 3)
    side = Image.open(albedos(wall)[0]).width
    disc, path = Image.new("L", (side, side)), WORK / "mask.png"
    for x in (0, side):
        for y in (0, side):
            ImageDraw.Draw(disc).ellipse((x - 0.3 * side, y - 0.3 * side, x + 0.3 * side, y + 0.3 * side), fill=255)
    disc.save(path)
    row = [laid(albedos(wall)[0], 2, 192), laid(path, 2, 192)]
    for material in ("brick", "grass", "lava"):
        folder = generate(f"mask-{material}", "--from", wall, "--mask", path, "--material", material, "--seed", 11)
        row.append(laid(albedos(folder)[0], 2, 192))
    return montage([row])


def large_brick():
    folder = generate("large", "--material", "brick", "--size", 512, "--compute-map")
    computed = next(folder.glob("*compute*.png"))
    return montage([[laid(albedos(folder)[0], 1, 512), laid(computed, 1, 512)]])


PICTURES = [contact_sheet_tiled, variations_morph, variations_transitions, variations_palette, source_strengths, source_mask, large_brick]


def main():
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    WORK.mkdir(parents=True, exist_ok=True)
    run("dotnet", "build", PROGRAM, "-c", "Release")
    for draw in PICTURES:
        name = draw.__name__.replace("_", "-")
        if wanted in name:
            draw().save(IMAGES / f"{name}.png", optimize=True)
            print(f"{name}.png", flush=True)


if __name__ == "__main__":
    main()
