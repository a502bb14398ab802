#!/usr/bin/env python3
"""Samples in PyTorch what the runtime's tests compare with: the same noise, weights and steps.

    python3 reference.py --checkpoint run/checkpoint.pt --out ../../Tests/Desktop~/Generation/reference.json
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np
import torch

from gaussian_noise import gaussian_noise
from materials import MATERIALS
from model import load_average
from prediction import sample_deterministic
from whole_file import whole_file


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--guidance", type=float, default=2.0)
    args = parser.parse_args()
    model = load_average(args.checkpoint)
    wanted = [("brick", 11, 64), ("ice", 12, 64), ("lava", 13, 96)]
    samples = []
    for material, seed, size in wanted:
        noise = torch.from_numpy(gaussian_noise(seed, (1, model.shape.channels, size, size)))
        label = torch.tensor([list(MATERIALS).index(material)])
        sample = sample_deterministic(model, noise, label, args.steps, args.guidance)[0].numpy().astype("<f4")
        samples.append(dict(material=material, seed=seed, size=size, values=base64.b64encode(sample.tobytes()).decode()))
    with whole_file(args.out) as temporary:
        temporary.write_text(json.dumps(dict(steps=args.steps, guidance=args.guidance, samples=samples), indent=1) + "\n")
    print(f"{args.out}: {len(samples)} samples, {args.steps} steps")


if __name__ == "__main__":
    main()
