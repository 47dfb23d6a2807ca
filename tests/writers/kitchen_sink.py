"""A document with every kind of block and inline, for the tests of all writers. Its texts are hostile on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, TypeVar, get_args, get_origin, get_type_hints

from studyguide.document import (
    Answer,
    Aside,
    Badge,
    BigNumber,
    Block,
    Blocks,
    Break,
    Bullets,
    Callout,
    Card,
    Cards,
    Cite,
    Code,
    Definitions,
    Diagram,
    Document,
    Emphasis,
    Entry,
    Formula,
    IdeaBox,
    Inline,
    Inlines,
    Ladder,
    LevelSwitch,
    Link,
    Math,
    Node,
    Paragraph,
    Paths,
    Picture,
    Predict,
    Reveal,
    Row,
    Rung,
    Section,
    Strong,
    Tab,
    Table,
    Tabs,
    Talk,
    TalkLine,
    Target,
    TermLink,
    Text,
    Value,
    WebLink,
    find,
    text,
    walk,
)
from studyguide.views.anchors import unique_anchors

HOSTILE = '<script>alert("x")</script> & </title> ]]> "quoted"'

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 120" width="900" height="120" role="graphics-document document">'
    '<rect x="10" y="10" width="200" height="80" fill="var(--sg-online-soft)" stroke="var(--sg-online)"/>'
    '<text x="30" y="55" fill="var(--sg-ink)" font-size="16">Ranker</text>'
    '<path d="M210 50H680" stroke="var(--sg-ink)"/>'
    '<rect x="680" y="10" width="200" height="80" fill="var(--sg-offline-soft)" stroke="var(--sg-offline)"/>'
    '<text x="700" y="55" fill="var(--sg-ink)" font-size="16">Event log</text></svg>'
)

INLINES: Inlines = (
    Text("Plain, "),
    Emphasis(text("stressed")),
    Text(", "),
    Strong(text("strong")),
    Text(", "),
    Code("a < b"),
    Text(", "),
    Math(r"p_{99} \le 50"),
    Break(),
    Link(Target("pattern", "two-tower", "costs"), text("a pattern")),
    Text(", "),
    WebLink("https://example.org/a?b=1&c=<d>", text(f"outside {HOSTILE}")),
    TermLink("calibration", text("calibrated"), (Text("How far "), Code("p"), Text(" agrees with what happens."))),
    Text(" "),
    Cite("malkov-2016-hnsw", "Malkov 2016"),
    Text(", "),
    Value("46 k/s", "load", "peak load (derived: 2.5 × users × requests)"),
    Text(", "),
    Badge("level", "staff", "Staff"),
    Badge("step", "serve", "S"),
    Badge("plane", "online", "online"),
    Text(f" {HOSTILE}"),
)

LEDGER = Table(
    (text("Figure"), text("Value"), text("Reason")),
    (
        Row((text("Users"), (Value("250 M/day", "users"),), text("given")), "fig-users", "Traffic"),
        Row((text("Peak load"), (Value("46 k/s", "load"),), INLINES), "fig-load", "Traffic"),
        Row((text("Cores"), text("1,200"), text("rules out the large network")), "fig-cores", "Machines"),
    ),
    text("Every number of this case."),
    (2, 1, 4),
    (1,),
    "ledger",
)

DIAGRAM = Diagram(
    "diagram-architecture",
    Picture(SVG, 900, 120),
    text("The architecture: what is late never blocks the request."),
    "Ranker sends events to the event log.",
    "flowchart TB\n  ranker[Ranker] --> log[(Event log)]",
    (Bullets(((Paragraph(text("Ranker → event log")),),)),),
)

IDEA = IdeaBox(
    "idea-odds",
    text(f"Odds {HOSTILE}"),
    Target("idea", "odds"),
    (Paragraph(INLINES),),
    Diagram("diagram-odds", Picture(SVG, 900, 120), text("Odds as bars."), "Two bars.", "", (Paragraph(text("one, ten")),)),
    (Paragraph(text("One in ten is odds of one to nine.")),),
    (Paragraph(text("Odds are not shares.")),),
)

ANSWER = Answer(
    "labels-late",
    "senior",
    text("Conversions arrive thirty days late. What do you train on tomorrow?"),
    (Paragraph(text("On what has arrived, with a correction for what has not.")),),
    text("Wait thirty days for clean labels."),
    text("Treats freshness as free."),
    "late labels",
    "data",
)

BLOCKS = (
    Paragraph(text("The lead says what the page is for."), "lead"),
    LevelSwitch("Read as", (("junior", "Junior"), ("senior", "Senior"), ("staff", "Staff"), ("all", "Everything"))),
    Section(
        "clarify",
        text("Clarify requirements"),
        (
            Paragraph(INLINES),
            Bullets(((Paragraph(text("one")),), (Paragraph(text("two")), Paragraph(text("and more")))), True),
            Bullets(((Paragraph((Strong(text("Say this.")), *text(" Because of that."))),),) * 3, True, "claims"),
            Bullets(((Paragraph(text("check")),),), False, "checks"),
            LEDGER,
            IDEA,
            Callout("right", "Right", (Paragraph(text("Right.")),)),
            Callout("wrong", "Wrong", (Paragraph(text("Wrong.")),)),
            Callout("flip", "What would flip it", (Paragraph(text("Below 10 ms.")),)),
        ),
        "clarify",
    ),
    Section(
        "serve",
        text("Serve"),
        (
            DIAGRAM,
            Formula(
                r"\mathrm{load} = \frac{u \cdot r}{86400}", "load is users times requests over seconds", ((r"u", text("users")),)
            ),
            Section("deep", text("The deep dive"), (Paragraph(text("Only for staff.")),), level="staff"),
        ),
        "serve",
    ),
    Section("follow-ups", text("Follow-ups"), (ANSWER,)),
    Section(
        "practice",
        text("Practice"),
        (
            Reveal(text("What is calibration?"), (Paragraph(text("Agreement of shares.")),), "card", "card-calibration"),
            Reveal(
                text("Which one?"),
                (Bullets(((Paragraph(text("A")),), (Paragraph(text("B")),)), True), Paragraph(text("B."))),
                "quiz",
            ),
            Reveal(text("More"), (Paragraph(text("Details.")),)),
            Definitions((Entry(text("recall"), (Paragraph(text("share found")),), "recall"),)),
            Cards(
                (
                    Card(
                        text("Visual search"),
                        Target("case", "visual-search"),
                        (Paragraph(text("Find what is in the picture.")),),
                        (Badge("status", "search", "Search"),),
                        (("family", ("search",)), ("level", ("junior", "staff"))),
                    ),
                    Card(text("Clarify"), Target("step", "clarify"), (), step="clarify"),
                ),
                (("family", "Family", (("search", "Search"), ("ads", "Ads"))),),
            ),
        ),
    ),
)

TOLD: Blocks = (
    Tabs("Layers", (Tab("Walk-through", Target("case", "kitchen-sink"), True), Tab("Sheet", Target("sheet", "kitchen-sink")))),
    Aside("door", "", (Paragraph((Strong(text("27 minutes.")), Text(" You need to know what a share is."))),)),
    Paths("Ways through this page", (("15 minutes", (Link(Target("case", "kitchen-sink", "serve"), text("The serving")),)),)),
    Section(
        "scene",
        text("What happens when the water is cold?"),
        (
            Paragraph(text("Minutes 0 to 6"), "minutes"),
            Talk(
                (
                    TalkLine("interviewer", "Interviewer", text(f"Design a lamp. {HOSTILE}")),
                    TalkLine("you", "You", (Text("Who reads it? At "), Value("46 k/s", "load", "peak load"), Text("?"))),
                )
            ),
            Aside("example", "The example that we follow", (Paragraph(text("It holds one litre.")),), title=text("A kettle")),
            Predict("guess", "Predict first", text("How many cold cups?"), (Paragraph(text("Four in ten.")),)),
            BigNumber(text("about 58,000 a second"), text("lamps read"), text("Two times three."), text("A network dies.")),
            Aside(
                "board",
                "",
                (
                    Paragraph(text("The lamp knows the water.")),
                    Aside("fails", "What fails", (Paragraph(text("Winter.")),)),
                    Aside("seen", "How you see it", (Paragraph(text("Cold cups.")),)),
                ),
                mark="V1",
                title=text("The lamp knows the water"),
                id="board-v1",
            ),
            Ladder(
                text("Each rung on the kettle:"),
                (
                    Rung(
                        text("A table"),
                        (Paragraph(text("Look it up.")),),
                        (("Fixes", text("Nothing.")), ("Costs", text("A day."))),
                    ),
                ),
            ),
            Aside("say", "Say", (Paragraph(text("“I start with the table.”")),)),
            Aside(
                "interrupt", "The interviewer interrupts", (Paragraph(text("Two.")),), mark="Minute 18", lead=text("“And now?”")
            ),
            Aside("trap", "Trap", (Paragraph(text("It rewards the average.")),), lead=text("“We launch.”")),
            Aside("built", "How others built it", (Definitions((Entry(text("A maker"), (Paragraph(text("Boils first.")),)),)),)),
            Aside("close", "Bottlenecks", (Bullets(((Paragraph(text("The sensor.")),),)), Aside("say", "Say", ()))),
        ),
        "clarify",
    ),
)


N = TypeVar("N", bound=Node)
INLINE_KINDS: tuple[type[Inline], ...] = get_args(Inline)
BLOCK_KINDS: tuple[type[Block], ...] = get_args(Block)


def meanings(sample: N) -> Iterator[N]:
    """The sample with every value of each field that chooses among some: a role, a kind, a level."""
    for name, hint in get_type_hints(type(sample), localns={"Blocks": Blocks}).items():
        if get_origin(hint) is Literal:
            for value in get_args(hint):
                yield replace(sample, **{name: value})


def smallest(kind: type[N]) -> N:
    """The sample of a kind of node that holds least."""
    return min(find((*BLOCKS, *TOLD), kind), key=lambda node: sum(1 for _ in walk(node)))


MEANINGS = Section(
    "meanings",
    text("Every meaning"),
    (
        Paragraph(tuple(made for kind in INLINE_KINDS for made in meanings(smallest(kind)))),
        *(made for kind in BLOCK_KINDS for made in meanings(smallest(kind))),
    ),
)
"""A new value of such a field is shown here without a sample of its own; a new kind of node has to have one."""

DOCUMENT = unique_anchors(
    Document(
        Target("case", "kitchen-sink"),
        "Kitchen <sink>",
        f"Everything. {HOSTILE}",
        (*BLOCKS, *TOLD, MEANINGS),
        "data/cases/kitchen-sink.yml",
        "serve",
    )
)
