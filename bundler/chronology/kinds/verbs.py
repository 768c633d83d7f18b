"""Verbs by the kind of event that they tell of, in their base form.

The first column is the kind, the second how much the verb says: 4 says it alone, 1 only tips the scales. `senses` says
where a verb tells something else in certain company.
"""

VERBS = """
offence 3 commit
arrest 4 apprehend arrest rearrest
arrest 2 handcuff
charge 4 indict prosecute summons
conviction 4 acquit convict plead
conviction 2 prove
sentence 4 gaol imprison jail resentence sentence
sentence 3 disqualify fine
order 4 bail enjoin rebail
order 3 injunct order
transfer 4 accommodate deport disperse emigrate evict extradite hospitalise readmit recall recapture rehouse
transfer 4 relocate remand repatriate resettle transfer
transfer 3 convey detain discharge escort move rehome release section ship
transfer 2 arrive cross flee free house land migrate progress remove return settle stay travel
decision 4 approve authorise authorize certify curtail decide determine dismiss exclude expel grant overrule
decision 4 overturn quash recategorise reclassify recommend reconsider refuse reinstate reject resolve revoke rule
decision 4 terminate uphold vote
decision 3 adopt allocate allow award ban cancel conclude decline designate discontinue downgrade endorse license
decision 3 nominate permit ratify renew rescind suspend upgrade veto
decision 2 accept affirm assign backdate defer disallow exempt extend lift maintain offer prioritise reduce restrict
decision 2 waive withdraw withhold
decision 1 agree amend confirm deny
letter 4 apologise apologize complain contact correspond e-mail email fax notify phone reply respond telephone write
letter 3 alert chase enquire inform inquire request ring tell text
letter 2 acknowledge answer ask beg disclose explain forward implore invite liaise object post query remind speak
letter 2 thank urge warn
letter 1 mention raise say send
hearing 4 adjourn convene testify
hearing 2 preside sit
incident 4 abduct abscond ambush assault attack batter beat bite blackmail bully burgle choke collide defraud die
incident 4 drown escape fight glass harass headbutt hit injure intimidate kick kidnap kill molest murder overdose
incident 4 punch rape rob scream self-harm shoot slap slash smash spit stab stalk steal strangle strike threaten
incident 4 throttle torch torture trample trespass vandalise wound
incident 3 abuse barricade bleed brandish breach break bruise burn collapse crash damage drag explode flood grab
incident 3 grope hang hurt insult intrude knock loiter lunge pester poison push ransack scald scratch scuffle shout
incident 3 shove slip smuggle snatch spray stamp swear swing taunt throw trip
incident 2 argue bang burst catch confront corner cut disappear faint fall force frighten hammer hide jump kiss leak
incident 2 lock miss pin pour scare seize splash suffer sustain tear touch undress vomit
incident 1 follow park wait
report 4 assess audit diagnose examine inspect interview investigate reassess reinspect survey
report 3 analyse evaluate interrogate question record report scan screen swab x-ray
report 2 calculate count identify log measure monitor photograph review search study test verify weigh
report 1 compile note observe prepare visit
other 3 appeal apply divorce enrol graduate marry prescribe
other 2 attend begin buy complete employ engage file finish join lodge operate pass pay qualify refer resign retire
other 2 sell start train treat undergo work
other 1 become build earn fly grow launch learn live meet open own register run separate spend teach turn
"""

# Verbs that leave it to another verb to say what was done: “he tried to leave”.
LEADS = """
try attempt begin start go come have fail manage continue need see watch find catch use hear be stop keep want help
agree happen
"""
# Verbs of saying: where the date stands in what follows “that”, those words tell what happened.
SAYS = """
say state believe understand claim think allege know tell record note show confirm accept suggest mean assert maintain
report read describe explain add disclose complain insist deny indicate mention reveal testify point hear learn
"""
# Verbs of perceiving: what was perceived happened, wherever the date stands.
PERCEIVES = """
find discover see notice realise recall remember
"""
# What anybody does in a life, and no offence though a judge tells it of the person whom he sentences.
LIFE = """
live teach grow become fly meet spend own earn learn turn separate marry divorce work start begin join go come leave
return pass study train serve plead retire resign tell say drink
"""
