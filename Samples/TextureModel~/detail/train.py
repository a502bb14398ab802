#!/usr/bin/env python3
"""Trains the detail network on tiles drawn at 256 texels and their means over 4 x 4 texels. Resumable.

    python3 -m detail.train --out run-detail

Its first iterations go without the critic, until colours and edges are where they belong. The sample gets a little noise and
softness on the way in, so that the network forgives what a diffusion model gets slightly wrong.
"""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from detail.critic import Critic, critic_loss
from detail.losses import LocalSpectrum, grid, reduced, softened
from detail.network import FACTOR, DetailNetwork, DetailShape
from materials import MATERIALS, render
from pixels import to_pixels, to_samples
from pool import Pool
from progress import follow, rate_factor
from whole_file import whole_file

SIZE = 256
HELD_OUT_SEED = 10**6


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint, the log and sheets")
    parser.add_argument("--iterations", type=int, default=8500)
    parser.add_argument("--alone", type=int, default=200, help="iterations before the critic has a say")
    parser.add_argument("--batch", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pool", type=int, default=960, help="tiles kept; a multiple of the classes")
    parser.add_argument("--workers", type=int, default=2, help="processes that draw the tiles")
    parser.add_argument("--rate", type=float, default=1.5e-3, help="peak learning rate of the network (Adam)")
    parser.add_argument("--critic-rate", type=float, default=1e-3)
    parser.add_argument("--approval", type=float, default=0.05, help="weight of the critic's approval")
    parser.add_argument("--spectrum", type=float, default=8.0, help="weight of the error of local spectra")
    parser.add_argument("--mean", type=float, default=4.0, help="weight of the error of the means that the sample holds")
    parser.add_argument("--half", type=float, default=1.0, help="weight of the error at half the texels")
    parser.add_argument("--grid", type=float, default=16.0, help="weight of what repeats with the sample's texels and should not")
    parser.add_argument("--noise", type=float, default=0.06, help="greatest deviation of the noise on the sample")
    parser.add_argument("--softness", type=float, default=0.4, help="greatest share of the way to the sample's blurred self")
    parser.add_argument("--decay", type=float, default=0.4, help="share of the iterations over which rates fall to zero")
    parser.add_argument("--ema", type=float, default=0.998)
    parser.add_argument("--every", type=int, default=250, help="iterations between checkpoints and sheets")
    return parser.parse_args()


@torch.no_grad()
def save_sheet(network, path, seed):
    """For every class, of a tile that no training saw: the sample enlarged, what is painted, what was drawn; albedo above height."""
    label = torch.arange(len(MATERIALS))
    drawn = to_samples(np.stack([render(number, HELD_OUT_SEED, SIZE) for number in range(len(MATERIALS))]))
    sample = reduced(drawn, FACTOR)
    noise = torch.randn(len(label), 1, SIZE, SIZE, generator=torch.Generator().manual_seed(seed))
    painted = torch.cat([network(sample[i:i + 1], noise[i:i + 1], label[i:i + 1]) for i in range(len(label))])
    coarse = sample.repeat_interleave(FACTOR, 2).repeat_interleave(FACTOR, 3)
    side = SIZE * 3 // 4
    tiles = np.concatenate([to_pixels(picture)[:, :side, :side] for picture in (coarse, painted, drawn)], 2)
    tiles = np.concatenate([tiles[..., :3], np.repeat(tiles[:, :side // 2, :, 3:], 3, -1)], 1)
    rows = [np.concatenate(list(tiles[start:start + 2]), 1) for start in range(0, len(tiles), 2)]
    with whole_file(path) as temporary:
        Image.fromarray(np.concatenate(rows)).save(temporary, format="PNG")


class Training:
    """The network, its average, the critic and their optimizers: what a checkpoint holds."""

    def __init__(self, args):
        self.args, self.shape = args, DetailShape(classes=len(MATERIALS))
        self.network, self.critic = DetailNetwork(self.shape), Critic(self.shape)
        self.average = copy.deepcopy(self.network)
        self.network_steps = torch.optim.Adam(self.network.parameters(), betas=(0.5, 0.99))
        self.critic_steps = torch.optim.Adam(self.critic.parameters(), betas=(0.5, 0.99))
        self.spectrum = LocalSpectrum()
        self.iteration, self.seconds = 0, 0.0

    def parts(self):
        return dict(network=self.network, critic=self.critic, average=self.average,
                    network_steps=self.network_steps, critic_steps=self.critic_steps)

    def load(self, state):
        for name, part in self.parts().items():
            part.load_state_dict(state[name])
        self.iteration, self.seconds = state["iteration"], state["seconds"]

    def save(self, path):
        with whole_file(path) as temporary:
            torch.save(dict(shape=self.shape.as_dict(), iteration=self.iteration, seconds=self.seconds,
                            options={name: str(option) for name, option in vars(self.args).items()},
                            **{name: part.state_dict() for name, part in self.parts().items()}), temporary)

    def step(self, drawn, label, noise, softness, disturbance, offset):
        """One update of the critic and of the network; returns the terms of the network's loss.

        The critic sees textures moved by `offset`, so that a pattern tied to the sample's places cannot hide in its strides.
        """
        args, judged = self.args, self.iteration >= self.args.alone

        def moved(texture):
            return torch.roll(texture, offset, (2, 3))

        clean = reduced(drawn, FACTOR)
        sample = softened(clean, softness) + disturbance
        with torch.autocast("cpu", torch.bfloat16):
            painted = self.network(sample, noise, label)
        if judged:
            with torch.autocast("cpu", torch.bfloat16):
                verdicts = self.critic(moved(drawn), sample, label), self.critic(moved(painted.detach()), sample, label)
            loss = critic_loss(verdicts[0].float(), verdicts[1].float())
            self.update(self.critic, self.critic_steps, loss, args.critic_rate)
        painted = painted.float()
        terms = dict(mean=(reduced(painted, FACTOR) - clean).abs().mean(), half=(reduced(painted, 2) - reduced(drawn, 2)).abs().mean(),
                     spectrum=self.spectrum(painted, drawn), grid=grid(painted, drawn, FACTOR))
        total = sum(getattr(args, name) * term for name, term in terms.items())
        if judged:
            with torch.autocast("cpu", torch.bfloat16):
                approval = self.critic(moved(painted), sample, label)
            terms.update(critic=loss, approval=approval.float().mean())
            total = total - args.approval * terms["approval"]
        self.update(self.network, self.network_steps, total, args.rate)
        follow(self.average, self.network, self.iteration, args.ema)
        self.iteration += 1
        return {name: term.item() for name, term in terms.items()}

    def update(self, module, optimizer, loss, rate):
        optimizer.param_groups[0]["lr"] = rate * rate_factor(self.iteration, self.args.iterations, self.args.decay, warm_up=50)
        gradients = torch.autograd.grad(loss, list(module.parameters()))
        for parameter, gradient in zip(module.parameters(), gradients):
            parameter.grad = gradient
        torch.nn.utils.clip_grad_norm_(module.parameters(), 1.0)
        optimizer.step()


def main():
    args = options()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_flush_denormal(True)
    training, checkpoint = Training(args), args.out / "checkpoint.pt"
    if checkpoint.exists():
        training.load(torch.load(checkpoint, map_location="cpu"))
    print(f"{sum(p.numel() for p in training.network.parameters()) / 1e6:.2f} M parameters, from iteration {training.iteration}", flush=True)
    pool = Pool(SIZE, args.pool, 0, 0, args.workers)
    began, before, smooth = time.time(), training.seconds, {}
    while training.iteration < args.iterations:
        rng = np.random.default_rng([args.seed, training.iteration])
        pixels, label = pool.batch(rng, args.batch)
        drawn = to_samples(pixels)
        noise = torch.from_numpy(rng.standard_normal((args.batch, 1, SIZE, SIZE), dtype=np.float32))
        deviation, softness = (torch.from_numpy(rng.uniform(0, most, (args.batch, 1, 1, 1)).astype(np.float32))
                               for most in (args.noise, args.softness))
        small = drawn.shape[0], drawn.shape[1], SIZE // FACTOR, SIZE // FACTOR
        disturbance = deviation * torch.from_numpy(rng.standard_normal(small, dtype=np.float32))
        offset = tuple(rng.integers(0, FACTOR, 2).tolist())
        terms = training.step(drawn, torch.from_numpy(label), noise, softness, disturbance, offset)
        if not all(math.isfinite(term) for term in terms.values()):
            raise SystemExit(f"a term became {terms} at iteration {training.iteration}; lower the rates and resume")
        smooth = {name: 0.95 * smooth.get(name, term) + 0.05 * term for name, term in terms.items()}
        training.seconds = before + time.time() - began
        if training.iteration % 25 == 0:
            line = dict(iteration=training.iteration, seconds=round(training.seconds), **{name: round(term, 4) for name, term in smooth.items()})
            with open(args.out / "log.jsonl", "a") as log:
                log.write(json.dumps(line) + "\n")
            print(line, flush=True)
        if training.iteration % args.every == 0 or training.iteration == args.iterations:
            training.save(checkpoint)
            save_sheet(training.average, args.out / f"sheet_{training.iteration:06d}.png", args.seed)


if __name__ == "__main__":
    main()
