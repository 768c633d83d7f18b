"""Nouns by the kind of event that they tell of, in the singular; their weights are those of `verbs`."""

NOUNS = """
offence 3 offence
arrest 4 arestiwyd arrest
charge 4 cyhuddwyd
charge 3 charge indictment requisition summons
conviction 4 acquittal collfarnwyd conviction euog euogfarnwyd plea plediodd verdict
conviction 3 caution guilty reprimand
sentence 4 carcharwyd dedfryd dedfrydwyd imprisonment sentence tariff
sentence 4 ipp epp
sentence 2 disqualification
order 4 dvpn dvpo spo gorchmynnodd gorchymyn injunction
order 3 bail order rui warrant
order 2 curfew directions stay undertaking
transfer 4 deportation evacuation eviction galwyd recall remand rhyddhawyd symudwyd transfer trosglwyddwyd
transfer 3 admission arrival discharge move release ship
transfer 2 geoamey serco
transfer 2 bailiff escort flight journey placement
transfer 1.5 custody detention homecoming reception
decision 4 caniatawyd cymeradwywyd decision dismissal go-ahead gwrthododd gwrthodwyd nfa penderfyniad penderfynodd
decision 4 nosp ntq recommendation refusal
decision 3 approval ban determination reasons redundancy ruling
decision 2 agreement allocation award cancellation categorisation closure consent exclusion grant judgment outcome
decision 2 permission recat revocation sanction suspension veto
decision 1 notice offer
letter 4 complaint cwyn cwynodd e-bost e-mail ebost email ffoniais ffoniodd letter llythyr lythyr petition phonecall
letter 4 voicemail ysgrifennais ysgrifennodd
letter 4 merlin tc
letter 3 apology call conversation correspondence enquiry grievance memo memorandum message notification objection
letter 3 reminder reply representations request response tweet whatsapp
letter 2 allegation caller circular discussion fax feedback flyer invitation leaflet parcel phone postcard
letter 2 submission telephone text
letter 1 card contact
letter 0.5 document
report 2 clinic
hearing 4 adjournment arraignment cwest cyfarfod gwrandawiad hearing inquest ptph retrial trial
hearing 3 arbitration briefing cmc conference debrief inquiry mediation meeting sitting
hearing 2 mention
hearing 4 cmh icpc irh mappa marac plo ptr rcpc
hearing 1 board committee court evidence justice magistrate panel tribunal
incident 4 accident altercation assault attack brawl bygythiodd collision fight fracas gwaeddodd incident lladdwyd
incident 4 melee miscarriage overdose riot scuffle self-harm stabbing stillbirth suicide threat torrodd trawodd
incident 4 vandalism ymosododd
incident 3 abuse acct argument bite blackout breach burn collapse concussion crash cut death
incident 3 disturbance fire flood haemorrhage harassment infestation injury laceration ligature outage outburst
incident 3 scratch seizure swelling trespass violence wound
incident 2 adjudication ambulance axe blade bleach bleed bruise bruising burglary cannabis ceiling cocaine damage
incident 2 damp dead dispute drugs drunk excrement faeces fall fracture fumes graffiti gun hammer heroin hooch infection
incident 2 intruder knife leak machete mice mobile mould noise nuisance petrol poison quarrel rat robbery row
incident 2 screwdriver sepsis sighting sim spice storm stroke theft trouble urine warning weapon
incident 1 blood brick drink face fist late neck police suspect throat tyre window
report 4 adroddiad archwiliodd asesiad aseswyd assessment audit biopsy diagnosis ecg eeg endoscopy examination
report 4 inspection interview investigation report statement survey ultrasound
report 2 vps
report 4 angiogram audiogram colonoscopy echocardiogram gastroscopy histology mammogram spirometry
report 4 toxicology urinalysis
incident 2.5 hypothermia meningitis pneumonia
report 3 bloods bp ekg gcs hba1c hv parom csra phq pnc s47
report 3 appraisal autopsy bcst check-up checklist dash enquiries evaluation findings mdt measurement oasys
report 3 observations post-mortem questionnaire scan screening tests valuation viper x-ray
report 2 check ct identification inventory log mri notes photo photograph questions record review search
report 2 study test
other 3 application apprenticeship baptism birth christening exam funeral loan marriage mortgage operation
other 3 proceedings promotion purchase resignation surgery wedding
other 2 appeal asylum claim consultation contract counselling counsellor course degree demonstration employment
other 2 holiday invoice job lease medication payment pregnancy programme qualification referral rent sale tenancy
other 2 theatre therapy treatment
other 1 college place school work
other 0.5 building finding housing training
other 0.1 commissioning licensing nursing planning policing safeguarding sentencing
"""
