"""What courts say of decisions: what decisions have, what they do, what they are."""

from build_scripts.lexicon.patterns import one_of

LAW_NOUN = one_of(r"""
    holding definition exception implication rule test standard framework dict(?:a|um) discussion
    command mandate progeny factor prong logic instruction rationale distinction majority dissent
    concurrence footnote presumption plurality inquiry principle doctrine deference precedent
    admonition caution pronouncement observation balancing scope core analysis teaching reasoning
""")
"""What decisions have, and people do not: `Weber’s holding`."""
HUMAN_NOUN = one_of(r"""
    language statement requirement conclusion approach interpretation reading limitation
    decision opinion case treatment emphasis reliance refusal rejection recognition application
    construction warning reach facts
""")
"""What people have, too: `Weber’s refusal`, `Weber’s case`."""
SAID = one_of("""
    held decided established concluded recognized made clarified said stated explained noted
    overruled rejected adopted announced set settled left resolved applied foreclosed addressed
    considered required involved limited reaffirmed rested created
""")
"""What decisions do."""
JUDGED = one_of(r"""
    affirmed reversed vacated remanded upheld invalidated struck construed interpreted found
    concerned turned dealt arose presented extended expanded narrowed broadened relaxed modified
    altered changed abolished abandoned endorsed approved disapproved repudiated confirmed
    reiterated emphasized stressed observed cautioned warned suggested indicated implied
    assumed discussed examined analyzed reviewed distinguished cited quoted followed invoked relied
    based permitted allowed barred prohibited precluded authorized mandated compelled dictated
    governed controlled instructed directed articulated formulated defined outlined identified
    acknowledged refused declined answered reserved decried illustrated demonstrated confronted
    predated postdated preceded overlooked ignored eschewed drew took gave came went
    began rendered introduced imposed spelled listed enumerated treated reasoned disagreed agreed
    assessed evaluated focused hinged depended resulted departed differed stemmed enjoined issued
    sounded carved upended demonstrate sanctioned tempered undermined undercut superseded displaced
    supported
    failed\sto\s(?:consider|address|apply|mention|recognize|discuss|explain|distinguish|account|note)
""")
"""What decisions do, and people may."""
LAW_TRAIT = one_of(r"""
    case suit decision decided binding opinion precedent distinguishable inapposite inapplicable
    overruled controlling wrong correct instructive dispositive silent consistent inconsistent
    distinct unpersuasive persuasive irrelevant relevant limited not\son\spoint misplaced contrary
    directly apt unhelpful helpful analogous applicable authority law based\son about clear
    unavailing similar
    different of\sno\shelp premised satisfied necessary required good\slaw superseded abrogated
    concerned confined grounded predicated cited read followed at\sodds unclear no\sdifferent
""")
"""What is said of decisions: `Weber is not on point`."""
