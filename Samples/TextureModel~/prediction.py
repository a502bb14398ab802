"""What the transformer paints, and the noise process that it is trained under.

    x_t = alpha(t) x_0 + sigma(t) noise

`flow` is the embedded model's: t = sigma in (0, 1], the transformer paints x_0 and the head turns that into the velocity
noise - x_0. `epsilon` (Ho et al. 2020) and `v` (Salimans and Ho 2022) paint what they are named after, under 1000 discrete
timesteps with linear and with cosine betas.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch

TRAINING_TIMESTEPS = 1000


def per_sample(values):
    """[batch] to [batch, 1, 1, 1]."""
    return values[:, None, None, None]


@dataclass(frozen=True)
class Flow:
    timestep_scale = 1000.0
    head_reads_timestep = True
    schedule = dict(kind="flow", trainingTimesteps=TRAINING_TIMESTEPS, shift=1.0, timestepScale=1.0)

    def levels(self, timestep):
        return 1 - timestep, timestep

    def draw(self, rng, size):
        """Logit-normal times, one tenth uniform so that both ends are seen."""
        normal = 1 / (1 + np.exp(-rng.normal(0.0, 1.0, size)))
        return np.where(rng.random(size) < 0.1, rng.random(size), normal).clip(1e-3, 1 - 1e-4)

    def target(self, x, noise, timestep):
        return x

    def weight(self, timestep):
        return timestep.clamp(min=0.1) ** -2

    def output(self, painted, sample, timestep):
        return (sample - painted) / per_sample(timestep)

    def estimates(self, output, sample, timestep):
        """Estimates of x_0 and of the noise."""
        clean = sample - per_sample(timestep) * output
        return clean, clean + output

    def sampling_timestep(self, share):
        return share


class Discrete:
    """Timesteps 0 to 999; the transformer paints the output itself."""

    timestep_scale = 1.0
    head_reads_timestep = False

    def __init__(self, betas):
        power = np.cumprod(1 - np.asarray(betas))
        self.alpha = torch.tensor(np.sqrt(power), dtype=torch.float32)
        self.sigma = torch.tensor(np.sqrt(1 - power), dtype=torch.float32)

    def levels(self, timestep):
        index = timestep.long().cpu()
        return self.alpha[index].to(timestep.device), self.sigma[index].to(timestep.device)

    def draw(self, rng, size):
        return rng.integers(0, TRAINING_TIMESTEPS, size)

    def weight(self, timestep):
        return torch.ones_like(timestep)

    def output(self, painted, sample, timestep):
        return painted

    def sampling_timestep(self, share):
        return round(TRAINING_TIMESTEPS * share) - 1


class Epsilon(Discrete):
    schedule = dict(kind="linearBeta", trainingTimesteps=TRAINING_TIMESTEPS, betaStart=1e-4, betaEnd=0.02)

    def __init__(self):
        super().__init__(np.linspace(1e-4, 0.02, TRAINING_TIMESTEPS))

    def target(self, x, noise, timestep):
        return noise

    def estimates(self, output, sample, timestep):
        alpha, sigma = map(per_sample, self.levels(timestep))
        return ((sample - sigma * output) / alpha).clamp(-3, 3), output


class V(Discrete):
    schedule = dict(kind="cosine", trainingTimesteps=TRAINING_TIMESTEPS)

    def __init__(self):
        power = [math.cos((step / TRAINING_TIMESTEPS + 0.008) / 1.008 * math.pi / 2) ** 2 for step in range(TRAINING_TIMESTEPS + 1)]
        super().__init__([min(1 - after / before, 0.999) for before, after in zip(power, power[1:])])

    def target(self, x, noise, timestep):
        alpha, sigma = map(per_sample, self.levels(timestep))
        return alpha * noise - sigma * x

    def estimates(self, output, sample, timestep):
        alpha, sigma = map(per_sample, self.levels(timestep))
        return alpha * sample - sigma * output, sigma * sample + alpha * output


PREDICTIONS = dict(flow=Flow, epsilon=Epsilon, v=V)


@torch.no_grad()
def sample_deterministic(model, noise, label, steps, guidance):
    """DDIM (Euler, for flow matching) with classifier-free guidance; noise [batch, channels, height, width]."""
    prediction, none = model.prediction, torch.full_like(label, model.shape.classes)
    sample = noise
    for step in range(steps):
        timestep = torch.full((len(label),), float(prediction.sampling_timestep(1 - step / steps)), device=noise.device)
        output = model(torch.cat([sample, sample]), timestep.repeat(2), torch.cat([label, none])).float()
        conditional, unconditional = output.chunk(2)
        clean, direction = prediction.estimates(unconditional + guidance * (conditional - unconditional), sample, timestep)
        if step + 1 == steps:
            return clean
        following = torch.full_like(timestep, float(prediction.sampling_timestep(1 - (step + 1) / steps)))
        alpha, sigma = map(per_sample, prediction.levels(following))
        sample = alpha * clean + sigma * direction
