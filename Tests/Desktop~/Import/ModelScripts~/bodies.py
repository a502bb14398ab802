"""Rewrites that move operations of a graph into bodies: branches and functions of the model's own."""
import numpy as np
import onnx
from onnx import AttributeProto, TensorProto, helper, numpy_helper

DOMAIN = "example.functions"


def gated_residuals(model):
    """The last two operators of every gated residual of a block: the product with the gate, and the sum."""
    producer = {output: node for node in model.graph.node for output in node.output}
    for add in [node for node in model.graph.node if node.op_type == "Add" and node.name.startswith("/blocks.")]:
        product = producer.get(add.input[1])
        if product is not None and product.op_type == "Mul" and producer[product.input[0]].op_type == "Unsqueeze":
            yield product, add


def with_gates_in_branches(model):
    """Every gated residual behind a branch, which alone reads the gate from another part and the stream from the last block.

    The condition is the number of rows, asked of the gate; the other side, without the gate, is never taken.
    """
    for index, (product, add) in enumerate(list(gated_residuals(model))):
        name, (gate, value), stream = f"residual_{index}", product.input, add.input[0]
        output = add.output[0]
        sides = [
            helper.make_graph(
                [helper.make_node("Mul", [gate, value], [name + "_gated"]), helper.make_node("Add", [stream, name + "_gated"], [name + "_sum"])],
                name + "_then", [], [helper.make_tensor_value_info(name + "_sum", TensorProto.FLOAT, None)]),
            helper.make_graph(
                [helper.make_node("Add", [stream, value], [name + "_plain"])], name + "_else", [],
                [helper.make_tensor_value_info(name + "_plain", TensorProto.FLOAT, None)])]
        place = list(model.graph.node).index(product)
        after = list(model.graph.node).index(add) - 1
        model.graph.node.remove(product)
        model.graph.node.remove(add)
        model.graph.initializer.append(numpy_helper.from_array(np.array(0, np.int64), name + "_zero"))
        for at, node in enumerate([
                helper.make_node("Shape", [gate], [name + "_shape"]),
                helper.make_node("Gather", [name + "_shape", name + "_zero"], [name + "_rows"]),
                helper.make_node("Greater", [name + "_rows", name + "_zero"], [name + "_condition"]),
                helper.make_node("If", [name + "_condition"], [output], name=name, then_branch=sides[0], else_branch=sides[1])]):
            model.graph.node.insert(max(place, after) + at, node)
    return model


def to_block_functions(model, blocks=4):
    """Every block as a call of one function, which calls another and takes the axis of its softmax from the call."""
    for block in range(blocks):
        nodes = list(model.graph.node)
        # The exporter shares the first operator of the modulation among all blocks.
        inside = [node for node in nodes if node.name.startswith(f"/blocks.{block}/") and "/modulation.0/" not in node.name]
        written = {output for node in inside for output in node.output}
        inputs = list(dict.fromkeys(name for node in inside for name in node.input if name not in written))
        [result] = written & {name for node in nodes if node not in inside for name in node.input}
        if block == 0:
            model.functions.append(block_function(model, inside, inputs, result))
        call = helper.make_node("Block", inputs, [result], name=f"block_{block}", domain=DOMAIN, softmax_axis=-1)
        model.graph.node.insert(nodes.index(inside[-1]) + 1, call)
        for node in inside:
            model.graph.node.remove(node)
    return model


def block_function(model, nodes, inputs, result):
    names = {name: f"input_{index}" for index, name in enumerate(inputs)}
    body = [onnx.NodeProto.FromString(node.SerializeToString()) for node in nodes]
    for node in body:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = ["output" if name == result else name for name in node.output]
        if node.op_type == "Softmax":
            del node.attribute[:]
            node.attribute.append(AttributeProto(name="axis", ref_attr_name="softmax_axis", type=AttributeProto.INT))
    imports = [helper.make_opsetid(each.domain, each.version) for each in model.opset_import]
    return helper.make_function(DOMAIN, "Block", list(names.values()), ["output"], body, imports, ["softmax_axis"])
