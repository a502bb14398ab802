#!/usr/bin/env python3
"""Draws a sheet of all classes: two drawings that no training saw, and beside them two generated textures.

    python3 -m evaluation.sheet ../../textures --out sheet.png

The folder is one that `evaluation.report` reads. Albedo, lit by the height from above and a little from the left.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from evaluation.report import HELD_OUT_SEEDS, drawn, read_folder
from whole_file import whole_file

TILES, COLUMNS, MARGIN = 2, 2, 6


def lit(textures, side, relief=6.0):
    """Textures [count, 4, n, n] to pixels [count, side, side, 3]."""
    height = textures[:, 3]
    slopes = [(height.roll(1, axis) - height.roll(-1, axis)) * relief * height.shape[-1] / 512 for axis in (1, 2)]
    light = (1 - 0.5 * slopes[0] - 0.3 * slopes[1]) / (1 + slopes[0] ** 2 + slopes[1] ** 2).sqrt()
    colours = (textures[:, :3] / 2 + 0.5) * light[:, None].clamp(0.4, 1.4)
    small = torch.nn.functional.interpolate(colours, (side, side), mode="area")
    return (small.clamp(0, 1) * 255).round().byte().permute(0, 2, 3, 1).numpy()


def row(drawings, made, side):
    """One class: drawings, a thin line, and what was generated."""
    line = np.full((side, MARGIN // 2, 3), 255, np.uint8)
    return np.concatenate([*lit(drawings[:TILES], side), line, *lit(made[:TILES], side)], 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--side", type=int, default=160, help="texels of a tile on the sheet")
    args = parser.parse_args()
    made = read_folder(args.folder)
    drawings = drawn(max(64, made[0].shape[-1]), TILES, HELD_OUT_SEEDS[0])
    rows = [row(*pair, args.side) for pair in zip(drawings, made)]
    gap = np.full((args.side, 2 * MARGIN, 3), 255, np.uint8)
    lines = []
    for start in range(0, len(rows), COLUMNS):
        lines += [np.concatenate([part for cell in rows[start:start + COLUMNS] for part in (gap, cell)][1:], 1)]
        lines += [np.full((MARGIN, lines[0].shape[1], 3), 255, np.uint8)]
    with whole_file(args.out) as temporary:
        Image.fromarray(np.concatenate(lines[:-1])).save(temporary, format="PNG", optimize=True)


if __name__ == "__main__":
    main()
