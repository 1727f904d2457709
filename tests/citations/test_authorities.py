import datetime
from dataclasses import replace

import pytest

from build_scripts.citations import authorities_json, case_links, citations_json, cite, links_of
from build_scripts.model import Block, Case, Opinion, Source, Text, Writing
from tests.citations.table import opinion_of


def cited(*passages: str) -> Opinion:
    return cite(opinion_of(passages))


def test_parallel_cites_and_spellings_of_a_party_are_one_authority() -> None:
    opinion = cited(
        "Lim v. INS, 224 F.3d 929, 936 (9th Cir. 2000). Id. at 937.",
        "Lim v. I.N.S., 224 F.3d 929 (9th Cir. 2000). Lim, 224 F.3d at 938.",
        "Royer v. State, 460 U.S. 491, 103 S.Ct. 1319 (1983). 103 S.Ct. 1319.",
    )
    lim, royer = opinion.authorities
    assert (lim.id, lim.name, lim.court, lim.year) == (
        "lim-v-ins-224-f3d-929",
        "Lim v. INS",
        "ca9",
        2000,
    )
    assert lim.cited == tuple(("opinion", number) for number in (1, 2, 3, 4))
    assert (royer.cite, royer.parallels) == ("460 U.S. 491", ("103 S.Ct. 1319",))
    assert royer.court == "scotus"


def test_two_cases_of_one_volume_with_blanks_for_the_page_are_two_authorities() -> None:
    opinion = cited(
        "Beard v. Kindler, 558 U. S. ___ (2009). Roe v. Poe, 558 U. S. ___ (2009).",
        "Kindler, 558 U. S., at ___. Roe, supra, at ___. Beard v. Kindler, 558 U. S. ___. Ibid.",
    )
    kindler, poe = opinion.authorities
    assert (kindler.cite, poe.cite) == ("558 U. S. ___", "558 U. S. ___")
    assert [number for _, number in kindler.cited] == [1, 3, 5, 6]
    assert [number for _, number in poe.cited] == [2, 4]
    assert "Kindler" in kindler.links[0].url


def test_a_bare_name_before_two_cases_that_bear_it_is_neither() -> None:
    opinion = cited(
        "Since the injunction in Vixen, the county has built.",
        "See Vixen v. Hare, 1 F.3d 2 (9th Cir. 1993). It fell. "
        "Vixen v. Hare, 5 F.3d 6 (9th Cir. 1994).",
        "Since Vixen the county has built.",
    )
    before, first, then, after = opinion.citations
    assert (before.authority, after.authority) == (None, then.authority)
    assert before.unresolved == "several cases of the document bear this name"
    assert first.authority != then.authority


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("Lim v INS", "Lim v. I.N.S.", "Lim v. I.N.S."),  # a slip of the court’s, printed once
        ("Lim v INS", "Lim v INS", "Lim v INS"),  # New York’s official style
        ("Lim v. INS", "Lim v INS", "Lim v. INS"),
    ],
)
def test_a_case_is_shown_under_a_name_with_its_stop(first: str, then: str, shown: str) -> None:
    opinion = cited(
        f"{first}, 224 F.3d 929, 936 (9th Cir. 2000).", f"{then}, 224 F.3d 929 (9th Cir. 2000)."
    )
    assert [(each.id, each.name) for each in opinion.authorities] == [
        ("lim-v-ins-224-f3d-929", shown)
    ]


def test_later_history_of_the_same_case_is_no_second_authority() -> None:
    opinion = cited(
        "Doe v. INS, 122 F.3d 1293 (9th Cir. 1997), amended by 133 F.3d 726 (9th Cir. 1998).",
        "Doe v. Roe, 1 F.3d 2 (1st Cir. 1993), overruled by Poe v. Moe, 5 F.3d 6 (1st Cir. 1994).",
    )
    assert [authority.cite for authority in opinion.authorities] == [
        "122 F.3d 1293",
        "1 F.3d 2",
        "5 F.3d 6",
    ]
    assert opinion.authorities[0].year == 1997
    assert opinion.citations[1].year == 1998


def test_each_section_is_an_authority_and_its_subsections_are_not() -> None:
    opinion = cited("8 C.F.R. § 1208.13(b)(2)(ii). 8 C.F.R. § 1208.13(b)(3)(i). Id. § 1208.16.")
    assert [(each.id, len(each.cited)) for each in opinion.authorities] == [
        ("8-cfr-1208-13", 2),
        ("8-cfr-1208-16", 1),
    ]


