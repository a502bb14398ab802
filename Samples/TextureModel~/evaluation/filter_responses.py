"""Sliced Wasserstein distance between the multi-scale filter responses of two sets of textures.

Every level of a pyramid of box means is filtered by oriented differences of first and second order; the answers of all
channels at one place are one vector. The distance of two clouds of such vectors is the mean over random directions of the
1-Wasserstein distance of their projections (Rabin et al. 2011), each projection in units of the deviation of the reference.
Nothing here is trained, and nothing depends on where on the torus something lies.
"""

import numpy as np
import torch
import torch.nn.functional as F

from detail.losses import reduced

DIRECTIONS = 64
PLACES = 20000


def filters():
    """Oriented differences of first and second order and a Laplacian, [7, 1, 5, 5], of unit norm."""
    axis = torch.arange(-2, 3, dtype=torch.float32)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    bell = torch.exp(-(x * x + y * y) / 2.0)
    bank = [x * bell, y * bell, (x + y) * bell, (x - y) * bell, (x * x - y * y) * bell, x * y * bell, (x * x + y * y - 2) * bell]
    bank = torch.stack([kernel - kernel.mean() for kernel in bank])
    return (bank / bank.flatten(1).norm(dim=1)[:, None, None])[:, None]


def responses(textures):
    """Textures [count, 4, n, n] to the vectors [count * places, 4 * 8] of one level: the colours and seven answers of each."""
    channels = textures.shape[1]
    answers = F.conv2d(F.pad(textures, (2, 2, 2, 2), mode="circular"), filters().repeat(channels, 1, 1, 1), groups=channels)
    return torch.cat([textures, answers], 1).permute(0, 2, 3, 1).flatten(0, 2)


def sliced_wasserstein(reference, other, rng):
    """Of two clouds [places, features], in units of the reference's deviation."""
    directions = torch.from_numpy(rng.standard_normal((reference.shape[1], DIRECTIONS), dtype=np.float32))
    scale = reference.std(0) + 1e-3
    quantiles = [torch.sort(cloud / scale @ directions / directions.norm(dim=0), 0).values for cloud in (reference, other)]
    return ((quantiles[0] - quantiles[1]).abs().mean(0) / (quantiles[0].std(0) + 1e-6)).mean().item()


def distance(reference, other, levels, seed=0):
    """The mean over the levels of the distance between two sets of textures [count, 4, n, n]; 0 is equal, 1 one deviation."""
    rng, total = np.random.default_rng(seed), 0.0
    for _ in range(levels):
        clouds = [responses(textures) for textures in (reference, other)]
        places = min(PLACES, *(len(cloud) for cloud in clouds))
        picked = [cloud[torch.from_numpy(rng.choice(len(cloud), places, replace=False))] for cloud in clouds]
        total += sliced_wasserstein(*picked, rng) / levels
        reference, other = reduced(reference, 2), reduced(other, 2)
    return total
