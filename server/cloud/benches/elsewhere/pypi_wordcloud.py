"""PyPI's wordcloud on the words of our own benchmark: `python pypi_wordcloud.py FONT.ttf words.txt`.

Needs `pip install wordcloud==1.9.6` in an environment of its own.
"""

import sys
import time

import numpy
from wordcloud import WordCloud

font, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    words = [(text, int(weight)) for weight, text in (line.split() for line in file)]

for count in (100, 250):
    weights = dict(words[:count])
    times = []
    for seed in range(1, 6):
        start = time.perf_counter()
        cloud = WordCloud(
            font_path=font, width=1920, height=1080, prefer_horizontal=1, relative_scaling=1, max_words=count,
            min_font_size=10, random_state=seed, background_color="white", color_func=lambda *_, **__: "black",
        ).generate_from_frequencies(weights)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    ink = (numpy.asarray(cloud.to_image().convert("L")) < 128).mean() * 100
    placed = [(text, size) for (text, _), size, *_ in cloud.layout_]
    unit = placed[0][1] / weights[placed[0][0]]
    error = sum(abs(size / weights[text] / unit - 1) for text, size in placed) / len(placed) * 100
    print(
        f"wordcloud {count} words: median {times[2]:.0f} ms (least {times[0]:.0f}), ink {ink:.1f} %, "
        f"sizes off {error:.1f} %, dropped {count - len(placed)}"
    )


def laid(weights, largest):
    """Held to proportions: how far sizes are off, in percent, and the ink. None when a word has no room."""
    cloud = WordCloud(
        font_path=font, width=1920, height=1080, prefer_horizontal=1, relative_scaling=1, max_words=len(weights),
        min_font_size=1, font_step=1, max_font_size=largest, random_state=1, background_color="white",
        color_func=lambda *_, **__: "black",
    ).generate_from_frequencies(weights)
    placed = [(text, size) for (text, _), size, *_ in cloud.layout_]
    unit = placed[0][1] / weights[placed[0][0]]
    error = sum(abs(size / weights[text] / unit - 1) for text, size in placed) / len(placed) * 100
    ink = (numpy.asarray(cloud.to_image().convert("L")) < 128).mean() * 100
    return (error, ink) if len(placed) == len(weights) else None


# It makes smaller what has no room; the largest size at which it need not is found by bisection. Whole pixels are off by some.
for count in (100, 250):
    weights, low, high, best = dict(words[:count]), 10, 300, (0, 0)
    while high - low > 1:
        middle = (low + high) // 2
        found = laid(weights, middle)
        if found and found[0] < 6:
            low, best = middle, found
        else:
            high = middle
    print(f"wordcloud {count} words held to proportions: ink {best[1]:.1f} %, sizes off {best[0]:.1f} %")
