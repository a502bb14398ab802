"""A small convolutional classifier of drawn materials: whether a generated texture shows the class it was asked for."""

import numpy as np
import torch
from torch import nn

from materials import MATERIALS
from pixels import to_samples


class Classifier(nn.Module):
    """Textures [batch, 4, n, n] from -1 to 1 to scores [batch, classes]; n is any multiple of 8."""

    def __init__(self, width=32):
        super().__init__()
        layers, inputs = [], 4
        for outputs in (width, 2 * width, 3 * width):
            layers += [nn.Conv2d(inputs, outputs, 3, padding=1, padding_mode="circular"), nn.BatchNorm2d(outputs), nn.ReLU(),
                       nn.Conv2d(outputs, outputs, 3, 2, 1), nn.BatchNorm2d(outputs), nn.ReLU()]
            inputs = outputs
        self.features, self.scores = nn.Sequential(*layers), nn.Linear(inputs, len(MATERIALS))

    def forward(self, textures):
        return self.scores(self.features(textures).mean((2, 3)))


def train(pool, iterations=400, batch=32, seed=5):
    """A classifier trained on a pool of drawings, with colours that vary a little so that it looks at structure too."""
    torch.manual_seed(seed)
    classifier = Classifier()
    optimizer = torch.optim.AdamW(classifier.parameters(), lr=2e-3, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, iterations)
    for iteration in range(iterations):
        rng = np.random.default_rng([seed, iteration])
        pixels, label = pool.batch(rng, batch)
        textures = to_samples(pixels)
        shift = torch.from_numpy(rng.normal(0, 0.1, (batch, 4, 1, 1)).astype(np.float32))
        loss = nn.functional.cross_entropy(classifier(textures + shift), torch.from_numpy(label))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return classifier.eval()


@torch.no_grad()
def predictions(classifier, textures):
    """Class labels [count] of textures [count, 4, n, n]."""
    return torch.cat([classifier(part).argmax(1) for part in textures.split(32)])