def test_what_is_unresolved_or_of_the_record_has_no_authority() -> None:
    opinion = cited("Id. at 5. Tr. 45.")
    assert opinion.authorities == ()
    assert [citation.authority_id for citation in opinion.citations] == [None, None]


def test_short_forms_lead_to_the_full_citation() -> None:
    opinion = cited("Lim v. INS, 224 F.3d 929 (9th Cir. 2000). Lim, 224 F.3d at 936. Id.")
    assert [c.stands_for for c in opinion.citations] == [None, ("opinion", 1), ("opinion", 1)]


def test_the_json_has_the_keys_of_the_design() -> None:
    opinion = cited("Lim v. INS, 224 F.3d 929 (9th Cir. 2000).")
    assert [*citations_json(opinion)[0]] == (
        "writing where kind text name authority pin signal governing_signal parentheticals "
        "relation unresolved".split()
    )
    assert [*authorities_json(opinion)[0]] == (
        "id kind name cite parallels history court year links cited".split()
    )


@pytest.mark.parametrize(
    ("authority", "pin", "url"),
    [
        ("8 U.S.C. § 1101", "(a)(42)", "https://www.law.cornell.edu/uscode/text/8/1101#a_42"),
        ("8 U.S.C. § 1101", None, "https://www.govinfo.gov/link/uscode/8/1101"),
        (
            "8 C.F.R. § 1208.13",
            "(b)(2)(ii)",
            "https://www.ecfr.gov/current/title-8/section-1208.13#p-1208.13(b)(2)(ii)",
        ),
        ("Fed. R. App. P. 34", "(a)(2)", "https://www.law.cornell.edu/rules/frap/rule_34"),
        ("84 Stat. 719", None, "https://www.govinfo.gov/link/statute/84/719"),
        ("Pub. L. No. 104-208", None, "https://www.govinfo.gov/link/plaw/104/public/208"),
        (
            "U.S. Const. amend. XIV",
            None,
            "https://constitution.congress.gov/constitution/amendment-14/",
        ),
    ],
)
def test_provisions_are_linked_where_they_can_be_read(
    authority: str, pin: str | None, url: str
) -> None:
    assert url in [link.url for link in links_of(authority, pin)]


def test_cases_are_linked_by_volume_and_page() -> None:
    links = [link.url for link in case_links("224 F.3d 929", "F.3d")]
    assert links == ["https://www.courtlistener.com/c/F.3d/224/929/"]
    assert case_links("2013 WL 5680192", "WL")[0].label == "CourtListener search"


def test_in_a_list_of_counsel_names_are_peoples() -> None:
    opinion = opinion_of(["Robinson v. California, 370 U.S. 660 (1962). Robinson held so."])
    [writing] = opinion.writings
    listed = Block("paragraph", Text("Daryl A. Robinson, for Robinson."))
    counsel = replace(writing, id="counsel", kind="counsel", blocks=(listed,))
    found = cite(replace(opinion, writings=(counsel, writing))).citations
    assert [(each.writing, each.text) for each in found if each.kind == "reference"] == [
        (writing.id, "Robinson")
    ]


def test_what_is_never_cited_in_full_stands_for_nothing() -> None:
    opinion = cited("Chevron, 467 U.S. at 842. Chevron deference is due.")
    assert [citation.stands_for for citation in opinion.citations] == [None, None]
    assert all(citation.unresolved for citation in opinion.citations)


@pytest.mark.parametrize(
    ("text", "court", "year"),
    [
        ("Ott v. Roe, 619 A.2d 497 (D.C. 1992).", "dc", 1992),
        ("Ott v. Roe, 533 F. Supp. 2d 567 (Md. 2008).", "mdd", 2008),
        ("Ott v. Roe, 533 F. Supp. 2d 567 (D. Md. 2008).", "mdd", 2008),
        ("Ott v. Roe, 403 F. Supp. 1199 (ED Va. 1975).", "vaed", 1975),
        ("Ott v. Roe, 550 A.2d 3 (Md. 2008).", "md", 2008),
        (
            "Ott v. State, 340 S.W.3d 1 (Tex. App.—Houston [1st Dist.] 2010, no pet.).",
            "texapp",
            2010,
        ),
        ("People v Ott, 15 AD3d 2 [2d Dept 2005].", "nyappdiv", 2005),
        ("Ott v. State, 12 So. 3d 3 (Fla. 2d DCA 2009).", "fladistctapp", 2009),
        ("Matter of Ott, 25 I. & N. Dec. 1 (BIA 2010).", "bia", 2010),
        ("People v. Ott, 2021 IL App (1st) 190001, ¶ 12.", "illappct", 2021),
        ("State v. Ott, 2015-NCSC-12.", "nc", 2015),
        ("Ott v. Roe, 4 Wheat. 316 (1819).", "scotus", 1819),
        ("Ott v. Roe, 2014 WL 12345 (D. Kan. Mar. 3, 2015).", "ksd", 2015),
        ("Ott v. Roe, 2014 WL 12345.", None, None),
        ("Ott v. Roe, 12 F.4th 3 (CA Fed. 2021).", "cafc", 2021),
    ],
)
def test_the_court_and_year_are_those_of_the_decision(
    text: str, court: str | None, year: int | None
) -> None:
    (authority,) = cited(text).authorities
    assert (authority.court, authority.year) == (court, year)


