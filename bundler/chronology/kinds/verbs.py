"""Verbs by the kind of event that they tell of, in their base form.

The first column is the kind, the second how much the verb says: 4 says it alone, 1 only tips the scales. `senses` says
where a verb tells something else in certain company.
"""

VERBS = """
offence 3 commit
arrest 4 apprehend arrest rearrest recapture
arrest 3 cuff
arrest 2 handcuff
charge 4 indict prosecute summons
conviction 4 acquit convict plead
conviction 3 absolve confess exonerate
conviction 2 prove
sentence 4 gaol imprison jail resentence sentence
sentence 3 commute disqualify fine
order 4 bail enjoin rebail subpoena
order 3 injunct order
order 2 compel oblige tag
transfer 4 accommodate airlift blue-light decant deport disperse emigrate evacuate evict extradite ghost hospitalise
transfer 4 immigrate re-release readmit recall rehouse relocate remand repatriate rerelease resettle self-discharge
transfer 4 transfer
transfer 3 bounce convey depart detain discharge disembark escort ferry incarcerate intern move parole re-enter rehome
transfer 3 release section segregate ship transport trek whisk
transfer 2 arrive cross eject embark fetch flee free house isolate journey land migrate occupy progress remove reside
transfer 2 return rush settle shelter shift squat stay travel
transfer 1 accompany foster head sleep swap
decision 4 approve authorise authorize blacklist categorise certify curtail decide deregister deselect determine
decision 4 disbar dismiss exclude expel grant greenlight overrule overturn quash re-categorise reaffirm recat
decision 4 recategorise reclassify recommend reconsider refuse reinstate reject reopen repeal resolve revoke rule
decision 4 terminate uphold vote
decision 3 adopt allocate allow award axe ban bar call-off cancel conclude decline deem demote deprive designate
decision 3 disbelieve discontinue downgrade endorse halt license nominate permit ratify remit renew rescind sack scrap
decision 3 shelve substantiate suspend upgrade veto
decision 2 abandon abolish accept affirm appoint assign backdate close defer disagree disallow earmark elect exempt
decision 2 extend fund implement lift lower maintain offer pause persuade prioritise reallocate reduce relax restore
decision 2 restrict retain sanction select waive withdraw withhold
decision 1.5 increase
decision 1 agree amend clear confirm delegate drop introduce name plan promote require support
letter 4 apologise apologize complain contact correspond e-mail email fax notify phone reply respond telephone write
letter 3 alert chase enquire flag inform inquire lobby petition relay request ring tell text
letter 2.5 send
letter 2 acknowledge advise announce answer ask assure beg brief circulate clarify comment communicate consult copy
letter 2 demand despatch disclose dispatch dispute encourage explain express forward implore invite liaise object
letter 2 oppose post promise propose protest query reassure remind speak thank update urge voice warn
letter 1 address approach attach contend contest deliver enclose insist mention press quote raise say signal submit
hearing 4 adjourn arraign convene cross-examine reconvene testify
hearing 3 chair debate
hearing 2.5 discuss
hearing 2 appear deliberate mediate postpone preside relist reschedule resume sit
hearing 1 proceed represent
incident 4 abduct abscond accost ambush assail assault attack bash batter beat bite blackmail bludgeon brawl bully
incident 4 burgle choke clobber collide deface defraud detonate die drown electrocute embezzle escape fight glass
incident 4 gouge harass headbutt hijack hit injure intimidate kick kidnap kill knife loot maim maul molest mug murder
incident 4 overdose pummel punch rampage rape riot rob sabotage scream self-harm shoot sideswipe slap slash smash spit
incident 4 stab stalk steal strangle strike suffocate thrash threaten throttle thump torch torture trample trespass
incident 4 vandalise whack wound
incident 3 abuse aspirate barricade berate bleed bombard brandish breach break breathe bruise burn butt clash claw
incident 3 club coerce collapse contravene convulse crash crush damage daub defy derail destroy disobey drag elbow
incident 3 explode fling flood flout fracture grab grope haemorrhage hang hassle hound hurl hurt ignite insult intrude
incident 3 jeer jostle key knock ligature loiter lunge misbehave pelt pester poison poke prod prowl puncture push
incident 3 quarrel ram ransack relapse restrain retaliate rupture scald scorch scratch scuffle shout shove shriek skid
incident 3 slam slip smack smuggle snatch spray stamp stumble swear swing tamper taser taunt throw torment traffic
incident 3 trip tumble urinate vanish victimise wield wreck yank yell
incident 2 argue bang belt block bother bump burst catch cheat chuck confront corner curse cut deceive delete
incident 2 disappear dislocate dislodge disrupt distress disturb drink dump empty exploit faint fall flare force
incident 2 freeze frighten hammer heckle hide impair infect inflict interfere jump kiss leak lock malfunction mislead
incident 2 miss neglect nick obstruct overstay panic pierce pin pinch pound pour pressure prick provoke pull rip scare
incident 2 seize smoke snarl sneak sob spill splash squeeze squirt stagger stare startle starve storm strip struggle
incident 2 suffer sustain swallow swipe tackle tear tease tie topple touch trap twist undress vomit wail whip worsen
incident 2 wrestle
incident 1.5 encounter sight
incident 1 climb conceal deteriorate escalate follow intercept park persist pretend spread surround undermine wait
incident 1 wander
report 4 age-assess assess audit diagnose examine inspect interview investigate opine re-assess re-interview reassess
report 4 reinspect risk-assess scrutinise survey triage vet
report 3 analyse appraise document evaluate interrogate log probe question record report scan screen spot-check
report 3 summarise swab x-ray
report 2 ascertain calculate check count detail detect draft estimate film identify measure monitor photograph rate
report 2 recognise review sample score search study test trace transcribe verify weigh
report 1 collect compile explore finalise gather note observe overhear perform predict prepare spot visit witness
other 3 appeal apply bandage catheterise divorce dress enrol graduate intubate marry plaster prescribe remarry
other 3 resuscitate stitch sue suture wed
other 2 acquire administer advertise attend begin borrow buy challenge complete conceive demolish deposit donate
other 2 employ engage erect establish file finish induct inherit inject install institute invest join lease lodge
other 2 merge mortgage operate pass pay procure purchase qualify recruit refer reimburse renovate rent repair repay
other 2 replace resign retire sell start supply trade train transplant treat undergo vaccinate volunteer work
other 1 become build commence contribute develop earn fly grow launch learn live meet open own play practise register
other 1 restart run separate spend teach turn win
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
