#!/usr/bin/env python3
"""Makes TinyModel, a block model of random weights with the structure of the default one, for tests of loading."""

import sys
from pathlib import Path

import torch

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Samples" / "TextureModel~"))

from export import export  # noqa: E402
from model import Shape, TextureTransformer  # noqa: E402


def main():
    torch.manual_seed(5)
    shape = Shape(classes=3, channels=4, size=16, patch=4, overlap=1, width=16, depth=4, heads=2, expansion=2,
                  modulation_rank=4)
    model = TextureTransformer(shape).eval()
    for parameter in model.parameters():
        if not parameter.any():
            torch.nn.init.normal_(parameter, std=0.1)
    export(model, HERE / "TinyModel", 2, "Tiny", "Random weights for tests.")


if __name__ == "__main__":
    main()
