"""The texture diffusion transformer: class-conditional, on a torus of tokens.

Under flow matching the transformer estimates x_0; the head turns the estimate into the velocity noise - x_0 =
(x_t - x_0) / t, which is what samplers integrate. Estimating x_0 lets a narrow transformer serve wide patches: the
noise, which does not fit through it, never has to. Other predictions (`prediction.py`) need small patches.
"""

import math
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

from prediction import PREDICTIONS

OUT_OF_REACH = -1e4


@dataclass(frozen=True)
class Shape:
    classes: int = 16
    channels: int = 4
    size: int = 64
    patch: int = 8
    overlap: int = 2
    width: int = 160
    depth: int = 20
    heads: int = 5
    expansion: int = 3
    modulation_rank: int = 24
    prediction: str = "flow"

    @property
    def grid(self):
        return self.size // self.patch

    def as_dict(self):
        return asdict(self)


class ConditionEmbedding(nn.Module):
    """timestep [batch] and class label [batch] to a condition vector [batch, width]; label `classes` means none.

    Both parts have unit size from the start: a small label would be drowned by the timestep, and classes would
    take thousands of iterations to part.
    """

    def __init__(self, shape):
        super().__init__()
        half = 64
        self.timestep_scale = PREDICTIONS[shape.prediction].timestep_scale
        frequencies = torch.exp(-math.log(10000.0) * torch.arange(half) / half)
        self.register_buffer("frequencies", frequencies, persistent=False)
        self.norm = nn.LayerNorm(shape.width, elementwise_affine=False)
        self.first = nn.Linear(2 * half, shape.width)
        self.second = nn.Linear(shape.width, shape.width)
        self.label = nn.Embedding(shape.classes + 1, shape.width)
        nn.init.normal_(self.label.weight)

    def forward(self, timestep, label):
        angle = (timestep * self.timestep_scale)[:, None] * self.frequencies[None]
        timestep = self.second(F.silu(self.first(torch.cat([angle.cos(), angle.sin()], -1))))
        return F.silu(self.norm(timestep) + self.label(label))


