#!/usr/bin/env python3
"""Draws the screening funnel of a run from its manifest: docs/funnel.py conjunctions.run.json > docs/funnel.svg

The committed picture is that of the quick start in the README. Widths are logarithmic.
"""

import json
import math
import sys
from xml.sax.saxutils import escape

WIDTH, ROW, GAP, TOP = 760, 46, 22, 14
LEFT, FUNNEL = 215, 250  # where the funnel starts, and how wide its widest bar is

STYLE = """
    text { font: 14px system-ui, sans-serif; fill: #1f2328 }
    .number { font-weight: 600 }
    .note { font-size: 12px; fill: #59636e }
    .bar { fill: #2f6fb5 }
    .flow { fill: #2f6fb5; opacity: .25 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 }
      .note { fill: #9aa4af }
      .bar { fill: #62a0e8 }
      .flow { fill: #62a0e8 }
    }"""


def rows(manifest):
    """Count, name and explanation of each stage."""
    counts, settings = manifest["counts"], manifest["settings"]
    threshold = f"{settings['threshold_m'] / 1000:g} km"
    step = f"{manifest['bounds']['stepWidth_s']:g} s"
    pairs, steps = counts["pairs"], counts["steps"]
    return [
        (pairs * steps, "pairs in all steps", f"{pairs:,} pairs, {steps:,} steps of {step}"),
        (counts["pairChecks"], "pair checks", "in the same neighbourhood of the grid"),
        (counts["candidates"], "candidates", f"may come within {threshold} in the step"),
        (counts["conjunctions"], "conjunctions", f"minimum of range within {threshold}"),
    ]


def svg(manifest):
    stages = rows(manifest)
    scale = FUNNEL / math.log10(stages[0][0] + 1)
    centre = LEFT + FUNNEL / 2
    height = 2 * TOP + len(stages) * ROW + (len(stages) - 1) * GAP
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" role="img"'
        ' aria-labelledby="title">'
    )
    yield '  <title id="title">' + "; ".join(f"{n:,} {name}" for n, name, _ in stages) + "</title>"
    command = escape(" ".join(manifest["command"]))
    yield f"  <desc>Measured by: orbsieve {command}, version {manifest['version']}. Drawn by docs/funnel.py.</desc>"
    yield f"  <style>{STYLE}\n  </style>"
    halves = [max(1, scale * math.log10(n + 1) / 2) for n, _, _ in stages]
    for i, (n, name, note) in enumerate(stages):
        y, half = TOP + i * (ROW + GAP), halves[i]
        yield f'  <rect class="bar" x="{centre - half:.1f}" y="{y}" width="{2 * half:.1f}" height="{ROW}" rx="3"/>'
        if i + 1 < len(stages):
            low, after = y + ROW, halves[i + 1]
            yield (
                f'  <path class="flow" d="M{centre - half:.1f} {low}L{centre + half:.1f} {low}'
                f'L{centre + after:.1f} {low + GAP}L{centre - after:.1f} {low + GAP}Z"/>'
            )
        middle = y + ROW / 2 + 5
        yield f'  <text class="number" x="{LEFT - 16}" y="{middle}" text-anchor="end">{n:,}</text>'
        yield f'  <text x="{LEFT + FUNNEL + 20}" y="{middle - 9}">{name}</text>'
        yield f'  <text class="note" x="{LEFT + FUNNEL + 20}" y="{middle + 9}">{note}</text>'
    yield "</svg>"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        manifest = json.load(file)
    print("\n".join(svg(manifest)))


if __name__ == "__main__":
    main()
