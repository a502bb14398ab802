"""Reads the weights of an exported block model back, so that training can go on from what is published."""

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Shape, TextureTransformer

TRANSPOSED = "reduce.weight", "qkv.weight", "projection.weight", "expand.weight", "contract.weight"
# The tracing exporter transposes the one matrix of each of these parts, and gives it a name of its own.
TRACED_MATRICES = dict(embedding="embed.projection.weight", head="paint.weight")


def part_weights(folder, part):
    graph = onnx.load(str(folder / part["file"])).graph
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}


def block_weights(weights, width):
    """The weights of the blocks of one part, in order, as `model.Block.state_dict()` names them."""
    count = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("blocks."))
    for index in range(count):
        prefix = f"blocks.{index}."
        block = {name[len(prefix):]: value for name, value in weights.items() if name.startswith(prefix)}
        block = {name: value.T if name in TRANSPOSED else value for name, value in block.items()}
        bias = block["modulation.bias"].copy().reshape(6, width)
        bias[[1, 4]] -= 1
        yield {**block, "modulation.bias": bias.reshape(-1)}


def traced_weights(weights, matrix):
    named = {name: value for name, value in weights.items() if not name.startswith(("onnx::", "norm."))}
    return {**named, **{matrix: value.T for name, value in weights.items() if name.startswith("onnx::MatMul")}}


def load_exported(folder):
    """The transformer of a block model that `export.py` wrote."""
    folder = Path(folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    embedding = traced_weights(part_weights(folder, manifest["embedding"]), TRACED_MATRICES["embedding"])
    condition = {f"condition.{name}": value for name, value in part_weights(folder, manifest["condition"]).items() if not name.startswith("norm.")}
    head = {f"head.{name}": value for name, value in traced_weights(part_weights(folder, manifest["head"]), TRACED_MATRICES["head"]).items()}
    width, latent = condition["condition.first.bias"].shape[0], manifest["latent"]
    blocks = [block for part in [*manifest["trunk"], manifest["verify"]] for block in block_weights(part_weights(folder, part), width)]
    side = round((head["head.paint.bias"].shape[0] / latent["channels"]) ** 0.5)
    head_width = round(float(part_weights(folder, manifest["verify"])["query_scale"]) ** -2)
    shape = Shape(
        classes=len(manifest["conditioning"]["classes"]), channels=latent["channels"], size=latent["height"], patch=latent["patch"],
        overlap=(side - latent["patch"]) // 2, width=width, depth=len(blocks), heads=width // head_width,
        expansion=blocks[0]["expand.bias"].shape[0] // width, modulation_rank=blocks[0]["reduce.weight"].shape[0],
        prediction=manifest["prediction"])
    state = {**embedding, **condition, **head,
             **{f"blocks.{index}.{name}": value for index, block in enumerate(blocks) for name, value in block.items()}}
    model = TextureTransformer(shape)
    model.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in state.items()})
    return model
