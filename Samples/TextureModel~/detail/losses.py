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

    Grain averages out; dots that repeat with every texel of the sample do not. Local spectra alone would ask for such dots, since
    they are strong everywhere and never by chance.
    """
    return F.avg_pool2d(F.pixel_unshuffle(painted - drawn, factor), window, window // 2).abs().mean()


def opponent(texture):
    """Brightness, red against green, blue against yellow, and height: grain differs in brightness far more than in colour."""
    red, green, blue, height = texture.split(1, 1)
    return torch.cat([(red + green + blue) / 3, red - green, blue - (red + green) / 2, height], 1)


def waves(side):
    """Cosines and sines of every frequency but zero under a Hann window, [2 * frequencies, 1, side, side], of unit norm."""
    axis = torch.arange(side, dtype=torch.float32)
    window = torch.hann_window(side, periodic=False)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    frequencies = [(down, right) for down in range(side) for right in range(side // 2 + 1)
                   if (down, right) != (0, 0) and (right % (side // 2) or down <= side // 2)]
    bank = torch.stack([wave(2 * torch.pi / side * (down * y + right * x)) for wave in (torch.cos, torch.sin) for down, right in frequencies])
    bank = bank * window[:, None] * window
    bank = bank - bank.mean((1, 2), keepdim=True)
    # The sines of the highest frequencies are zero at every place, and stay so.
    return (bank / bank.flatten(1).norm(dim=1)[:, None, None].clamp(min=1e-3))[:, None]


class LocalSpectrum:
    """How strong every frequency is around a place, and not its phase: grain is right if there is as much of it, as coarse, as
    coloured and in the same directions.

    A few filters cannot tell grain from a weave of the same energy. Nor can the narrow windows that their answers would be averaged
    over: grain has more here and less there by chance, and the safest guess is to have the mean everywhere, as a weave does.
    """

    def __init__(self, side=8, patches=8):
        self.weight, self.side, self.patches = waves(side), side, patches

    def amplitude(self, texture):
        batch, channels, height, width = texture.shape
        answers = F.conv2d(texture.reshape(batch * channels, 1, height, width), self.weight, stride=self.side // 2)
        cosine, sine = answers.square().chunk(2, 1)
        return (F.avg_pool2d(cosine + sine, self.patches, self.patches // 2) + 1e-4).sqrt()

    def __call__(self, painted, drawn):
        painted, drawn, total = opponent(painted), opponent(drawn), 0.0
        for _ in range(2):
            total = total + (self.amplitude(painted) - self.amplitude(drawn)).abs().mean()
            painted, drawn = reduced(painted, 2), reduced(drawn, 2)
        return total
