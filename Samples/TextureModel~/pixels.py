"""Between pixels, uint8 [batch, n, n, 4] from 0 to 255, and samples, [batch, 4, n, n] from -1 to 1."""

import numpy as np
import torch


def to_samples(pixels):
    return torch.from_numpy(np.ascontiguousarray(pixels)).permute(0, 3, 1, 2).float() / 127.5 - 1


def to_pixels(samples):
    return ((samples.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
