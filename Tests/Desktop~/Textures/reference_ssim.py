"""Writes ssim.json: images and their structural similarity, for the tests of Ssim to compare with.

Everything is float64 and follows the definition of Wang et al. 2004 texel by texel: the window of 11 x 11 weights is laid
over the repeated tile, and means, variances and covariance are sums over it. Nothing is separable and no mean of squares
is used, unlike in the code under test. Run with Debian's python3 and python3-numpy.
"""

import json
import pathlib

import numpy as np

RADIUS = 5


def window():
    offset = np.arange(-RADIUS, RADIUS + 1)
    weights = np.exp(-(offset[:, None] ** 2 + offset[None, :] ** 2) / (2 * 1.5**2))
    return weights / weights.sum()


def index_map(x, y, peak):
    """The index at every texel of two planes [height, width]."""
    c1, c2 = (0.01 * peak) ** 2, (0.03 * peak) ** 2
    weights = window()
    height, width = x.shape
    result = np.empty(x.shape)
    for row in range(height):
        for column in range(width):
            rows = np.arange(row - RADIUS, row + RADIUS + 1) % height
            columns = np.arange(column - RADIUS, column + RADIUS + 1) % width
            patch_x, patch_y = x[np.ix_(rows, columns)], y[np.ix_(rows, columns)]
            mean_x, mean_y = (weights * patch_x).sum(), (weights * patch_y).sum()
            variance_x = (weights * (patch_x - mean_x) ** 2).sum()
            variance_y = (weights * (patch_y - mean_y) ** 2).sum()
            covariance = (weights * (patch_x - mean_x) * (patch_y - mean_y)).sum()
            result[row, column] = (
                (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
                / ((mean_x**2 + mean_y**2 + c1) * (variance_x + variance_y + c2)))
    return result


def case(name, reference, candidate, peak):
    reference, candidate = (np.round(image, 3).astype(np.float32) for image in (reference, candidate))
    channels, height, width = reference.shape
    maps = [index_map(a.astype(np.float64), b.astype(np.float64), peak) for a, b in zip(reference, candidate)]
    return {
        "name": name,
        "channels": channels,
        "height": height,
        "width": width,
        "peak": peak,
        "reference": [round(float(value), 3) for value in reference.ravel()],
        "candidate": [round(float(value), 3) for value in candidate.ravel()],
        "ssim": float(np.mean(maps)),
    }


def main():
    rng = np.random.default_rng(1)
    rows, columns = np.mgrid[0:13, 0:17]
    waves = 0.5 + 0.4 * np.sin(2 * np.pi * columns / 17) * np.cos(4 * np.pi * rows / 13)
    noisy = np.clip(waves + 0.1 * rng.standard_normal(waves.shape), 0, 1)
    small = rng.uniform(-1, 1, (2, 7, 4))
    cases = [
        case("noise", waves[None], noisy[None], 1.0),
        case("contrast", waves[None], 0.5 + 0.5 * (waves[None] - 0.5), 1.0),
        case("inverted", waves[None], 1 - waves[None], 1.0),
        case("tile smaller than the window, two channels", small, small + 0.2 * rng.standard_normal(small.shape), 2.0),
    ]
    path = pathlib.Path(__file__).with_name("ssim.json")
    path.write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")


if __name__ == "__main__":
    main()
