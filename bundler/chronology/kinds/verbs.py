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
conviction 3 absolve confess exonerate
conviction 2 prove
sentence 4 gaol imprison jail resentence sentence
sentence 3 commute disqualify fine
order 4 bail enjoin rebail subpoena
order 3 injunct order
order 2 restrain tag
transfer 4 accommodate airlift deport disperse emigrate evacuate evict extradite hospitalise immigrate readmit
transfer 4 recall recapture rehouse relocate remand repatriate resettle transfer
transfer 3 convey decant depart detain discharge disembark escort ferry incarcerate intern move parole re-enter
transfer 3 rehome release section segregate ship transport trek whisk
transfer 2 arrive cross fetch flee free house journey land migrate progress remove reside return settle shift stay
transfer 2 travel
decision 4 approve authorise authorize blacklist certify curtail decide deregister determine disbar dismiss exclude
decision 4 expel grant greenlight overrule overturn quash reaffirm recategorise reclassify recommend reconsider
decision 4 refuse reinstate reject reopen repeal resolve revoke rule terminate uphold vote
decision 3 adopt allocate allow award axe ban cancel conclude decline designate discontinue downgrade endorse halt
decision 3 license nominate permit ratify renew rescind scrap shelve suspend upgrade veto
decision 2 accept affirm assign backdate defer disallow earmark exempt extend fund lift maintain offer pause
decision 2 prioritise reallocate reduce restrict sanction waive withdraw withhold
decision 1 agree amend confirm
letter 4 apologise apologize complain contact correspond e-mail email fax notify phone reply respond telephone write
letter 3 alert chase enquire flag inform inquire lobby petition relay request ring tell text
letter 2 acknowledge advise announce answer ask beg circulate consult disclose explain forward implore invite liaise
letter 2 object post protest query remind speak thank urge warn
letter 1 attach enclose insist mention raise say send submit
hearing 4 adjourn arraign convene cross-examine reconvene testify
hearing 2 deliberate mediate preside relist resume sit
incident 4 abduct abscond accost ambush assail assault attack bash batter beat bite blackmail bludgeon brawl bully
incident 4 burgle choke clobber collide deface defraud detonate die drown electrocute embezzle escape fight glass
incident 4 gouge harass headbutt hijack hit injure intimidate kick kidnap kill knife loot maim maul molest mug
incident 4 murder overdose pummel punch rampage rape riot rob sabotage scream self-harm shoot sideswipe slap slash
incident 4 smash spit stab stalk steal strangle strike suffocate thrash threaten throttle thump torch torture
incident 4 trample trespass vandalise whack wound
incident 3 abuse barricade berate bleed bombard brandish breach break bruise burn butt clash claw club coerce
incident 3 collapse convulse crash crush damage daub derail destroy drag elbow explode fling flood fracture grab
incident 3 grope haemorrhage hang hassle hound hurl hurt ignite insult intrude jeer jostle knock loiter lunge
incident 3 misbehave pelt pester poison poke prod prowl puncture push quarrel ram ransack relapse retaliate rupture
incident 3 scald scorch scratch scuffle shout shove shriek skid slam slip smack smuggle snatch spray stamp stumble
incident 3 swear swing tamper taser taunt throw torment trip tumble urinate vanish victimise wield wreck yank yell
incident 2 argue bang belt block burst catch chuck confront corner cut disappear disrupt dump exploit faint fall
incident 2 force frighten hammer hide infect jump kiss leak lock malfunction miss neglect nick obstruct pin pinch
incident 2 pound pour prick scare seize snarl spill splash squirt stagger startle starve storm suffer sustain
incident 2 swallow swipe tear tease topple touch undress vomit wail
incident 1 follow park wait
report 4 assess audit diagnose examine inspect interview investigate opine reassess reinspect scrutinise survey
report 4 triage vet
report 3 analyse document evaluate interrogate probe question record report scan screen spot-check swab x-ray
report 2 ascertain calculate check count detect estimate identify log measure monitor photograph rate review sample
report 2 score search study test trace transcribe verify weigh
report 1 compile note observe prepare visit
other 3 appeal apply divorce enrol graduate marry prescribe remarry wed
other 2 attend begin buy complete demolish deposit donate employ engage erect establish file finish install invest
other 2 join lease lodge mortgage operate pass pay purchase qualify refer renovate rent repair replace resign retire
other 2 sell start train transplant treat undergo vaccinate volunteer work
other 1 become build earn fly grow launch learn live meet open own register run separate spend teach turn
order 2 compel oblige
transfer 2 eject embark isolate occupy rush shelter squat
transfer 1 accompany foster head sleep swap
decision 3 bar deem demote disbelieve sack
decision 2 abandon abolish appoint close disagree elect implement lower persuade relax restore retain select
decision 1 clear delegate drop introduce name plan promote require support
letter 2 assure brief clarify comment communicate copy demand despatch discuss dispatch dispute encourage express
letter 2 oppose promise propose reassure update voice
letter 1 address approach contend contest deliver press quote signal
hearing 3 chair debate
hearing 2 appear postpone reschedule
hearing 1 proceed represent
incident 2 bother bump cheat curse deceive dislocate dislodge distress disturb empty flare freeze heckle impair inflict
incident 2 interfere mislead overstay panic pierce pressure provoke pull rip smoke sneak sob squeeze stare strip
incident 2 struggle tackle tie trap twist whip worsen wrestle
incident 1 climb conceal deteriorate escalate intercept persist pretend spread surround undermine wander
report 3 appraise summarise
report 2 detail draft film recognise
report 1 collect explore finalise gather overhear perform predict spot witness
other 3 bandage catheterise dress intubate plaster resuscitate stitch sue suture
other 2 acquire administer advertise borrow challenge conceive induct inherit inject institute merge procure
other 2 recruit reimburse repay supply trade
other 1 commence contribute develop play practise restart win
"""

# Verbs that leave it to another verb to say what was done: “he tried to leave”.
LEADS = """
try attempt begin start go come have fail manage continue need see watch find catch use hear be stop keep want help
agree happen
"""
# Verbs of saying: where the date stands in what follows “that”, those words tell what happened.
SAYS = """
say state believe understand claim think allege know tell record note show confirm accept suggest mean assert maintain
inform notify report read describe explain add disclose complain insist deny indicate mention reveal testify point
hear learn
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
