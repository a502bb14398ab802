#!/usr/bin/env python3
"""Trains the texture model. One command, resumable: run it again and it goes on from its checkpoint.

    python3 train.py --out run

Half of the blocks are trained first; at --grow every block is followed by a closed copy of itself, which costs
half the compute for the first part and leaves the loss where it was. On a CPU every core computes the gradient
of its own shard of the batch, which is three times faster than threads inside the matrix products.

    python3 train.py --out run --start ../DefaultModel~ --iterations 3000 --decay 0.6 --matrix-rate 0.012 --rate 6e-4

goes on from the weights of an exported model instead, at its full depth.
"""

import argparse
import copy
import json
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from exported import load_exported
from materials import MATERIALS
from model import Shape, TextureTransformer
from muon import Muon
from pixels import to_pixels, to_samples
from pool import Pool
from prediction import PREDICTIONS, per_sample, sample_deterministic
from progress import follow, rate_factor
from whole_file import whole_file


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder for the checkpoint, the log and sample grids")
    parser.add_argument("--start", type=Path, help="folder of an exported model whose weights a new run starts from")
    parser.add_argument("--iterations", type=int, default=3400)
    parser.add_argument("--grow", type=int, default=1900, help="iteration at which the depth doubles")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pool", type=int, default=9600, help="samples kept; a multiple of the classes")
    parser.add_argument("--renewed", type=int, default=4, help="samples rendered anew every iteration")
    parser.add_argument("--workers", type=int, default=max(1, os.cpu_count() or 2), help="processes that render samples")
    parser.add_argument("--matrix-rate", type=float, default=0.02, help="peak learning rate of the block matrices (Muon)")
    parser.add_argument("--rate", type=float, default=1e-3, help="peak learning rate of everything else (AdamW)")
    parser.add_argument("--decay", type=float, default=0.4, help="share of the iterations over which rates fall to zero")
    parser.add_argument("--dropout", type=float, default=0.1, help="share of samples that lose their class label")
    parser.add_argument("--ema", type=float, default=0.998)
    parser.add_argument("--every", type=int, default=200, help="iterations between checkpoints and sample grids")
    shape = parser.add_argument_group("model", "of a new run; a checkpoint keeps its own")
    shape.add_argument("--prediction", choices=PREDICTIONS, default=Shape.prediction)
    shape.add_argument("--size", type=int, default=Shape.size, help="texels; 64 or a divisor of it")
    for name in ("patch", "overlap", "width", "depth", "heads"):
        shape.add_argument(f"--{name}", type=int, default=getattr(Shape, name))
    return parser.parse_args()


def painting_loss(model, x, label, timestep, noise):
    alpha, sigma = map(per_sample, model.prediction.levels(timestep))
    painting = model.painting(alpha * x + sigma * noise, timestep, label).float()
    error = painting - model.prediction.target(x, noise, timestep)
    return (model.prediction.weight(timestep) * error.square().mean((1, 2, 3))).mean()


class Gradients:
    """Loss and gradients of a batch, computed in shards side by side on a CPU and at once on a GPU."""

    def __init__(self, device):
        self.device = device
        self.shards = (os.cpu_count() or 1) if device == "cpu" else 1
        self.threads = ThreadPoolExecutor(self.shards)

    def __call__(self, model, *tensors):
        parameters = list(model.parameters())

        def shard(parts):
            torch.set_num_threads(1)
            with torch.autocast("cuda", torch.bfloat16) if self.device == "cuda" else nullcontext():
                loss = painting_loss(model, *parts)
            return loss.item(), torch.autograd.grad(loss, parameters)

        parts = zip(*(tensor.chunk(self.shards) for tensor in tensors))
        results = list(self.threads.map(shard, parts))
        for index, parameter in enumerate(parameters):
            parameter.grad = sum(gradients[index] for _, gradients in results) / len(results)
        return sum(loss for loss, _ in results) / len(results)


def optimizers(model, matrix_rate, rate):
    matrices = [p for name, p in model.blocks.named_parameters()
                if p.ndim == 2 and not ("modulation" in name or "reduce" in name)]
    chosen = {id(p) for p in matrices}
    others = [p for p in model.parameters() if id(p) not in chosen]
    return [Muon(matrices, lr=matrix_rate), torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.95), weight_decay=0.0)]


def deepen(model):
    """Doubles the depth: behind every block stands a copy of it with closed gates."""
    blocks = [twin for block in model.blocks for twin in (block, copy.deepcopy(block).as_identity())]
    model.blocks = torch.nn.ModuleList(blocks)
    return model