class PatchEmbedding(nn.Module):
    """Sample [batch, channels, height, width] to tokens [batch, tokens, width] with a periodic position.

    The position is a learned mixture of the first harmonics of the native grid, so it repeats every native
    grid, and the reach mask keeps every token to the one native grid of neighbours around it. So each token
    of a larger grid sees what a token of the native grid sees: one neighbour for every position code.
    """

    def __init__(self, shape):
        super().__init__()
        self.patch, self.grid = shape.patch, shape.grid
        self.projection = nn.Linear(shape.channels * shape.patch**2, shape.width)
        self.position = nn.Linear(4 * (self.grid // 2), shape.width)

    def harmonics(self, index):
        order = torch.arange(1, self.grid // 2 + 1, device=index.device, dtype=torch.float32)
        angle = (index.float() * (2 * math.pi / self.grid))[:, None] * order[None]
        return torch.cat([angle.cos(), angle.sin()], -1)

    def grid_indices(self, sample):
        """The row [tokens] and the column [tokens] of every token."""
        rows = torch.arange(sample.shape[2] // self.patch, device=sample.device)
        columns = torch.arange(sample.shape[3] // self.patch, device=sample.device)
        row = rows[:, None] + torch.zeros_like(columns)[None]
        column = torch.zeros_like(rows)[:, None] + columns[None]
        return row.reshape(-1), column.reshape(-1)

    def reach(self, sample):
        """Mask [tokens, tokens] added to attention scores: 0 within the native grid around a token."""
        row, column = self.grid_indices(sample)
        rows, columns = sample.shape[2] // self.patch, sample.shape[3] // self.patch
        down = (row[None] - row[:, None] + self.grid // 2 + rows) % rows
        right = (column[None] - column[:, None] + self.grid // 2 + columns) % columns
        near = (down < self.grid).float() * (right < self.grid).float()
        return (1 - near) * OUT_OF_REACH

    def forward(self, sample):
        batch, channels, height, width = sample.shape
        p = self.patch
        patches = sample.reshape(batch, channels, height // p, p, width // p, p).permute(0, 2, 4, 1, 3, 5)
        row, column = self.grid_indices(sample)
        position = self.position(torch.cat([self.harmonics(row), self.harmonics(column)], -1))
        return self.projection(patches.reshape(batch, -1, channels * p * p)) + position[None]


def modulate(normalised, shift, scale):
    return torch.addcmul(shift[:, None], normalised, 1 + scale[:, None])


class Block(nn.Module):
    """A transformer block with adaptive layer norm whose modulation is a low-rank map of the condition."""

    def __init__(self, shape):
        super().__init__()
        width = shape.width
        self.heads, self.head_width = shape.heads, width // shape.heads
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.qkv = nn.Linear(width, 3 * width)
        self.projection = nn.Linear(width, width)
        self.expand = nn.Linear(width, shape.expansion * width)
        self.contract = nn.Linear(shape.expansion * width, width)
        self.reduce = nn.Linear(width, shape.modulation_rank, bias=False)
        self.modulation = nn.Linear(shape.modulation_rank, 6 * width)
        nn.init.normal_(self.reduce.weight, std=width ** -0.5)
        nn.init.zeros_(self.modulation.weight)
        nn.init.zeros_(self.modulation.bias)

    def attention(self, tokens, mask):
        batch, count = tokens.shape[:2]
        q, k, v = (
            part.reshape(batch, count, self.heads, self.head_width).transpose(1, 2)
            for part in self.qkv(tokens).chunk(3, -1))
        scores = (q * self.head_width ** -0.5) @ k.transpose(-2, -1)
        if mask is not None:
            scores = scores + mask
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2)
        return self.projection(mixed.reshape(batch, count, self.heads * self.head_width))

    def forward(self, hidden, condition, mask=None):
        modulation = self.modulation(self.reduce(condition)).chunk(6, -1)
        shift_a, scale_a, gate_a, shift_m, scale_m, gate_m = modulation
        hidden = torch.addcmul(hidden, gate_a[:, None], self.attention(modulate(self.norm(hidden), shift_a, scale_a), mask))
        inner = F.gelu(self.expand(modulate(self.norm(hidden), shift_m, scale_m)), approximate="tanh")
        return torch.addcmul(hidden, gate_m[:, None], self.contract(inner))

    def as_identity(self):
        """Closes both gates, so that the block adds nothing until training opens them."""
        width = self.qkv.in_features
        for gate in (slice(2 * width, 3 * width), slice(5 * width, 6 * width)):
            self.modulation.weight.data[gate] = 0
            self.modulation.bias.data[gate] = 0
        return self


class Head(nn.Module):
    """Tokens to the model's output. Every token paints a patch that overlaps its neighbours', so no patch edge shows."""

    def __init__(self, shape):
        super().__init__()
        self.prediction = PREDICTIONS[shape.prediction]()
        self.patch, self.overlap, self.channels = shape.patch, shape.overlap, shape.channels
        self.norm = nn.LayerNorm(shape.width, elementwise_affine=False)
        self.modulation = nn.Linear(shape.width, 2 * shape.width)
        self.paint = nn.Linear(shape.width, shape.channels * (shape.patch + 2 * shape.overlap) ** 2)
        nn.init.zeros_(self.modulation.weight)
        nn.init.zeros_(self.modulation.bias)
        nn.init.zeros_(self.paint.weight)
        nn.init.zeros_(self.paint.bias)

    def overlap_add(self, patches, token_axis, axis):
        """Adds the rims of the patches to their neighbours on the torus, along one axis of tokens and of texels."""
        o, p = self.overlap, self.patch
        before, first, middle, last, after = patches.split([o, o, p - 2 * o, o, o], axis)
        return torch.cat([first + after.roll(1, token_axis), middle, last + before.roll(-1, token_axis)], axis)

    def painting(self, hidden, condition, rows, columns):
        """What the transformer paints, [batch, channels, rows * patch, columns * patch]."""
        shift, scale = self.modulation(condition).chunk(2, -1)
        painted = self.paint(modulate(self.norm(hidden), shift, scale))
        side = self.patch + 2 * self.overlap
        patches = painted.reshape(-1, rows, columns, self.channels, side, side)
        patches = self.overlap_add(self.overlap_add(patches, 1, 4), 2, 5)
        return patches.permute(0, 3, 1, 4, 2, 5).reshape(-1, self.channels, rows * self.patch, columns * self.patch)

    def forward(self, hidden, condition, sample, timestep=None):
        rows, columns = sample.shape[2] // self.patch, sample.shape[3] // self.patch
        return self.prediction.output(self.painting(hidden, condition, rows, columns), sample, timestep)


class TextureTransformer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.prediction = PREDICTIONS[shape.prediction]()
        self.embed = PatchEmbedding(shape)
        self.condition = ConditionEmbedding(shape)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.depth))
        self.head = Head(shape)

    def hidden(self, sample, timestep, label):
        hidden, condition = self.embed(sample), self.condition(timestep, label)
        native = sample.shape[2] == sample.shape[3] == self.shape.size
        mask = None if native else self.embed.reach(sample)
        for block in self.blocks:
            hidden = block(hidden, condition, mask)
        return hidden, condition

    def painting(self, sample, timestep, label):
        hidden, condition = self.hidden(sample, timestep, label)
        rows, columns = sample.shape[2] // self.shape.patch, sample.shape[3] // self.shape.patch
        return self.head.painting(hidden, condition, rows, columns)

    def forward(self, sample, timestep, label):
        hidden, condition = self.hidden(sample, timestep, label)
        return self.head(hidden, condition, sample, timestep)


def load_average(checkpoint):
    """The model with a checkpoint's averaged weights, on the CPU, for evaluation."""
    state = torch.load(checkpoint, map_location="cpu")
    model = TextureTransformer(Shape(**state["shape"])).eval()
    model.load_state_dict(state["average"])
    return model
