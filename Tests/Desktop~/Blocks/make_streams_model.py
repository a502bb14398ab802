#!/usr/bin/env python3
"""Makes StreamsModel, a block model with all that the default one has not, for tests of loading and running.

Two streams, image and text, with a long skip past the trunk; one row and one size per graph; a context part; a condition
that is the same for all rows; weights in a file that parts share; a decoder. reference.json has what the whole model
computes, in NumPy, from the inputs that it states.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FOLDER = Path(__file__).resolve().parent / "StreamsModel"
CHANNELS, HEIGHT, WIDTH, TOKENS, WORDS, DIM, FACTOR = 2, 2, 3, 6, 3, 2, 2
OPSET = 17
PROJECT = np.array([[0.8, -0.3], [0.2, 0.6]], np.float32)
POSITION = (0.1 * np.arange(TOKENS * DIM).reshape(TOKENS, DIM)).astype(np.float32)

SHAPES = {
    "sample": ["batch", CHANNELS, "height", WIDTH], "timestep": [1], "prompt": ["batch", WORDS, DIM],
    "words": ["batch", WORDS, DIM], "mood": ["batch", DIM], "level": [DIM], "position": [TOKENS, DIM],
    "image0": ["batch", TOKENS, DIM], "early": ["batch", TOKENS, DIM], "image1": ["batch", TOKENS, DIM],
    "image2": ["batch", TOKENS, DIM], "text1": ["batch", WORDS, DIM], "text2": ["batch", WORDS, DIM],
    "final": ["batch", TOKENS, DIM], "output": ["batch", CHANNELS, HEIGHT, WIDTH],
    "latent": ["batch", CHANNELS, HEIGHT, WIDTH], "image": ["batch", 3, FACTOR * HEIGHT, FACTOR * WIDTH],
}


def value(name):
    return helper.make_tensor_value_info(
        name, TensorProto.FLOAT, [1 if side == "batch" else side for side in SHAPES[name]])


def shared(name):
    tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=PROJECT.shape, data_location=TensorProto.EXTERNAL)
    for key, text in (("location", "weights.bin"), ("offset", "0"), ("length", str(PROJECT.nbytes))):
        tensor.external_data.add(key=key, value=text)
    return tensor


def part(file, inputs, outputs, nodes, constants=(), blocks=0):
    initializers = [c if isinstance(c, TensorProto) else numpy_helper.from_array(c[1], c[0]) for c in constants]
    graph = helper.make_graph(
        [helper.make_node(op, ins.split(), outs.split(), **options) for op, ins, outs, options in nodes],
        file.split(".")[0], [value(name) for name in inputs], [value(name) for name in outputs], initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    (FOLDER / file).write_bytes(model.SerializeToString())
    describe = lambda name: dict(name=name, carries=name, type="float32", shape=SHAPES[name])
    return dict(file=file, sha256=digest(file), blocks=blocks,
                inputs=[describe(name) for name in inputs], outputs=[describe(name) for name in outputs])


def digest(file):
    return hashlib.sha256((FOLDER / file).read_bytes()).hexdigest()


def integers(name, *values):
    return name, np.array(values, np.int64)


def manifest():
    (FOLDER / "weights.bin").write_bytes(PROJECT.tobytes())
    two = ("two", np.array(2, np.float32))
    mean = dict(axes=[1], keepdims=1)
    return dict(
        schemaVersion=1, name="Streams", description="Simple arithmetic for tests.", license="MIT", opset=OPSET, batch=1,
        latent=dict(channels=CHANNELS, height=HEIGHT, width=WIDTH, patch=1, fixedSize=True),
        prediction="flow", schedule=dict(kind="flow", trainingTimesteps=1000, shift=1.0, timestepScale=1.0),
        conditioning=dict(inputs=[dict(name="prompt", shape=[WORDS, DIM])]),
        weights=[dict(file="weights.bin", bytes=PROJECT.nbytes, sha256=digest("weights.bin"))],
        context=part("context.onnx", ["prompt"], ["words", "mood"], [
            ("MatMul", "prompt project", "words", {}),
            ("ReduceMean", "prompt", "mood", dict(axes=[1], keepdims=0))], [shared("project")]),
        condition=part("condition.onnx", ["timestep"], ["level"], [
            ("Mul", "timestep slope", "scaled", {}), ("Add", "scaled offset", "level", {})],
            [("slope", np.array([1, -1], np.float32)), ("offset", np.array([0, 1], np.float32))]),
        embedding=part("embedding.onnx", ["sample"], ["image0", "early", "position"], [
            ("Reshape", "sample flat", "columns", {}), ("Transpose", "columns", "image0", dict(perm=[0, 2, 1])),
            ("Mul", "image0 two", "early", {}), ("Identity", "table", "position", {})],
            [integers("flat", 1, CHANNELS, TOKENS), two, ("table", POSITION)]),
        trunk=[
            part("trunk_0.onnx", ["image0", "words", "mood", "level", "position"], ["image1", "text1"], [
                ("Add", "image0 position", "placed", {}), ("Mul", "mood level", "light", {}),
                ("Add", "placed light", "image1", {}), ("ReduceMean", "image0", "view", mean),
                ("Add", "words view", "text1", {})], blocks=1),
            part("trunk_1.onnx", ["image1", "text1"], ["image2", "text2"], [
                ("MatMul", "image1 project", "image2", {}), ("Tanh", "text1", "text2", {})], [shared("project")], blocks=2)],
        verify=part("verify.onnx", ["image2", "text2", "early", "level", "sample"], ["final"], [
            ("ReduceMean", "text2", "gist", mean), ("Mul", "gist level", "hint", {}), ("Add", "image2 hint", "hinted", {}),
            ("ReduceMean", "sample", "shade", dict(axes=[1, 2, 3], keepdims=0)), ("Reshape", "shade one", "tone", {}),
            ("Add", "early tone", "toned", {}), ("Add", "hinted toned", "final", {})], [integers("one", 1, 1, 1)], blocks=1),
        head=part("head.onnx", ["final", "sample", "mood", "position"], ["output"], [
            ("Sub", "final position", "moved", {}), ("Mul", "moved mood", "coloured", {}),
            ("Transpose", "coloured", "columns", dict(perm=[0, 2, 1])), ("Reshape", "columns grid", "image", {}),
            ("Add", "image sample", "output", {})], [integers("grid", 1, CHANNELS, HEIGHT, WIDTH)]),
        decoder=dict(scale=0.5, shift=0.25, channels=3, factor=FACTOR, part=part("decoder.onnx", ["latent"], ["image"], [
            ("ReduceSum", "latent axis", "sum", dict(keepdims=1)), ("Concat", "latent sum", "colours", dict(axis=1)),
            ("Reshape", "colours apart", "texels", {}), ("Expand", "texels wide", "repeated", {}),
            ("Reshape", "repeated grid", "image", {})],
            [integers("axis", 1), integers("apart", 1, 3, HEIGHT, 1, WIDTH, 1),
             integers("wide", 1, 3, HEIGHT, FACTOR, WIDTH, FACTOR), integers("grid", 1, 3, FACTOR * HEIGHT, FACTOR * WIDTH)])))


def whole(sample, prompt, timestep):
    """The model in one piece, for one row."""
    image = sample.reshape(CHANNELS, TOKENS).T
    mood, level = prompt.mean(0), np.array([timestep, 1 - timestep])
    text = np.tanh(prompt @ PROJECT + image.mean(0))
    final = (image + POSITION + mood * level) @ PROJECT + text.mean(0) * level + 2 * image + sample.mean()
    return ((final - POSITION) * mood).T.reshape(sample.shape) + sample


def reference():
    rows, timestep = [], 0.7
    for row in range(3):
        sample = np.sin(0.37 * np.arange(CHANNELS * TOKENS) + 1.7 * row).reshape(CHANNELS, HEIGHT, WIDTH)
        prompt = np.cos(0.9 * np.arange(WORDS * DIM) + row).reshape(WORDS, DIM)
        coloured = sample / 0.5 + 0.25
        image = np.concatenate([coloured, coloured.sum(0, keepdims=True)]).repeat(FACTOR, 1).repeat(FACTOR, 2)
        rows.append(dict(sample=sample, prompt=prompt, output=whole(sample, prompt, timestep), image=image))
    return dict(timestep=timestep, rows=[{name: np.round(array, 7).ravel().tolist() for name, array in row.items()}
                                         for row in rows])


def main():
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "manifest.json").write_text(json.dumps(manifest(), indent=2) + "\n")
    (FOLDER / "reference.json").write_text(json.dumps(reference(), indent=1) + "\n")
    for file in FOLDER.glob("*.onnx"):
        onnx.checker.check_model(str(file))


if __name__ == "__main__":
    main()