def save_grid(model, path, seed, guidance=2.0):
    """Albedo and height of every class, then a second sample's albedo; eight tiles a row, each repeated 2x2."""
    device = next(model.parameters()).device
    generator = torch.Generator().manual_seed(seed)
    label = torch.arange(len(MATERIALS)).repeat(2)
    noise = torch.randn(len(label), model.shape.channels, model.shape.size, model.shape.size, generator=generator)
    sample = sample_deterministic(model, noise.to(device), label.to(device), 30, guidance).cpu()
    pixels = to_pixels(sample)
    albedo, height = pixels[..., :3], np.repeat(pixels[..., 3:], 3, -1)
    half = len(MATERIALS)
    rows = [np.concatenate([np.tile(tile, (2, 2, 1)) for tile in block[start:start + 8]], 1)
            for block in (albedo[:half], height[:half], albedo[half:]) for start in range(0, half, 8)]
    with whole_file(path) as temporary:
        Image.fromarray(np.concatenate(rows)).save(temporary, format="PNG")


def main():
    args = options()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_flush_denormal(True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    checkpoint, start, seconds_before = args.out / "checkpoint.pt", 0, 0.0
    state = torch.load(checkpoint, map_location=device) if checkpoint.exists() else None
    published = load_exported(args.start) if args.start and not state else None
    full = replace(Shape(**state["shape"]), depth=args.depth) if state else published.shape if published else Shape(
        classes=len(MATERIALS), size=args.size, patch=args.patch, overlap=args.overlap, width=args.width, depth=args.depth,
        heads=args.heads, prediction=args.prediction)
    shape = Shape(**state["shape"]) if state else full if published else replace(full, depth=full.depth // 2)
    model = (published or TextureTransformer(shape)).to(device)
    average = copy.deepcopy(model)
    stepping = optimizers(model, args.matrix_rate, args.rate)
    if state:
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
        for optimizer, saved in zip(stepping, state["optimizers"]):
            optimizer.load_state_dict(saved)
        start, seconds_before = state["iteration"], state["seconds"]
    print(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters, {device}, from iteration {start}", flush=True)
    pool = Pool(shape.size, args.pool, args.renewed, start, args.workers)
    gradients = Gradients(device)

    began, smooth = time.time(), None
    for iteration in range(start, args.iterations):
        if iteration >= args.grow and len(model.blocks) < full.depth:
            model, average, shape = deepen(model), deepen(average), full
            stepping = optimizers(model, args.matrix_rate, args.rate)
        rng = np.random.default_rng([args.seed, iteration])
        pixels, label = pool.batch(rng, args.batch)
        label = torch.from_numpy(np.where(rng.random(args.batch) < args.dropout, shape.classes, label)).to(device)
        x = to_samples(pixels).to(device)
        noise = torch.from_numpy(rng.standard_normal(x.shape, dtype=np.float32)).to(device)
        timestep = torch.from_numpy(model.prediction.draw(rng, args.batch).astype(np.float32)).to(device)
        value = gradients(model, x, label, timestep, noise)
        if not math.isfinite(value):
            raise SystemExit(f"loss became {value} at iteration {iteration}; lower the rates and resume")
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        factor = rate_factor(iteration, args.iterations, args.decay, warm_up=100)
        for optimizer, peak in zip(stepping, (args.matrix_rate, args.rate)):
            optimizer.param_groups[0]["lr"] = peak * factor
            optimizer.step()
        follow(average, model, iteration, args.ema)
        smooth = value if smooth is None else 0.98 * smooth + 0.02 * value
        done = iteration + 1
        seconds = seconds_before + time.time() - began
        if done % 25 == 0:
            line = dict(iteration=done, loss=round(smooth, 5), seconds=round(seconds), rate=round(factor, 4),
                        perIteration=round((time.time() - began) / (done - start), 3))
            with open(args.out / "log.jsonl", "a") as log:
                log.write(json.dumps(line) + "\n")
            print(line, flush=True)
        if done % args.every == 0 or done == args.iterations:
            save_grid(average, args.out / f"grid_{done:06d}.png", args.seed)
            with whole_file(checkpoint) as temporary:
                torch.save(dict(model=model.state_dict(), average=average.state_dict(), iteration=done,
                                optimizers=[o.state_dict() for o in stepping], shape=shape.as_dict(), seconds=seconds,
                                options={name: str(option) for name, option in vars(args).items()}), temporary)


if __name__ == "__main__":
    main()
