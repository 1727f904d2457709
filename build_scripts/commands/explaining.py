"""`explain`: what a problem or doubt means, and what to do."""

import click

from build_scripts.problems.registry import REGISTRY
from build_scripts.problems.reporting import all_codes, explanation_lines, sentence_on_unknown_code


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the problem or doubt CODE means and what to do; without a code, list all."""
    if code is None:
        click.echo("\n".join(all_codes()))
    elif entry := REGISTRY.get(code):
        click.echo("\n".join(explanation_lines(entry)))
    else:
        raise click.BadParameter(sentence_on_unknown_code(code))
