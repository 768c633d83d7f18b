"""Shortened words of English and American legal prose, and whether a full stop after one can end a sentence."""

from __future__ import annotations

_ENGLISH = """
mr mrs ms miss dr prof rev st sgt insp supt det cpl capt maj col lt gen hon rt v vs no nos para paras p pp s ss art arts
cl reg regs r rr sch ch pt vol ed eds ibid cf eg e.g ie i.e viz al seq approx ref tel ext fig app ltd plc co inc llp ors
anor jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun j lj lcj mr.j kc qc
q.c k.c d.o.b dob a.m p.m am pm esq jr sr etc op cit c ca circa eur q.b ac q.b.d w.l.r all e.r cr o.c o.b u.k u.s e.u
n.b ft in crim civ admin fam const dept univ
"""
_AMERICAN = """
n nn fn pg supp cir cong sess amdt evid assn corp bros atty subd subpart appx rel nom compl affd mktg eff dep't dep’t
aff'd aff’d rev'd rev’d comm'n comm’n int'l int’l ass'n ass’n nat'l nat’l
"""
_MAY_END = """
etc am pm a.m p.m j lj kc qc k.c q.c ltd plc co inc llp ors anor in no s p c al crim civ admin fam ibid seq app corp
bros dept univ assn supp const evid
"""
# Words and names of their own as well: ``I met Pat. She left.``
_IN_CITATIONS = """
Ala Ariz Ark Cal Colo Conn Del Fla Ga Haw Ill Ind Kan Ky Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt
Wash Wis Wyo Harv Colum Stan Chi Nw Geo Bkrtcy Super Gen Comp Codes Fed Vet Mun Sup Pat Tr Pet Br Cranch Wheat Wall How
Dall Cty Ry Id Stat Ann Rec Doc Rep Ct Cas Dist Pub Tit Proc Bd Sen Gov Sec Arg Mot Opp Ins Nat Serv Equip Hosp Comm
Bus Amend amend Cl
"""
_ABBREVIATIONS = frozenset((_ENGLISH + _AMERICAN).split())
_SOMETIMES_LAST = frozenset(_MAY_END.split())
_CITED = frozenset(_IN_CITATIONS.split())


def is_shortened(word: str) -> bool:
    """Whether a word, given without its last stop, is one that a stop shortens: ``para``, ``Fed.Cir``, ``U.S.C``."""
    if word.lower() in _ABBREVIATIONS:
        return True
    last = word.rpartition(".")[2]
    return last != word and (is_shortened(last) or last in _CITED or all(len(part) < 2 for part in word.split(".")))


def may_be_last(word: str) -> bool:
    """Whether a shortened word can be the last of its sentence, where the next one looks like the first of another."""
    return "." in word or word.lower() in _SOMETIMES_LAST


def is_of_citations(word: str) -> bool:
    """Whether a stop shortens the word inside citations; elsewhere it can be a word or a name: ``Stat``, ``Pat``."""
    return word in _CITED
