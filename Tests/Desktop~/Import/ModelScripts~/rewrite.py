"""Rewrites of exported models: other number types, fused operators, external data, other operator sets."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def large(model):
    return [t for t in model.graph.initializer if t.data_type == TensorProto.FLOAT and np.prod(t.dims) >= 256]


def replace(model, tensor, values, new_name):
    """Stores a weight in another form; its old name becomes the output of a node."""
    stored = numpy_helper.from_array(values, new_name)
    model.graph.initializer.remove(tensor)
    model.graph.initializer.append(stored)
    return stored


def to_float16(model):
    """All of it in half precision, but for the scales of Resize, which are float32 for every type."""
    scales = {name for node in model.graph.node if node.op_type == "Resize" for name in node.input[1:]}
    for tensor in model.graph.initializer:
        if tensor.data_type == TensorProto.FLOAT:
            tensor.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), tensor.name))
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.name == "to" and attribute.i == TensorProto.FLOAT:
                attribute.i = TensorProto.FLOAT16
            if attribute.name == "value" and attribute.t.data_type == TensorProto.FLOAT and node.output[0] not in scales:
                half = numpy_helper.to_array(attribute.t).astype(np.float16)
                attribute.t.CopyFrom(numpy_helper.from_array(half, attribute.t.name))
    for value in list(model.graph.input) + list(model.graph.output):
        if value.type.tensor_type.elem_type == TensorProto.FLOAT:
            value.type.tensor_type.elem_type = TensorProto.FLOAT16
    del model.graph.value_info[:]
    return model


def to_bfloat16_weights(model):
    """Weights in bfloat16, cast to float32 where they are used."""
    for tensor in large(model):
        name = tensor.name
        half = bfloat16_bits(numpy_helper.to_array(tensor).astype(np.float32))
        stored = TensorProto(name=name + "_bf16", data_type=TensorProto.BFLOAT16, dims=tensor.dims, raw_data=half.tobytes())
        model.graph.initializer.remove(tensor)
        model.graph.initializer.append(stored)
        model.graph.node.insert(0, helper.make_node("Cast", [stored.name], [name], to=TensorProto.FLOAT))
    return model


def to_bfloat16(model):
    """A model in float16, in bfloat16 instead, but for sines and cosines, which ONNX has in float32 and not in bfloat16."""
    def convert(tensor):
        if tensor.data_type == TensorProto.FLOAT16:
            half = bfloat16_bits(numpy_helper.to_array(tensor).astype(np.float32))
            name, dims = tensor.name, list(tensor.dims)
            tensor.CopyFrom(TensorProto(name=name, data_type=TensorProto.BFLOAT16, dims=dims, raw_data=half.tobytes()))

    for tensor in model.graph.initializer:
        convert(tensor)
    for node in model.graph.node:
        for attribute in node.attribute:
            if attribute.name == "to" and attribute.i == TensorProto.FLOAT16:
                attribute.i = TensorProto.BFLOAT16
            convert(attribute.t)
    for value in list(model.graph.input) + list(model.graph.output):
        if value.type.tensor_type.elem_type == TensorProto.FLOAT16:
            value.type.tensor_type.elem_type = TensorProto.BFLOAT16
    for node in [node for node in model.graph.node if node.op_type in ("Sin", "Cos")]:
        place, value, result = list(model.graph.node).index(node), node.input[0], node.output[0]
        node.input[0], node.output[0] = value + "_" + node.op_type, result + "_float"
        model.graph.node.insert(place, helper.make_node("Cast", [value], [node.input[0]], to=TensorProto.FLOAT))
        model.graph.node.insert(place + 2, helper.make_node("Cast", [node.output[0]], [result], to=TensorProto.BFLOAT16))
    return model


def bfloat16_bits(values):
    bits = values.view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def gelus(model):
    """The five operators of every GELU, with their constants, from the division to the last product."""
    nodes = list(model.graph.node)
    producer = {output: node for node in nodes for output in node.output}
    for erf in [node for node in nodes if node.op_type == "Erf"]:
        divided = producer[erf.input[0]]
        added = next(node for node in nodes if erf.output[0] in node.input)
        product = next(node for node in nodes if added.output[0] in node.input)
        halved = next(node for node in nodes if product.output[0] in node.input)
        chain = [divided, erf, added, product, halved]
        constants = [producer[name] for node in chain for name in node.input if name in producer and producer[name].op_type == "Constant"]
        yield constants + chain, divided.input[0], halved.output[0]


def to_functions(model):
    """Every GELU as a call of one function of the model's own."""
    for chain, value, result in list(gelus(model)):
        call = helper.make_node("Gelu", [value], [result], name=result + "_call", domain="example.functions")
        model.graph.node.insert(list(model.graph.node).index(chain[0]), call)
        if not model.functions:
            body = [onnx.NodeProto.FromString(node.SerializeToString()) for node in chain]
            for node in body:
                node.input[:] = ["x" if name == value else name for name in node.input]
                node.output[:] = ["y" if name == result else name for name in node.output]
            model.functions.append(helper.make_function(
                "example.functions", "Gelu", ["x"], ["y"], body, [helper.make_opsetid("", model.opset_import[0].version)]))
        for node in chain:
            model.graph.node.remove(node)
    model.opset_import.append(helper.make_opsetid("example.functions", 1))
    return model