@pytest.mark.parametrize(
    ("authority", "url"),
    [
        ("15 U.S.C. §§ 1–7", "https://www.law.cornell.edu/uscode/text/15/1"),
        ("29 C.F.R. §§ 541.100–541.704", "https://www.ecfr.gov/current/title-29/section-541.100"),
        ("17 U.S.C. § 107-22", "https://www.law.cornell.edu/uscode/text/17/107"),
        ("42 U.S.C. § 9601–9675", "https://www.law.cornell.edu/uscode/text/42/9601"),
        ("42 U.S.C. §§ 2000cc-2000cc-5", "https://www.law.cornell.edu/uscode/text/42/2000cc"),
        ("42 U.S.C. §§ 300aa-1–300aa-34", "https://www.law.cornell.edu/uscode/text/42/300aa-1"),
        ("42 U.S.C. § 2000e-2", "https://www.law.cornell.edu/uscode/text/42/2000e-2"),
        ("29 C.F.R. § 541.100–541.704", "https://www.ecfr.gov/current/title-29/section-541.100"),
        ("29 C.F.R. § 2520.102–3", "https://www.ecfr.gov/current/title-29/section-2520.102-3"),
        ("26 C.F.R. § 301.7701-15", "https://www.ecfr.gov/current/title-26/section-301.7701-15"),
        ("40 C.F.R. pt. 261", "https://www.ecfr.gov/current/title-40/part-261"),
        ("Treas. Reg. § 1.183-2", "https://www.ecfr.gov/current/title-26/section-1.183-2"),
        ("50 U.S.C. app. § 2061", None),
    ],
)
def test_links_lead_to_the_section_that_is_cited(authority: str, url: str | None) -> None:
    assert next((link.url for link in links_of(authority)), None) == url


def test_the_decision_that_overrules_another_has_its_own_name_court_and_year() -> None:
    opinion = cited(
        "Lee v. Poe, 3 F.3d 4 (3d Cir. 1993), overruled by Moe v. Foe, 4 F.4th 5 (3d Cir. 2021)."
    )
    assert [(each.name, each.court, each.year) for each in opinion.authorities] == [
        ("Lee v. Poe", "ca3", 1993),
        ("Moe v. Foe", "ca3", 2021),
    ]


def test_a_case_tells_its_later_history_and_the_later_decision_does_not() -> None:
    opinion = cited(
        "Able v. Baker, 100 F.3d 1 (9th Cir. 1996), aff'd, 520 U.S. 17 (1997). Cain v. Fox, "
        "101 F.3d 2 (9th Cir. 1996), overruled by Eden v. Fox, 400 F.3d 500 (9th Cir. 2005)."
    )
    told = {
        authority.cite: [(each.relation, each.cite, each.court, each.year) for each in history]
        for authority in opinion.authorities
        for history in [authority.history]
    }
    assert told == {
        "100 F.3d 1": [("aff'd", "520 U.S. 17", "scotus", 1997)],
        "101 F.3d 2": [("overruled by", "400 F.3d 500", "ca9", 2005)],
        "400 F.3d 500": [],
    }
    assert [len(authority.cited) for authority in opinion.authorities] == [1, 1, 1]
    assert not any(authority.parallels for authority in opinion.authorities)


def test_an_article_of_many_sections_is_not_linked_as_the_section_of_its_number() -> None:
    assert not links_of("N.Y. C.P.L.R. art. 75")
    assert links_of("N.Y. C.P.L.R. § 7503")


