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
order 3 bail order rui warrant
order 2 curfew directions stay undertaking
transfer 4 deportation evacuation eviction galwyd recall remand rhyddhawyd symudwyd transfer trosglwyddwyd
transfer 3 admission arrival discharge move release ship
transfer 2 bailiff escort flight geoamey journey placement serco
transfer 1.5 custody detention homecoming reception
decision 4 caniatawyd cymeradwywyd decision dismissal dnacpr dnar dols go-ahead gwrthododd gwrthodwyd knock-back
decision 4 knockback nfa nosp ntq penderfyniad penderfynodd recommendation refusal
decision 3 approval authorisation ban determination iep reasons redundancy ruling successful unsuccessful
decision 2 agreement allocation award band banding cancellation categorisation closure consent enhanced exclusion
decision 2 grant judgment offer outcome permission recat revocation sanction suspension veto
decision 1 notice
letter 4 complaint cwyn cwynodd e-bost e-mail ebost email ffoniais ffoniodd letter llythyr lythyr merlin petition
letter 4 phonecall tc voicemail ysgrifennais ysgrifennodd
letter 3 apology call conversation correspondence enquiry grievance memo memorandum message notification objection
letter 3 reminder reply representations request response tweet whatsapp
letter 2 allegation caller circular discussion fax feedback flyer invitation leaflet parcel phone postcard submission
letter 2 telephone text
letter 1.5 disclosure
letter 1 card contact
letter 0.5 document
hearing 4 adjournment arraignment cmh cmrh cwest cyfarfod dra fhdra gwrandawiad hearing icpc inquest irh mappa marac
hearing 4 pcmh pir pirh plo ptph ptr rcpc retrial trial
hearing 3 arbitration briefing cmc conference debrief inquiry mediation meeting sitting
hearing 2 disciplinary mention
hearing 1 board committee court evidence justice magistrate panel tribunal
incident 4 accident altercation assault attack brawl bygythiodd collision fight fracas gwaeddodd incident lladdwyd
incident 4 melee miscarriage overdose riot scuffle self-harm stabbing stillbirth suicide threat torrodd trawodd
incident 4 vandalism ymosododd
incident 3 abuse acct argument berserk bite blackout breach burn collapse concussion cpr crash cut death disruptive
incident 3 disturbance domestic fire flood haemorrhage harassment infestation injury laceration ligature outage
incident 3 outburst restraint scrap scratch seizure sore swelling trespass under-age violence wound
incident 2.5 hypothermia meningitis pneumonia
incident 2 adjudication ambulance axe blade bleach bleed bruise bruising burglary cannabis ceiling cocaine damage damp
incident 2 dead dispute drugs drunk excrement faeces fall fracture fumes graffiti gun hammer heroin hooch infection
incident 2 intruder knife leak machete mice mobile mould noise nuisance petrol poison quarrel rat robbery row
incident 2 screwdriver sepsis sighting sim spice storm stroke theft trouble urine warning weapon
incident 1.5 arrears underage
incident 1 blood brick drink face fist late neck police suspect throat tyre window
report 4 adroddiad angiogram archwiliodd asesiad aseswyd assessment audiogram audit biopsy colonoscopy diagnosis ecg
report 4 echocardiogram eeg endoscopy examination gastroscopy hcr hcr-20 histology inspection interview investigation
report 4 mammogram pcl pcl-r report rsr sara spirometry statement survey toxicology ultrasound urinalysis vrs wais
report 4 wisc
report 3 appraisal autopsy bcst bloods bp check-up checklist csra dash datix echo ekg enquiries evaluation findings
report 3 gcs hv mdt measurement oasys obs observations parom phq pnc post-mortem questionnaire s47 scan screening
report 3 tests valuation viper x-ray
report 2 check clinic ct identification inventory log mri notes photo photograph questions record review sats search
report 2 study temperature test vps
other 3 application apprenticeship baptism birth christening exam funeral loan marriage mortgage operation proceedings
other 3 promotion purchase resignation surgery wedding
other 2 appeal asylum claim consultation contract counselling counsellor course degree demonstration employment
other 2 holiday invoice job lease medication payment pregnancy programme qualification referral rent sale tenancy
other 2 theatre therapy treatment
other 1 college place school work
other 0.5 building finding housing training
other 0.1 commissioning licensing nursing planning policing safeguarding sentencing
"""
