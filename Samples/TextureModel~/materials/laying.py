"""How bricks, stones and tiles lie: every unit with its number, its own axes and its outline on the unit torus."""

import numpy as np

from .fields import coordinates


class Blocks:
    """Rectangular units in courses of any height and width.

    index: number of the unit; x, y: offset from its centre in tiles.
    """

    def __init__(self, n, tops, joints, dx=0.0, dy=0.0):
        """tops: where each course starts, the first at 0; joints: where the units of each course start, in 0..1."""
        x, y = coordinates(n)
        x, y = (x + dx) % 1, (y + dy) % 1
        course = np.searchsorted(np.asarray(tops, np.float32), y, "right") - 1
        self.index = np.empty((n, n), np.int32)
        boxes = []
        for row, (top, bottom) in enumerate(zip(tops, [*tops[1:], 1.0])):
            starts = np.sort(np.asarray(joints[row]) % 1)
            here = course == row
            column = np.searchsorted(starts.astype(np.float32), x[here], "right") - 1
            self.index[here] = len(boxes) + column % len(starts)
            widths = np.diff(np.append(starts, starts[0] + 1))
            boxes += [(start + width / 2, (top + bottom) / 2, width, bottom - top) for start, width in zip(starts, widths)]
        self.count = len(boxes)
        boxes = np.array(boxes, np.float32)
        self.x, self.y = x - boxes[self.index, 0], y - boxes[self.index, 1]
        self.x -= np.round(self.x)
        self.half_width, self.half_height = boxes[self.index, 2] / 2, boxes[self.index, 3] / 2

    def per_unit(self, values):
        return np.asarray(values, np.float32)[self.index]

    def edge(self, joint, radius, shift, tilt):
        """Distance to the outline in tiles, positive inside, of rectangles rounded by radius and a joint apart.

        shift: [count, 2] tiles and tilt: [count] radians by which each unit lies off its place.
        """
        shift, tilt = self.per_unit(shift), self.per_unit(tilt)
        x, y = self.x - shift[..., 0], self.y - shift[..., 1]
        beyond_x = np.abs(x + tilt * y) - self.half_width + joint / 2 + radius
        beyond_y = np.abs(y - tilt * x) - self.half_height + joint / 2 + radius
        corner = np.sqrt(np.maximum(beyond_x, 0) ** 2 + np.maximum(beyond_y, 0) ** 2)
        return radius - corner - np.minimum(np.maximum(beyond_x, beyond_y), 0)


class Stones:
    """Voronoi stones with rounded corners and joints of even width.

    index: number of the stone; x, y: offset from its point in tiles; edge: distance to its border in tiles.
    """

    def __init__(self, n, points, roundness, dx=0.0, dy=0.0, aspect=1.0):
        """roundness: length in tiles over which the sides of a stone melt together; aspect: width over height."""
        x, y = coordinates(n)
        x, y = x + dx, y + dy
        self.count = len(points)
        self.index = np.zeros((n, n), np.int32)
        nearest = np.full((n, n), np.inf, np.float32)
        for number, (px, py) in enumerate(points):
            ox, oy = x - px, y - py
            ox -= np.round(ox)
            oy -= np.round(oy)
            distance = ox * ox + oy * oy * np.float32(aspect * aspect)
            self.index[distance < nearest] = number
            np.minimum(nearest, distance, out=nearest)
        self.x, self.y = x - points[self.index, 0], y - points[self.index, 1]
        self.x -= np.round(self.x)
        self.y -= np.round(self.y)
        self.edge = self._border(points, roundness, aspect)

    def per_unit(self, values):
        return np.asarray(values, np.float32)[self.index]

    def _border(self, points, roundness, aspect, neighbours=14):
        # Soft minimum of the distances to the sides: a plain minimum leaves razor-sharp corners.
        metric = np.array([1, aspect * aspect], np.float32)
        images = np.concatenate([points + (i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]).astype(np.float32)
        order = np.argsort(self.index, axis=None, kind="stable")
        groups = np.split(order, np.cumsum(np.bincount(self.index.ravel(), minlength=self.count))[:-1])
        border = np.empty(self.index.size, np.float32)
        for point, group in zip(points, groups):
            apart = images - point
            reach = (apart * apart * metric).sum(1)
            chosen = np.argsort(reach)[1:neighbours + 1]
            normal = apart[chosen] * metric
            length = np.sqrt((normal * normal).sum(1))
            offset = np.stack([self.x.ravel()[group], self.y.ravel()[group]], 1)
            side = reach[chosen] / (2 * length) - offset @ (normal / length[:, None]).T
            closest = side.min(1)
            border[group] = closest - roundness * np.log(np.exp((closest[:, None] - side) / roundness).sum(1))
        return border.reshape(self.index.shape)


def facets(units, planes):
    """Hewn faces: the lowest of each unit's own planes [count, planes, 3] (slopes along x and y, level)."""
    levels = [units.per_unit(planes[:, k]) for k in range(planes.shape[1])]
    return np.min([level[..., 0] * units.x + level[..., 1] * units.y + level[..., 2] for level in levels], 0)


def dome(edge, reach):
    """A quarter circle rising from the outline of a unit: 0 on it, 1 from reach inwards."""
    return np.sqrt(1 - (1 - np.clip(edge / reach, 0, 1)) ** 2)


def lean(units, slopes):
    """A plane over each unit: slopes [count, 2] along x and y."""
    return units.per_unit(slopes[:, 0]) * units.x + units.per_unit(slopes[:, 1]) * units.y


def running_bond(rows, columns):
    """Courses of equal units, every second one shifted by half a unit: tops and joints of Blocks."""
    return np.arange(rows) / rows, [(np.arange(columns) + 0.5 * (row % 2)) / columns for row in range(rows)]


def english_bond(rows, columns):
    """Courses of stretchers and of headers in turn, each header centred on a stretcher or on a joint."""
    headers = (np.arange(2 * columns) + 0.5) / (2 * columns)
    return np.arange(rows) / rows, [headers if row % 2 else np.arange(columns) / columns for row in range(rows)]


def stacked(rows, columns):
    """Equal units in a square grid, joints in line."""
    return np.arange(rows) / rows, [np.arange(columns) / columns for _ in range(rows)]


def coursed_rubble(rng, rows, columns, jitter):
    """Courses of different heights, units of different widths; joints of neighbouring courses keep apart."""
    tops = (np.arange(rows) + rng.uniform(-0.5, 0.5, rows) * jitter) / rows
    joints = [
        (np.arange(columns) + 0.5 * (row % 2) + rng.uniform(-0.5, 0.5, columns) * jitter) / columns for row in range(rows)
    ]
    tops[0] = 0
    return tops, joints
