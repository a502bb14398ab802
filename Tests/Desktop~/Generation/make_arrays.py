"""Writes the arrays that the .npy reader is tested with."""
import os

import numpy as np

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Arrays")
VALUES = np.array([[0.0, 1.0, -2.5], [65504.0, 6e-8, 0.333251953125]])

for name in ("float16", "float32", "float64"):
    np.save(os.path.join(FOLDER, name + ".npy"), VALUES.astype(name))
for name in ("int32", "int64"):
    np.save(os.path.join(FOLDER, name + ".npy"), np.arange(-2, 4).reshape(1, 2, 3).astype(name))
np.save(os.path.join(FOLDER, "bool.npy"), np.array([True, False]))
np.save(os.path.join(FOLDER, "scalar.npy"), np.array(7.5, np.float32))
np.save(os.path.join(FOLDER, "fortran.npy"), np.asfortranarray(VALUES.astype(np.float32)))
np.save(os.path.join(FOLDER, "big_endian.npy"), VALUES.astype(">f4"))
with open(os.path.join(FOLDER, "version2.npy"), "wb") as file:
    np.lib.format.write_array(file, VALUES.astype(np.float32), version=(2, 0))
