"""What both trainings do as they go on: rates that rise and fall, and an average of the weights that follows."""

import torch


def rate_factor(iteration, total, decay, warm_up):
    """Linear warm-up over `warm_up` iterations, constant, then linear to zero over the last share `decay`."""
    return min((iteration + 1) / warm_up, 1.0, (total - iteration) / max(1.0, total * decay))


@torch.no_grad()
def follow(average, model, iteration, ema):
    """Moves the averaged weights towards the model's; faster at first, when the average is still of nothing."""
    decay = min(ema, (1 + iteration) / (10 + iteration))
    for target, source in zip(average.parameters(), model.parameters()):
        target.lerp_(source, 1 - decay)
