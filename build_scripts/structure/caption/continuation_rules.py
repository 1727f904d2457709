"""Says which lines of a caption read as one: captions break their lines where they look well.

A line that says by itself what it is begins anew; the others go on with what stands solid above
them. A number, a date or the names of a panel may stand apart from the word that announces them.
"""

from collections.abc import Sequence

from build_scripts.structure.caption import joints_of_courts as courts
from build_scripts.structure.caption import joints_of_lines as lines
from build_scripts.structure.caption import joints_of_panels as panels
from build_scripts.structure.caption.line_pair import Joint, Rule
from build_scripts.structure.line_roles import role_of

RULES: Sequence[Rule] = (
    lines.under_form,
    lines.opens_side,
    lines.counsel_label,
    lines.those_who_join,
    lines.rest_of_status,
    lines.firm_goes_on,
    lines.rest_of_counsel,
    lines.year_of_day,
    courts.under_in_the,
    courts.cut_name_of_court,
    courts.court_of_service,
    panels.judge_under_judge,
    lines.rest_of_lawyers,
    courts.under_the_supreme_court,
    courts.division_of_court,
    courts.seat_in_texas,
    courts.district_of_federal_court,
    lines.role_below,
    courts.under_judge_below,
    courts.rest_of_sentence,
    lines.role_after_and,
    lines.second_half_of_role,
    lines.under_ended_party,
    lines.under_ended_day,
    courts.state_of_court,
    lines.county_of_court,
    lines.under_broken_off_line,
    courts.cut_number_below,
    lines.rest_of_docket_number,
    panels.rest_of_office,
    panels.rest_of_listed_judges,
    panels.under_ended_panel,
    panels.panel_begun_as_names,
    panels.under_one_judge,
    panels.member_of_board,
    panels.next_who_sits,
    panels.rest_of_panel,
    lines.day_to_come,
    courts.circuit_of_court,
    lines.under_ended_notice,
    lines.rest_of_brackets,
    courts.byline_under_posture,
    courts.under_small_byline,
    courts.under_a_colon,
    courts.surname_of_judge_below,
    courts.name_of_judge_below,
    courts.small_letter_under_posture,
    lines.rest_of_order_title,
    lines.last_reporter,
    lines.parties_beside_number,
    lines.division_under_posture,
    lines.rest_of_title,
    lines.apart_or_a_case,
    courts.court_below_under_posture,
    lines.rest_of_table_row,
    lines.small_letter_under_other,
    lines.rest_of_attribution,
    courts.party_under_court,
    lines.rest_of_name,
)
"""In the order in which they are asked: the first that knows the line decides."""


def goes_on(unit: str, line: str, *, solid: bool) -> bool:
    """Say whether a caption's `line` goes on with the words `unit` above it; `solid` says whether
    no space parts them."""
    joint = Joint(unit, line, solid, role_of(unit), role_of(line))
    told = (rule(joint) for rule in RULES)
    return next((said for said in told if said is not None), False)
