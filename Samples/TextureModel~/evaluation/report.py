#!/usr/bin/env python3
"""Compares folders of generated textures with freshly drawn ones that no training saw.

    python3 -m evaluation.report before=../../textures-before after=../../textures

Every folder holds `<class>_<seed>_albedo.png` and `..._height.png`, as `GenerateTexture~ --count N` writes them, all of one
size: 64 texels, or 256 with the detail stage. The first row compares drawings with other drawings: no model gets below it. The
classifier looks at means of 64 x 64 texels at most: it is asked for the material, not for its grain.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from detail.losses import reduced
from evaluation.classifier import predictions, train
from evaluation.filter_responses import distance
from materials import MATERIALS, render
from pixels import to_samples
from pool import Pool

HELD_OUT_SEEDS = 2 * 10**6, 3 * 10**6
CLASSIFIED = 64


def read_folder(folder):
    """The textures of every class, [count, 4, n, n] each."""
    classes = []
    for name in MATERIALS:
        albedos = sorted(folder.glob(f"{name}_*_albedo.png"))
        if not albedos:
            raise SystemExit(f"{folder} holds no {name}_*_albedo.png; make it with GenerateTexture~ --count 16 --out {folder}")
        pixels = []
        for albedo in albedos:
            height = Image.open(albedo.with_name(albedo.name.replace("_albedo", "_height")))
            levels = np.asarray(height, np.float32) / (65535 if height.mode.startswith("I") else 255)
            pixels.append(np.concatenate([np.asarray(Image.open(albedo).convert("RGB"), np.float32), levels[..., None] * 255], -1))
        classes.append(to_samples(np.stack(pixels)))
    return classes


def drawn(size, count, seed):
    return [to_samples(np.stack([render(label, seed + index, size) for index in range(count)])) for label in range(len(MATERIALS))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", help="name=folder")
    parser.add_argument("--count", type=int, default=32, help="drawings of every class to compare with")
    parser.add_argument("--classes", action="store_true", help="prints the distance of every class as well")
    args = parser.parse_args()
    sets = {name: read_folder(Path(folder)) for name, folder in (entry.split("=", 1) for entry in args.folders)}
    size = next(iter(sets.values()))[0].shape[-1]
    if any(part.shape[-1] != size for parts in sets.values() for part in parts):
        raise SystemExit("All textures must be of one size; compare 64 with 64 and 256 with 256.")
    reference = drawn(size, args.count, HELD_OUT_SEEDS[0])
    sets = {"drawn": drawn(size, args.count, HELD_OUT_SEEDS[1]), **sets}
    classified = min(size, CLASSIFIED)
    classifier = train(Pool(classified, 60 * len(MATERIALS), 0, 0, 1))
    levels = 4 if size <= 64 else 6
    print("| textures | count | distance | class accuracy |\n|---|---|---|---|")
    for name, parts in sets.items():
        distances = [distance(real, other, levels) for real, other in zip(reference, parts)]
        seen = [predictions(classifier, reduced(part, size // classified)) for part in parts]
        right = torch.cat([labels == label for label, labels in enumerate(seen)]).float().mean().item()
        print(f"| {name} | {sum(map(len, parts))} | {np.mean(distances):.3f} | {right:.1%} |", flush=True)
        if args.classes:
            print("  " + ", ".join(f"{material} {value:.3f}" for material, value in zip(MATERIALS, distances)), flush=True)


if __name__ == "__main__":
    main()
