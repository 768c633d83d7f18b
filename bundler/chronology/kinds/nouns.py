"""Nouns by the kind of event that they tell of, in the singular; their weights are those of `verbs`."""

NOUNS = """
offence 3 offence offending
arrest 4 arestiwyd arrest
charge 4 cyhuddwyd
charge 3 charge indictment requisition summons
conviction 4 acquittal collfarnwyd conviction euog euogfarnwyd plea plediodd verdict
conviction 3 caution guilty reprimand
sentence 4 carcharwyd dedfryd dedfrydwyd epp imprisonment ipp sentence tariff
sentence 2 disqualification
order 4 asbo cbo dvpn dvpo fmpo gorchmynnodd gorchymyn injunction ipna non-mol shpo sopo spo
order 3 bail order rui undertaking warrant
order 2 curfew directions stay
transfer 4 deportation evacuation eviction galwyd homecoming recall remand rhyddhawyd symudwyd transfer trosglwyddwyd
transfer 3 admission arrival discharge ftr move release ship
transfer 2 bailiff escort flight geoamey journey placement serco
transfer 1.5 custody detention reception
decision 4 caniatawyd cymeradwywyd decision dismissal dnacpr dnar dols go-ahead gwrthododd gwrthodwyd knock-back
decision 4 knockback nfa nosp ntq penderfyniad penderfynodd recommendation refusal
decision 3 approval authorisation ban conclusion determination iep reasons redundancy ruling successful u-turn
decision 3 unsuccessful
decision 2 agreement allocation award band banding cancellation categorisation closure consent enhanced exclusion
decision 2 grant judgment offer outcome permission recat revocation sanction shortlist suspension tier veto
decision 1 notice
letter 4 circular complaint cwyn cwynodd e-bost e-mail ebost email ffoniais ffoniodd flyer leaflet letter llythyr
letter 4 lythyr merlin newsletter petition phonecall postcard t/c tc telegram tweet voicemail ysgrifennais
letter 4 ysgrifennodd
letter 3 apology call conversation correspondence enquiry grievance memo memorandum message notification objection
letter 3 query reminder reply representation representations request response tip-off whatsapp
letter 2 advice allegation caller discussion fax feedback invitation parcel phone referral submission telephone text
letter 2 warning
letter 1.5 disclosure
letter 1 card contact
letter 0.5 document
hearing 4 adjournment arraignment cmh cmrh cwest cyfarfod dra fhdra gwrandawiad hearing icpc inquest irh mappa marac
hearing 4 pcmh pir pirh plo ptph ptr rcpc retrial trial
hearing 3 arbitration briefing cmc conference debrief inquiry mediation meeting sitting
hearing 2 adj disciplinary mention
hearing 1 board committee court evidence justice magistrate panel tribunal
incident 4 accident affray altercation arson assault attack blackout brawl bygythiodd collision derailment drowning
incident 4 electrocution explosion fight fracas gwaeddodd hanging headlock incident kidnap kidnapping landslip
incident 4 lladdwyd manslaughter melee miscarriage mugging murder overdose poisoning rape riot scuffle self-harm
incident 4 stabbing stalking stillbirth subsidence suicide threat torrodd trawodd ua ual vandalism ymosododd
incident 3 absence abuse acct ambush argument arrhythmia asphyxiation bedbug berserk binge bite blockage breach
incident 3 breakage breakdown burn chokehold choking clot cockroach collapse concussion cpr crash cut death deception
incident 3 dislocation disruptive disturbance domestic dumping embolism encroachment feud fever fire flood forgery
incident 3 fraud gash getaway graze hacking haematoma haemorrhage hallucination harassment heist hoax infestation
incident 3 injury jaundice laceration ligature litter maggot meltdown outage outburst overflow pickpocket psychosis
incident 3 pursuit rash relapse reprisal restraint retaliation revenge rot scald scam scrap scratch seizure
incident 3 shoplifting sore spillage sprain stroke swelling tantrum theft thrombosis trespass truancy truant under-age
incident 3 fracture unlicensed vendetta vermin violence wheeze whiplash wound
incident 2.5 hypothermia meningitis pneumonia
incident 2 acid adjudication aggressive ambulance ammonia axe blade bleach bleed bruise bruising burglary cannabis
incident 2 catapult ceiling cocaine corrosive crossbow damage damp dead dispute drugs drunk excrement faeces fall
incident 2 firework fumes graffiti gun hammer heroin hooch infection intruder kettle knife leak machete mice
incident 2 mobile mould noise nuisance pepper-spray petrol poison poorly quarrel rat robbery row screwdriver sepsis
incident 2 shank sighting sim spice storm taser trouble unwell urine weapon
incident 1.5 arrears underage
incident 1 blood brick drink face fist late neck police suspect throat tyre window
report 4 adroddiad angiogram archwiliodd asesiad aseswyd assessment audiogram audit autopsy biopsy colonoscopy
report 4 diagnosis dna ecg echocardiogram eeg endoscopy examination fingerprints gastroscopy h/v hcr histology
report 4 inspection interview investigation mammogram mri o/v pcl pcl-r prognosis report rsr sara scan smear
report 4 spirometry statement survey swab toxicology ultrasound urinalysis vrs wais wisc x-ray
report 3 appraisal bcst bloods bp check-up checklist csra dash datix echo ekg enquiries evaluation findings gcs
report 3 genogram hv induction keywork mdt measurement oasys obs observations parom phq pnc post-mortem questionnaire
report 3 s47 screening tests valuation viper
report 2 check clinic ct identification inventory log notes photo photograph questions record review sats search study
report 2 temperature test visit vps
other 3 application apprenticeship baptism birth christening exam funeral loan marriage mortgage operation proceedings
other 3 promotion purchase resignation surgery wedding
other 2 appeal asylum claim consultation contract counselling counsellor course degree demonstration employment
other 2 holiday invoice job lease medication payment pregnancy programme qualification rent sale tenancy theatre
other 2 therapy treatment
other 1 college place school work
other 0.5 building finding housing training
other 0.1 commissioning licensing nursing planning policing safeguarding sentencing
"""
