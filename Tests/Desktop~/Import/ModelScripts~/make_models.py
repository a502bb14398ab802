"""Writes the models that the splitter is tested with.

OMP_NUM_THREADS=1 python3 make_models.py    (PyTorch 1.13, ONNX 1.12)
"""
import copy
import os

import onnx
import torch

import bodies
import families
import rewrite

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Models")


def export(name, model, inputs, opset=16, batch=True, sides=(), folding=True):
    """Exports a model as users do; returns the file's path."""
    torch.manual_seed(1)
    path = os.path.join(FOLDER, name + ".onnx")
    names = list(inputs)
    axes = {key: {0: "batch"} for key in names + ["output"] if key not in ("img_ids", "txt_ids")} if batch else {}
    for key in sides:
        axes[key].update({2: "height", 3: "width"})
    torch.onnx.export(
        model.eval(), tuple(inputs.values()), path, input_names=names, output_names=["output"], opset_version=opset,
        dynamic_axes=axes, do_constant_folding=folding)
    return path


def dit_inputs(label=True, scalar=False):
    inputs = {"sample": torch.randn(2, 4, 16, 16), "timestep": torch.tensor(400.0) if scalar else torch.tensor([3.0, 500.0])}
    if label:
        inputs["class_labels"] = torch.tensor([1, 2])
    return inputs


def make():
    os.makedirs(FOLDER, exist_ok=True)
    torch.manual_seed(0)
    dit = export("dit", families.DiT(), dit_inputs(), opset=17)
    export("dit_dynamic", families.DiT(out_channels=4, shape_chains=True), dit_inputs(), 13, sides=("sample", "output"), folding=False)
    export("dit_shared", families.DiT(shared=True, out_channels=4), dit_inputs())
    export("dit_fixed_batch", families.DiT(blocks=4, out_channels=4), dit_inputs(), batch=False)
    scalar = dit_inputs(label=False, scalar=True)
    model = families.DiT(blocks=4, out_channels=4, scalar=True).eval()
    torch.onnx.export(
        model, tuple(scalar.values()), os.path.join(FOLDER, "dit_scalar_timestep.onnx"), input_names=list(scalar),
        output_names=["output"], opset_version=16, dynamic_axes={"sample": {0: "batch"}, "output": {0: "batch"}})
    text = {"encoder_hidden_states": torch.randn(2, 12, 24)}
    export("pixart", families.PixArt(), {
        "hidden_states": torch.randn(2, 4, 16, 16), **text, "timestep": torch.tensor([3, 500]),
        "encoder_attention_mask": torch.ones(2, 12, dtype=torch.int64)})
    pooled = {"encoder_hidden_states": torch.randn(2, 6, 24), "pooled_projections": torch.randn(2, 20)}
    export("mmdit", families.MMDiT(), {
        "hidden_states": torch.randn(2, 4, 16, 16), **pooled, "timestep": torch.tensor([3.0, 500.0])}, opset=17)
    export("flux", families.Flux(), {
        "hidden_states": torch.randn(2, 64, 16), **pooled, "timestep": torch.tensor([0.1, 0.5]),
        "guidance": torch.tensor([3.5, 3.5]), "img_ids": torch.randn(64, 3), "txt_ids": torch.zeros(6, 3)}, opset=17)
    export("uvit", families.UViT(), {"x": torch.randn(2, 3, 16, 16), "timesteps": torch.tensor([3.0, 500.0])})
    export("convolutions", families.ConvolutionNet(), dit_inputs(label=False))

    plain = onnx.load(export("dit_four", families.DiT(blocks=4, out_channels=4), dit_inputs()))
    layered = onnx.load(export("dit_four", families.DiT(blocks=4, out_channels=4), dit_inputs(), opset=17))
    os.remove(os.path.join(FOLDER, "dit_four.onnx"))
    variants = {
        "dit_fp16": rewrite.to_float16, "dit_bf16_weights": rewrite.to_bfloat16_weights, "dit_int8": rewrite.to_int8,
        "dit_opset21": lambda model: rewrite.with_opset(model, 21),
        "dit_opset23": lambda model: rewrite.with_opset(model, 23),
        "dit_bf16": lambda model: rewrite.to_bfloat16(rewrite.to_float16(model)), "dit_functions": rewrite.to_functions,
        "dit_branches": rewrite.with_branches, "dit_if": bodies.with_gates_in_branches,
        "dit_block_functions": lambda model: bodies.to_block_functions(rewrite.to_functions(model)),
    }
    for name, change in variants.items():
        onnx.save(change(copy.deepcopy(plain)), os.path.join(FOLDER, name + ".onnx"))
    onnx.save(rewrite.to_fused_attention(layered), os.path.join(FOLDER, "dit_fused.onnx"))
    onnx.save(rewrite.looped(), os.path.join(FOLDER, "loop.onnx"))
    onnx.save_model(
        onnx.load(dit), os.path.join(FOLDER, "dit_external.onnx"), save_as_external_data=True, all_tensors_to_one_file=True,
        location="dit_external.onnx.data", size_threshold=64)
    make_decoders()
    make_encoders()
    open_as_optimum("flux", {
        "hidden_states": {1: "packed_height_width"}, "encoder_hidden_states": {1: "sequence_length"},
        "img_ids": {0: "packed_height_width"}, "txt_ids": {0: "sequence_length"}})
    open_as_optimum("mmdit", {
        "hidden_states": {0: "batch_size", 2: "height", 3: "width"}, "timestep": {0: "step"},
        "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"}, "pooled_projections": {0: "batch_size"}})


def make_decoders():
    """Decoders have a seed of their own: made alone, they leave the other models as they are."""
    torch.manual_seed(2)
    model, inputs = families.Decoder(), {"latent_sample": torch.randn(2, 4, 16, 16)}
    path = export("decoder", model, inputs, sides=("latent_sample", "output"))
    export("decoder_fixed_batch", model, inputs, batch=False)
    decoder = onnx.load(path)
    # Optimum leaves the latent's channels open too.
    decoder.graph.input[0].type.tensor_type.shape.dim[1].dim_param = "channels"
    onnx.save(decoder, path)
    onnx.save(rewrite.to_float16(decoder), os.path.join(FOLDER, "decoder_fp16.onnx"))


def make_encoders():
    torch.manual_seed(4)
    path = export("encoder", families.Encoder(), {"sample": torch.randn(2, 3, 64, 64)}, sides=("sample", "output"))
    noisy = onnx.load(path)
    # Older exports draw the latent from the distribution inside the graph.
    noisy.graph.node.append(onnx.helper.make_node("RandomNormalLike", [noisy.graph.output[0].name], ["noise"], name="draw"))
    noisy.graph.node.append(onnx.helper.make_node("Add", [noisy.graph.output[0].name, "noise"], ["drawn"]))
    noisy.graph.output[0].name = "drawn"
    onnx.save(noisy, os.path.join(FOLDER, "encoder_noisy.onnx"))


def open_as_optimum(name, axes):
    """Opens the dimensions that Optimum leaves open, by its names for them."""
    model = onnx.load(os.path.join(FOLDER, name + ".onnx"))
    for value in model.graph.input:
        for axis, symbol in axes.get(value.name, {}).items():
            value.type.tensor_type.shape.dim[axis].dim_param = symbol
    onnx.save(model, os.path.join(FOLDER, name + "_open.onnx"))


if __name__ == "__main__":
    make()
