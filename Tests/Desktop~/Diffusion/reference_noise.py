"""Prints the numbers that the tests of the Gaussian noise compare with.

Philox is written from the figure of Salmon et al. 2011, and quantiles are found by root search on the normal
distribution function with 60 digits, so nothing here shares a formula with the code under test.
"""

import struct

from mpmath import erfc, findroot, log, mp, mpf, sqrt

mp.dps = 60


def philox_4x32_10(counter, key):
    left, right = [counter[1], counter[3]], [counter[0], counter[2]]
    for turn in range(10):
        keys = [(word + turn * step) % 2**32 for word, step in zip(key, (0x9E3779B9, 0xBB67AE85))]
        products = [factor * word for factor, word in zip((0xD2511F53, 0xCD9E8D57), right)]
        high, low = zip(*(divmod(product, 2**32) for product in products))
        right = [high[1] ^ left[0] ^ keys[0], high[0] ^ left[1] ^ keys[1]]
        left = [low[1], low[0]]
    return [right[0], left[0], right[1], left[1]]


def quantile(probability):
    if probability > mpf(1) / 2:
        return -quantile(1 - probability)
    guess = -sqrt(-2 * log(probability)) if probability < 0.02 else (probability - mpf(1) / 2) * mpf(2.5)
    return findroot(lambda x: log(erfc(-x / sqrt(mpf(2))) / 2) - log(probability), (guess, guess + mpf(1) / 10))


def noise(seed, count):
    values = []
    for block in range((count + 3) // 4):
        words = philox_4x32_10((block % 2**32, block // 2**32, 0, 0), (seed % 2**32, seed // 2**32))
        values += [quantile((word + mpf(1) / 2) / 2**32) for word in words]
    return values[:count]


def float_bits(value):
    return "0x%08X" % struct.unpack("<I", struct.pack("<f", float(value)))[0]


if __name__ == "__main__":
    for seed in (0, 0x123456789ABCDEF0):
        print("noise of seed 0x%X:" % seed, ", ".join(float_bits(value) for value in noise(seed, 8)))
    for probability in (1e-300, 1e-20, 1e-12, 2.0**-33, 1e-6, 0.02, 0.075, 0.1, 0.3, 0.7, 0.925, 0.975, 0.999999):
        print("quantile of %r:" % probability, mp.nstr(quantile(mpf(probability)), 20))
    for x in (2.0**-1022, 1e-300, 2.0**-33, 1e-6, 0.075, 0.5, 0.7071, 0.99, 1.01, 1.41421356, 1.4142136, 10.0, 1e300):
        print("logarithm of %r:" % x, mp.nstr(log(mpf(x)), 20))
