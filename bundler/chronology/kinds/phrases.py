"""Fixed phrases by the kind of event that they tell of, between upright strokes, in base forms; weights as in `verbs`.

Two dots stand for up to four words of any sort. Articles and forms of “be” and “have” may stand anywhere in a phrase.
"""

PHRASES = """
offence 5 commit .. offence | date of the offence | index offence | offence commit | offence happen | offence occur
offence 5 offence take place
arrest 5 detain under section 136 | give .. up to police | handcuff and take | in custody for | lead away
arrest 5 make .. arrest | nick by | on suspicion of | pick up by officer | pick up by police | stop and arrest
arrest 5 detain at report | detain on report | detain when report | detain while report
arrest 5 take .. away | take .. in for question | take .. into custody
charge 5 authorise .. charge | be charge | bring .. prosecution | bring charge | charge authorise | charge lay
charge 5 charge put | charge with | lay .. information | lay charge | postal charge | postal requisition
charge 5 press charge | prosecution begin | prosecution commence | prosecution start | report for summons
conviction 5 accept .. caution | accept guilt | adj prove | adjudication prove | admit guilt | admit offence
conviction 5 be caution | case prove | change .. plea | charge prove | clear of | enter .. plea | find .. guilty
conviction 5 find prove | guilty verdict | no case to answer | not guilty | own up to | plea of guilty
conviction 5 plead guilty | receive .. caution | return .. guilty | return .. verdict | verdict of guilty
conviction 3 admit breach | deny charge | find .. proved
sentence 5 activate .. sentence | ban from driving | behind bars | bind over | community order | community sentence
sentence 5 conditional discharge | curfew order | custodial part | custodial sentence | custodial term
sentence 5 cut .. sentence | cut .. term | driving ban | extended licence | extended sentence | go down for
sentence 5 go to prison for | hand down .. sentence | hand down .. term | increase .. sentence | licence expire
sentence 5 licence period | life imprisonment | life sentence | lock up | minimum period | minimum term
sentence 5 month custody | month detention | month imprisonment | pass sentence | pay compensation | probation order
sentence 5 reduce .. sentence | reduce .. term | send .. down | send .. to prison | sentence end | sentence expire
sentence 5 sentence run out | serve .. sentence | suspended sentence | tariff expire | tariff fix | tariff set
sentence 5 unpaid work | week imprisonment | whole life | year custody | year detention | year imprisonment
sentence 4 go to prison | licence end | term of
order 5 adoption order | anonymity order | attachment of earnings | bail condition | care order
order 5 child arrangement order | closure order | committal order | condition impose | consent order | costs order
order 5 deportation order | dispersal notice | freezing order | give direction | grant .. injunction
order 5 guardianship order | hospital order | impose condition | interim order | interim relief | issue .. warrant
order 5 make .. order | make .. subject to | non-molestation order | occupation order | on bail | order for costs
order 5 placement order | police bail | possession order | prevention order | prohibited steps order
order 5 prohibition order | protection order | release .. on bail | removal direction | restraining order
order 5 search warrant | stay .. proceedings | stay .. removal | supervision order | suppression order
order 5 take out .. injunction | unconditional bail | undertake to the court | vary .. condition
transfer 5 abscond from care | arrive in | ask to leave | bail hostel | become homeless | book into
transfer 5 bring .. back to | bring .. by ambulance | bring .. to hospital | cell move | check into | claim back
transfer 5 come back to | come home | come out of hospital | come out of prison | come out on licence | come to stay
transfer 5 come to the uk | come to the united kingdom | come to this country | cross into | enter the uk
transfer 5 enter the united kingdom | give .. room | give up .. tenancy | go abroad | go back to | go home
transfer 5 go into care | go missing | go to live | hand back .. key | keep in prison | kick .. out
transfer 5 leave .. country | leave detention | leave for | leave hmp | leave home | leave hospital | leave prison
transfer 5 leave the country | let .. out | live with | lock .. out of | lose .. home | move house | move in
transfer 5 move out | on licence | put her up | put him up | put me up | put them up | put us up | receive at
transfer 5 receive at hmp | run away | send .. back to
transfer 5 send .. to hmp | send home | set free | set sail | stay at | stay with | step down .. to | stow away
transfer 5 take .. back to | take .. by ambulance | take .. into care | take .. to hospital | take .. to prison
transfer 5 throw .. out
transfer 3 back at hmp | back in custody | back in hmp | back in hospital | back in prison | bring .. back
transfer 3 in custody | in detention | in foster care | in hmp | in hospital | in prison | move on from | send back
transfer 3 step down from
transfer 2 close condition | open condition
decision 5 accept .. duty | appeal .. fail | appeal throw out | application .. fail | application throw out
decision 5 award .. stop | back .. plan | be not entitle | be of the view | be satisfy that | carry .. motion
decision 5 case .. close | case throw out | change .. decision | change .. mind | charge .. drop | claim .. fail
decision 5 claim throw out | close .. case | closure notice | come down against | come down in favour
decision 5 come out against | come to .. conclusion | conclusive ground | deem .. withdrawn | delegated power
decision 5 discharge .. duty | drop .. case | drop .. charge | drop .. investigation | drop .. matter | end .. duty
decision 5 enforcement notice | eviction notice | evidence insufficient | fall outside | find against
decision 5 find in favour | give .. go-ahead | give .. green light | give .. permission | grant permission
decision 5 homeless intentionally | improvement notice | insufficient evidence | intentionally homeless
decision 5 issue .. certificate | issue .. licence | issue .. permit | issue .. plan | issue .. refusal
decision 5 knock .. back | leave .. unchanged | let .. go ahead | let .. stand | lift .. ban | lift .. suspension
decision 5 make .. recommendation | make up .. mind | no further action | not eligible | not entitled
decision 5 not in priority need | not owe | not proceed | not prosecute | notice of decision | notice of intent
decision 5 notice of intention | notice of liability | notice seek possession | notice to quit | opt to
decision 5 pass .. motion | pass .. resolution | place on .. register | plan throw out | post go
decision 5 proposal throw out | pull .. funding | put .. age | put .. on hold | put on .. register
decision 5 reasonable ground | recat board | remain cat | remain category | removal notice | remove from .. list
decision 5 remove from .. register | request .. fail | return .. conclusion | reverse .. decision | rule out
decision 5 say no | scheme throw out | set aside | side with | sign off | stand by .. decision | stop .. award
decision 5 stop notice | strike .. off | take .. decision | take no action | take no further | take off .. register
decision 5 throw .. appeal | throw .. application | throw .. case | throw .. claim | treat as withdrawn
decision 5 turn .. away | turn .. down | vote against | vote down | vote for | vote in favour | warning notice
decision 5 wave .. through | withdraw .. offer
decision 4 be not persuade | give .. leave | grant .. leave | lay off | make .. finding | name .. school | sack
letter 5 ask for | ask if | ask what | ask whether | ask why | break the news | bring to .. attention | by e-mail
letter 5 by email | by letter | by telephone | call .. ambulance | call 999 | call back | call for
letter 5 call in the police | call me | call police | call the police | call us | copy in | dial 101 | dial 999
letter 5 draw .. attention | drop .. line | fill in .. form | flag up | get .. email | get .. letter | get back to
letter 5 get in touch | give .. notice | give .. warning | go to police | go to the police
letter 5 hand .. in .. letter | hand .. letter | hand in .. complaint | have .. conversation | have .. email
letter 5 have .. letter | have .. reply | have .. word with | hear back | leave .. message | leave .. voicemail
letter 5 let .. know | let me know | make .. allegation | make .. aware | make .. call | make .. complaint
letter 5 make .. referral to | notice give | pass .. message | pass it on | pass on to | pass that on | pass this on
letter 5 phone call | point out | press for | push for | put in .. complaint | raise .. concern | receive .. email
letter 5 receive .. letter | receive .. reply | report back | ring 999 | ring back | send off | speak to
letter 5 speak with | submit .. complaint | submit .. representation | take .. up with | talk to | tell .. through
letter 5 text message | tip off | write back | write to
letter 4 pass .. to | pass it to | pass that to | pass this to
hearing 5 hear the claim | hear .. application
hearing 5 address the court | address the panel | appear at | appear before | appear in | bail hearing | be arraign
hearing 5 be heard | be list | call on for | case come on | case conference | case management | come before
hearing 5 come on before | come to trial | come up before | come up for | cross examine | directions hearing
hearing 5 first appearance | get under way | give evidence | go ahead | go on trial | go to court | hear .. appeal
hearing 5 hear .. case | hear argument | hear evidence | hearing resume | hold .. hearing | hold .. meeting
hearing 5 in private | inquest open | inquest resume | jury retire | list for | make submission | oral hearing
hearing 5 part hear | permission hearing | produce at court | reserve judgment | stand trial | sum up
hearing 5 take evidence | take the stand | trial begin | trial resume | trial start
hearing 4 due before | go before | put before | strategy discussion
incident 8 abusive .. call | abusive .. letter | abusive .. message | threaten .. call | threaten .. letter
incident 8 threaten .. message | threaten .. text
incident 5 bang on | barge in | be caught | behind .. door | break .. arm | break .. condition | break .. curfew
incident 5 break .. hip | break .. leg | break .. nose | break .. order | break .. wrist | break down | break into
incident 5 break out | burst pipe | call .. name | catch .. with | catch fire | cave in | cell search | climb in
incident 5 climb over | come at her | come at him | come at me | come over and | come through .. ceiling
incident 5 come through .. roof | crash into | cut .. wrist | drive past | fail to attend | fail to report
incident 5 fail to return | fail to surrender | fall down | fall ill | fall in | fall off | fall out with
incident 5 fall over | fall through | find .. dead | find .. hanging | find dead | find in .. cell
incident 5 find in .. possession | follow her | follow him | follow me | follow us | force .. way | gas leak
incident 5 give birth to a stillborn | give way | go for her | go for him | go for me | go off | go up in flame
incident 5 hammer on | hang around | have .. argument | have .. go at | have .. row | have in .. possession
incident 5 heart attack | help herself | help himself | hold .. down | in breach of | in possession of | kick in
incident 5 kick off | knock .. down | knock .. off | knock .. out | knock .. over | lay into | let down | let off
incident 5 dna | fta
incident 5 lose .. temper | lose consciousness | miss .. appointment | not attend | not come to | not show up
incident 5 not turn up | on report | on the run | out of control | out of hand | panic attack | pass away | pass out
incident 5 pin .. down | positive test | post through .. letterbox | power cut | pull .. hair | pull .. knife
incident 5 punch up | push .. over | put .. through .. window | run at | run into | run over | set .. alight
incident 5 set .. on fire | set fire | shout at | shout through | sit down across | sleep rough | smash up
incident 5 smell of alcohol | square up | stand outside | take .. own life | take .. pill | take .. tablet
incident 5 take ill | tie .. ligature | try .. handle | try the door | turn up | under the influence | use of force
incident 5 wait outside | watch .. house
incident 4 go wrong | have .. fit | let herself in | let herself into | let himself in | let himself into
incident 4 not come back | not return | smell of cannabis | smell of drink
incident 3 find .. sleep | outside .. address | outside .. door | outside .. flat | outside .. gate
incident 3 outside .. home | outside .. house | outside .. nursery | outside .. school | outside .. window
incident 2.5 fail to
incident 2 abusive | put .. out in
report 5 account .. take | answer question | ask question | be swab | blood .. take | blood test | body scan
report 5 carry out .. assessment | carry out .. check | carry out .. inspection | carry out .. review
report 5 carry out .. search | carry out .. survey | carry out .. test | carry out .. visit | case review
report 5 check over | come back negative | come back positive | door to door | draw up .. report | give .. account
report 5 give .. sample | give .. statement | go over | go through | home visit | identification parade
report 5 identification procedure | look into | look over | make .. diagnosis | make .. entry | make .. note
report 5 make .. statement | make a note | make enquiry | make inquiry | no comment | pick .. out | positive for
report 5 post mortem | post-mortem | put question | rate .. as | run .. test | score .. as | show .. fracture
report 5 site visit | spot check | take account | take first account | take .. account from | take .. fingerprint
report 5 take .. photo | take .. picture
report 5 take .. reading | take .. sample | take .. statement | take blood | test negative | test positive
report 5 under caution | urine test | video identification | visit .. home | welfare check | write .. down
report 5 write up
report 3 set down
other 5 application .. receive | apply for | approach .. as homeless | be born | become pregnant | birth of
other 5 break up with | claim asylum | claim file | claim form | claim issue | enter into | fall pregnant
other 5 find .. job | find work | get .. job | get married | give birth | go to work | hand in .. application
other 5 hand in .. notice | have .. baby | issue claim | issue proceedings | leave school | legal aid
other 5 lodge .. appeal | lose .. job | make .. application | move to year | no complaint | notice of appeal
other 5 on duty | pass .. test | pay .. arrears | pre-action | present as homeless | put .. in place
other 5 put in .. application | put in for | put up .. poster | raise .. order | see .. counsellor | seek .. review
other 5 seek .. stay | seek permission | set up | sign .. tenancy | split up | start school | start work
other 5 submit .. appeal | submit .. application | submit .. claim | take .. job | take out .. loan
other 5 take up .. place | time off
other 3 bankrupt | pay rise
arrest 5 be catch by police | catch by police | take .. in on suspicion
charge 5 prosecution start by | prosecution start | start .. prosecution
decision 5 accept as credible | be of the opinion | disbelieve | give consent | give planning permission
decision 5 leave .. as it be | lower .. category | category be lower | make no direction | not persuade
decision 5 put on notice
decision 5 make subject to .. protection plan | make subject to .. plan | no points | not satisfy | raise .. category
decision 5 take .. view | treat as an adult | treat him as | treat her as | treat me as | treat you as
decision 5 find for | name in section
hearing 5 appear by video | be list | hear by video | hear us by | list at | list before | list in
incident 5 be let down | call .. out | come to .. door with | come at .. with | come up to | fix beneath | fix under
incident 5 make .. threat | not keep .. appointment | play .. music | put .. on the pavement | put .. on the street
incident 5 put out on | recover from beneath | recover from under | recover from behind | recover from .. cell
incident 5 sit outside | wait for .. outside | loud music | play music | pull .. down | run out of | run out into
letter 5 come back to me | come back to us | come back to him | come back to her | call to say | call to tell
letter 5 paper go to | letter go to | letter go out | go to residents | go to families | refer .. to the council
letter 5 refer .. to | make .. enquiries | pass .. details | ring to say
order 5 let .. back in | stay .. closure | stay .. decision | tell .. to let | vary .. order
report 5 note .. account | put .. equipment | walk .. site | walk over | look round | ask .. about his life
report 5 ask .. about her life | note what | take .. note | take .. history | take .. measurement
transfer 5 allow home | discharge home | give interim accommodation | give .. accommodation | let go | put out of
transfer 5 rush to | take on as .. patient | take to a and e | interim accommodation
other 5 ask .. court to | take on in | take on as | take on at | take on by | start .. job
incident 5 after .. curfew | hold .. against .. throat | hold .. over .. face | hold .. to .. throat | past .. curfew
decision 5 allegation not prove | find .. allegation
other 5 sign off sick | sign off with | sign off work
transfer 3 take her in | take him in | take me in | take us in
transfer 2 in .. home | in .. hostel | in .. hotel | in .. refuge
decision 5 badge take away | benefit take away | licence take away | throw .. off the course | throw off the course
incident 4 over the fence | over the wall
incident 5 arrive drunk | attend drunk | attend intoxicated | drive with excess alcohol | declare dead
incident 5 life extinct | late to collect | lock herself in | lock himself in | not collect | not pick up
incident 5 pronounce dead | pronounce extinct | refuse to leave | turn up drunk | unauthorised article
incident 5 attend .. assault | attend .. collapse | attend .. injury | attend .. overdose | attend .. self-harm
incident 5 attend .. stabbing | come through .. door | come through .. window | get in through .. window
incident 5 iep warning | miss call | no access
incident 4 in .. possession | would not leave
order 5 release under .. bail
decision 5 grant rotl | place on basic | put on basic | rotl grant
order 5 sgo grant | sgo make
order 5 epo grant | epo make | ico grant | ico make | injunction grant | injunction make | order grant
order 5 order issue | order make | order seal | order sign | warrant issue
order 3 release under investigation
report 5 cctv .. view | footage .. view | view .. cctv | view .. footage
report 5 dna match | dna profile | dna result | dna sample | dna swab
report 5 lift .. fingerprint | lift .. print
transfer 5 hold under
transfer 4 get away to
transfer 3 to court by | to court with
letter 5 diary sheet | merlin receive | notification receive | referral receive | report receive
letter 5 make .. referral | referral make | referral send | send .. referral
other 5 back to .. college | back to .. job | back to .. work | back to college | back to school | back to work
other 5 go back to .. college | go back to .. job | go back to .. work | go back to college | go back to school
other 5 go back to work | issue .. application | return to .. job | return to college | return to duty
other 5 sign her off | sign him off | sign me off
decision 5 step down .. to cin | step down .. to child
other 5 return to school | return to work | sign .. off sick | sign .. off with | sign .. off work
incident 5 come back .. late | come in .. late | return late | leave .. without permission | pay nothing | not pay
incident 5 no payment
incident 5 miss .. payment | fall into arrears | fall behind with | pass .. knife | pass .. package | hand .. knife
incident 5 press .. alarm
incident 5 press .. bell | raise .. alarm | sound .. alarm | start cpr | stop breathing | take .. overdose
incident 5 take unwell | fall unwell
incident 5 have .. heart attack | have .. stroke | have .. seizure | have .. fall | have .. accident
incident 5 have .. miscarriage
incident 5 have .. breakdown | stay away from | fail to pay | not go to school | fail to comply | go without | run off
letter 5 learn of .. outcome | learn of .. decision | learn the outcome | tell of .. decision | tell of .. outcome
letter 5 inform of .. decision | inform of .. outcome | notify of .. decision | tell about .. decision
letter 5 tell of .. release
letter 5 subject access request | make .. request | give .. copy | send .. copy | provide .. copy | hand .. copy
letter 5 offer .. meeting
letter 5 offer .. appointment | invite .. to | acknowledge receipt | receive .. copy | put .. in writing
letter 5 serve .. copy
letter 5 summary come | e-mail come | letter come | reply come | note come | hear nothing | receive no reply
report 5 recover .. print | recover .. fingerprint | recover .. fibre | recover .. palm | carry out .. consultation
report 5 telephone consultation | make .. vps | personal statement make | come to notice | report .. to the police
report 5 complete .. form
report 5 take .. swab | take .. x-ray | scan show | x-ray show | give .. interview | first account | review .. file
report 5 review .. case
other 5 grant .. tenancy | grant .. lease | break off | change .. name | make .. redundant | finish .. shift
other 5 go off sick
other 5 claim .. benefit | claim pip | claim universal credit | open .. account | start .. treatment
other 5 stop .. medication
other 4 have .. operation
decision 6 make .. subject to plan | make .. subject to .. plan | make .. subject to .. child protection
decision 5 plan step down | case step down | direction for release | reach .. decision
decision 5 conclude on the papers
decision 5 hold .. intentionally | not support .. move | give .. certificate | serve .. notice to quit
decision 5 serve .. section
sentence 5 tariff end | tariff run out | min term | receive .. ipp | ipp sentence
arrest 5 arrest you on | put under arrest
incident 6 leave .. hmp .. without
decision 5 make enhanced | make standard | make basic | raise to enhanced | come to .. view | take the same view
decision 5 reach .. view
incident 7 not go back
incident 5 abscond from | take .. from .. account | come down on | give way under
other 5 on patrol | on mobile patrol | call sign | go off duty | come off duty | come on duty
incident 5 change .. lock | put .. fist through | put .. foot through | stop eating | stop speaking
incident 5 leave .. alone | leave .. unattended
incident 5 back up into | pack up | take .. paracetamol | lift stick | get stuck | scream at | swear at
incident 5 cut .. off tag | tag cut off
incident 5 no heating | no hot water | heating fail | boiler fail | water come through | come through the wall
incident 5 turn violent
incident 5 get into .. fight | lose the baby | slip on | trip on | set about | set upon
incident 5 smash .. window | slash .. tyre
incident 5 throw .. at | drive at | drive into | lose control of | come off .. bike | refuse food
incident 5 refuse to come out | cut herself
incident 5 cut himself | harm herself | harm himself | hurt herself | hurt himself | walk out of | storm out
incident 5 feel unwell
incident 4 send .. photograph | send .. picture | stop taking
report 5 download .. phone | download .. telephone | fit to plead | give .. cause of death | set out .. findings
report 5 risk assessment
report 5 fire risk assessment | log .. as | identify .. body | write .. report | report .. missing
report 5 report .. stolen | make .. findings
report 5 come out to look | see .. in .. clinic | give .. diagnosis | hold .. interview | fit note
letter 5 push .. under .. door | post .. through .. door | leave .. note | get hold of | ring round | phone in
letter 5 hand over .. papers
letter 5 give .. news | request .. copy | serve .. papers | serve .. claim form | send .. word
decision 5 cease to maintain | put .. on basic | find not to be | withdraw .. from .. course
decision 5 withdraw .. from .. programme
decision 5 stop .. payment | stop .. support | end .. support | withdraw .. support | cut .. package
decision 5 cut .. hours of care | agree .. funding
charge 6 go-ahead to charge | go ahead to charge | decide to charge | decision to charge
hearing 5 jury go out | jury send out | pre-inquest review | call on before | come on for | go off part hear
hearing 5 go over to
order 5 prohibition impose | restriction impose | give .. warrant | extend .. injunction
transfer 5 go back inside | move on again | be move on | move back | move into | move out of | go to stay
transfer 5 go into hospital
transfer 5 take up residence | be hold at | find .. place at | go into .. home
arrest 5 hand himself in | hand herself in | hand themselves in | give himself up | give herself up
arrest 5 on .. arrest warrant
arrest 5 on .. european warrant | detain .. on .. warrant
conviction 5 hold .. hand up to | put .. hand up to | hold up .. hand to
sentence 5 licence run out | go down for | fine and
other 5 take .. redundancy | take early retirement | start .. methadone | change .. job | start .. chemotherapy
other 5 finish .. course
other 5 begin .. course | begin .. programme | start .. programme | complete .. programme | complete .. course
incident 5 go for .. with | drop .. package | drop .. parcel | go at .. with
report 5 take down what | take down .. account | take down .. detail | weight be down | weight fall | weight go down
letter 7 leaflet come through | letter come through | card come through | notice come through
decision 5 appeal succeed | claim succeed | application succeed | challenge succeed | complaint succeed
hearing 5 in the list | meet .. for mediation | go to mediation
arrest 5 police catch up with | officer catch up with
transfer 4 come here on | come here in | come here as | come over here
report 3 go to see
decision 5 give in on | give in and | climb down | back down | relent
letter 6 notice of liability .. go to | notice go to | notice send
incident 5 find cut | find broken | find damage | removal .. fail | removal direction .. fail | removal be abandon
arrest 5 police take you from | police take him from | police take her from | police take me from
hearing 4 put .. off for | conclude on @
other 5 close under local | close with suture | wound .. close
"""
