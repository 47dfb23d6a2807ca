"""What each edition makes of each node: read `fixtures/blocks`, where input and output stand together."""

from __future__ import annotations

import re

import pytest

from blocks import BLOCKS, EDITIONS, Sample, neat, samples, written
from studyguide.document import walk
from studyguide.document.as_json import NODES, name_of
from studyguide.saying.words import words
from studyguide.views.outline import PLAN
from studyguide.writers.typst.blocks import Writer, labels
from studyguide.writers.typst.markup import Places
from writers.kitchen_sink import DOCUMENT

SAMPLES = samples()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample.file}: {sample.title}")
def test_sample(sample: Sample, edition: str) -> None:
    assert written(sample, edition) == sample.expected[edition], "run `make golden` and read the difference"


def test_every_node_has_a_sample() -> None:
    shown = {name_of(type(node)) for sample in SAMPLES for node in walk(sample.page)}
    assert shown == set(NODES)


def test_samples_are_written_as_the_command_writes_them() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in sorted(BLOCKS.glob("*.txt")))
    assert all(f"=== {sample.title}\n{neat(sample.node)}\n--- html\n" in text for sample in SAMPLES)


def test_every_label_that_a_page_claims_is_written_on_paper() -> None:
    claimed = set(labels(DOCUMENT))
    writer = Writer(words(), Places(frozenset(claimed), PLAN.addresses), str)
    writer.open(DOCUMENT.target, "1")
    source = writer.place() + writer.page(DOCUMENT, 3)
    assert claimed <= set(re.findall(r'"(case:kitchen-sink[^"]*)"', source))