def test_a_supplement_brings_the_edition_that_is_cited_to_a_later_year() -> None:
    text = "It is so. 28 U. S. C. §2255(f)(4) (2006 ed., Supp. III); 28 U. S. C. §2241 (2006 ed.)."
    opinion = opinion_of([text])
    opinion = replace(opinion, case=replace(opinion.case, date_filed=datetime.date(2011, 3, 2)))
    linked = {each.cite: each.links[0].url for each in cite(opinion).authorities}
    assert linked["28 U.S.C. § 2255"].endswith("year=2009")
    assert linked["28 U.S.C. § 2241"].endswith("year=2006")


def test_a_provision_is_linked_in_the_edition_that_is_cited() -> None:
    decided = datetime.date(2010, 6, 1)
    printed = links_of("42 U.S.C. § 1983", None, decided, 2006)[0]
    assert printed.label == "govinfo, the edition of 2006 that is cited"
    assert printed.url.endswith("year=2006")
    older = links_of("28 U.S.C. § 1254", "(2)", decided, 1982)
    assert older[0].label == "Cornell LII, today’s text"
    regulation = links_of("8 C.F.R. § 204.2", "(a)(4)", decided, 2002)[0]
    assert regulation.label == "govinfo, the edition of 2002 that is cited"
    assert regulation.url.endswith("year=2002")
    assert links_of("8 C.F.R. § 204.2", None, decided, 1985)[0].label == "eCFR, today’s text"
    part = links_of("20 C.F.R. pt. 404", None, datetime.date(2012, 6, 1))
    assert part[0].url.endswith("/link/cfr/20/404?year=2012")
    old = links_of("20 C.F.R. pt. 404", None, datetime.date(1985, 6, 1))
    assert {link.label for link in old} == {"Cornell LII, today’s text", "eCFR, today’s text"}


def test_a_section_of_a_title_numbered_otherwise_then_is_not_linked_as_todays() -> None:
    assert not links_of("26 U.S.C. § 1426", "(a)(4)", datetime.date(2014, 3, 25), 1940)
    assert not links_of("28 U.S.C. § 41", None, datetime.date(1936, 1, 6))
    assert links_of("28 U.S.C. § 1331", None, datetime.date(1962, 1, 8))
    assert links_of("42 U.S.C. § 1983", None, datetime.date(1936, 1, 6))


def test_a_section_of_a_state_numbered_otherwise_then_is_not_linked_as_todays() -> None:
    decided = datetime.date(1986, 6, 30)
    assert not links_of("D.C. Code § 22-3502", None, decided, 1981)
    assert links_of("N.C. Gen. Stat. § 14-177", None, decided, 1981)
    assert links_of("N.C. Gen. Stat. § 14-177", None, datetime.date(2016, 6, 30))
    assert not links_of("Utah Code Ann. § 53-2-202", None, datetime.date(2016, 6, 30))
    assert not links_of("Wash. Rev. Code § 26.32.085", None, datetime.date(2013, 6, 25), 1976)
    assert not links_of("Sup. Ct. R. 19", None, decided)
    assert not links_of("49 U.S.C. § 1301", None, decided)
    assert not links_of("19 U.S.C. § 154", None, decided, 1925)


def test_an_old_public_law_is_read_in_the_statutes_at_large() -> None:
    old, new = cited(
        "Pub. L. No. 91-375, 84 Stat. 719 (1970). Pub. L. No. 104-208, 110 Stat. 3009 (1996)."
    ).authorities
    assert [link.url.split("/link/")[1] for link in (*old.links, *new.links)] == [
        "statute/84/719",
        "plaw/104/public/208",
    ]
    assert not links_of("Pub. L. No. 91-375")


def test_the_edition_behind_a_list_is_that_of_each_section() -> None:
    opinion = cited("See 45 U.S.C. §§ 561, 562 (1970 ed.).")
    assert [authority.year for authority in opinion.authorities] == [1970, 1970]


def test_a_range_of_sections_of_a_state_is_linked_at_its_first() -> None:
    links = [links_of(f"Tex. Prop. Code § 41.001{tail}")[0].url for tail in ("", "-.002")]
    assert links[0] == links[1]


