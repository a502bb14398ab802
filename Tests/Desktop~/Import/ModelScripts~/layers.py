"""What the model families are made of: attention, MLPs, embeddings. Width 16, four heads."""
import math

import torch
from torch import nn

WIDTH, HEADS = 16, 4


def sinusoid(position, width=WIDTH):
    """Sines and cosines of a position, [n] to [n, width]."""
    frequency = torch.exp(-math.log(10000) * torch.arange(width // 2) / (width // 2))
    angle = position.float()[:, None] * frequency[None]
    return torch.cat([angle.sin(), angle.cos()], -1)


def mlp(width_in, width_out=WIDTH):
    return nn.Sequential(nn.Linear(width_in, WIDTH), nn.SiLU(), nn.Linear(WIDTH, width_out))


def split_heads(x):
    return x.reshape(x.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)


def merge_heads(x):
    return x.transpose(1, 2).reshape(x.shape[0], -1, WIDTH)


def attend(q, k, v, bias=None):
    scores = q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
    if bias is not None:
        scores = scores + bias
    return scores.softmax(-1) @ v


class Attention(nn.Module):
    """Self-attention, or cross-attention to a context of another width."""

    def __init__(self, context=WIDTH):
        super().__init__()
        self.q = nn.Linear(WIDTH, WIDTH)
        self.k = nn.Linear(context, WIDTH)
        self.v = nn.Linear(context, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)

    def forward(self, x, context=None, bias=None):
        context = x if context is None else context
        q, k, v = split_heads(self.q(x)), split_heads(self.k(context)), split_heads(self.v(context))
        return self.out(merge_heads(attend(q, k, v, bias)))


class FeedForward(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(WIDTH, 4 * WIDTH), nn.GELU(), nn.Linear(4 * WIDTH, WIDTH))


def norm():
    return nn.LayerNorm(WIDTH)


def patches(x, side=2):
    """[batch, channels, height, width] to tokens."""
    b, c, h, w = x.shape
    return x.reshape(b, c, h // side, side, w // side, side).permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c * side * side)


def image(tokens, channels, height, width, side=2):
    """Tokens to [batch, channels, height, width]."""
    x = tokens.reshape(-1, height // side, width // side, channels, side, side)
    return x.permute(0, 3, 1, 4, 2, 5).reshape(-1, channels, height, width)
