"""The critic that tells drawn texels from painted ones, given the sample that they belong to and its class."""

import torch
from torch import nn
from torch.nn.utils import spectral_norm

from detail.network import FACTOR, activate


class Critic(nn.Module):
    """texture [batch, 4, 4h, 4w], sample [batch, 4, h, w], label [batch] to verdicts [batch, 1, h, w] over 28 texels each.

    Spectral norms (Miyato et al. 2018) bound it; the class enters as a projection (Miyato and Koyama 2018).
    """

    def __init__(self, shape, width=64):
        super().__init__()
        self.fold = spectral_norm(nn.Conv2d(shape.channels, 32, 4, 2, 1))
        self.fold_again = spectral_norm(nn.Conv2d(32, width, 4, 2, 1))
        self.beside = spectral_norm(nn.Conv2d(shape.channels, width, 3, padding=1))
        self.first = spectral_norm(nn.Conv2d(width, width, 3, padding=1))
        self.second = spectral_norm(nn.Conv2d(width, width, 3, padding=1))
        self.verdict = spectral_norm(nn.Conv2d(width, 1, 1))
        self.classes = spectral_norm(nn.Embedding(shape.classes + 1, width))

    def forward(self, texture, sample, label):
        x = self.fold_again(activate(self.fold(texture))) + self.beside(sample)
        x = activate(self.second(activate(self.first(activate(x)))))
        return self.verdict(x) + (x * self.classes(label)[:, :, None, None]).sum(1, keepdim=True)


def critic_loss(drawn, painted):
    """Hinge loss."""
    return (1 - drawn).relu().mean() + (1 + painted).relu().mean()


assert FACTOR == 4, "the critic folds texels twice by two"
