"""Draws textures as the default model was trained on, for the reference that textures are compared with.

The result, training.bin beside this file, holds no texture: of every material it has the pooled descriptor of all drawn
textures (see TextureDescriptor), which the benchmark program makes, so that references and candidates are described by the
same code. To make it again, with Debian's python3 and python3-numpy:

    python3 Tests/Benchmarks~/Training/draw_training_textures.py run/training
    dotnet run --project Tests/Benchmarks~ -c Release -- reference run/training Tests/Benchmarks~/Training/training.bin

Every material becomes one file NAME.u8 of bytes [textures, height, width, channels]. Seeds start at 1,000,000,000, beyond
all that training has seen, so the reference is the distribution and not the training set.
"""

import argparse
import pathlib
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "Samples" / "TextureModel~"))

from materials import MATERIALS, render  # noqa: E402

FIRST_SEED = 1_000_000_000


def draw(label, count):
    return np.stack([render(label, FIRST_SEED + number) for number in range(count)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=96, help="textures of every material")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(arguments.workers) as executor:
        drawn = executor.map(draw, range(len(MATERIALS)), [arguments.count] * len(MATERIALS))
        for name, textures in zip(MATERIALS, drawn):
            (arguments.folder / f"{name}.u8").write_bytes(textures.tobytes())


if __name__ == "__main__":
    main()
