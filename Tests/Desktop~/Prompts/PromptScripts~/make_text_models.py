"""Writes small text encoders with random weights, and records what pipelines make of prompts with them.

Usage: OMP_NUM_THREADS=1 python3 make_text_models.py ..    (PyTorch 1.13, ONNX 1.12; after the tokenizers are made)

Widths and lengths suit the transformers among the splitter's models: PixArt takes 12 tokens of 24 values and their mask,
MMDiT and FLUX 6 tokens of 24 and a pooled vector of 20.
"""
import json
import pathlib
import sys

import onnx
import torch
from torch import nn

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "Import" / "ModelScripts~"))
import rewrite

HEADS = 2
PROMPTS = [0, 1, 3]


def heads(x):
    return x.reshape(x.shape[0], x.shape[1], HEADS, -1).transpose(1, 2)


def attend(q, k, v, bias, scale):
    weights = (heads(q) @ heads(k).transpose(-1, -2) * scale + bias).softmax(-1)
    return (weights @ heads(v)).transpose(1, 2).flatten(2)


class ClipLayer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.q, self.k, self.v, self.out = (nn.Linear(width, width) for _ in range(4))
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x, bias):
        y = self.norm1(x)
        x = x + self.out(attend(self.q(y), self.k(y), self.v(y), bias, (x.shape[-1] // HEADS) ** -0.5))
        return x + self.mlp(self.norm2(x))


class ClipText(nn.Module):
    """A causal transformer, pooled at the end token (Radford et al. 2021)."""

    def __init__(self, width, tokens, layers=2, length=8):
        super().__init__()
        self.token, self.position = nn.Embedding(tokens, width), nn.Parameter(0.3 * torch.randn(length, width))
        self.layers = nn.ModuleList(ClipLayer(width) for _ in range(layers))
        self.norm, self.projection = nn.LayerNorm(width), nn.Linear(width, width, bias=False)

    def forward(self, input_ids):
        count = input_ids.shape[1]
        bias = torch.full((count, count), -10000.0).triu(1)
        x = self.token(input_ids) + self.position[:count]
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        last = self.norm(x)
        pooled = last[torch.arange(last.shape[0]), input_ids.to(torch.int32).argmax(-1)]
        return self.projection(pooled), pooled, last, *states


class T5Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm1, self.norm2 = (nn.Parameter(torch.ones(width)) for _ in range(2))
        self.q, self.k, self.v, self.out = (nn.Linear(width, width, bias=False) for _ in range(4))
        self.gate, self.up, self.down = nn.Linear(width, 32, bias=False), nn.Linear(width, 32, bias=False), nn.Linear(32, width, bias=False)

    def forward(self, x, bias):
        y = rms(x, self.norm1)
        x = x + self.out(attend(self.q(y), self.k(y), self.v(y), bias, 1))
        y = rms(x, self.norm2)
        return x + self.down(nn.functional.gelu(self.gate(y)) * self.up(y))


def rms(x, weight):
    return weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


class T5Encoder(nn.Module):
    """Relative positions as a bias, no scale of attention, no centring (Raffel et al. 2020)."""

    def __init__(self, width, tokens, layers=2, masked=False, reach=16):
        super().__init__()
        self.token, self.bias = nn.Embedding(tokens, width), nn.Embedding(2 * reach + 1, HEADS)
        self.layers = nn.ModuleList(T5Layer(width) for _ in range(layers))
        self.norm, self.masked, self.reach = nn.Parameter(torch.ones(width)), masked, reach

    def forward(self, input_ids, attention_mask=None):
        place = torch.arange(input_ids.shape[1])
        bias = self.bias((place[None] - place[:, None]).clamp(-self.reach, self.reach) + self.reach).permute(2, 0, 1)[None]
        if attention_mask is not None:
            bias = bias + ((1 - attention_mask.float()) * -10000.0)[:, None, None]
        x = self.token(input_ids)
        for layer in self.layers:
            x = layer(x, bias)
        return rms(x, self.norm)


def export(path, model, inputs, outputs, opset=16):
    """As Optimum does: batch and sequence are open."""
    axes = {name: {0: "batch_size", 1: "sequence_length"} for name in inputs}
    axes.update({name: {0: "batch_size"} for name in outputs})
    torch.onnx.export(
        model.eval(), tuple(inputs.values()), str(path), input_names=list(inputs), output_names=outputs, opset_version=opset,
        dynamic_axes=axes)


def main(folder):
    models, tokenizers = folder / "Models", folder / "Tokenizers"
    models.mkdir(exist_ok=True)
    torch.manual_seed(3)
    words = len(json.loads((tokenizers / "clip" / "vocab.json").read_text(encoding="utf-8")))
    pieces = 140
    ids = torch.tensor([[3, 5, 1, 0], [4, 1, 0, 0]])
    states = [f"hidden_states.{layer}" for layer in range(3)]
    clip_small, clip_large, clip_pooled = ClipText(8, words), ClipText(12, words), ClipText(20, words)
    t5, t5_masked = T5Encoder(24, pieces), T5Encoder(24, pieces, masked=True)
    # Optimum gives CLIP's tokens 32 bits.
    export(models / "clip_small.onnx", clip_small, {"input_ids": ids.int()}, ["text_embeds", "pooler_output", "last_hidden_state", *states])
    export(models / "clip_large.onnx", clip_large, {"input_ids": ids}, ["text_embeds", "pooler_output", "last_hidden_state", *states])
    export(models / "clip_pooled.onnx", clip_pooled, {"input_ids": ids.int()}, ["text_embeds", "pooler_output", "last_hidden_state", *states])
    export(models / "t5.onnx", t5, {"input_ids": ids}, ["last_hidden_state"])
    export(models / "t5_masked.onnx", t5_masked, {"input_ids": ids, "attention_mask": torch.ones_like(ids)}, ["last_hidden_state"])
    onnx.save(rewrite.to_float16(onnx.load(str(models / "t5.onnx"))), str(models / "t5_fp16.onnx"))

    clip = json.loads((tokenizers / "clip" / "expected.json").read_text())
    sentence = json.loads((tokenizers / "t5" / "expected.json").read_text())
    vocabulary = json.loads((tokenizers / "clip" / "vocab.json").read_text(encoding="utf-8"))

    def clip_tokens(prompt, length, padding):
        kept = clip[prompt][:length - 1] + clip[prompt][-1:] if len(clip[prompt]) > length else clip[prompt]
        return torch.tensor([kept + [vocabulary[padding]] * (length - len(kept))])

    def t5_tokens(prompt, length):
        kept = sentence[prompt][:length - 1] + [1] if len(sentence[prompt]) > length else sentence[prompt]
        mask = [1] * len(kept) + [0] * (length - len(kept))
        return torch.tensor([kept + [0] * (length - len(kept))]), torch.tensor([mask])

    recorded = {"pixart": [], "sd3": [], "sd3WithoutT5": [], "flux": []}
    with torch.no_grad():
        for prompt in PROMPTS:
            tokens, mask = t5_tokens(prompt, 12)
            recorded["pixart"].append(record(
                prompt, encoder_hidden_states=t5_masked(tokens, mask), encoder_attention_mask=mask.float()))
            # Stable Diffusion 3: the state before the last of both, side by side, then T5's tokens.
            small = clip_small(clip_tokens(prompt, 4, "<|endoftext|>"))
            large = clip_large(clip_tokens(prompt, 4, "!"))
            both = torch.cat([small[-2], large[-2]], -1)
            both = nn.functional.pad(both, (0, 24 - both.shape[-1]))
            pooled = torch.cat([small[0], large[0]], -1)
            for name, text in (("sd3", t5(t5_tokens(prompt, 2)[0])), ("sd3WithoutT5", torch.zeros(1, 2, 24))):
                recorded[name].append(record(
                    prompt, encoder_hidden_states=torch.cat([both, text], 1), pooled_projections=pooled))
            recorded["flux"].append(record(
                prompt, encoder_hidden_states=t5(t5_tokens(prompt, 6)[0]),
                pooled_projections=clip_pooled(clip_tokens(prompt, 8, "<|endoftext|>"))[1]))
    (models / "expected.json").write_text(json.dumps(recorded) + "\n")


def record(prompt, **values):
    return {"prompt": prompt, **{name: [round(value, 7) for value in tensor.flatten().tolist()] for name, tensor in values.items()}}


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
