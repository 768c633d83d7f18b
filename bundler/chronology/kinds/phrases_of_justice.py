"""Fixed phrases for the steps of a criminal case and for what courts order; their form is that of `phrases`."""

PHRASES = """
decision 6 examiner find no case to answer | claim be admit to | admit to .. asylum system
hearing 5 hear by judge
letter 5 bail summary be serve | serve .. bail summary | summary be serve | skeleton be serve
incident 5 leave in .. cell
offence 6 specimen count
offence 5 commit .. offence | date of the offence | index offence | offence commit | offence happen | offence occur
offence 5 offence take place
arrest 6 under arrest
arrest 5 arrest you on | catch by police | come for him and arrest | detain .. on .. warrant | detain at report
arrest 5 detain on report | detain under section 136 | detain when report | detain while report | feel .. collar
arrest 5 found .. in custody | give .. up to police | give herself up | give himself up | give myself up
arrest 5 give yourself up | hand herself in | hand himself in | hand themselves in | hand yourself in
arrest 5 handcuff and take | in custody for | lead away | make .. arrest | nick by | officer catch up with
arrest 5 on .. arrest warrant | on .. european warrant | on suspicion of | pick up by officer | pick up by police
arrest 5 police catch up with | police take her from | police take him from | police take me from
arrest 5 police take you from | put .. in .. van | put in .. back of .. police | put in cuffs | put in handcuffs
arrest 5 put under arrest | raid and detain | stop .. and arrest | stop and arrest | stop and put in van
arrest 5 surrender at .. police | surrender herself | surrender himself | surrender to .. police | swoop on
arrest 5 take .. in for question | take .. in on suspicion | take .. into custody
charge 6 bring .. proceeding against | charge authorised | charge decision | decide to charge | decision to charge
charge 6 go ahead to charge | go-ahead to charge | information lay | proceeding bring against
charge 6 single justice procedure | written charge
charge 5 add .. count | authorise .. charge | bring .. prosecution | bring charge | charge authorise | charge lay
charge 5 charge put | charge with | indictment prefer | lay .. information | lay charge | postal charge
charge 5 postal requisition | prefer .. indictment | press charge | prosecution begin | prosecution commence
charge 5 prosecution start | prosecution start by | report for summons | start .. prosecution
conviction 5 accept .. caution | accept guilt | adj prove | adjudication prove | admit guilt | admit offence
conviction 5 case be prove | case prove | caution administer | change .. plea | charge prove | charge proven
conviction 5 clear of | conditional caution | enter .. plea | find .. guilty | find .. proven | find prove
conviction 5 find proven | guilty verdict | hold .. hand up to | hold up .. hand to | no case to answer
conviction 5 no evidence offer | not guilty | offer no evidence | own up to | plea of guilty | plead guilty
conviction 5 put .. hand up to | receive .. caution | return .. guilty | return .. verdict | verdict of guilty
conviction 3 admit breach | deny charge | find .. proved
sentence 6 detention and training order | order to pay .. fine | pick up .. month | pick up .. year | referral order
sentence 6 youth rehabilitation order
sentence 5 absolute discharge | activate .. sentence | activity requirement | add .. day | added day
sentence 5 ban from .. road | ban from drive | ban from driving | ban from keep | behind bars | bind over
sentence 5 commit to prison | community order | community sentence | conditional discharge | conditionally discharge
sentence 5 curfew order | custodial part | custodial sentence | custodial term | cut .. sentence | cut .. term
sentence 5 day be add | driving ban | eligibility date | eligible for parole | end of .. licence | end of .. sentence
sentence 5 end of .. term | expiry date | extended licence | extended sentence | fine and | fine impose | fine of
sentence 5 further day | give life | go down for | go to prison for | half-way point | halfway point
sentence 5 hand down .. sentence | hand down .. term | impose .. fine | increase .. sentence | ipp sentence
sentence 5 licence expire | licence period | licence run out | life imprisonment | life sentence | min term
sentence 5 minimum period | minimum term | month custody | month detention | month imprisonment | pass sentence
sentence 5 pay compensation | prison for contempt | probation order | receive .. ipp | reduce .. sentence
sentence 5 reduce .. term | rehabilitation requirement | send .. down | sentence end | sentence expire
sentence 5 sentence run out | serve .. sentence | suspended sentence | suspended term | tariff end | tariff expire
sentence 5 tariff fix | tariff run out | tariff set | treatment requirement | unpaid work | week imprisonment
sentence 5 weigh off | whole life | year custody | year detention | year imprisonment
sentence 4 go to prison | licence end | term of
sentence 2.5 cellular confinement
order 6 community protection notice | conditional bail | dispersal notice | protection notice
order 5 adoption order | anonymity order | appoint .. deputy | asset freeze | attach .. condition
order 5 attachment of earnings | award .. costs | bail condition | banning order | care order
order 5 child arrangement order | closure order | committal order | community treatment order | condition impose
order 5 confiscation order | consent order | costs award | costs order | curfew impose | declaration make
order 5 deportation order | deprivation of liberty order | deputy appoint | directions set | disclosure order
order 5 dispense with service | epo grant | epo make | extend .. injunction | freeze .. asset | freezing order
order 5 get .. bail | give .. bail | give .. warrant | give direction | grant .. injunction | grant .. warrant
order 5 guardianship order | hospital direction | hospital order | ico grant | ico make | impose .. curfew
order 5 impose .. interim step | injunction grant | injunction make | interim order | interim relief | interim step
order 5 interim step impose | issue .. warrant | join .. as .. party | join .. party | let .. back in
order 5 make .. declaration | make .. order | make .. subject to | make .. undertaking | non-molestation
order 5 non-molestation order | occupation order | on bail | order .. costs | order .. release | order .. return
order 5 order for costs | order grant | order issue | order make | order seal | order sign | pass .. order
order 5 penal notice | placement order | police bail | possession order | prevention order | prohibited steps order
order 5 prohibition impose | prohibition order | protection order | put on .. curfew | put on .. tag | rd set
order 5 rds set | recovery order | release .. on bail | release under .. bail | removal direction | restraining order
order 5 restriction impose | search warrant | set .. directions | set .. removal direction | set .. timetable
order 5 sgo grant | sgo make | sign .. warrant | special guardianship | stay .. closure | stay .. decision
order 5 stay .. proceedings | stay .. removal | strike from .. list | supervision order | suppression order
order 5 take .. restraining order | take out .. injunction | tell .. to let | transfer direction | unconditional bail
order 5 undertake to the court | vary .. condition | vary .. order | warrant issue | warrant sign
order 3 release under investigation
"""
