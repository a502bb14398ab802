#!/usr/bin/env python3
"""Exports a checkpoint's averaged weights as a block model: a manifest and one ONNX file for every part.

    python3 export.py --checkpoint run/checkpoint.pt --out ../DefaultModel~

The condition part holds all that depends on timestep and label alone, so a skipped step need not embed its sample.
"""

import argparse
import copy
import hashlib
import json
from pathlib import Path

import onnx
import torch
from torch import nn

from block_graph import block_model
from materials import MATERIALS, SURFACES
from model import load_average
from whole_file import whole_file

OPSET = 17


class Embedding(nn.Module):
    def __init__(self, embed):
        super().__init__()
        self.embed = embed

    def forward(self, sample):
        return self.embed(sample), self.embed.reach(sample)


def tensors(shape):
    """Every tensor that passes between parts: type and shape."""
    latent = ["batch", shape.channels, "height", "width"]
    return {
        "sample": ("float32", latent),
        "timestep": ("float32", ["batch"]),
        "label": ("int64", ["batch"]),
        "condition": ("float32", ["batch", shape.width]),
        "hidden": ("float32", ["batch", "tokens", shape.width]),
        "mask": ("float32", ["tokens", "tokens"]),
        "output": ("float32", latent),
    }


def examples(shape):
    """Example inputs whose sizes all differ, so that none is taken for a constant."""
    rows, columns, batch = shape.grid + 1, shape.grid + 2, 3
    tokens = rows * columns
    return {
        "sample": torch.randn(batch, shape.channels, rows * shape.patch, columns * shape.patch),
        "timestep": torch.rand(batch) * 0.9 + 0.05,
        "label": torch.zeros(batch, dtype=torch.int64),
        "condition": torch.randn(batch, shape.width),
        "hidden": torch.randn(batch, tokens, shape.width),
        "mask": torch.zeros(tokens, tokens),
    }


class Exporter:
    """Writes parts into a folder; `tensors` and `examples` say what passes between them, as the functions of that name do."""

    def __init__(self, folder, tensors, examples):
        self.folder, self.tensors, self.examples = folder, tensors, examples

    def part(self, file, module, inputs, outputs):
        """Traces one part, writes it and returns its entry in the manifest."""
        names = [f"{name}_out" if name in inputs else name for name in outputs]
        path = self.folder / file
        symbols = {name: {axis: size for axis, size in enumerate(self.tensors[carries][1]) if isinstance(size, str)}
                   for name, carries in [*zip(inputs, inputs), *zip(names, outputs)]}
        with whole_file(path) as temporary:
            torch.onnx.export(module.eval(), tuple(self.examples[name] for name in inputs), temporary,
                              input_names=inputs, output_names=names, dynamic_axes=symbols, opset_version=OPSET)
            model = onnx.load(temporary)
            for value, carries in zip(model.graph.output, outputs):
                self.declare_shape(value, carries)
            onnx.checker.check_model(model)
            onnx.save(model, temporary)
        return self.entry(file, 0, inputs, names, outputs)

    def blocks(self, file, blocks, shape):
        """Writes a part of consecutive blocks and returns its entry in the manifest."""
        weights = [{name: value.numpy() for name, value in block.state_dict().items()} for block in blocks]
        model = block_model(weights, shape.width, shape.heads, OPSET)
        onnx.checker.check_model(model)
        with whole_file(self.folder / file) as temporary:
            onnx.save(model, temporary)
        return self.entry(file, len(blocks), ["hidden", "condition", "mask"], ["hidden_out"], ["hidden"])

    def entry(self, file, blocks, inputs, names, outputs):
        digest = hashlib.sha256((self.folder / file).read_bytes()).hexdigest()
        return dict(file=file, sha256=digest, blocks=blocks,
                    inputs=[self.describe(name, name) for name in inputs],
                    outputs=[self.describe(name, carries) for name, carries in zip(names, outputs)])

    def declare_shape(self, value, carries):
        # The exporter leaves invented names where it cannot follow a shape.
        dimensions = value.type.tensor_type.shape
        del dimensions.dim[:]
        for size in self.tensors[carries][1]:
            dimension = dimensions.dim.add()
            if isinstance(size, str):
                dimension.dim_param = size
            else:
                dimension.dim_value = size

    def describe(self, name, carries):
        kind, shape = self.tensors[carries]
        return dict(name=name, carries=carries, type=kind, shape=shape)


def with_explicit_scale(model):
    """ONNX's layer normalisation must have a scale; the exporter leaves it out where the module has none."""
    for module in model.modules():
        if isinstance(module, nn.LayerNorm):
            module.weight = nn.Parameter(torch.ones(module.normalized_shape))
            module.bias = nn.Parameter(torch.zeros(module.normalized_shape))
    return model


def head_inputs(model):
    return ["hidden", "condition", "sample"] + ["timestep"] * model.prediction.head_reads_timestep


def split(count, chunks):
    """Sizes of `chunks` nearly equal parts of `count`, the larger ones first."""
    return [count // chunks + (index < count % chunks) for index in range(chunks)]


def export(model, folder, chunks, name, description):
    folder.mkdir(parents=True, exist_ok=True)
    shape = model.shape
    exporter = Exporter(folder, tensors(shape), examples(shape))
    model = with_explicit_scale(copy.deepcopy(model))
    trunk, first = [], 0
    for index, blocks in enumerate(split(shape.depth - 1, chunks)):
        trunk.append(exporter.blocks(f"trunk_{index}.onnx", model.blocks[first:first + blocks], shape))
        first += blocks
    manifest = dict(
        schemaVersion=1, name=name, description=description, license="MIT", opset=OPSET,
        latent=dict(channels=shape.channels, height=shape.size, width=shape.size, patch=shape.patch,
                    minimumSize=shape.size, maximumSize=1024),
        prediction=shape.prediction,
        schedule=model.prediction.schedule,
        conditioning=dict(
            unconditionalLabel=shape.classes,
            classes=[dict(name=material, roughness=SURFACES[material].roughness, relief=SURFACES[material].relief)
                     for material in list(MATERIALS)[:shape.classes]]),
        condition=exporter.part("condition.onnx", model.condition, ["timestep", "label"], ["condition"]),
        embedding=exporter.part("embedding.onnx", Embedding(model.embed), ["sample"], ["hidden", "mask"]),
        trunk=trunk,
        verify=exporter.blocks("verify.onnx", model.blocks[-1:], shape),
        head=exporter.part("head.onnx", model.head, head_inputs(model), ["output"]),
    )
    with whole_file(folder / "manifest.json") as temporary:
        temporary.write_text(json.dumps(manifest, indent=2) + "\n")
    return manifest


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder of the block model")
    parser.add_argument("--chunks", type=int, help="files that the trunk is cut into; one for every block if not given")
    args = parser.parse_args()
    model = load_average(args.checkpoint)
    manifest = export(model, args.out, args.chunks or model.shape.depth - 1, f"Materials {model.shape.size}",
                      "Tileable albedo and height of sixteen materials, {0} x {0} texels and larger.".format(model.shape.size))
    total = sum((args.out / part["file"]).stat().st_size for part in [
        manifest["condition"], manifest["embedding"], *manifest["trunk"], manifest["verify"], manifest["head"]])
    print(f"{args.out}: {shape_summary(model)}, {total / 1e6:.1f} MB")


def shape_summary(model):
    return f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters, {model.shape.depth} blocks"


if __name__ == "__main__":
    main()
