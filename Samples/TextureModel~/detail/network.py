"""From a sample and noise to a texture with four times the texels each way.

The chain is cut where the runtime cuts it: `Entry`, blocks, `Widen`, `Spread`, `Paint` become a part each, so that each fits into
a frame. All convolutions wrap, so what tiled still tiles. The noise decides the grain that no sample holds, coarse grain where it
enters and fine grain where it is painted; the class steers every part but the last, since the same few texels are pores in brick
and fibres in cloth. The last convolutions run on the texture's own texels, so that no grid of the sample's is left in it.
"""

from dataclasses import asdict, dataclass

import torch
from torch import nn

FACTOR = 4
SLOPE = 0.1


@dataclass(frozen=True)
class DetailShape:
    classes: int = 16
    channels: int = 4
    width: int = 48
    fine_width: int = 32
    texel_width: int = 12
    noise_features: int = 16
    depth: int = 5

    def as_dict(self):
        return asdict(self)


def wrapped(x, border):
    """Pads rows and columns with what lies on the torus beside them."""
    x = torch.cat([x[:, :, -border:], x, x[:, :, :border]], 2)
    return torch.cat([x[..., -border:], x, x[..., :border]], 3)


class WrappedConvolution(nn.Module):
    def __init__(self, inputs, outputs, side=3):
        super().__init__()
        self.border = side // 2
        self.convolution = nn.Conv2d(inputs, outputs, side)

    def forward(self, x):
        return self.convolution(wrapped(x, self.border))


class ClassModulation(nn.Module):
    """Scale and shift of every feature by class; the identity until training moves it."""

    def __init__(self, classes, width):
        super().__init__()
        self.scale, self.shift = nn.Embedding(classes + 1, width), nn.Embedding(classes + 1, width)
        nn.init.ones_(self.scale.weight)
        nn.init.zeros_(self.shift.weight)

    def forward(self, x, label):
        return x * self.scale(label)[:, :, None, None] + self.shift(label)[:, :, None, None]


def activate(x):
    return nn.functional.leaky_relu(x, SLOPE)


def linear_enlargement(channels):
    """Weights [channels * 16, channels, 5, 5] of bilinear interpolation, where training starts from."""
    centres = (torch.arange(FACTOR) + 0.5) / FACTOR - 0.5
    line = (1 - (torch.arange(-2, 3)[None] - centres[:, None]).abs()).clamp(min=0)
    kernels = torch.einsum("ay,bx->abyx", line, line).reshape(FACTOR**2, 5, 5)
    weight = torch.zeros(channels, FACTOR**2, channels, 5, 5)
    for channel in range(channels):
        weight[channel, :, channel] = kernels
    return weight.reshape(channels * FACTOR**2, channels, 5, 5)


def start_alike(convolution, places):
    """Equal weights for all texels that one place is shuffled into (Aitken et al. 2017): else their differences show as a grid."""
    with torch.no_grad():
        convolution.weight.copy_(convolution.weight[::places].repeat_interleave(places, 0))
        convolution.bias.copy_(convolution.bias[::places].repeat_interleave(places, 0))


class Entry(nn.Module):
    """sample [batch, 4, h, w], noise [batch, 1, 4h, 4w], label [batch] to hidden [batch, width, h, w]."""

    def __init__(self, shape):
        super().__init__()
        self.gather = nn.Conv2d(1, shape.noise_features, FACTOR, FACTOR)
        self.mix = WrappedConvolution(shape.channels + shape.noise_features, shape.width)
        self.modulation = ClassModulation(shape.classes, shape.width)

    def forward(self, sample, noise, label):
        return self.modulation(self.mix(torch.cat([sample, self.gather(noise)], 1)), label)


class DetailBlock(nn.Module):
    """hidden [batch, width, h, w], label [batch] to hidden."""

    def __init__(self, shape):
        super().__init__()
        self.first = WrappedConvolution(shape.width, shape.width)
        self.modulation = ClassModulation(shape.classes, shape.width)
        self.second = WrappedConvolution(shape.width, shape.width)
        with torch.no_grad():
            self.second.convolution.weight.mul_(0.2)

    def forward(self, hidden, label):
        return hidden + self.second(activate(self.modulation(self.first(activate(hidden)), label)))


class Widen(nn.Module):
    """hidden [batch, width, h, w], label [batch] to fine [batch, fine width, 2h, 2w]."""

    def __init__(self, shape):
        super().__init__()
        self.spread = WrappedConvolution(shape.width, 4 * shape.fine_width)
        self.modulation = ClassModulation(shape.classes, shape.fine_width)
        start_alike(self.spread.convolution, 4)

    def forward(self, hidden, label):
        return self.modulation(nn.functional.pixel_shuffle(self.spread(activate(hidden)), 2), label)


class Spread(nn.Module):
    """fine [batch, fine width, 2h, 2w], label [batch] to texels [batch, texel width, 4h, 4w]."""

    def __init__(self, shape):
        super().__init__()
        self.smooth = WrappedConvolution(shape.fine_width, shape.fine_width)
        self.spread = WrappedConvolution(shape.fine_width, 4 * shape.texel_width)
        self.modulation = ClassModulation(shape.classes, shape.texel_width)
        start_alike(self.spread.convolution, 4)

    def forward(self, fine, label):
        spread = self.spread(activate(self.smooth(activate(fine))))
        return self.modulation(nn.functional.pixel_shuffle(spread, 2), label)


class Paint(nn.Module):
    """texels, noise, sample to texture [batch, 4, 4h, 4w]: a linear enlargement of the sample and what is added to it."""

    def __init__(self, shape):
        super().__init__()
        self.grain = WrappedConvolution(shape.texel_width + 1, shape.texel_width)
        self.paint = WrappedConvolution(shape.texel_width, shape.channels)
        self.enlarge = WrappedConvolution(shape.channels, shape.channels * FACTOR**2, 5)
        with torch.no_grad():
            self.enlarge.convolution.weight.copy_(linear_enlargement(shape.channels))
            self.enlarge.convolution.bias.zero_()
            self.paint.convolution.weight.mul_(0.2)

    def forward(self, texels, noise, sample):
        added = self.paint(activate(self.grain(torch.cat([activate(texels), noise], 1))))
        return added + nn.functional.pixel_shuffle(self.enlarge(sample), FACTOR)


class DetailNetwork(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.entry = Entry(shape)
        self.blocks = nn.ModuleList(DetailBlock(shape) for _ in range(shape.depth))
        self.widen = Widen(shape)
        self.spread = Spread(shape)
        self.paint = Paint(shape)

    def forward(self, sample, noise, label):
        hidden = self.entry(sample, noise, label)
        for block in self.blocks:
            hidden = block(hidden, label)
        return self.paint(self.spread(self.widen(hidden, label), label), noise, sample)


def load_average(checkpoint):
    """The network with a checkpoint's averaged weights, on the CPU, for evaluation."""
    state = torch.load(checkpoint, map_location="cpu")
    network = DetailNetwork(DetailShape(**state["shape"])).eval()
    network.load_state_dict(state["average"])
    return network
