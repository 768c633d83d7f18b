"""What a verb tells in company, and the classes of words that make such company."""

# A name and its words; a name may have several lines.
CLASSES = """
MONEY package budget
IT it they
COURT court judge panel tribunal board jury justice justices magistrates magistrate bench recorder committee
COURT governors sub-committee hhj j
BODY council executive cabinet board panel committee department office trust secretary minister authority university
BODY college governor ombudsman commission inspector inspectorate police cps prosecution prosecutor prosecutors
BODY agency governors sub-committee service team
CLINICIAN doctor dr nurse consultant psychiatrist psychologist gp midwife physiotherapist physiotherapists surgeon
CLINICIAN fme hcp hv sho
CLINICIAN registrar paramedic paramedics pathologist sister matron counsellor therapist dentist pharmacist clinician
OFFICIAL officer officers inspector inspectors surveyor assessor worker workers investigator ombudsman ofsted expert
OFFICIAL ecologist auditor botanist archaeologist engineer valuer adviser coach teacher researcher
POLICE police officer officers pc dc ds di sgt constable sergeant detective detectives inspector
OFFENCE robbery robberies burglary theft assault offence offences count counts breach breaches it charge charges
OFFENCE supplying possessing stealing assaulting dealing driving wounding causing burgling using producing
OFFENCE manslaughter murder rape conspiracy possession harassment fraud arson battery everything responsibility
PLACE prison hmp hospital hostel custody care home house flat refuge hotel ward wing unit country kingdom uk britain
PLACE england wales scotland ireland foster detention centre cell conditions segregation emergency bedsit premises
PLACE accommodation nursing railway
PLACE department village town city region state infirmary shelter caravan lodgings address placement europe
PAPER letter letters e-mail email emails e-mails message reply response text texts note documents papers form
PAPER advice help assurance assurances explanation clarification
PAPER petition bundle questionnaire card submission reasons
CONTRABAND knife phone telephone sim drugs weapon cannabis spice blade hooch charger heroin tablets
COMMAND order orders injunction bail relief stay warrant directions undertaking
LEAVE leave permission consent licence asylum
MONEY benefit benefits payment payments support allowance credit funding pay housing award grant
OUTCOME decision refusal answer outcome result ruling verdict
PERSON mother father brother sister son daughter husband wife baby child uncle grandmother grandfather partner
PERSON boyfriend girlfriend leg arm sight
CRIME floor wandering alone naked
CRIME dead hanging unconscious injured guilty stabbed collapsed unresponsive bleeding slumped
ENQUIRY enquiry inquiry enquiries audit appraisal
ENQUIRY oasys dash parom profile
ENQUIRY assessment report review inspection survey checklist investigation form screening
CASE case appeal application claim matter evidence argument submissions representations bail trial plea
HEARING court hearing trial inquest panel tribunal meeting conference board review adjudication
INTERVIEW interview assessment clinic appointment examination scan
VEHICLE bus car motorcycle
COMPANY claim proceedings form
WORKER worker workers assessor assessors
ADVISER adviser advisor counsellor caseworker keyworker
PAROLE parole board panel
DOOR door doors window gate
RELEASE release released prison custody
"""

