"""Fixed phrases for what bodies decide, hear, write and find out; their form is that of `phrases`."""

PHRASES = """
decision 6 final written warning | make .. subject to .. child protection | make .. subject to .. plan
decision 6 make .. subject to plan
decision 5 accept .. duty | accept as credible | account block | add .. condition | agree .. funding
decision 5 allegation not prove | amend .. plan | appeal .. fail | appeal succeed | appeal throw out
decision 5 application .. fail | application succeed | application throw out | award .. band | award .. status
decision 5 award .. stop | back .. plan | back down | back on basic | back to basic | badge take away | basic regime
decision 5 be category | be not entitle | be of the opinion | be of the view | be satisfy that | be successful
decision 5 be unsuccessful | benefit take away | block .. account | call .. off | call off | carry .. motion
decision 5 case .. close | case step down | case throw out | category be lower | cease to maintain | challenge succeed
decision 5 change .. decision | change .. mind | charge .. drop | claim .. fail | claim succeed | claim throw out
decision 5 climb down | close .. case | close visit | closed visit | closure notice | come down against
decision 5 come down in favour | come off .. list | come off .. plan | come off .. register | come out against
decision 5 come to .. conclusion | come to .. view | complaint succeed | conclude on the papers | conclusion of
decision 5 conclusive ground | cut .. hours of care | cut .. package | deem .. withdrawn | delegated power
decision 5 direct .. oral hearing | direction for release | disbelieve | discharge .. duty | drop .. case
decision 5 drop .. charge | drop .. investigation | drop .. matter | duty end | earn enhanced | end .. duty
decision 5 end .. support | enforcement notice | enhanced status | escape list | eviction notice
decision 5 evidence insufficient | fall outside | final offer | final plan | finalise .. plan | find .. allegation
decision 5 find against | find eligible | find for | find in favour | find ineligible | find not eligible
decision 5 find not to be | formal warning | get .. parole | give .. certificate | give .. go-ahead
decision 5 give .. green light | give .. permission | give .. standard | give .. status | give consent | give enhanced
decision 5 give in and | give in on | give planning permission | grant permission | grant rotl | hold .. intentionally
decision 5 homeless intentionally | improvement notice | insufficient evidence | intentionally homeless
decision 5 issue .. certificate | issue .. licence | issue .. permit | issue .. plan | issue .. refusal
decision 5 knock .. back | leave .. as it be | leave .. unchanged | let .. go ahead | let .. stand | licence take away
decision 5 lift .. ban | lift .. suspension | make .. recommendation | make basic | make cat | make category
decision 5 make enhanced | make no direction | make standard | make subject to .. plan
decision 5 make subject to .. protection plan | make up .. mind | name in section | no further action | no points
decision 5 not eligible | not entitled | not in priority need | not owe | not persuade | not proceed | not prosecute
decision 5 not satisfy | not support .. move | notice of decision | notice of intent | notice of intention
decision 5 notice of liability | notice seek possession | notice to quit | number block | offer of accommodation
decision 5 on basic | opt to | pass .. motion | pass .. resolution | pin block | place on .. register | place on basic
decision 5 plan amend | plan finalise | plan issue | plan step down | plan throw out | post go | proposal throw out
decision 5 pull .. funding | pull .. hearing | put .. age | put .. on basic | put .. on hold | put in band
decision 5 put into band | put on .. register | put on basic | put on notice | raise .. category | raise to enhanced
decision 5 reach .. decision | reach .. view | reasonable ground | recat board | record .. conclusion
decision 5 record .. verdict | refer .. oral hearing | refugee status | regain enhanced | relent | remain cat
decision 5 remain category | removal notice | remove from .. list | remove from .. register | request .. fail
decision 5 restricted status | return .. conclusion | reverse .. decision | rotl grant | rule out | say no
decision 5 scheme throw out | screen out | send .. oral hearing | serve .. notice to quit | serve .. section
decision 5 set aside | side with | sign off | stand by .. decision | standard regime | step down .. to child
decision 5 step down .. to cin | step up to | stop .. award | stop .. payment | stop .. support | stop notice
decision 5 strike .. off | subject of .. plan | subject to .. plan | subject to .. protection plan | take .. decision
decision 5 take .. view | take no action | take no further | take off .. list | take off .. plan
decision 5 take off .. register | take off list | take the same view | throw .. appeal | throw .. application
decision 5 throw .. case | throw .. claim | throw .. off the course | throw off the course | to basic
decision 5 treat as an adult | treat as withdrawn | treat her as | treat him as | treat me as | treat you as
decision 5 turn .. away | turn .. down | vote against | vote down | vote for | vote in favour | warning notice
decision 5 watch list | wave .. through | withdraw .. from .. course | withdraw .. from .. programme
decision 5 withdraw .. offer | withdraw .. support | written warning
decision 4 be mind to | be not persuade | give .. leave | grant .. leave | lay off | lie on file | lie on the file
decision 4 make .. finding | minded to | name .. school | on level | sack
decision 2.5 cat a | cat b | cat c | cat d
letter 7 card come through | leaflet come through | letter come through | notice come through
letter 6 notice go to | notice of liability .. go to | notice send
letter 5 acknowledge receipt | ask for | ask if | ask what | ask whether | ask why | break the news
letter 5 bring to .. attention | by e-mail | by email | by letter | by telephone | call .. ambulance | call 999
letter 5 call back | call for | call in the police | call me | call police | call the police | call to say
letter 5 call to tell | call us | chase .. for | come back to her | come back to him | come back to me
letter 5 come back to us | complaint lodge | confide in | copy in | dial 101 | dial 999 | diary sheet
letter 5 draw .. attention | drop .. line | e-mail come | fill in .. form | flag up | get .. email | get .. letter
letter 5 get back to | get hold of | get in touch | give .. copy | give .. news | give .. notice | go to families
letter 5 go to police | go to residents | go to the police | hand .. copy | hand .. in .. letter | hand .. letter
letter 5 hand .. notice | hand deliver | hand in .. complaint | hand over .. papers | have .. conversation
letter 5 have .. email | have .. letter | have .. reply | have .. word with | hear back | hear nothing
letter 5 inform of .. decision | inform of .. outcome | invite .. to | learn of .. decision | learn of .. outcome
letter 5 learn the outcome | leave .. message | leave .. note | leave .. voicemail | let .. know | let me know
letter 5 letter come | letter go out | letter go to | lodge .. complaint | lodge .. objection | make .. allegation
letter 5 make .. aware | make .. call | make .. complaint | make .. enquiries | make .. referral | make .. referral to
letter 5 make .. request | merlin receive | note come | notice give | notice push | notice put through
letter 5 notification receive | notify of .. decision | objection lodge | offer .. appointment | offer .. meeting
letter 5 opt in | opt into | opt out | paper go to | pass .. details | pass .. message | pass it on | pass on to
letter 5 pass that on | pass this on | phone call | phone in | point out | post .. through .. door | press for
letter 5 provide .. copy | push .. under .. door | push for | put .. in writing | put in .. app | put in .. complaint
letter 5 raise .. concern | receive .. copy | receive .. email | receive .. letter | receive .. reply
letter 5 receive no reply | refer .. to | refer .. to the council | referral make | referral send | reply come
letter 5 report back | report receive | request .. copy | return .. form | ring 999 | ring back | ring round
letter 5 ring to say | send .. copy | send .. form | send .. referral | send .. word | send off | serve .. claim form
letter 5 serve .. copy | serve .. papers | share .. concern | share .. information | share .. intelligence
letter 5 subject access request | submit .. complaint | submit .. representation | summary come | take .. up with
letter 5 talk to | tell .. through | tell about .. decision | tell of .. decision | tell of .. outcome
letter 5 tell of .. release | text message | tip off | write back
letter 4 final warning | pass .. to | pass it to | pass that to | pass this to | referral come | referral receive
hearing 5 address the court | address the panel | annual review | appear at | appear before | appear by
hearing 5 appear by video | appear in | appear over | appear via | bail hearing | be arraign | be heard | be list
hearing 5 best interest meeting | call on before | call on for | care review | case come on | case conference
hearing 5 case management | come before | come on before | come on for | come to trial | come up before | come up for
hearing 5 commit for sentence | commit for trial | commit to .. crown court | core group | cpa review | cross examine
hearing 5 directions hearing | discuss at mappa | discuss at marac | examination in public | first appearance
hearing 5 get under way | give evidence | go ahead | go off part hear | go on trial | go over to | go to court
hearing 5 go to mediation | hear .. appeal | hear .. application | hear .. case | hear argument | hear by video
hearing 5 hear evidence | hear the claim | hear us by | hearing collapse | hearing resume | hold .. hearing
hearing 5 hold .. meeting | in front of .. board | in front of .. governor | in front of .. judge
hearing 5 in front of .. magistrate | in front of .. panel | in private | in the list | inquest open | inquest resume
hearing 5 jury go out | jury retire | jury send out | lac review | list at | list before | list for | list in
hearing 5 look after child review | looked after review | make submission | meet .. for mediation | oral hearing
hearing 5 part hear | permission hearing | planning meeting | pre-inquest review | produce at court | produce before
hearing 5 professional meeting | reserve judgment | send for sentence | send for trial | send to .. crown court
hearing 5 sentence plan board | stand trial | statutory review | sum up | take evidence | take the stand | trial begin
hearing 5 trial collapse | trial resume | trial start | up before
hearing 4 conclude on @ | due before | go before | put .. off for | put before | strategy discussion
report 5 account .. take | allege .. to police | answer question | ask .. about her life | ask .. about his life
report 5 ask question | be swab | blood .. take | blood test | body scan | call unannounced | carry out .. assessment
report 5 carry out .. check | carry out .. consultation | carry out .. enquiry | carry out .. inspection
report 5 carry out .. review | carry out .. search | carry out .. survey | carry out .. test | carry out .. visit
report 5 case review | cctv .. view | cell turn over | certify .. fit | check over | come back negative
report 5 come back positive | come out to look | come to notice | complete .. form | conduct .. enquiry | dna match
report 5 dna profile | dna result | dna sample | dna swab | door to door | download .. phone | download .. telephone
report 5 draw up .. report | fire risk assessment | first account | fit for | fit note | fit to plead
report 5 footage .. view | give .. account | give .. cause of death | give .. diagnosis | give .. interview
report 5 give .. opinion | give .. sample | give .. statement | go over | go through | hold .. interview | home visit
report 5 house to house | id parade | identification parade | identification procedure | identify .. body
report 5 indicate on | lift .. fingerprint | lift .. print | log .. as | look into | look over | look round
report 5 make .. diagnosis | make .. entry | make .. findings | make .. note | make .. statement | make .. vps
report 5 make a note | make enquiry | make inquiry | no comment | note .. account | note what | oasys complete
report 5 oasys lock | personal statement make | pick .. out | positive for | post mortem | post-mortem
report 5 provide .. sample | put .. equipment | put question | rate .. as | receive .. intel | receive .. intelligence
report 5 recover .. fibre | recover .. fingerprint | recover .. palm | recover .. print | report .. missing
report 5 report .. stolen | report .. to the police | report miss | review .. case | review .. file | risk assessment
report 5 root cause analysis | run .. test | s47 enquiry | scan show | scene of crime | score .. as
report 5 section 47 enquiry | see .. in .. clinic | see in clinic | see in ed | set out .. findings | show .. fracture
report 5 site visit | spin .. cell | spot check | statement make | take .. account from | take .. fingerprint
report 5 take .. history | take .. measurement | take .. note | take .. photo | take .. photograph | take .. picture
report 5 take .. reading | take .. sample | take .. statement | take .. swab | take .. x-ray | take account
report 5 take blood | take down .. account | take down .. detail | take down what | take first account
report 5 telephone consultation | test negative | test positive | test purchase | turn over .. cell
report 5 unannounced visit | under caution | urine test | video identification | view .. cctv | view .. footage
report 5 visit .. home | walk .. site | walk into .. police station | walk over | weight be down | weight fall
report 5 weight go down | welfare check | write .. down | write .. report | write up | x-ray show
report 3 go to see | set down
"""
