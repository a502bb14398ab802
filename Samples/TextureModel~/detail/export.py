#!/usr/bin/env python3
"""Adds the detail stage to an exported block model: one ONNX file for every part of the chain, and its entry in the manifest.

    python3 -m detail.export --checkpoint run-detail/checkpoint.pt --model ../DefaultModel~
"""

import argparse
import json
from pathlib import Path

import torch

from detail.network import FACTOR, load_average
from export import Exporter
from whole_file import whole_file


def tensors(shape):
    """Every tensor of the detail stage: type and shape."""
    return {
        "sample": ("float32", ["batch", shape.channels, "height", "width"]),
        "noise": ("float32", ["batch", 1, f"{FACTOR}*height", f"{FACTOR}*width"]),
        "label": ("int64", ["batch"]),
        "hidden": ("float32", ["batch", shape.width, "height", "width"]),
        "fine": ("float32", ["batch", shape.fine_width, "2*height", "2*width"]),
        "texels": ("float32", ["batch", shape.texel_width, f"{FACTOR}*height", f"{FACTOR}*width"]),
        "texture": ("float32", ["batch", shape.channels, f"{FACTOR}*height", f"{FACTOR}*width"]),
    }


def examples(shape, batch=3, rows=10, columns=12):
    """Example inputs whose sizes all differ, so that none is taken for a constant."""
    return {
        "sample": torch.randn(batch, shape.channels, rows, columns),
        "noise": torch.randn(batch, 1, FACTOR * rows, FACTOR * columns),
        "label": torch.zeros(batch, dtype=torch.int64),
        "hidden": torch.randn(batch, shape.width, rows, columns),
        "fine": torch.randn(batch, shape.fine_width, 2 * rows, 2 * columns),
        "texels": torch.randn(batch, shape.texel_width, FACTOR * rows, FACTOR * columns),
    }


def export(network, folder):
    """Writes the parts and returns the manifest's entry."""
    exporter = Exporter(folder, tensors(network.shape), examples(network.shape))
    parts = [exporter.part("detail_0.onnx", network.entry, ["sample", "noise", "label"], ["hidden"])]
    chain = [(block, ["hidden", "label"], ["hidden"]) for block in network.blocks]
    chain += [(network.widen, ["hidden", "label"], ["fine"]), (network.refine, ["fine", "noise", "label"], ["fine"]),
              (network.spread, ["fine", "label"], ["texels"]),
              (network.paint, ["texels", "noise", "sample"], ["texture"])]
    parts += [exporter.part(f"detail_{index}.onnx", *link) for index, link in enumerate(chain, 1)]
    return dict(factor=FACTOR, noiseChannels=1, parts=parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the block model, with its manifest")
    args = parser.parse_args()
    manifest = json.loads((args.model / "manifest.json").read_text())
    manifest["detail"] = export(load_average(args.checkpoint), args.model)
    with whole_file(args.model / "manifest.json") as temporary:
        temporary.write_text(json.dumps(manifest, indent=2) + "\n")
    total = sum((args.model / part["file"]).stat().st_size for part in manifest["detail"]["parts"])
    print(f"{args.model}: {len(manifest['detail']['parts'])} parts of the detail stage, {total / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