@pytest.mark.parametrize(
    ("authority", "decided", "labels"),
    [
        (
            "8 C.F.R. § 1208.13",
            datetime.date(2019, 3, 7),
            ["eCFR, as of the day of the decision", "eCFR, today’s text"],
        ),
        (
            "29 C.F.R. § 1910.1",
            datetime.date(2013, 6, 30),
            ["govinfo, the edition of 2012, the last before the decision", "eCFR, today’s text"],
        ),
        (
            "8 U.S.C. § 1101",
            datetime.date(2019, 3, 7),
            [
                "govinfo, the edition of 2018, the last before the decision",
                "Cornell LII, today’s text",
            ],
        ),
        (
            "8 U.S.C. § 1101",
            datetime.date(1985, 1, 1),
            ["Cornell LII, today’s text", "govinfo, the newest edition"],
        ),
        (
            "Wis. Stat. § 704.90",
            datetime.date(2009, 1, 1),
            ["Wisconsin legislature, today’s text"],
        ),
    ],
)
def test_a_provision_is_linked_as_it_stood_and_says_which_text_is_which(
    authority: str, decided: datetime.date, labels: list[str]
) -> None:
    found = [link.label for link in links_of(authority, None, decided)]
    assert found[: len(labels)] == labels
    assert decided.year < 2017 or (
        decided.isoformat() in links_of("8 C.F.R. § 1208.13", None, decided)[0].url
    )


@pytest.mark.parametrize(
    ("authority", "place"),
    [
        ("Ind. Code § 35-42-1-1", "iga.in.gov/laws/2024/ic/titles/35#35-42-1-1"),
        ("K.S.A. 60-513", "ksrevisor.org/statutes/chapters/ch60/060_005_0013.html"),
        ("K.S.A. 21-3401", None),  # of the criminal code before 2011
        ("MCA § 45-5-102", "section_0020/0450-0050-0010-0020.html"),
        ("18 Pa.C.S. § 2502", "&ttl=18&div=0&chpt=25&sctn=2&subsctn=0"),
        ("720 ILCS 5/9-1", "DocName=072000050K9-1"),
        ("19-A M.R.S. § 1653", "legislature.maine.gov/statutes/19-A/title19-Asec1653.html"),
        ("Del. Code Ann. tit. 10, § 8119", "delcode.delaware.gov/title10/c081/index.html"),
        ("WAC 296-20-01", "app.leg.wa.gov/WAC/default.aspx?cite=296-20-01"),
        ("I.R.C. § 61", "govinfo.gov/link/uscode/26/61?year=2018"),
        ("N.J.S.A. 2C:11-3", None),
    ],
)
def test_a_state_s_code_is_read_on_its_own_site(authority: str, place: str | None) -> None:
    found = links_of(authority, None, datetime.date(2019, 3, 7))
    assert bool(found) == bool(place)
    assert not found or (place or "") in found[0].url
    assert all(link.label.endswith(("text", "2024", "decision")) for link in found)


@pytest.mark.parametrize(
    ("deciding", "text", "weight"),
    [
        ("ca9", "Ott v. Roe, 3 F.3d 4 (9th Cir. 1993).", "same court"),
        ("ca9", "Ott v. Roe, 3 U.S. 4 (1993).", "binding"),
        ("ca9", "Ott v. Roe, 3 F.3d 4 (2d Cir. 1993).", "persuasive"),
        ("ca9", "Ott v. Roe, 3 F. Supp. 3d 4 (D. Or. 2013).", "persuasive"),
        ("ca9", "Ott v. Roe, 3 Cal. 4th 4 (1993).", None),
        ("cand", "Ott v. Roe, 3 F.3d 4 (9th Cir. 1993).", "binding"),
        ("cand", "Ott v. Roe, 3 F. App’x 4 (9th Cir. 2003).", None),
        ("cand", "Ott v. Roe, 3 F.3d 4 (Fed. Cir. 1993).", None),
        ("alnd", "Ott v. Roe, 3 F.2d 4 (5th Cir. 1980).", None),
        ("wvsd", "Ott v. Roe, 3 F.3d 4 (4th Cir. 1993).", "binding"),
        ("scotus", "Ott v. Roe, 3 F.3d 4 (9th Cir. 1993).", "persuasive"),
        ("calctapp", "Ott v. Roe (1993) 3 Cal.4th 4.", "binding"),
        ("cal", "Ott v. Roe (1993) 3 Cal.App.4th 4.", "persuasive"),
        ("calctapp", "Ott v. Roe, 3 N.Y.3d 4 (2003).", "persuasive"),
        ("texapp", "Ott v. Roe, 3 S.W.3d 4 (Tex. 2003).", None),
        (None, "Ott v. Roe, 3 U.S. 4 (1993).", None),
        ("ca9", "Ott v. Roe, 3 F.3d 4 (9th Cir. 1993), rev’d, 5 U.S. 6 (1994).", None),
    ],
)
def test_what_a_decision_weighs_follows_from_the_order_of_the_courts_or_is_not_said(
    deciding: str | None, text: str, weight: str | None
) -> None:
    authority = cite(opinion_of([*([f"[court {deciding}]"] if deciding else []), text]))
    found = authority.authorities[0].weight
    assert (found.kind if found else None) == weight
    assert found is None or found.source


