"""Nouns by the kind of event that they tell of, in the singular; their weights are those of `verbs`."""

NOUNS = """
offence 3 offence
arrest 4 arestiwyd arrest
charge 4 cyhuddwyd
charge 3 charge indictment requisition summons
conviction 4 acquittal collfarnwyd conviction euog euogfarnwyd plea plediodd verdict
conviction 3 caution guilty reprimand
sentence 4 carcharwyd dedfryd dedfrydwyd imprisonment sentence tariff
sentence 2 disqualification
order 4 dvpn dvpo gorchmynnodd gorchymyn injunction
order 3 bail order warrant
order 2 curfew directions stay undertaking
transfer 4 deportation eviction galwyd recall remand rhyddhawyd symudwyd transfer trosglwyddwyd
transfer 3 admission arrival discharge move release ship
transfer 2 bailiff
transfer 1.5 custody detention homecoming reception
decision 4 caniatawyd cymeradwywyd decision gwrthododd gwrthodwyd nfa penderfyniad penderfynodd recommendation
decision 4 refusal
decision 3 approval determination reasons ruling
decision 2 agreement allocation cancellation categorisation exclusion grant judgment outcome permission recat
decision 2 revocation suspension veto
decision 1 notice offer
letter 4 complaint cwyn cwynodd e-bost e-mail ebost email ffoniais ffoniodd letter llythyr lythyr petition phonecall
letter 4 voicemail ysgrifennais ysgrifennodd
letter 3 apology call correspondence enquiry message notification objection reply representations request response
letter 2 allegation caller card fax flyer invitation leaflet parcel phone postcard submission telephone text
letter 1 contact
hearing 4 adjournment cwest cyfarfod gwrandawiad hearing inquest trial
hearing 3 briefing conference debrief inquiry mediation meeting sitting
hearing 1 board committee court evidence justice magistrate panel tribunal
incident 4 accident altercation assault attack bygythiodd collision fight gwaeddodd incident lladdwyd overdose
incident 4 self-harm stabbing suicide threat torrodd trawodd ymosododd
incident 3 abuse acct adjudication argument bite breach burn concussion crash cut death disturbance fire flood
incident 3 harassment injury laceration ligature scratch seizure swelling violence wound
incident 2 ambulance axe blade bleed bruise bruising burglary cannabis ceiling cocaine damage damp dead dispute
incident 2 drugs drunk excrement faeces fall fracture graffiti gun hammer heroin hooch infection intruder knife leak
incident 2 machete mobile mould petrol quarrel robbery row screwdriver sepsis sim spice stroke theft trouble urine
incident 2 warning weapon
incident 1 blood brick drink face fist late neck police suspect throat tyre window
report 4 adroddiad archwiliodd asesiad aseswyd assessment audit diagnosis examination inspection interview
report 4 investigation report statement survey
report 3 autopsy bcst checklist dash enquiries evaluation findings mdt measurement oasys observations post-mortem
report 3 questionnaire scan screening tests viper x-ray
report 2 ct identification log mri notes parade photo photograph questions record review search test
other 3 application baptism marriage operation proceedings surgery wedding
other 2 appeal asylum claim consultation contract counselling counsellor course degree employment invoice job
other 2 medication payment programme qualification referral rent tenancy theatre therapy treatment
other 1 college place school work
other 0.5 building finding housing training
"""
