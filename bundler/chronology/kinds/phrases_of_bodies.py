"""Fixed phrases for what bodies decide, hear, write and find out; their form is that of `phrases`."""

PHRASES = """
decision 5 licence be vary | vary .. licence
letter 5 receive .. paperwork | paperwork be receive | request for .. be receive | receive .. request for
letter 5 confirm .. account in .. letter | confirm .. in .. letter | request be receive
decision 6 final written warning | make .. subject to .. child protection | make .. subject to .. plan
decision 6 make .. subject to plan
decision 5 accept .. duty | accept .. tender | accept as credible | account block | account freeze | add .. condition
decision 5 agree .. funding | allegation not prove | amend .. plan | appeal .. fail | appeal be lost | appeal succeed
decision 5 appeal throw out | application .. fail | application succeed | application throw out | award .. band
decision 5 award .. contract | award .. status | award .. stop | back .. plan | back down | back on basic
decision 5 back to basic | badge take away | ban from | bar from | basic regime | benefit take away | blacklist
decision 5 block .. account | call .. off | call in .. application | call off | carry .. motion | case .. close
decision 5 case step down | case throw out | category be lower | cease to maintain | challenge succeed
decision 5 change .. decision | change .. mind | change tack | charge .. drop | claim .. fail | claim succeed
decision 5 claim throw out | class as | classify as | climb down | close .. case | close down | close visit
decision 5 closed visit | closure notice | come back with .. no | come down against | come down in favour
decision 5 come off .. list | come off .. plan | come off .. register | come out against | come to .. conclusion
decision 5 come to .. view | complaint succeed | conclude on the papers | conclusion be | conclusion of
decision 5 conclusive ground | cut .. benefit | cut .. hours of care | cut .. package | cut .. support
decision 5 cut off .. support | decision come out | deem .. to be | deem .. withdrawn | delegated power
decision 5 dig .. heels in | dig in | direct .. meeting | direct .. oral hearing | direction for release | disbelieve
decision 5 discharge .. duty | dispense with .. services | do .. u-turn | dock .. pay | dock .. points | drop .. case
decision 5 drop .. charge | drop .. investigation | drop .. matter | duty end | earn enhanced | ease .. restriction
decision 5 end .. duty | end .. support | enforcement notice | enforcement notice issue | enhanced status
decision 5 escape list | eviction notice | evidence insufficient | executive board | fall outside | final offer
decision 5 final plan | finalise .. plan | find .. allegation | find against | find eligible | find for
decision 5 find in favour | find ineligible | find not eligible | find not to be | formal warning | freeze .. account
decision 5 funding come through | gardening leave | get .. parole | give .. certificate | give .. days at home
decision 5 give .. go-ahead | give .. green light | give .. nod | give .. notice to quit | give .. permission
decision 5 give .. standard | give .. status | give .. thumbs up | give consent | give enhanced | give in
decision 5 give in and | give in on | give planning permission | go against | go back on .. decision
decision 5 go back on .. promise | go back on .. word | go in favour | go to decision maker | grade as
decision 5 grant come through | grant permission | grant rotl | hold .. intentionally | hold firm | hold over
decision 5 homeless intentionally | improvement notice | insufficient evidence | intentionally homeless
decision 5 invoke .. policy | issue .. certificate | issue .. licence | issue .. notice | issue .. permit
decision 5 issue .. plan | issue .. refusal | kick .. into the long grass | kick .. into touch | knock .. back
decision 5 leave .. as it be | leave .. unchanged | let .. go ahead | let .. stand | licence take away | lift .. ban
decision 5 lift .. restriction | lift .. suspension | lose .. appeal | lose .. case | lose .. claim
decision 5 make .. recommendation | make .. u-turn | make basic | make cat | make category | make enhanced
decision 5 make no direction | make standard | make subject to .. plan | make subject to .. protection plan
decision 5 make up .. mind | make up mind | manage move | managed move | misconduct meeting | name in section
decision 5 no further action | no longer eligible | no points | nod through | not be pursue | not eligible
decision 5 not entitled | not in priority need | not owe | not persuade | not proceed | not prosecute | not satisfy
decision 5 not support .. move | not take forward | notice be issue | notice issue | notice now under appeal issue
decision 5 notice of decision | notice of intent | notice of intention | notice of liability | notice seek possession
decision 5 notice to quit | number block | obs set at | observation set at | off roll | off-roll | offer .. place
decision 5 offer of accommodation | on basic | opt for | opt to | part company | pass .. motion | pass .. resolution
decision 5 permit pull | pin block | place on .. register | place on basic | plan amend | plan be seal | plan come out
decision 5 plan finalise | plan issue | plan seal | plan step down | plan throw out | plump for | post go
decision 5 preservation notice | proposal throw out | pull .. funding | pull .. hearing | pull .. licence
decision 5 pull .. permit | pull the plug | put .. age | put .. on basic | put .. on hold | put in band
decision 5 put into band | put on .. basic | put on .. level | put on .. list | put on .. plan | put on .. register
decision 5 put on .. restriction | put on .. timetable | put on .. watch | put on basic | put on hold | put on ice
decision 5 put on notice | put on the back burner | raise .. category | raise to enhanced | reach .. conclusion
decision 5 reach .. decision | reach .. view | reach the view | reasonable ground | recat board | record .. conclusion
decision 5 record .. verdict | refer .. oral hearing | refugee status | regain enhanced | reject .. tender | relent
decision 5 relieve of .. duty | remain cat | remain category | removal notice | remove from .. list
decision 5 remove from .. register | request .. fail | restricted duties | restricted status | result of .. review be
decision 5 return .. conclusion | reverse .. decision | rotl grant | rubber stamp | rule against | rule for | rule in
decision 5 rule out | say no | say yes | scheme throw out | score .. points | screen out | seal .. plan
decision 5 send .. home from school | send .. oral hearing | send back for | send it back to | serve .. notice to quit
decision 5 serve .. section | set aside | set at .. level | settle on | shoot down | shut down | side with | sign off
decision 5 stand by .. decision | stand down | stand firm | standard regime | step down .. to child
decision 5 step down .. to cin | step up to | stop .. award | stop .. benefit | stop .. payment | stop .. support
decision 5 stop notice | strike .. off | subject of .. plan | subject to .. plan | subject to .. protection plan
decision 5 take .. decision | take .. view | take away .. award | take away .. badge | take away .. licence
decision 5 take no action | take no further | take off .. list | take off .. plan | take off .. register
decision 5 take off .. roll | take off list | take out of .. service | take the same view | take the view
decision 5 throw .. appeal | throw .. application | throw .. case | throw .. claim | throw .. off the course
decision 5 throw back | throw off the course | to basic | treat as | treat as an adult | treat as withdrawn
decision 5 treat her as | treat him as | treat me as | treat you as | triage as | turn .. away | turn .. down
decision 5 turn away | vote against | vote by | vote down | vote for | vote in favour | warning notice | watch list
decision 5 wave .. through | win .. appeal | win .. case | win .. claim | wind down | withdraw .. from .. course
decision 5 withdraw .. from .. programme | withdraw .. offer | withdraw .. support | written warning
decision 4 give .. leave | grant .. leave | lay off | lie on file | lie on the file | make .. finding | minded to
decision 4 name .. school | on level | sack | strip of
decision 2.5 cat a | cat b | cat c | cat d
letter 7 card come through | leaflet come through | letter come through | notice come through
letter 6 notice go to | notice of liability .. go to | notice send
letter 5 acknowledge .. report | acknowledge receipt | alert .. to | answer .. questions in writing | answer come
letter 5 ask for | ask her to | ask him to | ask if | ask me to | ask them to | ask to be | ask to go | ask to see
letter 5 ask to speak | ask us to | ask what | ask whether | ask why | ask you to | bang on to | break down and tell
letter 5 break the news | bring .. up with | bring to .. attention | by e-mail | by email | by letter | by telephone
letter 5 call .. ambulance | call 999 | call back | call for | call for help | call in sick | call in the police
letter 5 call me | call police | call the police | call to say | call to tell | call us | chase .. for
letter 5 come back fill | come back to her | come back to him | come back to me | come back to us | come clean
letter 5 complaint lodge | confide in | contact .. press | contact make | copy in | cry for help | dial 101 | dial 999
letter 5 diary sheet | draw .. attention | dress .. down | drop .. a line | drop .. line | e-mail come
letter 5 fill in .. form | final demand | fire off | flag up | form come back | get .. answer | get .. back from
letter 5 get .. email | get .. letter | get .. through to | get back to | get hold of | get in touch | get no answer
letter 5 get on to | get onto | give .. copy | give .. dressing down | give .. heads up | give .. news
letter 5 give .. notice | give .. words of advice | go to .. mp | go to .. press | go to families | go to police
letter 5 go to residents | go to the police | hand .. copy | hand .. in .. letter | hand .. letter | hand .. notice
letter 5 hand deliver | hand in .. complaint | hand over .. papers | have .. back | have .. conversation
letter 5 have .. email | have .. letter | have .. out with | have .. reply | have .. word with | have a word
letter 5 have no answer | hear back | hear nothing | inform of .. decision | inform of .. outcome | invite .. to
letter 5 keep .. in the loop | kick up a fuss | kick up a stink | lay .. out for | learn of .. decision
letter 5 learn of .. outcome | learn the outcome | leave .. message | leave .. note | leave .. voicemail | let .. have
letter 5 let .. know | let me know | letter come | letter go out | letter go to | lodge .. complaint
letter 5 lodge .. objection | make .. allegation | make .. apology | make .. aware | make .. call | make .. complaint
letter 5 make .. disclosure | make .. enquiries | make .. enquiry of | make .. plea | make .. referral
letter 5 make .. referral to | make .. representation | make .. request | make .. submission | make contact
letter 5 merlin receive | not answer | note come | notice give | notice push | notice put through
letter 5 notification receive | notify of .. decision | objection lodge | offer .. appointment | offer .. meeting
letter 5 open up to | opt in | opt into | opt out | paper go to | pass .. details | pass .. information
letter 5 pass .. message | pass .. message on | pass it on | pass on to | pass that on | pass this on | phone call
letter 5 phone in | point out | post .. through .. door | press for | provide .. copy | push .. under .. door
letter 5 push for | put .. in writing | put .. referral through | put in .. app | put in .. complaint
letter 5 put in .. grievance | put in .. objection | put in .. referral | put in .. request | put in the post
letter 5 put it in writing | put through to | put to .. in writing | raise .. concern | raise .. flag | raise .. issue
letter 5 raise .. matter | raise .. query | raise .. question | receive .. copy | receive .. email | receive .. letter
letter 5 receive .. reply | receive no reply | refer .. to | refer .. to the council | referral make | referral send
letter 5 reply come | report .. by phone | report .. damp | report .. fault | report .. leak | report .. repair
letter 5 report .. to council | report .. to landlord | report back | report receive | request .. copy
letter 5 return .. form | ring 999 | ring back | ring in sick | ring round | ring to say | ring up | say sorry
letter 5 send .. copy | send .. form | send .. referral | send .. word | send off | serve .. claim form
letter 5 serve .. copy | serve .. papers | set .. out in .. e-mail | set .. out in .. letter | share .. concern
letter 5 share .. information | share .. intelligence | shout for help | sign .. letter | sign .. petition
letter 5 spell .. out | subject access request | submit .. complaint | submit .. representation | summary come
letter 5 take .. aside | take .. to one side | take .. up with | talk to | tell .. off | tell .. through
letter 5 tell about .. decision | tell of .. decision | tell of .. outcome | tell of .. release | text message
letter 5 tip off | warn .. off | warn off | words of advice | write back | write in
letter 4 final warning | pass .. to | pass it to | pass that to | pass this to | referral come | referral receive
letter 3 no reply
hearing 5 address the court | address the panel | all sit down | annual review | appear at | appear before | appear by
hearing 5 appear by video | appear in | appear over | appear via | bail hearing | before .. court
hearing 5 before .. crown court | before magistrate | best interest meeting | board meet | cabinet meet | call on
hearing 5 call on before | call on for | care review | case come on | case conference | case listed | case management
hearing 5 case review | come before | come for hearing | come for trial | come on before | come on for | come to trial
hearing 5 come up before | come up for | commit for sentence | commit for trial | commit to .. crown court
hearing 5 committee meet | core group | council meet | court rise | court sit | cpa review | cross examine
hearing 5 day in court | directions hearing | discuss at mappa | discuss at marac | examination in public
hearing 5 final hearing | first appearance | first case review | get under way | give evidence | go ahead
hearing 5 go before .. judge | go before .. magistrate | go before .. tribunal | go off part hear | go on trial
hearing 5 go over to | go to court | go to mediation | go to tribunal | governors meet | hear .. appeal
hearing 5 hear .. application | hear .. case | hear .. evidence | hear .. witness | hear argument | hear by video
hearing 5 hear evidence | hear submissions | hear the claim | hear us by | hearing collapse | hearing last
hearing 5 hearing resume | hearing run | hold .. hearing | hold .. meeting | in front of .. board
hearing 5 in front of .. governor | in front of .. judge | in front of .. magistrate | in front of .. panel
hearing 5 in private | in the list | inquest last | inquest open | inquest resume | jury go out | jury out
hearing 5 jury retire | jury send out | lac review | list at | list before | list for | list in
hearing 5 look after child review | looked after review | make submission | meet .. for mediation | oral hearing
hearing 5 panel meet | panel sit | part hear | part-heard | permission hearing | planning meeting | pre-inquest review
hearing 5 produce at court | produce before | professional meeting | put back for | put back to | reach .. list
hearing 5 reserve judgment | retire to consider | review board | round table | round-table | send for sentence
hearing 5 send for trial | send to .. crown court | sentence plan board | sit down for | sit down to
hearing 5 sit down together | sit in private | sit with .. jury | sit without .. jury | stand out | stand over
hearing 5 stand trial | statutory review | stood over | sum up | swear in | take .. oath | take evidence
hearing 5 take the stand | team meet | trial begin | trial collapse | trial last | trial resume | trial run
hearing 5 trial start | up before | up in court
hearing 4 conclude on @ | due before | go before | put .. off for | put before | strategy discussion
report 5 account .. take | allege .. to police | answer question | ask .. about her life | ask .. about his life
report 5 ask question | assess .. as | assess .. at | begin .. investigation | blood .. take | blood show | blood test
report 5 body scan | bring out .. findings | bring out .. report | call to see | call unannounced
report 5 carry out .. assessment | carry out .. check | carry out .. consultation | carry out .. enquiry
report 5 carry out .. home visit | carry out .. inspection | carry out .. review | carry out .. search
report 5 carry out .. survey | carry out .. test | carry out .. visit | cctv .. view | cell turn over | certify .. fit
report 5 check over | clinic appointment | collect .. evidence | come back negative | come back positive
report 5 come forward | come out to look | come to light | come to look | come to notice | come to see
report 5 complete .. form | complete .. investigation | conduct .. assessment | conduct .. enquiry
report 5 conduct .. inspection | conduct .. interview | conduct .. investigation | conduct .. review
report 5 conduct .. search | conduct .. survey | dna match | dna profile | dna result | dna sample | dna swab
report 5 do .. assessment | do .. check | do .. scan | do .. search | do .. test | do .. visit | door to door
report 5 download .. phone | download .. telephone | draw .. conclusion from | draw .. map | draw up .. report
report 5 examine .. phone | find .. fit | find .. unfit | find evidence | find no evidence | find nothing | find signs
report 5 find traces | fire risk assessment | first account | fit for | fit note | fit to plead | footage .. view
report 5 gather .. evidence | give .. account | give .. cause of death | give .. diagnosis | give .. fingerprint
report 5 give .. interview | give .. opinion | give .. sample | give .. score | give .. statement | go in undercover
report 5 go over | go through | go to see | gp appointment | have .. medical | hold .. interview | home visit
report 5 hospital appointment | house to house | id parade | identification parade | identification procedure
report 5 identify .. body | indicate on | launch .. investigation | lift .. fingerprint | lift .. print | log .. as
report 5 look around | look into | look over | look round | make .. diagnosis | make .. entry | make .. findings
report 5 make .. note | make .. statement | make .. visit | make .. vps | make a note | make enquiry | make inquiry
report 5 no comment | note .. account | note .. bruise | note .. injury | note what | oasys complete | oasys lock
report 5 office visit | open .. enquiry | open .. investigation | outpatient appointment | pay .. visit
report 5 personal statement make | pick .. out | police check | positive for | post mortem | post-mortem
report 5 provide .. sample | publish .. findings | put .. at high | put .. at low | put .. at medium
report 5 put .. equipment | put .. on the spectrum | put out .. report | put question | raise .. datix | rate .. as
report 5 read through | receive .. intel | receive .. intelligence | recover .. fibre | recover .. fingerprint
report 5 recover .. palm | recover .. print | report .. missing | report .. stolen | report .. to the police
report 5 report be sign | report miss | result come | result come back | result show | review .. case | review .. file
report 5 review .. sentence plan | risk assessment | risk put at | root cause analysis | run .. test | s47 enquiry
report 5 scan show | scene of crime | score .. as | score at | score of | section 47 enquiry | secure .. footage
report 5 see .. in .. clinic | see in clinic | see in ed | seize .. phone | sentence plan review
report 5 sentence plan update | set out .. findings | settle in visit | show .. fracture | show .. mark
report 5 sign off .. report | site visit | spin .. cell | spot check | start .. investigation | statement make
report 5 take .. account from | take .. fingerprint | take .. history | take .. measurement | take .. note
report 5 take .. photo | take .. photograph | take .. picture | take .. reading | take .. sample | take .. statement
report 5 take .. swab | take .. temperature | take .. x-ray | take account | take blood | take down .. account
report 5 take down .. detail | take down what | take first account | telephone consultation | test neg | test negative
report 5 test pos | test positive | test purchase | test show | turn over .. cell | unannounced visit | under caution
report 5 undercover | undertake .. assessment | undertake .. inspection | undertake .. review | undertake .. visit
report 5 update .. sentence plan | urine test | video identification | view .. cctv | view .. footage | visit .. home
report 5 walk .. site | walk into .. police station | walk over | watch .. footage | weight be down | weight fall
report 5 weight go down | welfare check | write .. down | write .. report | write up | x-ray show
report 3 set down
"""