def test_the_quotation_that_a_citation_follows_is_of_what_it_cites() -> None:
    words = "It is “a rule that nobody has doubted so far.” Ott v. Roe, 3 F.3d 4 (9th Cir. 1993)."
    assert cited(words).citations[0].quotation == "“a rule that nobody has doubted so far.”"
    assert cited(words.replace("Ott", "See Ott")).citations[0].quotation is None


@pytest.mark.parametrize(
    ("text", "court"),
    [
        ("Fir v. Gum, 231 Wis.2d 633 (Ct.App.1999).", "wisctapp"),
        ("Fir v. Gum, 120 N.M. 5 (Ct. App. 1995).", "nmctapp"),
        ("Fir v. Gum, 347 N.J. Super. 11 (App. Div. 2002).", "njsuperctappdiv"),
        ("Fir v. Gum, 500 P.2d 6 (Ariz. App. 1972).", "arizctapp"),
        ("Fir v. Gum, 2016 WL 538648 (M.D. Pa. Feb. 10, 2016).", "pamd"),
        ("Fir v. Gum, 2020 WL 6948354 (U.S. Nov. 25, 2020).", "scotus"),
    ],
)
def test_a_court_is_known_by_what_its_reporter_leaves_unsaid(text: str, court: str) -> None:
    (authority,) = cited(text).authorities
    assert authority.court == court


@pytest.mark.parametrize(
    ("text", "court", "reporter"),
    [
        ("Fir v. Gum, 3 Wash. 12 (1894).", "wash", "Wash."),
        ("Fir v. Gum, 1 Wash. 12 (1794).", "va", "Wash."),
        ("Fir v. Gum, 1 Wash. 12.", None, "Wash."),
        ("Ash v. Bay, 22 Hill 44 (1834).", None, "Hill"),
        ("Ash v. Bay, 5 Tex. App. 6 (1878).", None, "Tex.%20App."),
        ("Ash v. Bay, 9 Mar. 2 (1821).", None, "Mar."),
    ],
)
def test_an_abbreviation_of_several_reporters_is_decided_by_its_year_or_left_as_printed(
    text: str, court: str | None, reporter: str
) -> None:
    (authority,) = cited(text).authorities
    assert authority.court == court
    assert f"/c/{reporter}/" in authority.links[0].url


def test_the_case_that_overruled_another_is_named_in_its_first_line() -> None:
    opinion = cited(
        "Mo v. No (1990) 51 Cal.3d 1, disapproved on another ground in Oz v. Pa (2000) 2 Cal.4th 5."
    )
    (history,) = opinion.authorities[0].history
    assert (history.relation, history.name) == ("disapproved on another ground in", "Oz v. Pa")


def test_a_cross_reference_leads_to_the_writing_that_the_passage_names() -> None:
    said = (
        "The dissent relies on it. See post, at 15. Justice Ash says so. Post, at 2. "
        "See also Perez, post, at 7; Perez v. Mortgage Assn., post, at 22."
    )
    blocks = [
        (Block("paragraph", Text(w)),) for w in (said, "So I say.", "Majority Opinion, p. 7.")
    ]
    writings = (
        Writing("majority", "majority", "Elm", None, None, blocks[0], ()),
        Writing("concurrence", "concurrence", "Ash", None, None, blocks[1], ()),
        Writing("dissent", "dissent", "Oak", None, None, blocks[2], ()),
    )
    opinion = cite(Opinion(Source("", "", "", ()), Case(None, None), writings, ()))
    led = [(citation.kind, citation.authority) for citation in opinion.citations]
    own = [("internal", "dissent"), ("internal", "concurrence")]
    of_a_case_decided_with_it = [("internal", None), ("case", None)]
    assert led == [*own, *of_a_case_decided_with_it, ("internal", "majority")]


def test_ante_beside_a_justice_or_a_kind_of_opinion_leads_to_that_writing() -> None:
    said = (
        "It is settled. Ante, at 1. As Justice Ash spells out, see ante, at 5, it is not. "
        "Ante, at 1 (concurring opinion)."
    )
    blocks = [(Block("paragraph", Text(words)),) for words in ("So it is.", "So I say.", said)]
    writings = (
        Writing("majority", "majority", "Elm", None, None, blocks[0], ()),
        Writing("concurrence", "concurrence", "Ash", None, None, blocks[1], ()),
        Writing("dissent", "dissent", "Oak", None, None, blocks[2], ()),
    )
    opinion = cite(Opinion(Source("", "", "", ()), Case(None, None), writings, ()))
    led = [citation.authority for citation in opinion.citations]
    assert led == ["majority", "concurrence", "concurrence"]


