"""The classes of words that keep a verb company; a name and its words, of which a name may have several lines."""

CLASSES = """
ADVISER adviser advisor caseworker counsellor keyworker
ATTACKERS gang gunmen men militia rebels soldiers thugs
BODY agency authority board bsb cabinet college commission committee council cps cqc department executive gmc
BODY governor governors group hcpc inspector inspectorate iopc maker makers mdt minister mpts network nmc office
BODY ofsted ombudsman panel police prosecution prosecutor prosecutors secretary service sra sub-committee team trust
BODY university
CASE appeal application argument bail case claim evidence matter plea representations submissions trial
CATEGORY category level risk status
CLINICIAN camhs clinician consultant counsellor dentist dietitian doctor dr ep fme gp hcp hv in-reach matron midwife
CLINICIAN nurse optician ot paramedic paramedics pathologist pharmacist physiotherapist physiotherapists podiatrist
CLINICIAN psychiatrist psychologist psychotherapist registrar salt sho sister surgeon therapist
COMMAND bail cbo curfew directions dvpo injunction injunctions non-mol order orders relief shpo spo stay tag
COMMAND undertaking warrant
COMPANY claim form proceedings
CONDITION condition conditions requirement requirements
CONTRABAND alcohol blade cannabis charger drugs handset heroin hooch knife mobile mobiles phone phones pills powder
CONTRABAND shank sim spice steroids subutex tablets telephone vape vapes weapon weapons
COURT aat bench board chair committee coroner court ftt governors hhj j judge jury justice justices magistrate
COURT magistrates master panel recorder registrar siac sub-committee tribunal ut
COURTROOM court crown magistrates panel tribunal
CRIME alone bleeding collapsed dead floor guilty hanging injured naked slumped stabbed unconscious unresponsive
CRIME wandering
DAMAGE bruise bruises bruising crack cracks damp mice mould rash rats
DOCUMENT application bundle copy disclosure dossier evidence file forms minutes notice pack plan record records
DOCUMENT report statement transcript vps
DOOR door doors gate window
DUTY duties duty
ENQUIRY appraisal assessment audit checklist dash enquiries enquiry form inquiry inspection investigation oasys
ENQUIRY parom profile report review s47 screening survey
FOOTAGE cctv footage recording video
HEARING adjudication board conference court hearing inquest meeting panel review trial tribunal
ILLNESS anaemic autistic dehydrated depressed diabetic dyslexic epileptic fit infected malnourished negative
ILLNESS pregnant psychotic unfit
INTERVIEW appointment assessment clinic examination interview scan
IT it they
JAIL gaol jail prison
JUDGE j judge recorder
JURY jurors jury
LEAVE asylum citizenship consent ilr leave licence passport permission protection status visa
MONEY allowance award benefit benefits budget credit funding grant grants hours housing package pay payment payments
MONEY support
NOTICE notice notices
OFFENCE arson assault assaulting battery breach breaches burglary burgling causing charge charges conspiracy count
OFFENCE counts dealing driving everything fraud harassment it manslaughter murder offence offences possessing
OFFENCE possession producing rape responsibility robberies robbery stealing supplying theft using wounding
OFFICIAL adviser archaeologist assessor assessors auditor auditors botanist coach ecologist engineer expert health
OFFICIAL inspector inspectors investigator officer officers officials ofsted ombudsman researcher soco surveyor
OFFICIAL surveyors teacher valuer worker workers
OUTCOME answer decision outcome refusal result ruling verdict
PACKAGE drugs package parcel spice tobacco wrap
PAPER advice assurance assurances bundle card clarification documents e-mail e-mails email emails explanation form
PAPER help letter letters message note papers petition questionnaire reasons reply response submission text texts
PAROLE board member panel parole
PEOPLE ap appellant applicant aunt baby boy boys brother brothers child children claimant client complainant cousin
PEOPLE dad daughter defendant detainee dp driver families family father female girl girls he her him husband i
PEOPLE infant inmate ip lad male man men mother mp mum neighbour nephew newborn niece offender parent parents
PEOPLE patient person persons prisoner prisoners pupil pupils resident residents she siblings sister sisters son
PEOPLE student subject suspect tenant tenants them they twins uncle us victim we who wife witness woman women you
PEOPLE youth
PERMIT approval authorisation certificate consent licence permit plan
PERSON arm baby boyfriend brother child daughter father girlfriend grandfather grandmother husband leg mother
PERSON partner sight sister son uncle wife
PLACE a&e accommodation address b&b barracks bedsit britain camp caravan care cell centre city conditions country
PLACE csu custody department detention ed emergency england europe flat foster hca hdu healthcare hmp home hospital
PLACE hostel hotel hotels house icu infirmary irc ireland itu kingdom landing lodging lodgings nursing picu
PLACE placement premises prison property railway reception refuge region rehab respite resus scotland seg
PLACE segregation semi-independent shelter sscu state tenancy town uk unit village wales ward wing
POLICE constable dc detective detectives di ds inspector officer officers pc police sergeant sgt
PRIVILEGE access association contact escort leave mail payments phone visit visits
PROSECUTION prosecution prosecutions
PROTECTION cpn dispersal dvpn protection
RELEASE custody prison release released
REMAINS body bodies remains
RESCUE cpr resuscitation
SAMPLE bloods sample specimen swab urine
SITTING hearing hearings inquest inquests trial
SUSPECT asleep carrying dealing drinking driving hiding loitering near outside running smoking trying working
SYMPTOM anxiety depression distress drinking pain paranoia psychosis symptoms
VEHICLE bus car motorcycle
WATER drain drains sewage sewer toilet toilets
WORKER assessor assessors worker workers
WRONG wrong
"""
