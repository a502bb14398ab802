"""The runtime's noise, written again from its definition: Philox4x32-10 words to normal quantiles (AS 241)."""

from statistics import NormalDist

import numpy as np

MULTIPLIERS = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
KEY_STEPS = 0x9E3779B9, 0xBB67AE85
LOW = np.uint64(0xFFFFFFFF)


def philox_words(seed, count):
    """The first `count` 32-bit words under a 64-bit seed as key; block numbers are the counter."""
    blocks = np.arange((count + 3) // 4, dtype=np.uint64)
    words = [blocks & LOW, blocks >> np.uint64(32), np.zeros_like(blocks), np.zeros_like(blocks)]
    keys = [seed & 0xFFFFFFFF, seed >> 32]
    for _ in range(10):
        first, second = words[0] * MULTIPLIERS[0], words[2] * MULTIPLIERS[1]
        words = [(second >> np.uint64(32)) ^ words[1] ^ np.uint64(keys[0]), second & LOW,
                 (first >> np.uint64(32)) ^ words[3] ^ np.uint64(keys[1]), first & LOW]
        keys = [(key + step) & 0xFFFFFFFF for key, step in zip(keys, KEY_STEPS)]
    return np.stack(words, 1).reshape(-1)[:count]


def gaussian_noise(seed, shape):
    quantile = NormalDist().inv_cdf
    probabilities = (philox_words(seed, int(np.prod(shape))).astype(np.float64) + 0.5) / 2.0**32
    return np.array([quantile(p) for p in probabilities], np.float32).reshape(shape)