def test_pages_in_a_syllabus_lead_to_the_opinion_and_elsewhere_nowhere() -> None:
    said = Text("Held: The rule stands. Pp. 3–5. It is old. P. 12.")
    writings = tuple(
        Writing(kind, kind, None, None, None, (Block("paragraph", said),), ())
        for kind in ("syllabus", "majority")
    )
    opinion = cite(Opinion(Source("", "", "", ()), Case(None, None), writings, ()))
    led = [(citation.writing, citation.authority, citation.pin) for citation in opinion.citations]
    assert led == [("syllabus", "majority", "3–5"), ("syllabus", "majority", "12")]


def test_pages_after_a_justice_who_concludes_are_of_that_justices_writing() -> None:
    said = (
        "JUSTICE ELM delivered the opinion, concluding: It stands. Pp. 3–5.",
        "JUSTICE ASH, joined by JUSTICE OAK, agreed that it stands, concluding:",
        "(a) It is old. Pp. 2–4.",
    )
    blocks = tuple(Block("paragraph", Text(words)) for words in said)
    writings = (
        Writing("syllabus", "syllabus", None, None, None, blocks, ()),
        Writing("majority", "majority", "Elm", None, None, (), ()),
        Writing("concurrence", "concurrence", "Ash", None, None, (), ()),
    )
    opinion = cite(Opinion(Source("", "", "", ()), Case(None, None), writings, ()))
    assert [citation.authority for citation in opinion.citations] == ["majority", "concurrence"]


OVER = (
    "In *Poe Fences, LLC v. State*, argued the same day, "
    "we said under N.C.G.S. § 14-306.4 as follows:"
)
QUOTED = "[quotation] A fence is a wall that can be seen through, and no wall is a fence."


def test_a_name_over_a_quotation_is_that_of_the_cite_under_it() -> None:
    opinion = cited(OVER, QUOTED, QUOTED, "377 N.C. 391, 2021-NCSC-57, ¶ 23. We hold to that.")
    [case] = [each for each in opinion.authorities if each.kind == "case"]
    assert (case.name, case.year) == ("Poe Fences, LLC v. State", 2021)
    assert not any(each.unresolved for each in opinion.citations)


@pytest.mark.parametrize(
    "passages",
    [
        (OVER, "A fence is no wall.", "377 N.C. 391, 394 (2021). So it is."),  # no quotation
        (OVER.replace("follows:", "follows."), QUOTED, "377 N.C. 391, 394 (2021). So it is."),
        (f"{OVER[:-1]}, as in *Ray v. Fay*:", QUOTED, "377 N.C. 391, 394 (2021). So it is."),
        (OVER, QUOTED, "We follow 377 N.C. 391, 394 (2021)."),
    ],
)
def test_a_name_that_may_be_another_is_not_taken_from_over_a_quotation(
    passages: tuple[str, ...],
) -> None:
    [authority] = [each for each in cited(*passages).authorities if each.cite == "377 N.C. 391"]
    assert authority.name is None


HELD = "“A landlord who gives notice may also declare the forfeiture of the lease.”"


@pytest.mark.parametrize(
    ("passage", "quoted"),
    [
        (f"{HELD} RCW 59.12.030.", True),
        (f"{HELD} RCW 59.12.030 (emphasis added).", True),
        (f"{HELD} Poe v. Roe, 1 U.S. 2, 4 (1990), rev’d, 2 U.S. 3 (1991).", True),
        (f"RCW 59.12.170 states that {HELD} RCW 59.12.030 provides:", False),
        (f"{HELD} RCW 59.12.030 further requires a notice.", False),
        (f"{HELD} Poe v. Roe, 1 U.S. 2 (1990), held that none was due.", False),
    ],
)
def test_a_citation_that_begins_a_sentence_is_not_of_what_is_quoted_before(
    passage: str, quoted: bool
) -> None:
    last = [each for each in cited(passage).citations if each.history_of is None][-1]
    assert bool(last.quotation) is quoted


