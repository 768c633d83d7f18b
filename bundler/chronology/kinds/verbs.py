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
order 3 consolidate forbid injunct order prohibit summon timetable
order 2 compel oblige seal tag
transfer 4 accommodate airlift banish blue-light clerk decant deport disperse emancipate emigrate evacuate evict exile
transfer 4 extradite ghost hitch-hike hitchhike hospitalise immigrate liberate oust quarantine re-admit re-house
transfer 4 re-release readmit recall refoule rehome rehouse relocate remand repatriate rerelease resettle
transfer 4 self-discharge transfer
transfer 3 alight billet board bounce bus cage cart confine convey depart detain discharge disembark escort expatriate
transfer 3 ferry haul hitch incarcerate intern moor move paddle parole re-enter release sail section segregate ship
transfer 3 transport trek whisk
transfer 2 arrive cross eject embark fetch flee free house isolate journey land migrate occupy progress remove reside
transfer 2 return rush settle shelter shift squat stay travel
transfer 1 accompany foster head sleep swap
decision 4 approve authorise authorize blacklist categorise certify curtail decide deregister deselect determine
decision 4 disbar dismiss exclude expel grant greenlight overrule overturn quash re-categorise reaffirm recat
decision 4 recategorise reclassify recommend reconsider refuse reinstate reject reopen repeal resolve revoke rule
decision 4 terminate uphold vote
decision 3 adopt allocate allow amalgamate annul award axe ban bar bin blackball cancel cave concede conclude
decision 3 declassify decline decommission deem demote deprive designate disbelieve discontinue ditch downgrade
decision 3 endorse grade halt license nod nominate outlaw permit prefer ratify relent remit renew rescind revise sack
decision 3 scrap shelve shortlist substantiate suspend upgrade veto void
decision 2 abandon abolish accept affirm appoint assign backdate choose classify close defer disagree disallow earmark
decision 2 elect exempt extend fund implement lift lower maintain offer opt pause persuade pick plump prioritise
decision 2 reallocate reduce relax restore restrict retain sanction select waive withdraw withhold
decision 1.5 increase
decision 1 agree amend clear confirm delegate drop introduce name plan promote require support
letter 4 apologise apologize blog complain contact correspond dm e-mail email fax message notify petition phone reply
letter 4 respond telephone tweet whatsapp write
letter 3 accuse admonish alert beseech bleep blurt chase chat commend confer confide congratulate converse courier
letter 3 criticise distribute divulge enquire flag grumble haggle inform inquire lobby moan nag negotiate nudge page
letter 3 praise prompt publicise radio rebuke relay remark request retract ring scold solicit tell text
letter 2.5 send
letter 2 acknowledge advise allege allude announce answer ask assure beg brief circulate clarify comment commission
letter 2 communicate consult copy declare demand describe despatch disclose dispatch dispute encourage explain express
letter 2 forward implore insist instruct invite liaise object oppose outline post promise propose protest query
letter 2 reassure rebut recount refute remind speak thank update urge voice warn
letter 1 address approach attach contend contest deliver enclose mention press quote raise say signal submit
hearing 4 adjourn arraign convene cross-examine reconvene testify
hearing 3 assemble chair debate empanel
hearing 2.5 discuss
hearing 2 appear deliberate mediate postpone preside relist reschedule resume sit
hearing 1 proceed represent
incident 4 abduct abscond accost ambush assail assault attack bash batter beat bite blackmail bludgeon brawl bully
incident 4 burgle catfish choke clobber collide counterfeit deface defraud detonate die drown electrocute embezzle
incident 4 escape extort falsify fight firebomb fly-tip flytip fondle forge frogmarch gatecrash glass gouge groom hack
incident 4 hang harass headbutt headlock hijack hit ill-treat impersonate injure intimidate kick kidnap kill knife
incident 4 ligature loot maim maltreat manhandle masturbate maul miscarry misdiagnose mistreat molest mug murder
incident 4 overdose petrol-bomb pickpocket pilfer pummel punch rampage rape rear-end riot rob sabotage scam scream
incident 4 self-harm self-ligature shoot shoplift shunt sideswipe slap slash smash smother spit stab stalk steal
incident 4 strangle strike suffocate swindle tase taze thrash threaten throttle thump torch torture trample trash
incident 4 trespass troll truant upend vandalise whack wound
incident 3 abuse aspirate barge barricade belittle bellow berate binge blaze bleed blockade bolt bombard botch
incident 3 brandish breach break breathe brew bruise buckle bungle burn butt cane caress catcall char clash claw clout
incident 3 club coerce collapse concuss conk contaminate contravene convulse crash cripple crumble crush damage daub
incident 3 defy degrade dehydrate dent derail destroy discriminate disobey dissociate dodge drag dupe elbow encroach
incident 3 enslave erupt evade explode faint fester fiddle fling flip flog flood flout fracture gag gash goad grab
incident 3 graze grope growl haemorrhage hallucinate hassle holler hoodwink hound humiliate hurl hurt hyperventilate
incident 3 ignite infect infringe insult intrude jeer jostle key knock lapse lash launder lick loiter lunge lurk
incident 3 malnourish misbehave misfile mishandle mislay misplace misread mistake mock obstruct ostracise overflow
incident 3 paralyse pelt penetrate perforate pester picket plough poison poke pollute pounce prod prowl puncture push
incident 3 quarrel ram ransack rant rave relapse restrain retaliate retch ridicule roar rot rupture sag scald scar
incident 3 scarper scorch scratch scuffle seep sever shout shove shred shriek sicken singe siphon skid skim skip slam
incident 3 slip smack smoulder smuggle snatch sniff snort soil spank splinter sprain spray stamp stash strain stumble
incident 3 stun subside swear swing tailgate tamper taser taunt throw torment traffic trick trip tumble ulcerate
incident 3 uproot urinate vanish veer victimise violate wallop weaken wheeze wield wreck yank yell
incident 2 argue bang belt block bother bump burst catch cheat chuck confront corner crack cry curse cut deceive delay
incident 2 delete disappear dislocate dislodge disrupt distress disturb drink drip dump empty exploit fall flare force
incident 2 forget freeze frighten hammer heckle hide ignore impair inflict interfere jump kiss leak lock malfunction
incident 2 mislead miss neglect nick omit overlook overstay panic pierce pin pinch pound pour pressure prick provoke
incident 2 pull rip scare seize shake shame shatter sink smoke snap snarl sneak sob spill splash squeeze squirt
incident 2 stagger stare startle starve storm strip struggle suffer sustain swallow swerve swipe tackle tear tease tie
incident 2 topple touch trap tremble twist undress vomit wail weep whip worsen wrestle
incident 1.5 encounter sight
incident 1 climb conceal deteriorate escalate follow intercept park persist pretend spread surround undermine wait
incident 1 wander
report 4 age-assess assess audit auscultate authenticate biopsy breathalyse corroborate diagnose examine fingerprint
report 4 grill inspect interview investigate opine palpate quiz re-assess re-examine re-interview reassess reconstruct
report 4 reinspect risk-assess scrutinise spot-check strip-search survey triage ultrasound vet
report 3 analyse appraise benchmark canvass chart comb cross-check debrief document evaluate frisk gauge interrogate
report 3 itemise log map probe question reconcile record report scan screen summarise swab tabulate trawl validate
report 3 x-ray
report 2 ascertain calculate check count detail detect draft estimate film identify measure monitor photograph rate
report 2 recognise review sample score search study surveil test trace track transcribe verify weigh
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
