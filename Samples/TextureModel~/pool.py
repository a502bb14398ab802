"""A pool of rendered samples that is renewed all the time, so that training data never ends.

Sample number m has label m % classes and seed m // classes. The pool starts with the first `capacity` numbers;
every iteration replaces the oldest `renewed` of them, which may be none. Its content is a function of the iteration alone, so a
resumed run sees what an uninterrupted one would have seen.
"""

from concurrent.futures import ProcessPoolExecutor
from itertools import repeat

import numpy as np

from materials import MATERIALS, render

SMALLEST_DRAWING = 64


def render_numbers(numbers, size):
    rendered = max(size, SMALLEST_DRAWING)
    samples = np.stack([render(number % len(MATERIALS), number // len(MATERIALS), rendered) for number in numbers])
    if size == rendered:
        return samples
    cell = rendered // size
    return samples.reshape(len(samples), size, cell, size, cell, -1).mean((2, 4)).round().astype(np.uint8)


class Pool:
    def __init__(self, size, capacity, renewed, iteration, workers):
        self.size, self.capacity, self.renewed = size, capacity, renewed
        self.executor = ProcessPoolExecutor(workers)
        latest = capacity + iteration * renewed
        slots = np.arange(capacity)
        numbers = latest - 1 - (latest - 1 - slots) % capacity
        chunks = np.array_split(numbers, max(1, capacity // 100))
        self.samples = np.concatenate(list(self.executor.map(render_numbers, chunks, repeat(size))))
        self.pending = self._submit(latest) if renewed else None

    def _submit(self, first):
        numbers = np.arange(first, first + self.renewed)
        return numbers, self.executor.submit(render_numbers, numbers, self.size)

    def batch(self, rng, size):
        """A batch of uint8 samples [size, n, n, 4] with labels; rolled and mirrored at random, then renews the pool."""
        slots = rng.integers(0, self.capacity, size)
        samples = np.stack([self._augment(rng, self.samples[slot]) for slot in slots])
        if self.pending is None:
            return samples, slots % len(MATERIALS)
        numbers, future = self.pending
        self.samples[numbers % self.capacity] = future.result()
        self.pending = self._submit(numbers[-1] + 1)
        return samples, slots % len(MATERIALS)

    @staticmethod
    def _augment(rng, sample):
        rows, columns = rng.integers(0, sample.shape[0], 2)
        sample = np.roll(sample, (rows, columns), (0, 1))
        if rng.random() < 0.5:
            sample = sample[::-1]
        return sample[:, ::-1] if rng.random() < 0.5 else sample
