#!/usr/bin/env python3
"""Recompute reported conjunctions with the reference SGP4 of Vallado et al.

usage: compare-with-reference-sgp4.py CATALOGUE.csv CONJUNCTIONS.json [--like-orekit]

Needs the package sgp4 (pip install sgp4), which compiles the authors' C++. For every minimum in the
JSON lines, the time of closest approach (minimum of the distance of the positions) and the miss distance are
determined anew from its states, and compared. --like-orekit takes the package's Python version of
the code instead, with the lines changed in which Orekit is known to differ: see docs/validation.md.
"""
import csv
import glob
import json
import math
import os
import sys
import types
from datetime import datetime

import sgp4
from sgp4.api import WGS72, Satrec
from sgp4.earth_gravity import wgs72

# (text of the reference, text that gives what Orekit does, how often it occurs)
OREKIT = [
    ("satrec.ecco > 1.0e-4", "satrec.ecco >= 1.0e-4", 2),
    ("     ao    = pow(xke / no, x2o3);", "     ao    = adel / (1.0 - del_);", 1),
    ("4.37526908801129966e-3", "4.3752691e-3", 2),
    ("     if em < 1.0e-6:\n         em  = 1.0e-6;\n", "", 1),
    ("       if inclp >= 0.2:", "       if fabs(inclp) >= 0.2:", 1),
]


def like_orekit():
    path = os.path.join(os.path.dirname(sgp4.__file__), "propagation.py")
    with open(path, encoding="utf-8") as file:
        code = file.read()
    for reference, orekit, times in OREKIT:
        if code.count(reference) != times:
            sys.exit(f"this version of sgp4 does not contain {times} times: {reference}")
        code = code.replace(reference, orekit)
    module = types.ModuleType("like_orekit")
    exec(compile(code, path, "exec"), module.__dict__)  # pylint: disable=exec-used
    return module


class Satellite:
    """Position [m] in TEME at a datetime plus seconds."""

    def __init__(self, row, python):
        self.epoch = datetime.fromisoformat(row["EPOCH"])
        days = self.epoch - datetime(1949, 12, 31)
        elements = [days.days + (days.seconds + days.microseconds * 1e-6) / 86400]
        elements += [float(row["BSTAR"]), 0.0, 0.0, float(row["ECCENTRICITY"])]
        for name in ("ARG_OF_PERICENTER", "INCLINATION", "MEAN_ANOMALY"):
            elements.append(math.radians(float(row[name])))
        elements.append(float(row["MEAN_MOTION"]) * 2 * math.pi / 1440)
        elements.append(math.radians(float(row["RA_OF_ASC_NODE"])))
        if python:
            record = types.SimpleNamespace(satnum=0, whichconst=wgs72, error_message="")
            python.sgp4init(wgs72, "i", 0, *elements, record)
            self.evaluate = lambda minutes: python.sgp4(record, minutes)
        else:
            record = Satrec()
            record.sgp4init(WGS72, "i", 0, *elements)
            self.evaluate = lambda minutes: record.sgp4_tsince(minutes)[1:]

    def position(self, time, seconds):
        r, _ = self.evaluate(((time - self.epoch).total_seconds() + seconds) / 60)
        return [1000 * x for x in r]


def closest(a, b, time):
    """Seconds from time to the minimum of the distance, and the distance there [m]."""

    def place(t):
        return [q - p for p, q in zip(a.position(time, t), b.position(time, t))]

    def look(t):
        before, x, after = (place(t + s) for s in (-0.5, 0, 0.5))
        v = [q - p for p, q in zip(before, after)]
        return sum(p * q for p, q in zip(x, v)), math.hypot(*v), math.hypot(*x)

    t = 0.0
    if look(0)[1] > 100:  # straight enough for Newton
        for _ in range(4):
            rate, speed, _ = look(t)
            t -= rate / speed**2
        return t, look(t)[2]
    low, high = -2.0, 2.0
    if not look(low)[0] < 0 < look(high)[0]:
        return math.inf, math.inf
    while high - low > 1e-9:
        t = 0.5 * (low + high)
        low, high = (t, high) if look(t)[0] < 0 else (low, t)
    return t, look(t)[2]


def main():
    names = [arg for arg in sys.argv[1:] if not arg.startswith("-")]
    if len(names) != 2:
        sys.exit(__doc__)
    python = like_orekit() if "--like-orekit" in sys.argv else None
    with open(names[0], newline="", encoding="utf-8") as file:
        rows = {int(row["NORAD_CAT_ID"]): row for row in csv.DictReader(file)}
    satellites, results = {}, []
    with open(names[1], encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["kind"] != "MINIMUM":
                continue
            pair = row["primary"]["catalogNumber"], row["secondary"]["catalogNumber"]
            for number in pair:
                if number not in satellites:
                    satellites[number] = Satellite(rows[number], python)
            time = datetime.fromisoformat(row["tca"].rstrip("Z"))
            dt, miss = closest(*(satellites[number] for number in pair), time)
            results.append((abs(row["missDistance_m"] - miss), abs(dt), pair))
    print(f"{len(results)} conjunctions")
    for name, column, scale in (("miss [mm]", 0, 1e3), ("TCA [us]", 1, 1e6)):
        values = sorted(result[column] * scale for result in results)
        at = [values[min(len(values) - 1, int(p * len(values)))] for p in (0.5, 0.99, 1)]
        print(f"{name:10} p50 {at[0]:.3g}  p99 {at[1]:.3g}  max {at[2]:.3g}")
    for miss, dt, pair in sorted(results, reverse=True):
        if miss > 0.01 or dt > 1e-3:
            print(f"  {pair[0]} {pair[1]}: miss {miss:.3f} m, TCA {dt * 1e3:.3f} ms")


if __name__ == "__main__":
    main()