@pytest.mark.parametrize(
    ("passage", "relation"),
    [
        (
            "We read Rem. Comp. Stat. § 812 (now RCW 59.12.030).",
            "present form of Rem. Comp. Stat. § 812",
        ),
        ("See 8 U.S.C. § 10 (current version at 8 U.S.C. § 12).", "present form of 8 U.S.C. § 10"),
        (
            "The Act, Pub. L. No. 90-1, 82 Stat. 5 (codified as amended at 8 U.S.C. § 12).",
            "codification of Pub. L. No. 90-1",
        ),
        (
            "The Act, Pub. L. No. 90-1, 82 Stat. 5 (codified at 8 U.S.C. § 11 and 9 U.S.C. § 12).",
            "codification of Pub. L. No. 90-1",
        ),
        ("See 8 U.S.C. § 10 (now superseded by 8 U.S.C. § 12).", "cited in 8 U.S.C. § 10"),
        ("See 8 U.S.C. § 10 (citing 8 U.S.C. § 12).", "cited in 8 U.S.C. § 10"),
        ("Poe v. Roe, 1 U.S. 2 (1990) (now 8 U.S.C. § 12).", "cited in 1 U.S. 2"),
    ],
)
def test_the_number_of_today_is_told_of_law_that_had_another(passage: str, relation: str) -> None:
    assert cited(passage).citations[-1].relation == relation


def test_missouris_courts_are_told_by_their_abbreviations() -> None:
    printed = ("Mo. banc", "Mo. App. E.D.", "Mo. App. W.D.")
    written = [f"Abel v. Bacon, {n} S.W.3d 5 ({court} 2010)." for n, court in enumerate(printed, 1)]
    assert [each.court for each in cited(*written).authorities] == ["mo", "moctapp", "moctapp"]


def test_a_blank_or_parallel_reporter_of_one_court_tells_the_court() -> None:
    written = ["Abel v. Bacon, --- Pa. ----, 92 A.3d 766 (2014).", "Coe v. Dow, 93 A.3d 7 (2014)."]
    found = cite(opinion_of(["[court pa]", *written])).authorities
    assert [(each.court, each.weight and each.weight.kind) for each in found] == [
        ("pa", "same court"),
        (None, None),
    ]


def test_history_without_a_cite_is_told_of_the_case() -> None:
    opinion = cite(
        opinion_of(
            [
                "Roe v. Poe, 5 F.3d 6 (1st Cir. 1993), cert. denied.",
                "Coe v. Loe, 1 N.W.2d 3 (Minn. App. 1993), review denied (Minn. June 9, 1993).",
                "Voe v. State, 3 S.W.3d 4 (Tex. App.—Waco 2010, pet. ref’d).",
                "By Hoe v. Joe, 5 U.S. 6 (1803), petition denied.",
                "Moe v. Noe, 1 F.3d 9 (1st Cir. 1993), cert. denied, 510 U.S. 1 (1994).",
            ]
        )
    )
    told = {
        authority.cite: [(each.relation, each.cite, each.year) for each in authority.history]
        for authority in opinion.authorities
    }
    assert told == {
        "5 F.3d 6": [("cert. denied", None, None)],
        "1 N.W.2d 3": [("review denied", None, 1993)],
        "3 S.W.3d 4": [("pet. ref’d", None, None)],
        "5 U.S. 6": [],
        "1 F.3d 9": [("cert. denied", "510 U.S. 1", 1994)],
    }


def test_a_section_under_the_names_of_act_and_code_is_one_authority() -> None:
    words = (
        "See INA § 209(b). See 8 U.S.C. § 1159(b). It is INA § 209(c), 8 U.S.C. § 1159(c), that"
        " matters. INA § 212(h) and 8 U.S.C. § 1182 are named apart."
    )
    opinion = cite(opinion_of([words]))
    assert [(each.cite, len(each.cited)) for each in opinion.authorities] == [
        ("INA § 209", 3),
        ("INA § 212", 1),
        ("8 U.S.C. § 1182", 1),
    ]
    assert opinion.authorities[0].links


def test_a_treatise_is_one_authority_whatever_section_of_it_is_cited() -> None:
    words = (
        "5 Roe & Poe, Federal Practice § 1357 (3d ed. 2004); 5 Roe & Poe, Federal Practice § 1216,"
        " at 207 (3d ed. 2004); id. § 1217. Restatement (Second) of Torts § 46 (1965);"
        " Restatement (Second) of Torts § 402A (1965)."
    )
    assert [(each.cite, len(each.cited)) for each in cite(opinion_of([words])).authorities] == [
        ("5 Roe & Poe, Federal Practice (3d ed. 2004)", 3),
        ("Restatement (Second) of Torts § 46", 1),
        ("Restatement (Second) of Torts § 402A", 1),
    ]