def with_branches(model, tokens=64):
    """Every GELU behind a branch on the number of tokens, which never takes the other side; both read from outside."""
    for index, (chain, value, result) in enumerate(list(gelus(model))):
        name = f"branch_{index}"
        place = list(model.graph.node).index(chain[0])
        for node in chain:
            model.graph.node.remove(node)
        last = chain[-1]
        last.output[0] = name + "_gelu"
        sides = [
            helper.make_graph(chain, name + "_then", [], [helper.make_tensor_value_info(name + "_gelu", TensorProto.FLOAT, None)]),
            helper.make_graph(
                [helper.make_node("Neg", [value], [name + "_neg"])], name + "_else", [],
                [helper.make_tensor_value_info(name + "_neg", TensorProto.FLOAT, None)])]
        model.graph.initializer.append(numpy_helper.from_array(np.array(1, np.int64), name + "_axis"))
        model.graph.initializer.append(numpy_helper.from_array(np.array(tokens, np.int64), name + "_tokens"))
        for at, node in enumerate([
                helper.make_node("Shape", [value], [name + "_shape"]),
                helper.make_node("Gather", [name + "_shape", name + "_axis"], [name + "_count"]),
                helper.make_node("Equal", [name + "_count", name + "_tokens"], [name + "_condition"]),
                helper.make_node("If", [name + "_condition"], [result], name=name, then_branch=sides[0], else_branch=sides[1])]):
            model.graph.node.insert(place + at, node)
    return model


def to_int8(model):
    """Weights of matrix products as int8 with one scale for every column, and what they multiply as int8 with one scale."""
    model.graph.initializer.append(numpy_helper.from_array(np.array(0.05, np.float32), "activation_scale"))
    model.graph.initializer.append(numpy_helper.from_array(np.array(0, np.int8), "activation_zero"))
    for tensor in large(model):
        name, values = tensor.name, numpy_helper.to_array(tensor)
        if values.ndim != 2 or "label" in name:
            continue
        scale = (np.abs(values).max(0) / 127).astype(np.float32)
        replace(model, tensor, np.clip(np.round(values / scale), -127, 127).astype(np.int8), name + "_int8")
        model.graph.initializer.append(numpy_helper.from_array(scale, name + "_scale"))
        model.graph.initializer.append(numpy_helper.from_array(np.zeros(scale.shape, np.int8), name + "_zero"))
        inputs = [name + "_int8", name + "_scale", name + "_zero"]
        product = next(node for node in model.graph.node if name in node.input)
        quantize_input(model, product)
        model.graph.node.insert(0, helper.make_node("DequantizeLinear", inputs, [name], axis=1))
    return model


