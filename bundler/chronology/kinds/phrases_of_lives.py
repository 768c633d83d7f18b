"""Fixed phrases for where somebody went, what befell and what anybody does; their form is that of `phrases`."""

PHRASES = """
transfer 6 bailiff change .. lock | leave .. country
transfer 5 abscond from care | allow home | arrive in | ask to leave | back at | back of a lorry | bail hostel
transfer 5 become homeless | board .. boat | board .. flight | board .. plane | book into | bring .. back to
transfer 5 bring .. by ambulance | bring .. home | bring .. to .. hospital | bring .. to .. uk | bring .. to hospital
transfer 5 by boat | by lorry | cell move | change cell | check into | claim back | collect from | come back to
transfer 5 come in from court | come into custody | come into prison | come off .. wing | come off section
transfer 5 come out of hospital | come out of prison | come out on licence | come to stay | come to the uk
transfer 5 come to the united kingdom | come to this country | cross .. border | cross .. desert | cross .. sea
transfer 5 cross into | cross the channel | day leave | day release | deport from | discharge home | down the block
transfer 5 drive .. home | drop .. off at | end up in | enter on | enter the uk | enter the united kingdom
transfer 5 find .. place at | fly back | fly home | fly out | fly to | gain entry | get in .. boat | get into .. boat
transfer 5 get on .. boat | get on .. plane | get on .. train | get to | give .. accommodation | give .. bed
transfer 5 give .. room | give .. sofa | give back .. keys | give interim accommodation | give notice and leave
transfer 5 give up .. flat | give up .. home | give up .. house | give up .. tenancy | given .. room | go abroad
transfer 5 go back inside | go down .. block | go home | go in to hospital | go into .. home | go into .. hostel
transfer 5 go into .. refuge | go into care | go into hospital | go on home leave | go on the run to
transfer 5 go out of .. area | go to .. block | go to .. hostel | go to .. refuge | go to .. wing | go to live
transfer 5 go to stay | go to stay with | hand back .. key | hand back keys | hand in .. key | hand over keys
transfer 5 head for | hide in .. lorry | hold under | immigration detention | in the block | interim accommodation
transfer 5 keep in prison | kick .. out | leave .. family home | leave .. for | leave .. to live | leave .. uk
transfer 5 leave .. wing | leave detention | leave for | leave hmp | leave home | leave hospital | leave prison
transfer 5 leave the country | let .. out | let free | live with | lock .. out of | lose .. home | make .. way to
transfer 5 make it to | move back | move cell | move cells | move house | move in | move in with | move into
transfer 5 move on again | move out | move out of | move wing | normal location | off .. plane | off .. ward
transfer 5 off section | on .. section | on a boat | on hdc | on licence | on rotl | on section 17 leave | on tag
transfer 5 out of prison | out on licence | out on rotl | over the border | overnight leave | pick .. up from
transfer 5 pick us up | place of safety | police protection | produce from | push back to | pushed back | put her up
transfer 5 put him up | put in .. cell | put in .. hostel | put in .. hotel | put in .. police car | put in .. refuge
transfer 5 put in .. temporary | put in .. van | put into .. care | put into .. hostel | put me up | put on .. flight
transfer 5 put on .. plane | put out of | put them up | put us up | receive at | receive at hmp | released from
transfer 5 return to .. unit | return to custody | return to hospital | return to live | return to prison
transfer 5 return to uk | run away | rush to | section under | send .. abroad | send .. back to | send .. to hmp
transfer 5 send .. to live | send .. to stay | set free | set off for | set out for | set sail | share .. cell
transfer 5 share .. room | ship pick up | slip across | slip away | slip out of | slip over | spend .. night
transfer 5 spend .. week | stay at | stay overnight | stay with | step down .. to | stow away | surrender .. tenancy
transfer 5 swap cell | take .. back to | take .. by ambulance | take .. home | take .. into care | take .. to hospital
transfer 5 take .. to prison | take on as .. patient | take to a and e | take up residence | tariff release
transfer 5 touch down | town visit | trial of living | turn back | turn back to | walk free | walk out .. gate
transfer 5 walk out of prison | wind up in
transfer 4 come here | come here as | come here in | come over here | get away to | get home | go missing
transfer 4 go on leave | let her go | let him go | let me go | let them go | let us go | let you go
transfer 3.5 leave .. flat | leave .. house | leave .. property | leave .. ward
transfer 3 at .. irc | at .. removal centre | back at hmp | back in custody | back in hmp | back in hospital
transfer 3 back in prison | bring .. back | come home | get out | in .. detention centre | in .. irc
transfer 3 in .. removal centre | in custody | in detention | in foster care | in hmp | in hospital | in prison
transfer 3 move on from | send back | step down from | take her in | take him in | take me in | take us in
transfer 3 to court by | to court with
transfer 2.5 send home
transfer 2 close condition | in .. home | in .. hostel | in .. hotel | in .. refuge | open condition
incident 9 without authority | without consent | without licence | without permission | without planning permission
incident 8 abusive .. call | abusive .. letter | abusive .. message | threaten .. call | threaten .. letter
incident 8 threaten .. message | threaten .. text
incident 7 in breach of .. bail | in breach of .. curfew | in breach of .. injunction | in breach of .. licence
incident 7 in breach of .. order | in breach of .. undertaking | not go back
incident 6 acct open | leave .. hmp .. without | open .. acct | place on .. acct
incident 5 abscond from | absent without leave | after .. curfew | arm break | arrive drunk | arrive to find
incident 5 at large | attend .. assault | attend .. collapse | attend .. injury | attend .. overdose
incident 5 attend .. self-harm | attend .. stabbing | attend drunk | attend intoxicated | back up into | bang .. head
incident 5 bang head | bang on | barge in | beat .. feet | beat .. with | beat up | become abusive | become aggressive
incident 5 become agitated | become distressed | become ill | become suicidal | become unwell | become violent
incident 5 bed sore | behind .. door | black .. eye | block .. drive | block .. gate | boiler break | boiler fail
incident 5 breach .. condition | breach .. notice | breach .. planning | break .. ankle | break .. arm
incident 5 break .. collarbone | break .. condition | break .. curfew | break .. door | break .. foot
incident 5 break .. furniture | break .. glass | break .. hand | break .. hip | break .. jaw | break .. leg
incident 5 break .. nose | break .. order | break .. rib | break .. window | break .. wrist | break down | break into
incident 5 break out | bring .. to the ground | build without | burn .. with | burn down | burn out | burst pipe
incident 5 buy drugs | call .. name | call .. out | cardiac arrest | carry on .. unlawfully | carry out drunk
incident 5 catch .. infection | catch .. with | catch fire | ceiling collapse | ceiling come down | ceiling fall
incident 5 cell search | change .. lock | chop down | climb in | climb on | climb onto | climb out | climb over
incident 5 code blue | code red | collide with | come at .. with | come at her | come at him | come at me
incident 5 come back .. late | come down on | come home to find | come in .. late | come off .. bike | come over and
incident 5 come through .. ceiling | come through .. door | come through .. roof | come through .. window
incident 5 come through the wall | come to .. door with | come to blows | come up to | condition breach
incident 5 cover .. panel | cover observation panel | crack .. head | crash into | cross .. line | cut .. off tag
incident 5 cut .. wrist | cut down | cut herself | cut himself | cut off .. tag | deal drugs | declare dead
incident 5 default on | develop .. infection | develop .. sore | develop pneumonia | develop sepsis | dig up
incident 5 dirty protest | dna | do .. runner | do not attend | door kick | drink bleach | drink driving
incident 5 drink-driving | drive at | drive into | drive past | drive with excess alcohol | drop .. package
incident 5 drop .. parcel | drug error | electric go off | exclusion zone | expose .. to pornography | expose herself
incident 5 expose himself | fail to appear | fail to arrive | fail to attend | fail to check | fail to collect
incident 5 fail to comply | fail to notice | fail to notify | fail to pay | fail to provide | fail to report
incident 5 fail to return | fail to surrender | fail to tell | fail to treat | fall asleep at | fall behind
incident 5 fall behind with | fall down | fall ill | fall in | fall into arrears | fall into disrepair | fall off
incident 5 fall out | fall out with | fall over | fall sick | fall through | fall unwell | feel ill | feel suicidal
incident 5 feel unwell | find .. dead | find .. hang | find .. hanging | find abandon | find broken | find cut
incident 5 find damage | find dead | find in .. cell | find in .. possession | find in .. room | find on her
incident 5 find on him | fire burn | fix beneath | fix under | fly at | fly into .. rage | follow her | follow him
incident 5 follow me | follow us | force .. to the ground | force .. way | force use | forced labour
incident 5 forge .. signature | fta | gas go off | gas leak | get .. infection | get away | get in through .. window
incident 5 get infected | get into .. altercation | get into .. argument | get into .. fight | get into arrears
incident 5 get into debt | get much worse | get stuck | get worse | give birth to a stillborn | give way
incident 5 give way under | go absent | go at .. with | go awol | go berserk | go flat | go for .. with | go for her
incident 5 go for him | go for me | go hungry | go into arrest | go into cardiac | go into crisis
incident 5 go into labour early | go into shock | go mad | go missing from .. account | go off
incident 5 go through .. red light | go to ground | go up in flame | go without | go without food | go wrong
incident 5 grab .. arm | grab .. throat | hammer on | hand .. knife | hand round .. throat | hang around | hang from
incident 5 harm herself | harm himself | have .. accident | have .. argument | have .. breakdown | have .. fall
incident 5 have .. fight | have .. go at | have .. heart attack | have .. meltdown | have .. miscarriage | have .. row
incident 5 have .. seizure | have .. stroke | have in .. possession | have no food | have words with | heart attack
incident 5 heating break | heating fail | help herself | help himself | help themselves | hide in .. sock
incident 5 hit .. head | hit .. tree | hit .. wall | hit out | hoax call | hold .. against .. throat
incident 5 hold .. against .. will | hold .. captive | hold .. down | hold .. hostage | hold .. over .. face
incident 5 hold .. prisoner | hold .. to .. throat | hold me in | hunger strike | hurt herself | hurt himself
incident 5 iep warning | in .. headlock | in arrears | in breach of | in her possession | in his possession
incident 5 in possession of | intoxicated | jump from | jump in front of | jump off | keep .. captive | keep call
incident 5 keep message | keep ring | keep text | keep turn up | kick .. door | kick in | kick off | kick out at
incident 5 knock .. down | knock .. out | knock .. over | knock down .. wall | knock off .. bike | lash out
incident 5 late to collect | lay into | leave .. alone | leave .. on .. floor | leave .. on .. toilet
incident 5 leave .. unattended | leave .. without permission | leg break | leg it | let down | let off | lie low
incident 5 lie on .. floor | life extinct | lift break | lift fail | lift stick | lock .. in | lock herself in
incident 5 lock himself in | lose .. baby | lose .. finger | lose .. footing | lose .. leg | lose .. sight
incident 5 lose .. temper | lose .. tooth | lose consciousness | lose contact | lose control | lose control of
incident 5 lose the baby | lose touch | loud music | make .. threat | make .. to work | make off | make off with
incident 5 medication error | miss .. appointment | miss .. deadline | miss .. payment | miss .. review
incident 5 miss .. visit | miss call | money go missing | mount .. pavement | no access | no carer come
incident 5 no electricity | no heating | no hot water | no payment | no water | no-one come | nobody come | not appear
incident 5 not arrive | not attend | not breathe | not bring to | not collect | not come to | not comply
incident 5 not go to school | not in school | not keep | not keep .. appointment | not pay | not pick up | not respond
incident 5 not set foot | not show up | not turn up | nothing to eat | off .. tag | on his person | on report
incident 5 on the run | on the street | open without | out of control | out of hand | out of order | out of pocket
incident 5 out of school | over the limit | overdose on | pack up | panic attack | paramedic stop | park across
incident 5 pass .. knife | pass .. package | pass away | pass out | past .. curfew | pay nothing
incident 5 pick up .. infection | pin .. against | pin .. down | pipe burst | play .. music | play music
incident 5 positive mdt | positive test | post .. online | post through .. letterbox | power cut | power fail
incident 5 power go off | press .. alarm | press .. bell | pressure sore | pressure ulcer | pronounce dead
incident 5 pronounce extinct | pull .. down | pull .. hair | pull .. knife | pull down .. fence | punch .. wall
incident 5 punch up | push .. against | push .. down | push .. into | push .. over | put .. fist through
incident 5 put .. foot through | put .. hand round .. throat | put .. on the pavement | put .. on the street
incident 5 put .. through .. window | put .. window through | put out on | raise .. alarm | reach crisis
incident 5 recover from .. cell | recover from behind | recover from beneath | recover from under | refuse food
incident 5 refuse school | refuse to come out | refuse to leave | removal .. fail | removal be abandon
incident 5 removal direction .. fail | remove .. tag | report .. tamper | return late | ride .. without
incident 5 roof come off | roof leak | rough up | round .. neck | run amok | run at | run into | run into .. road
incident 5 run off | run off with | run out into | run out of | run out of food | run out of money | run over
incident 5 run up .. arrears | run up .. debt | school refuse | scream at | sell drugs | set .. alight
incident 5 set .. on fire | set about | set fire | set foot | set light to | set on | set upon | sewage come
incident 5 shot fire | shout at | shout through | shove .. into | shut .. in | sit down across | sit outside
incident 5 slash .. tyre | sleep in .. car | sleep in .. church | sleep in .. mosque | sleep in .. park
incident 5 sleep on .. sofa | sleep on .. street | sleep rough | slide off | slip .. cuff | slip .. handcuff | slip on
incident 5 slur .. words | smash .. window | smash up | smell .. on | smell of | smell of alcohol | smoke cannabis
incident 5 sound .. alarm | spit at | spit in .. face | split .. lip | square up | stand outside | start cpr
incident 5 stay away from | step in front of | stop attend | stop breathe | stop breathing | stop drink | stop eat
incident 5 stop eating | stop keep in touch | stop pay | stop report | stop sign | stop speaking | storm out
incident 5 strap tamper | strike out at | supply drugs | suspend from .. bar | suspend from .. ligature
incident 5 suspend from .. window | swear at | tag cut | tag cut off | take .. from .. account | take .. off her
incident 5 take .. off him | take .. off me | take .. overdose | take .. own life | take .. paracetamol | take .. pill
incident 5 take .. tablet | take .. to the ground | take a turn | take drugs | take ill | take money | take spice
incident 5 take unwell | tear down | test dirty | threat make | threat to kill | threaten to | threaten with
incident 5 throw .. chair | throw .. cup | throw .. phone | throw .. plate | throw .. table | throw .. tantrum
incident 5 throw from | tie .. in | tie .. ligature | tie .. up | trade without | trip on | try .. handle
incident 5 try the door | turn for the worse | turn up | turn up drunk | turn violent | unauthorised article
incident 5 unauthorised caravan | under .. mattress | under .. pillow | under the influence | unlawfully at large
incident 5 unsteady | upend | use .. bank card | use .. credit card | use .. force | use heroin | use of force
incident 5 use spice | wait for .. outside | wait outside | wake to find | wake up to find | walk in front of
incident 5 walk off | walk on .. track | walk out of | walk out of school | watch .. house | water come
incident 5 water come through | water pour | water run | whip .. with | window .. put through | without a licence
incident 5 without fire | without heating | without hot water | without insurance | without water | work illegally
incident 5 work without | wrist break | write off | wrong dose | wrong insulin | wrong medication | wrong patient
incident 5 wrong side | wrong site | wrong tablet
incident 4 have .. fit | in .. possession | let herself in | let herself into | let himself in | let himself into
incident 4 not come back | not return | over the fence | over the wall | send .. photograph | send .. picture
incident 4 smell of cannabis | smell of drink | stop taking | would not leave
incident 3 find .. sleep | outside .. address | outside .. door | outside .. flat | outside .. gate | outside .. home
incident 3 outside .. house | outside .. nursery | outside .. school | outside .. window
incident 2.5 fail to
incident 2 abusive | put .. out in
other 7 move to year
other 6 appeal by notice
other 5 accept .. responsibility | maintain .. denial | maintain .. innocence
other 5 action plan | allocate .. officer | allocate .. social worker | appeal make | application .. receive
other 5 application register | apply for | approach .. as homeless | ask .. court to | back to .. college
other 5 back to .. job | back to .. work | back to college | back to school | back to work | become .. chair
other 5 become .. director | become .. manager | become pregnant | begin .. course | begin .. programme | begin as
other 5 begin treatment | birth of | break off | break up | break up with | bring .. appeal | bring .. challenge
other 5 bring .. claim | bring .. proceedings | buy .. car | buy .. house | buy .. land | call sign | called up to
other 5 challenge bring | change .. dose | change .. job | change .. name | change medication | claim .. benefit
other 5 claim asylum | claim file | claim form | claim issue | claim pip | claim universal credit | close under local
other 5 close with suture | come off duty | come on duty | complete .. course | complete .. programme
other 5 dissolve .. marriage | dose increase | dose reduce | drop out of | enter into | fall in love | fall pregnant
other 5 find .. job | finish .. course | finish .. shift | finish treatment | first claim | get .. job
other 5 get citizenship | get divorced | get engaged | get married | get together | give .. to investigate
other 5 give birth | give in .. notice | give notice at work | go back to .. college | go back to .. job
other 5 go back to .. work | go back to college | go back to school | go back to work | go off duty | go off sick
other 5 go on holiday | go on strike | go to work | grant .. lease | grant .. tenancy | hand .. to .. officer
other 5 hand in .. application | hand in .. notice | hand in notice | have .. baby | have .. child | have .. daughter
other 5 have .. injection | have .. operation | have .. son | have .. surgery | have .. treatment | have .. twins
other 5 have .. vaccination | hear aid | hearing aid | home tutor | increase .. dose | issue .. application
other 5 issue claim | issue proceedings | join .. army | join .. club | join .. school | join .. team | leave school
other 5 legal aid | lodge .. appeal | lose .. job | make .. appeal | make .. application | make .. redundant
other 5 marriage break | marriage dissolve | marriage end | maternity leave | meet online | meet through
other 5 national service | no complaint | notice of appeal | on duty | on mobile patrol | on patrol | on strike
other 5 open .. account | pass .. driving test | pass .. exam | pass .. test | pay .. arrears | pay off | plan sign
other 5 plaster cast | pre-action | present as homeless | put .. in .. splint | put in .. appeal
other 5 put in .. application | put in .. claim | put in for | put up .. poster | raise .. order | reduce .. dose
other 5 register .. application | return to .. job | return to college | return to duty | return to school
other 5 return to work | see .. counsellor | seek .. review | seek .. stay | seek permission | sell .. car
other 5 sell .. house | sell .. land | send .. appeal off | send .. appeal to | send .. application | set up
other 5 sign .. off sick | sign .. off with | sign .. off work | sign .. plan | sign .. tenancy | sign her off
other 5 sign him off | sign me off | sign off sick | sign off with | sign off work | sit .. a-levels | sit .. exam
other 5 sit .. gcse | split up | start .. chemotherapy | start .. job | start .. methadone | start .. programme
other 5 start .. treatment | start as | start going out | start medication | start school | start seeing
other 5 start treatment | start with | start work | stop .. medication | stop medication | study at | submit .. appeal
other 5 submit .. application | submit .. claim | take .. exam | take .. gcse | take .. job | take .. redundancy
other 5 take early retirement | take on .. role | take on .. tenancy | take on as | take on at | take on by
other 5 take on in | take out .. loan | take over | take over as | take up .. job | take up .. place | take up .. post
other 5 time off | train as | train to | tutor begin | tutor start | undergo surgery | wound .. close
other 3 bankrupt | pay rise
other 1 judicial review
other 0.5 sentence plan
other 0 in charge of | list building | put .. in place | take place
"""
