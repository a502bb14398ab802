"""What the detail network is asked for beside the critic's approval. Textures are [batch, 4, 4h, 4w] from -1 to 1."""

import torch
import torch.nn.functional as F


def reduced(texture, factor):
    """The box mean, as the sample was made from the drawing."""
    return F.avg_pool2d(texture, factor)


def softened(sample, amount):
    """Moves every texel towards the binomial mean of its neighbourhood, all the way at an amount of 1."""
    line = torch.tensor([0.25, 0.5, 0.25])
    kernel = (line[:, None] * line).expand(sample.shape[1], 1, 3, 3)
    soft = F.conv2d(F.pad(sample, (1, 1, 1, 1), mode="circular"), kernel, groups=sample.shape[1])
    return sample + amount * (soft - sample)


def grid(painted, drawn, factor, window=8):
    """How far the mean errors of the texels at one place within their squares are from zero, over `window` squares each way.

    Grain averages out; dots that repeat with every texel of the sample do not. Local energy alone would ask for such dots, since
    they are strong everywhere and never by chance.
    """
    return F.avg_pool2d(F.pixel_unshuffle(painted - drawn, factor), window, window // 2).abs().mean()


def filters():
    """Oriented differences of first and second order and a Laplacian, [7, 1, 5, 5], of unit norm."""
    axis = torch.arange(-2, 3, dtype=torch.float32)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    bell = torch.exp(-(x * x + y * y) / 2.0)
    bank = [x * bell, y * bell, (x + y) * bell, (x - y) * bell, (x * x - y * y) * bell, x * y * bell, (x * x + y * y - 2) * bell]
    bank = torch.stack([kernel - kernel.mean() for kernel in bank])
    return (bank / bank.flatten(1).norm(dim=1)[:, None, None])[:, None]


class LocalEnergy:
    """How strong every filter answers around a place, and not where exactly: grain is right if there is as much of it."""

    def __init__(self, channels, window=8):
        self.weight, self.channels, self.window = filters().repeat(channels, 1, 1, 1), channels, window

    def energy(self, texture):
        answers = F.conv2d(F.pad(texture, (2, 2, 2, 2), mode="circular"), self.weight, groups=self.channels)
        return (F.avg_pool2d(answers.square(), self.window, self.window // 2) + 1e-4).sqrt()

    def __call__(self, painted, drawn):
        total = 0.0
        for _ in range(2):
            total = total + (self.energy(painted) - self.energy(drawn)).abs().mean()
            painted, drawn = reduced(painted, 2), reduced(drawn, 2)
        return total