# The verb, what must hold, the kind and the weight; 0 says nothing. The first that holds counts, before the list of
# `verbs`. Tests stand apart by commas: passive, active, subj:CLASS who acts, obj:CLASS what it is done to,
# next:word|word the next word (@ is the date), is:NAME the next word is a name, to:NAME so is a word after
# “to” or “from”, to:CLASS a word of that class stands behind one, term a length of time.
SENSES = """
spend to:PLACE transfer 3
cut passive,next:to|by decision 3
stay passive order 3.5
watch subj:CLINICIAN report 2.5
watch subj:OFFICIAL report 2
back subj:BODY decision 3
back subj:COURT decision 3
send passive,term sentence 3.5
call passive,to:PLACE incident 3.5
hear subj:IT,next:it hearing 3
call passive,to:COURT hearing 3
call next:@|on|to|in|again|round letter 3
chase next:me|him|her|after incident 4
clear obj:OFFENCE conviction 3
close subj:BODY decision 3
vacate active transfer 3
vacate subj:HEARING hearing 3
pass to:NAME letter 2
look subj:CLINICIAN report 3
find subj:IT,next:that decision 3
arrive subj:PAPER letter 3
offer obj:HEARING letter 3
offer obj:INTERVIEW letter 3
supply passive,subj:PAPER letter 3
supply passive,subj:IT letter 2.5
supply obj:PAPER letter 3
provide obj:PAPER letter 3
grant obj:COMMAND order 4
renew obj:COMMAND order 4
extend obj:COMMAND order 4
vary obj:COMMAND order 4
discharge obj:COMMAND order 4
lift obj:COMMAND order 4
continue obj:COMMAND order 4
obtain obj:COMMAND order 4
get obj:COMMAND order 4
issue obj:COMMAND order 4
impose obj:COMMAND order 4
seal obj:COMMAND order 4
execute obj:COMMAND order 4
serve obj:COMMAND order 3
arrive subj:OUTCOME decision 3
come subj:OUTCOME decision 3
come subj:PAPER letter 2.5
reach subj:PAPER letter 3
reach subj:OUTCOME decision 3
raise passive,next:to|from decision 2.5
stop obj:MONEY decision 3
cut obj:MONEY decision 3
stick next:to|by decision 2.5
call passive,next:in decision 4
admit active,obj:OFFENCE conviction 4
admit passive transfer 3
admit active other 0
charge passive charge 4
charge subj:POLICE charge 4
charge obj:OFFENCE charge 4
caution passive conviction 4
caution obj:PERSON conviction 3
hear subj:COURT hearing 4
hear passive hearing 3
hear next:from|by|@|nothing letter 2.5
consider subj:CLINICIAN,next:that report 3
consider next:that decision 5
consider subj:COURT hearing 2.5
consider subj:BODY decision 1.5
look subj:COURT hearing 2.5
meet subj:COURT hearing 3
meet subj:BODY hearing 3
meet obj:HEARING hearing 2.5
sit subj:COURT hearing 4
sit next:@ hearing 3
sit active other 0
direct subj:PAROLE decision 4
direct subj:COURT order 4
direct active order 3
find passive,obj:CRIME incident 4
see obj:ADVISER report 2.5
find active,obj:CRIME incident 3
find next:with incident 2.5
find passive,obj:CONTRABAND incident 4
discover obj:CONTRABAND incident 4
recover obj:CONTRABAND incident 4
seize obj:CONTRABAND incident 4
find subj:COURT,next:that|in|against|for decision 4
find subj:BODY,next:that|in|no|maladministration|fault|injustice|service decision 3
find subj:CLINICIAN report 3
find subj:OFFICIAL report 2
see subj:CLINICIAN report 3
see subj:OFFICIAL report 1.5
see passive,subj:CLINICIAN report 3
see next:by report 3
visit subj:OFFICIAL report 4.5
visit subj:CLINICIAN report 4.5
visit subj:POLICE report 2
visit next:by report 2.5
conclude subj:CLINICIAN report 3
conclude subj:WORKER report 3
deny obj:LEAVE decision 3
deny passive decision 2
deny active other 0
note subj:CLINICIAN report 3
write obj:ENQUIRY report 3
complete obj:ENQUIRY report 4
attend next:voluntarily|as report 3
attend obj:HEARING hearing 3
attend obj:INTERVIEW report 3
attend subj:POLICE incident 1.5
attend subj:CLINICIAN report 2
detain subj:POLICE arrest 3
detain obj:POLICE arrest 3
give term sentence 3
receive passive,next:from|into|at transfer 3
receive active,term sentence 3
get term sentence 3
impose term sentence 4
impose active sentence 1.5
serve term sentence 2.5
serve obj:PAPER letter 3
serve active letter 1
receive obj:PAPER letter 3
send obj:PAPER letter 3
send to:PLACE transfer 3
call next:police|the|999|me|us|him|her|101|an letter 3
take to:PLACE transfer 2.5
seize subj:POLICE,next:me|him|her|you|them|us arrest 3
seek obj:PAPER letter 3
give passive,obj:LEAVE decision 3
bring to:PLACE transfer 3
go next:to,to:PLACE transfer 3
go next:to|from|back,to:NAME transfer 3
come next:to|from|back,to:NAME transfer 3
send to:NAME transfer 2
bring to:NAME transfer 2
take to:NAME transfer 2
go to:PLACE transfer 2.5
come to:PLACE transfer 2
put to:PLACE transfer 2.5
fly to:NAME transfer 3
drive to:NAME transfer 1.5
keep to:PLACE transfer 1.5
hold to:PLACE transfer 2
place obj:PLACE transfer 4
place passive transfer 2
leave next:@|that|school|and other 1
leave obj:PLACE transfer 3
leave next:him|her|them transfer 2
leave obj:PERSON transfer 2.5
leave is:NAME transfer 2.5
reach is:NAME transfer 3
reach obj:PLACE transfer 3
reach active other 0
spend subj:OFFICIAL report 2
walk subj:OFFICIAL report 2
interview subj:COURT hearing 3
pick subj:POLICE arrest 3
hand obj:PAPER letter 3
come next:out transfer 1.5
drive next:off|away transfer 2
pull next:on|onto|in|up|away transfer 2
enter is:NAME transfer 3
enter next:as|clandestinely|illegally|unlawfully transfer 3
enter obj:PLACE transfer 3
remove obj:PLACE transfer 3
return active,next:verdict|verdicts conviction 4
return next:a|verdicts|guilty|not conviction 2
lose obj:PERSON incident 3
allow subj:BODY decision 4
withdraw subj:BODY decision 3
withdraw active other 1.5
follow next:@|by|from other 0
follow next:me|her|him|us|mr|ms|mrs|miss|them incident 4
break obj:DOOR incident 4
kick obj:DOOR incident 4
open subj:HEARING hearing 3
open passive,obj:HEARING hearing 3
begin subj:HEARING hearing 3
start subj:HEARING hearing 3
issue obj:COMPANY other 3
issue subj:COURT order 2
issue subj:BODY decision 2
issue passive other 1
publish active report 1.5
publish passive report 1.5
refuse subj:POLICE decision 3
put obj:COURT other 0
move next:on other 0
move next:to|from|in|out|into|away|back|us|him|her|me|d|a transfer 3
pass next:sentence sentence 4
sign active other 0
order subj:COURT order 4
order passive order 4
order next:that|him|her|them|us|me order 3
order active other 0
fall next:to|below|by|under|due other 0
refuse subj:BODY decision 4
refuse passive decision 4
refuse next:to|work|orders|treatment|food incident 1.5
"""
