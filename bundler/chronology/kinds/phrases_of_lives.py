"""Fixed phrases for where somebody went, what befell and what anybody does; their form is that of `phrases`."""

PHRASES = """
transfer 6 bailiff change .. lock
transfer 5 abscond from care | allow home | arrive in | ask to leave | bail hostel | be hold at | be move on
transfer 5 become homeless | book into | bring .. back to | bring .. by ambulance | bring .. to hospital | cell move
transfer 5 check into | claim back | come back to | come out of hospital | come out of prison | come out on licence
transfer 5 come to stay | come to the uk | come to the united kingdom | come to this country | cross into
transfer 5 discharge home | enter on | enter the uk | enter the united kingdom | find .. place at | gain entry
transfer 5 give .. accommodation | give .. room | give interim accommodation | give up .. flat | give up .. home
transfer 5 give up .. house | give up .. tenancy | go abroad | go back inside | go home | go into .. home
transfer 5 go into care | go into hospital | go to live | go to stay | hand back .. key | hand in .. key | hold under
transfer 5 immigration detention | interim accommodation | keep in prison | kick .. out | leave .. country
transfer 5 leave detention | leave for | leave hmp | leave home | leave hospital | leave prison | leave the country
transfer 5 let .. out | let go | live with | lock .. out of | lose .. home | make .. way to | move back | move house
transfer 5 move in | move into | move on again | move out | move out of | normal location | on licence
transfer 5 on section 17 leave | overnight leave | place of safety | police protection | produce from | put her up
transfer 5 put him up | put me up | put on .. flight | put on .. plane | put out of | put them up | put us up
transfer 5 receive at | receive at hmp | run away | rush to | send .. back to | send .. to hmp | send home | set free
transfer 5 set sail | stay at | stay with | step down .. to | stow away | take .. back to | take .. by ambulance
transfer 5 take .. into care | take .. to hospital | take .. to prison | take on as .. patient | take to a and e
transfer 5 take up residence | walk free
transfer 4 come here | come here as | come here in | come over here | get away to | go missing
transfer 3 back at hmp | back in custody | back in hmp | back in hospital | back in prison | bring .. back | come home
transfer 3 get out | in custody | in detention | in foster care | in hmp | in hospital | in prison | move on from
transfer 3 send back | step down from | take her in | take him in | take me in | take us in | to court by
transfer 3 to court with
transfer 2 close condition | in .. home | in .. hostel | in .. hotel | in .. refuge | open condition
incident 9 without authority | without consent | without licence | without permission | without planning permission
incident 8 abusive .. call | abusive .. letter | abusive .. message | threaten .. call | threaten .. letter
incident 8 threaten .. message | threaten .. text
incident 7 in breach of .. bail | in breach of .. curfew | in breach of .. injunction | in breach of .. licence
incident 7 in breach of .. order | in breach of .. undertaking | not go back
incident 6 acct open | leave .. hmp .. without | open .. acct | place on .. acct
incident 5 abscond from | after .. curfew | arrive drunk | at large | attend .. assault | attend .. collapse
incident 5 attend .. injury | attend .. overdose | attend .. self-harm | attend .. stabbing | attend drunk
incident 5 attend intoxicated | back up into | bang on | barge in | be drunk | be let down | bed sore | behind .. door
incident 5 boiler fail | break .. arm | break .. condition | break .. curfew | break .. hip | break .. leg
incident 5 break .. nose | break .. order | break .. wrist | break down | break into | break out | burst pipe
incident 5 call .. name | call .. out | cardiac arrest | catch .. with | catch fire | cave in | cell search
incident 5 change .. lock | climb in | climb over | come at .. with | come at her | come at him | come at me
incident 5 come back .. late | come down on | come in .. late | come off .. bike | come over and
incident 5 come through .. ceiling | come through .. door | come through .. roof | come through .. window
incident 5 come through the wall | come to .. door with | come up to | cover .. panel | cover observation panel
incident 5 crash into | cut .. off tag | cut .. wrist | cut herself | cut himself | declare dead | dirty protest | dna
incident 5 do .. runner | drive at | drive into | drive past | drive with excess alcohol | drop .. package
incident 5 drop .. parcel | drug error | exclusion zone | expose herself | expose himself | fail to attend
incident 5 fail to comply | fail to pay | fail to report | fail to return | fail to surrender | fall behind
incident 5 fall behind with | fall down | fall ill | fall in | fall into arrears | fall off | fall out with
incident 5 fall over | fall through | fall unwell | feel unwell | find .. dead | find .. hanging | find abandon
incident 5 find broken | find cut | find damage | find dead | find in .. cell | find in .. possession | fix beneath
incident 5 fix under | follow her | follow him | follow me | follow us | force .. way | force use | forced labour
incident 5 fta | gas leak | get in through .. window | get into .. fight | get stuck | give birth to a stillborn
incident 5 give way | give way under | go at .. with | go flat | go for .. with | go for her | go for him | go for me
incident 5 go off | go up in flame | go without | hammer on | hand .. knife | hang around | harm herself
incident 5 harm himself | have .. accident | have .. argument | have .. breakdown | have .. fall | have .. go at
incident 5 have .. heart attack | have .. miscarriage | have .. row | have .. seizure | have .. stroke
incident 5 have in .. possession | heart attack | heating fail | help herself | help himself
incident 5 hold .. against .. throat | hold .. down | hold .. over .. face | hold .. to .. throat | hunger strike
incident 5 hurt herself | hurt himself | iep warning | in breach of | in possession of | keep call | keep message
incident 5 keep ring | keep text | keep turn up | kick in | kick off | knock .. down | knock .. off | knock .. out
incident 5 knock .. over | late to collect | lay into | leave .. alone | leave .. on .. floor | leave .. on .. toilet
incident 5 leave .. unattended | leave .. without permission | let down | let off | lie on .. floor | life extinct
incident 5 lift stick | lock herself in | lock himself in | lose .. temper | lose consciousness | lose contact
incident 5 lose control of | lose the baby | lose touch | loud music | make .. threat | make .. to work
incident 5 medication error | miss .. appointment | miss .. payment | miss call | no access | no carer come
incident 5 no heating | no hot water | no payment | no-one come | nobody come | not attend | not breathe
incident 5 not bring to | not collect | not come to | not go to school | not keep .. appointment | not pay
incident 5 not pick up | not show up | not turn up | on report | on the run | out of control | out of hand
incident 5 out of order | pack up | panic attack | pass .. knife | pass .. package | pass away | pass out
incident 5 past .. curfew | pay nothing | pin .. down | play .. music | play music | positive test | post .. online
incident 5 post through .. letterbox | power cut | press .. alarm | press .. bell | pressure sore | pressure ulcer
incident 5 pronounce dead | pronounce extinct | pull .. down | pull .. hair | pull .. knife | punch up | push .. over
incident 5 put .. fist through | put .. foot through | put .. on the pavement | put .. on the street
incident 5 put .. through .. window | put .. window through | put out on | raise .. alarm | recover from .. cell
incident 5 recover from behind | recover from beneath | recover from under | refuse food | refuse to come out
incident 5 refuse to leave | removal .. fail | removal be abandon | removal direction .. fail | return late | run at
incident 5 run into | run off | run out into | run out of | run over | scream at | set .. alight | set .. on fire
incident 5 set about | set fire | set light to | set upon | shot fire | shout at | shout through | sit down across
incident 5 sit outside | slash .. tyre | sleep rough | slip on | smash .. window | smash up | smell of alcohol
incident 5 sound .. alarm | square up | stand outside | start cpr | stay away from | stop breathe | stop breathing
incident 5 stop eating | stop keep in touch | stop pay | stop report | stop speaking | storm out | swear at
incident 5 tag cut off | take .. from .. account | take .. off her | take .. off him | take .. off me
incident 5 take .. overdose | take .. own life | take .. paracetamol | take .. pill | take .. tablet | take ill
incident 5 take unwell | tie .. ligature | trip on | try .. handle | try the door | turn up | turn up drunk
incident 5 turn violent | unauthorised article | unauthorised caravan | under the influence | unlawfully at large
incident 5 use .. force | use of force | wait for .. outside | wait outside | walk out of | watch .. house
incident 5 water come through | window .. put through | without fire | work illegally | wrong dose | wrong insulin
incident 5 wrong medication | wrong tablet
incident 4 go wrong | have .. fit | in .. possession | let herself in | let herself into | let himself in
incident 4 let himself into | not come back | not return | over the fence | over the wall | send .. photograph
incident 4 send .. picture | smell of cannabis | smell of drink | stop taking | would not leave
incident 3 find .. sleep | outside .. address | outside .. door | outside .. flat | outside .. gate | outside .. home
incident 3 outside .. house | outside .. nursery | outside .. school | outside .. window
incident 2.5 fail to
incident 2 abusive | put .. out in
other 6 appeal by notice
other 5 allocate .. officer | allocate .. social worker | application .. receive | apply for | approach .. as homeless
other 5 ask .. court to | back to .. college | back to .. job | back to .. work | back to college | back to school
other 5 back to work | be born | become pregnant | begin .. course | begin .. programme | birth of | break off
other 5 break up with | call sign | change .. job | change .. name | claim .. benefit | claim asylum | claim file
other 5 claim form | claim issue | claim pip | claim universal credit | close under local | close with suture
other 5 come off duty | come on duty | complete .. course | complete .. programme | drop out of | enter into
other 5 fall pregnant | find .. job | finish .. course | finish .. shift | get .. job | get married | give birth
other 5 go back to .. college | go back to .. job | go back to .. work | go back to college | go back to school
other 5 go back to work | go off duty | go off sick | go to work | grant .. lease | grant .. tenancy
other 5 hand in .. application | hand in .. notice | have .. baby | issue .. application | issue claim
other 5 issue proceedings | leave school | legal aid | lodge .. appeal | lose .. job | make .. application
other 5 make .. redundant | move to year | no complaint | notice of appeal | on duty | on mobile patrol | on patrol
other 5 open .. account | pass .. test | pay .. arrears | pre-action | present as homeless | put in .. application
other 5 put in for | put up .. poster | raise .. order | return to .. job | return to college | return to duty
other 5 return to school | return to work | see .. counsellor | seek .. review | seek .. stay | seek permission
other 5 set up | sign .. off sick | sign .. off with | sign .. off work | sign .. tenancy | sign her off
other 5 sign him off | sign me off | sign off sick | sign off with | sign off work | split up | start .. chemotherapy
other 5 start .. job | start .. methadone | start .. programme | start .. treatment | start school | start work
other 5 stop .. medication | submit .. appeal | submit .. application | submit .. claim | take .. job
other 5 take .. redundancy | take early retirement | take on as | take on at | take on by | take on in
other 5 take out .. loan | take over | take up .. place | time off | wound .. close
other 4 have .. operation
other 3 bankrupt | pay rise
other 1 judicial review
other 0 in charge of | put .. in place | take place
"""
