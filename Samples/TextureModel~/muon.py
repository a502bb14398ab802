"""Muon (Jordan et al. 2024): momentum whose update is orthogonalised, for the matrices of the blocks."""

import os
from concurrent.futures import ThreadPoolExecutor

import torch


@torch.no_grad()
def orthogonalise(update, iterations=5):
    """Newton-Schulz iteration towards the nearest semi-orthogonal matrices; update [count, rows, columns]."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = update.bfloat16() if update.is_cuda else update
    x = x / (x.flatten(1).float().norm(dim=1)[:, None, None].to(x.dtype) + 1e-7)
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.transpose(1, 2)
    x = x.contiguous()
    for _ in range(iterations):
        gram = x @ x.transpose(1, 2)
        x = a * x + (b * gram + c * (gram @ gram)) @ x
    if tall:
        x = x.transpose(1, 2)
    return x.float()


class Muon(torch.optim.Optimizer):
    """lr is the update's root mean square per weight relative to a semi-orthogonal matrix."""

    def __init__(self, parameters, lr=0.02, momentum=0.95, weight_decay=0.01):
        super().__init__(parameters, dict(lr=lr, momentum=momentum, weight_decay=weight_decay))
        self.threads = ThreadPoolExecutor(os.cpu_count())

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            by_shape = {}
            for parameter in group["params"]:
                state = self.state[parameter]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(parameter)
                state["momentum"].lerp_(parameter.grad, 1 - group["momentum"])
                update = parameter.grad.lerp(state["momentum"], group["momentum"])
                by_shape.setdefault(parameter.shape, []).append((parameter, update))
            stacks = [entries[start:start + 10] for entries in by_shape.values() for start in range(0, len(entries), 10)]
            updates = self.threads.map(orthogonalise, [torch.stack([update for _, update in stack]) for stack in stacks])
            for stack, orthogonal in zip(stacks, updates):
                for (parameter, _), update in zip(stack, orthogonal):
                    rows, columns = parameter.shape
                    parameter.mul_(1 - group["lr"] * group["weight_decay"])
                    parameter.add_(update, alpha=-group["lr"] * max(1, rows / columns) ** 0.5)
