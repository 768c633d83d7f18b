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
transfer 5 give .. room | give .. sofa | give back .. keys | give interim accommodation | give up .. flat
transfer 5 give up .. home | give up .. house | give up .. tenancy | given .. room | go abroad | go back inside
transfer 5 go down .. block | go home | go in to hospital | go into .. home | go into .. hostel | go into .. refuge
transfer 5 go into care | go into hospital | go on home leave | go on the run to | go out of .. area | go to .. block
transfer 5 go to .. hostel | go to .. refuge | go to .. wing | go to live | go to stay | go to stay with
transfer 5 hand back .. key | hand back keys | hand in .. key | hand over keys | head for | hide in .. lorry
transfer 5 hold under | immigration detention | in the block | interim accommodation | keep in prison | kick .. out
transfer 5 leave .. family home | leave .. for | leave .. to live | leave .. uk | leave .. wing | leave detention
transfer 5 leave for | leave hmp | leave home | leave hospital | leave prison | leave the country | let .. out
transfer 5 let free | live with | lock .. out of | lose .. home | make .. way to | make it to | move back | move cell
transfer 5 move cells | move house | move in | move in with | move into | move on again | move out | move out of
transfer 5 move wing | normal location | off .. plane | off .. ward | off section | on .. section | on a boat | on hdc
transfer 5 on licence | on rotl | on section 17 leave | on tag | out of prison | out on licence | out on rotl
transfer 5 over the border | overnight leave | pick .. up from | pick us up | place of safety | police protection
transfer 5 produce from | push back to | pushed back | put her up | put him up | put in .. cell | put in .. hostel
transfer 5 put in .. hotel | put in .. police car | put in .. refuge | put in .. temporary | put in .. van
transfer 5 put into .. care | put into .. hostel | put me up | put on .. flight | put on .. plane | put out of
transfer 5 put them up | put us up | receive at | receive at hmp | released from | return to .. unit
transfer 5 return to custody | return to hospital | return to live | return to prison | return to uk | run away
transfer 5 rush to | section under | send .. abroad | send .. back to | send .. to hmp | send .. to live
transfer 5 send .. to stay | send home | set free | set off for | set out for | set sail | share .. cell
transfer 5 share .. room | ship pick up | slip across | slip away | slip out of | slip over | spend .. night
transfer 5 spend .. week | stay at | stay overnight | stay with | step down .. to | stow away | swap cell
transfer 5 take .. back to | take .. by ambulance | take .. home | take .. into care | take .. to hospital
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
incident 5 drop .. parcel | drug error | electric go off | exclusion zone | expose herself | expose himself
incident 5 fail to appear | fail to arrive | fail to attend | fail to check | fail to collect | fail to comply
incident 5 fail to notice | fail to notify | fail to pay | fail to provide | fail to report | fail to return
incident 5 fail to surrender | fail to tell | fail to treat | fall asleep at | fall behind | fall behind with
incident 5 fall down | fall ill | fall in | fall into arrears | fall into disrepair | fall off | fall out
incident 5 fall out with | fall over | fall sick | fall through | fall unwell | feel ill | feel suicidal | feel unwell
incident 5 find .. dead | find .. hang | find .. hanging | find abandon | find broken | find cut | find damage
incident 5 find dead | find in .. cell | find in .. possession | find in .. room | find on her | find on him
incident 5 fire burn | fix beneath | fix under | fly at | fly into .. rage | follow her | follow him | follow me
incident 5 follow us | force .. to the ground | force .. way | force use | forced labour | forge .. signature | fta
incident 5 gas go off | gas leak | get .. infection | get away | get in through .. window | get infected
incident 5 get into .. altercation | get into .. argument | get into .. fight | get into arrears | get into debt
incident 5 get much worse | get stuck | get worse | give birth to a stillborn | give way | give way under | go absent
incident 5 go at .. with | go awol | go berserk | go flat | go for .. with | go for her | go for him | go for me
incident 5 go hungry | go into arrest | go into cardiac | go into crisis | go into labour early | go into shock
incident 5 go mad | go missing from .. account | go off | go through .. red light | go to ground | go up in flame
incident 5 go without | go without food | go wrong | grab .. arm | grab .. throat | hammer on | hand .. knife
incident 5 hand round .. throat | hang around | hang from | harm herself | harm himself | have .. accident
incident 5 have .. argument | have .. breakdown | have .. fall | have .. fight | have .. go at | have .. heart attack
incident 5 have .. meltdown | have .. miscarriage | have .. row | have .. seizure | have .. stroke
incident 5 have in .. possession | have no food | have words with | heart attack | heating break | heating fail
incident 5 help herself | help himself | help themselves | hide in .. sock | hit .. head | hit .. tree | hit .. wall
incident 5 hit out | hold .. against .. throat | hold .. against .. will | hold .. captive | hold .. down
incident 5 hold .. hostage | hold .. over .. face | hold .. prisoner | hold .. to .. throat | hold me in
incident 5 hunger strike | hurt herself | hurt himself | iep warning | in .. headlock | in arrears | in breach of
incident 5 in her possession | in his possession | in possession of | intoxicated | jump from | jump in front of
incident 5 jump off | keep .. captive | keep call | keep message | keep ring | keep text | keep turn up | kick .. door
incident 5 kick in | kick off | kick out at | knock .. down | knock .. out | knock .. over | knock down .. wall
incident 5 knock off .. bike | lash out | late to collect | lay into | leave .. alone | leave .. on .. floor
incident 5 leave .. on .. toilet | leave .. unattended | leave .. without permission | leg break | leg it | let down
incident 5 let off | lie low | lie on .. floor | life extinct | lift break | lift fail | lift stick | lock .. in
incident 5 lock herself in | lock himself in | lose .. baby | lose .. finger | lose .. footing | lose .. leg
incident 5 lose .. sight | lose .. temper | lose .. tooth | lose consciousness | lose contact | lose control
incident 5 lose control of | lose the baby | lose touch | loud music | make .. threat | make .. to work | make off
incident 5 make off with | medication error | miss .. appointment | miss .. deadline | miss .. payment
incident 5 miss .. review | miss .. visit | miss call | money go missing | mount .. pavement | no access
incident 5 no carer come | no electricity | no heating | no hot water | no payment | no water | no-one come
incident 5 nobody come | not appear | not arrive | not attend | not breathe | not bring to | not collect | not come to
incident 5 not comply | not go to school | not in school | not keep | not keep .. appointment | not pay | not pick up
incident 5 not respond | not set foot | not show up | not turn up | nothing to eat | off .. tag | on his person
incident 5 on report | on the run | on the street | open without | out of control | out of hand | out of order
incident 5 out of pocket | out of school | over the limit | overdose on | pack up | panic attack | paramedic stop
incident 5 park across | pass .. knife | pass .. package | pass away | pass out | past .. curfew | pay nothing
incident 5 pick up .. infection | pin .. against | pin .. down | pipe burst | play .. music | play music
incident 5 positive mdt | positive test | post .. online | post through .. letterbox | power cut | power fail
incident 5 power go off | press .. alarm | press .. bell | pressure sore | pressure ulcer | pronounce dead
incident 5 pronounce extinct | pull .. down | pull .. hair | pull .. knife | pull down .. fence | punch .. wall
incident 5 punch up | push .. against | push .. down | push .. into | push .. over | put .. fist through
incident 5 put .. foot through | put .. hand round .. throat | put .. on the pavement | put .. on the street
incident 5 put .. through .. window | put .. window through | put out on | raise .. alarm | reach crisis
incident 5 recover from .. cell | recover from behind | recover from beneath | recover from under | refuse food
incident 5 refuse school | refuse to come out | refuse to leave | removal .. fail | removal be abandon
incident 5 removal direction .. fail | remove .. tag | return late | ride .. without | roof come off | roof leak
incident 5 rough up | round .. neck | run amok | run at | run into | run into .. road | run off | run off with
incident 5 run out into | run out of | run out of food | run out of money | run over | run up .. arrears
incident 5 run up .. debt | school refuse | scream at | sell drugs | set .. alight | set .. on fire | set about
incident 5 set fire | set foot | set light to | set on | set upon | sewage come | shot fire | shout at | shout through
incident 5 shove .. into | shut .. in | sit down across | sit outside | slash .. tyre | sleep in .. car
incident 5 sleep in .. church | sleep in .. mosque | sleep in .. park | sleep on .. sofa | sleep on .. street
incident 5 sleep rough | slide off | slip .. cuff | slip .. handcuff | slip on | slur .. words | smash .. window
incident 5 smash up | smell .. on | smell of | smell of alcohol | smoke cannabis | sound .. alarm | spit at
incident 5 spit in .. face | split .. lip | square up | stand outside | start cpr | stay away from | step in front of
incident 5 stop attend | stop breathe | stop breathing | stop drink | stop eat | stop eating | stop keep in touch
incident 5 stop pay | stop report | stop speaking | storm out | strike out at | supply drugs | suspend from .. bar
incident 5 suspend from .. ligature | suspend from .. window | swear at | tag cut | tag cut off
incident 5 take .. from .. account | take .. off her | take .. off him | take .. off me | take .. overdose
incident 5 take .. own life | take .. paracetamol | take .. pill | take .. tablet | take .. to the ground
incident 5 take a turn | take drugs | take ill | take money | take spice | take unwell | tear down | test dirty
incident 5 threat make | threat to kill | threaten to | threaten with | throw .. chair | throw .. cup | throw .. phone
incident 5 throw .. plate | throw .. table | throw .. tantrum | throw from | tie .. in | tie .. ligature | tie .. up
incident 5 trade without | trip on | try .. handle | try the door | turn for the worse | turn up | turn up drunk
incident 5 turn violent | unauthorised article | unauthorised caravan | under .. mattress | under .. pillow
incident 5 under the influence | unlawfully at large | unsteady | upend | use .. bank card | use .. credit card
incident 5 use .. force | use heroin | use of force | use spice | wait for .. outside | wait outside | wake to find
incident 5 wake up to find | walk in front of | walk off | walk on .. track | walk out of | walk out of school
incident 5 watch .. house | water come | water come through | water pour | water run | whip .. with
incident 5 window .. put through | without a licence | without fire | without heating | without hot water
incident 5 without insurance | without water | work illegally | work without | wrist break | write off | wrong dose
incident 5 wrong insulin | wrong medication | wrong tablet
incident 4 have .. fit | in .. possession | let herself in | let herself into | let himself in | let himself into
incident 4 not come back | not return | over the fence | over the wall | send .. photograph | send .. picture
incident 4 smell of cannabis | smell of drink | stop taking | would not leave
incident 3 find .. sleep | outside .. address | outside .. door | outside .. flat | outside .. gate | outside .. home
incident 3 outside .. house | outside .. nursery | outside .. school | outside .. window
incident 2.5 fail to
incident 2 abusive | put .. out in
other 7 move to year
other 6 appeal by notice
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
other 5 have .. vaccination | home tutor | increase .. dose | issue .. application | issue claim | issue proceedings
other 5 join .. army | join .. club | join .. school | join .. team | leave school | legal aid | lodge .. appeal
other 5 lose .. job | make .. appeal | make .. application | make .. redundant | marriage break | marriage dissolve
other 5 marriage end | maternity leave | meet online | meet through | national service | no complaint
other 5 notice of appeal | on duty | on mobile patrol | on patrol | on strike | open .. account | pass .. driving test
other 5 pass .. exam | pass .. test | pay .. arrears | pay off | plan sign | plaster cast | pre-action
other 5 present as homeless | put .. in .. splint | put in .. appeal | put in .. application | put in .. claim
other 5 put in for | put up .. poster | raise .. order | reduce .. dose | register .. application | return to .. job
other 5 return to college | return to duty | return to school | return to work | see .. counsellor | seek .. review
other 5 seek .. stay | seek permission | sell .. car | sell .. house | sell .. land | send .. appeal off
other 5 send .. appeal to | send .. application | set up | sign .. off sick | sign .. off with | sign .. off work
other 5 sign .. plan | sign .. tenancy | sign her off | sign him off | sign me off | sign off sick | sign off with
other 5 sign off work | sit .. a-levels | sit .. exam | sit .. gcse | split up | start .. chemotherapy | start .. job
other 5 start .. methadone | start .. programme | start .. treatment | start as | start going out | start medication
other 5 start school | start seeing | start treatment | start with | start work | stop .. medication | stop medication
other 5 study at | submit .. appeal | submit .. application | submit .. claim | take .. exam | take .. gcse
other 5 take .. job | take .. redundancy | take early retirement | take on .. role | take on .. tenancy | take on as
other 5 take on at | take on by | take on in | take out .. loan | take over | take over as | take up .. job
other 5 take up .. place | take up .. post | time off | train as | train to | tutor begin | tutor start
other 5 undergo surgery | wound .. close
other 3 bankrupt | pay rise
other 1 judicial review
other 0.5 sentence plan
other 0 in charge of | list building | put .. in place | take place
"""
