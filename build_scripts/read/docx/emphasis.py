"""Records how stretches of a document are set apart."""

from build_scripts.model import SourceEmphasis, Span, Style
from build_scripts.read.assembly import Assembly
from build_scripts.read.docx.styles import Setting


def record_emphases(into: Assembly, span: Span, setting: Setting) -> None:
    """Record how a stretch that is set as `setting` says is set apart."""
    for style in styles_of(setting):
        record_emphasis(into, span, style)


def styles_of(setting: Setting) -> list[Style]:
    """Return how a stretch is set apart; typewritten opinions underscore for italics."""
    styles: list[Style] = []
    if setting.italic or setting.underlined:
        styles.append("italic")
    if setting.bold:
        styles.append("bold")
    if setting.small_caps:
        styles.append("small-caps")
    return styles


def record_emphasis(into: Assembly, span: Span, style: Style) -> None:
    """Record emphasis, as one with that of the run before where they touch."""
    for index in range(len(into.emphasis) - 1, max(-1, len(into.emphasis) - 4), -1):
        last = into.emphasis[index]
        if last.style == style and last.span.end == span.start:
            into.emphasis[index] = SourceEmphasis(Span(last.span.start, span.end), style)
            return
    into.emphasis.append(SourceEmphasis(span, style))
