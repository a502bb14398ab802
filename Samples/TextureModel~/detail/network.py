"""From a sample and noise to a texture with four times the texels each way.

The chain is cut where the runtime cuts it: `Entry`, blocks, `Widen`, `Refine`, `Spread`, `Paint` become a part each, so that each
fits into a frame. All convolutions wrap, so what tiled still tiles. The noise decides the grain that no sample holds, at every
scale; the class steers every part but the last, since the same few texels are pores in brick and fibres in cloth. Features grow
by repeating them and convolving at the new size: shuffled features (Shi et al. 2016) leave dots wherever training has not made
all places within a texel agree (Odena et al. 2016).
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
    fine_noise_features: int = 8
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


def halves(weight, axis):
    """Of weights for three neighbours, those for two places each: what the first and the second half of a doubled place see."""
    first, middle, last = (weight.narrow(axis, index, 1) for index in range(3))
    return torch.cat([first + middle, last], axis), torch.cat([first, middle + last], axis)


class EnlargingConvolution(nn.Module):
    """Makes 2 x 2 equal places of every one and convolves 3 x 3, which knows no places within them: what is flat stays free of dots.

    Equal places need not be made: one convolution of 2 x 2 before them gives the same sums, with 4/9 of the products and a quarter
    of the memory. Its kernel lies between places, so the first row that it gives is above the texture, and is cut off.
    """

    def __init__(self, inputs, outputs):
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 3)

    def forward(self, x):
        weight, bias = self.convolution.weight, self.convolution.bias
        kernels = torch.stack([kernel for rows in halves(weight, 2) for kernel in halves(rows, 3)], 1)
        kernels = kernels.reshape(4 * weight.shape[0], weight.shape[1], 2, 2)
        between = nn.functional.conv2d(wrapped(x, 1), kernels, torch.stack([bias] * 4, 1).reshape(-1))
        return nn.functional.pixel_shuffle(between, 2)[:, :, 1:-1, 1:-1]


def cubic(distance):
    """Keys' interpolating cubic (1981)."""
    near, far = 1.5 * distance**3 - 2.5 * distance**2 + 1, -0.5 * distance**3 + 2.5 * distance**2 - 4 * distance + 2
    return torch.where(distance < 1, near, torch.where(distance < 2, far, torch.zeros_like(distance)))


def cubic_enlargement(channels):
    """Weights [channels * 16, channels, 5, 5] of bicubic interpolation: one kernel for every place within an enlarged texel."""
    centres = (torch.arange(FACTOR) + 0.5) / FACTOR - 0.5
    line = cubic((torch.arange(-2, 3)[None] - centres[:, None]).abs())
    kernels = torch.einsum("ay,bx->abyx", line, line).reshape(FACTOR**2, 5, 5)
    weight = torch.zeros(channels, FACTOR**2, channels, 5, 5)
    for channel in range(channels):
        weight[channel, :, channel] = kernels
    return weight.reshape(channels * FACTOR**2, channels, 5, 5)


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
        self.widen = EnlargingConvolution(shape.width, shape.fine_width)
        self.modulation = ClassModulation(shape.classes, shape.fine_width)

    def forward(self, hidden, label):
        return self.modulation(self.widen(activate(hidden)), label)


class Refine(nn.Module):
    """fine [batch, fine width, 2h, 2w], noise [batch, 1, 4h, 4w], label [batch] to fine, with noise of its own scale."""

    def __init__(self, shape):
        super().__init__()
        self.gather = nn.Conv2d(1, shape.fine_noise_features, 2, 2)
        self.refine = WrappedConvolution(shape.fine_width + shape.fine_noise_features, shape.fine_width)
        self.modulation = ClassModulation(shape.classes, shape.fine_width)

    def forward(self, fine, noise, label):
        return self.modulation(self.refine(torch.cat([activate(fine), self.gather(noise)], 1)), label)


class Spread(nn.Module):
    """fine [batch, fine width, 2h, 2w], label [batch] to texels [batch, texel width, 4h, 4w]."""

    def __init__(self, shape):
        super().__init__()
        self.spread = EnlargingConvolution(shape.fine_width, shape.texel_width)
        self.modulation = ClassModulation(shape.classes, shape.texel_width)

    def forward(self, fine, label):
        return self.modulation(self.spread(activate(fine)), label)


class Paint(nn.Module):
    """texels, noise, sample to texture [batch, 4, 4h, 4w]: the sample enlarged by bicubic interpolation and what is added to it."""

    def __init__(self, shape):
        super().__init__()
        self.grain = nn.Conv2d(shape.texel_width + 1, shape.texel_width, 3)
        self.paint = nn.Conv2d(shape.texel_width, shape.channels, 3)
        self.register_buffer("enlargement", cubic_enlargement(shape.channels), persistent=False)
        with torch.no_grad():
            self.paint.weight.mul_(0.2)

    def forward(self, texels, noise, sample):
        # One border for both convolutions: at this size copies weigh more than products.
        bordered = wrapped(torch.cat([activate(texels), noise], 1), 2)
        added = self.paint(activate(self.grain(bordered)))
        smooth = nn.functional.conv2d(wrapped(sample, 2), self.enlargement)
        return added + nn.functional.pixel_shuffle(smooth, FACTOR)


class DetailNetwork(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.entry = Entry(shape)
        self.blocks = nn.ModuleList(DetailBlock(shape) for _ in range(shape.depth))
        self.widen = Widen(shape)
        self.refine = Refine(shape)
        self.spread = Spread(shape)
        self.paint = Paint(shape)

    def forward(self, sample, noise, label):
        hidden = self.entry(sample, noise, label)
        for block in self.blocks:
            hidden = block(hidden, label)
        fine = self.refine(self.widen(hidden, label), noise, label)
        return self.paint(self.spread(fine, label), noise, sample)


def load_average(checkpoint):
    """The network with a checkpoint's averaged weights, on the CPU, for evaluation."""
    state = torch.load(checkpoint, map_location="cpu")
    network = DetailNetwork(DetailShape(**state["shape"])).eval()
    network.load_state_dict(state["average"])
    return network