def quantize_input(model, product):
    """Sends the first input of a matrix product through int8 and back."""
    value, place = product.input[0], list(model.graph.node).index(product)
    name = product.output[0]
    rounding = ["activation_scale", "activation_zero"]
    model.graph.node.insert(place, helper.make_node("QuantizeLinear", [value] + rounding, [name + "_int8"]))
    model.graph.node.insert(place + 1, helper.make_node("DequantizeLinear", [name + "_int8"] + rounding, [name + "_rounded"]))
    product.input[0] = name + "_rounded"


def to_fused_attention(model):
    """Attention as one operator of ONNX Runtime's, as its optimiser writes it."""
    nodes = list(model.graph.node)
    producer = {output: node for node in nodes for output in node.output}

    def before_heads(value):
        # Back over transpose and reshape to the projection, [batch, tokens, width].
        while producer[value].op_type in ("Transpose", "Reshape", "Div", "Mul", "Sqrt"):
            value = producer[value].input[0]
        return value

    for softmax in [node for node in nodes if node.op_type == "Softmax"]:
        weighted = next(node for node in nodes if softmax.output[0] in node.input)
        merged = next(node for node in nodes if weighted.output[0] in node.input)
        reshaped = next(node for node in nodes if merged.output[0] in node.input)
        product = producer[softmax.input[0]]
        while product.op_type != "MatMul":
            product = producer[product.input[0]]
        inputs = [before_heads(product.input[0]), before_heads(product.input[1]), before_heads(weighted.input[1])]
        fused = helper.make_node(
            "MultiHeadAttention", inputs, [reshaped.output[0]], name=softmax.name + "_fused", domain="com.microsoft", num_heads=4)
        model.graph.node.insert(list(model.graph.node).index(reshaped), fused)
        model.graph.node.remove(reshaped)
    drop_unused(model)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def drop_unused(model):
    outputs = {value.name for value in model.graph.output}
    while True:
        read = {name for node in model.graph.node for name in node.input} | outputs
        unused = [node for node in model.graph.node if not any(output in read for output in node.output)]
        if not unused:
            return
        for node in unused:
            model.graph.node.remove(node)


def with_opset(model, version):
    """The same graph under a newer operator set, in which the axes of a mean are an input."""
    for node in model.graph.node:
        axes = [attribute for attribute in node.attribute if attribute.name == "axes"]
        if node.op_type == "ReduceMean" and axes:
            model.graph.initializer.append(numpy_helper.from_array(np.array(axes[0].ints, np.int64), node.name + "_axes"))
            node.input.append(node.name + "_axes")
            node.attribute.remove(axes[0])
    model.opset_import[0].version = version
    model.ir_version = 10
    return model


def looped(blocks=4):
    """Blocks as the body of a Loop."""
    weight = numpy_helper.from_array(np.random.RandomState(5).randn(16, 16).astype(np.float32) * 0.1, "w")
    body = helper.make_graph(
        [helper.make_node("MatMul", ["h", "w"], ["m"]), helper.make_node("Add", ["m", "h"], ["h_out"]),
         helper.make_node("Identity", ["go"], ["go_out"])],
        "body",
        [helper.make_tensor_value_info("i", TensorProto.INT64, []), helper.make_tensor_value_info("go", TensorProto.BOOL, []),
         helper.make_tensor_value_info("h", TensorProto.FLOAT, None)],
        [helper.make_tensor_value_info("go_out", TensorProto.BOOL, []),
         helper.make_tensor_value_info("h_out", TensorProto.FLOAT, None)])
    graph = helper.make_graph(
        [helper.make_node("Reshape", ["timestep", "column"], ["t"]), helper.make_node("Add", ["sample", "t"], ["x"]),
         helper.make_node("Loop", ["count", "go", "x"], ["output"], name="blocks", body=body)],
        "looped",
        [helper.make_tensor_value_info("sample", TensorProto.FLOAT, ["batch", 4, 16, 16]),
         helper.make_tensor_value_info("timestep", TensorProto.FLOAT, ["batch"])],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", 4, 16, 16])],
        [weight, numpy_helper.from_array(np.array([-1, 1, 1, 1], np.int64), "column"),
         numpy_helper.from_array(np.array(blocks, np.int64), "count"), numpy_helper.from_array(np.array(True), "go")])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
