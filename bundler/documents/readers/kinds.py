"""The signs by which each kind of document is known: one sign a line, and how loudly it speaks.

Places: `heading` is a line that stands as a heading near the top; `opening` is anywhere in the first lines; `page` is
anywhere on the first page; `pages` anywhere in the document; `end` in its last lines; `name` the file's name.
Patterns are matched against plain words: small letters, straight quotes, one blank between words.
"""

from __future__ import annotations

from dataclasses import dataclass

from bundler.documents.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A pattern that speaks for a kind where it stands in a place."""

    kind: Kind
    place: str
    weight: float
    pattern: str


_ORD = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|further|supplementary|\d{1,2}(?:st|nd|rd|th))"
)
_DECIDER = r"(?:(?:home |foreign |justice )?secretary(?: of state)?(?: for [a-z]+(?: [a-z]+)?)?|minister|governor|director|chief constable)"
_DECIDED = r"(?:(?:now|therefore|also|not) )*(?:decided|determined|concluded|accepted|rejected|refused|agreed|approved|declined)"

# kind, place, weight, pattern
_TABLE: tuple[tuple[Kind, str, float, str], ...] = (
    (Kind.CLAIM_FORM, "heading", 9, r"(?:judicial review )?claim form\b(?!.{0,12}(?:filed|served|dated))"),
    (Kind.CLAIM_FORM, "heading", 8, r"(?:form )?n ?461\b"),
    (Kind.CLAIM_FORM, "opening", 4, r"\bn ?461\b"),
    (Kind.CLAIM_FORM, "page", 3, r"(?:claimant'?s?'? name and address|name and address of (?:the )?claimant" r"|details of (?:the )?claimant|for court use only)"),
    (Kind.CLAIM_FORM, "name", 6, r"\bn ?461\b|\bclaim form\b"),
    (Kind.URGENT_APPLICATION, "heading", 11, r"(?:form )?n ?463\b|application for urgent consideration" r"|request for urgent consideration"),
    (Kind.URGENT_APPLICATION, "opening", 4, r"\bapplication for urgent consideration" r"|\burgent consideration\b.{0,40}\binterim relief"),
    (Kind.URGENT_APPLICATION, "name", 7, r"\bn ?463\b|urgent (?:consideration|application)"),
    (Kind.FACTS_AND_GROUNDS, "heading", 11, r"(?:detailed |consolidated )?(?:statement of )?facts (?:and" r"|&) (?:statement of )?grounds|statement of grounds and (?:statement of )?facts" r"|grounds and statement of facts"),
    (Kind.FACTS_AND_GROUNDS, "name", 7, r"facts (?:and|&) grounds|\bsfgs?\b|grounds and facts"),
    (Kind.STATEMENT_OF_FACTS, "heading", 9, r"(?:agreed )?statement of facts\b(?! (?:and|&))(?:.{0,30}relied (?:up)?on)?"),
    (Kind.STATEMENT_OF_FACTS, "name", 6, r"statement of facts\b(?! (?:and|&))"),
    (Kind.GROUNDS, "heading", 9, r"(?:detailed )?(?:statement of )?grounds(?: (?:of|for) (?:the )?(?:claim" r"|judicial review|challenge|application)\b| in support\b|$)" r"|detailed statement of grounds"),
    (Kind.GROUNDS, "name", 5, r"\bgrounds\b(?<!summary grounds)(?<!detailed grounds)"),
    (Kind.SUMMARY_GROUNDS, "heading", 12, r"(?:outline |defendant'?s |interested party'?s )*summary grounds"),
    (Kind.SUMMARY_GROUNDS, "name", 8, r"summary grounds|\bsgr?ds?\b|\bsgd\b"),
    (Kind.DETAILED_GROUNDS, "heading", 12, r"(?:defendant'?s |interested party'?s )*detailed grounds(?! (?:and|&) )"),
    (Kind.DETAILED_GROUNDS, "heading", 13, r"detailed grounds (?:of|for) (?:defence|resist|contest|oppos)"),
    (Kind.DETAILED_GROUNDS, "name", 8, r"detailed grounds|\bdgr?ds?\b"),
    (Kind.ACKNOWLEDGMENT_OF_SERVICE, "heading", 11, r"acknowledge?ment of service|(?:form )?n ?462\b"),
    (Kind.ACKNOWLEDGMENT_OF_SERVICE, "opening", 3, r"\bn ?462\b|acknowledge?ment of service"),
    (Kind.ACKNOWLEDGMENT_OF_SERVICE, "name", 7, r"acknowledge?ment of service|\baos\b|\bn ?462\b"),
    (Kind.REPLY, "heading", 10, r"(?:claimant'?s? )?reply(?: to (?:the )?(?:defendant|summary|detailed|interested" r"|acknowledg|skeleton).*|$| on behalf.*)"),
    (Kind.REPLY, "name", 4, r"claimant'?s? reply|^reply(?: to (?:summary|detailed|aos))"),
    (Kind.RENEWAL_NOTICE, "heading", 12, r"notice of renewal|renewal (?:notice|of (?:the |a )?(?:claim|application))" r"|(?:form )?86b\b|application to renew"),
    (Kind.RENEWAL_NOTICE, "name", 7, r"\brenewal\b|\b86b\b"),
    (Kind.SKELETON_ARGUMENT, "heading", 12, r"skeleton(?: argument)?\b|outline (?:submissions|argument)|written submissions"),
    (Kind.SKELETON_ARGUMENT, "name", 8, r"\bskeleton\b|\bskel\b|submissions"),
    (Kind.DRAFT_ORDER, "heading", 20, r"\[?draft\]? (?:consent |interim |anonymity )?order\b|(?:proposed" r"|minute of) (?:consent )?order\b"),
    (Kind.DRAFT_ORDER, "page", 4, r"\[draft\]|\bdated this \[|day of \[|\bmr/mrs justice|\bdated this (?:\.{3,}|_{3,})"),
    (Kind.DRAFT_ORDER, "name", 8, r"\bdraft\b.{0,14}\border\b|\bproposed order\b|\border\b.{0,8}\bdraft\b"),
    (Kind.ORDER, "heading", 9, r"(?:consent |interim |sealed |final |anonymity |general form of |case management " r"|court |production |injunction )*(?<!draft )(?<!draft\] )(?<!proposed )(?:(?!draft\b" r"|proposed\b)[\w-]+ ){0,2}(?<!lawful )\border(?:$| (?:of|by|made|on|for|granting|refusing|under" r"|pursuant|in respect)\b.*)|penal notice|notification of (?:the )?judge'?s? decision" r"|injunction$"),
    (Kind.ORDER, "heading", 5, r"it is (?:hereby )?ordered|order by the honourable|upon (?:reading|hearing|consider)"),
    (Kind.ORDER, "page", 6, r"\bit is (?:hereby |this day )?ordered\b|\border by the honourable" r"|following consideration of the documents lodged"),
    (Kind.ORDER, "name", 4, r"\border\b"),
    (Kind.APPLICATION, "heading", 11, r"(?:form )?n ?244\b|application notice|notice of application|application (?:for" r"|to) (?!judicial|urgent|renew)(?:an? |the )?\w+"),
    (Kind.APPLICATION, "opening", 3, r"\bn ?244\b"),
    (Kind.APPLICATION, "name", 6, r"\bn ?244\b|\bapplication\b(?! form)"),
    (Kind.PRE_ACTION_LETTER, "heading", 12, r"(?:judicial review )?(?:letter before (?:claim|action)|pre-?action protocol letter" r"|proposed (?:claim for )?(?:judicial review|claim)\b|pre-?action letter)"),
    (Kind.PRE_ACTION_LETTER, "page", 5, r"letter before (?:claim|action)\b|pre-?action protocol for judicial review" r"|proposed (?:claim for )?judicial review|this (?:letter )?is a letter before"),
    (Kind.PRE_ACTION_LETTER, "pages", 4, r"the proposed (?:claimant|defendant)\b|the details of the matter being challenged" r"|action (?:that )?(?:the|your client) (?:proposed )?(?:defendant )?(?:is expected" r"|should) (?:to )?take"),
    (Kind.PRE_ACTION_LETTER, "name", 8, r"letter before (?:claim|action)|\blb[ca]\b|pre-?action (?:protocol )?letter" r"|\bpap letter\b|^pap\b"),
    (Kind.PRE_ACTION_RESPONSE, "heading", 17, r".{0,60}[:,-] (?:pre-?action )?(?:protocol )?(?<=[ntl] )(?:response|reply)$|(?:pre-?action (?:protocol )?)?(?:response|reply|replies) (?:to" r"|under)\b.{0,40}(?:letter before|pre-?action|protocol|pap\b)" r"|pre-?action (?:protocol )?(?:response|reply)"),
    (Kind.PRE_ACTION_RESPONSE, "page", 22, r"(?:repl(?:y|ies|ying)|respon(?:d|ds|se|ding)|answer) (?:to|under) (?:your " r"|the )?(?:client'?s )?(?:letter before|pre-?action|pap\b|judicial review protocol)" r"|thank you for your (?:letter before|pre-?action)|your letter before (?:claim" r"|action)|(?:refer|write|writing) (?:further )?(?:to|in (?:response" r"|reply) to) your (?:letter before|pre-?action)|in (?:response" r"|reply) to your (?:letter before|pre-?action)"),
    (Kind.PRE_ACTION_RESPONSE, "name", 10, r"(?:response|reply)\b.{0,16}(?:letter before|\blb[ca]\b|pre-?action|\bpap\b)" r"|(?:\blb[ca]\b|pre-?action|\bpap\b).{0,10}(?:response|reply)|gld response"),
    (Kind.WITNESS_STATEMENT, "heading", 12, rf"(?:{_ORD} )?(?:(?:draft |updated )?witness statement|affidavit" rf"|affirmation)\b(?: of\b.*| \(.*|$|:| in support\b.*| no\b.*)"),
    (Kind.WITNESS_STATEMENT, "heading", 11, rf"{_ORD} (?:witness )?statement of\b.*|statement of (?:witness|(?:mr|mrs|ms|miss|dr|pc" rf"|dc)\b.*)|victim personal statement"),
    (Kind.WITNESS_STATEMENT, "heading", 5, r"statement of (?!truth|facts|the|case|grounds|reasons|accounts?|means|issues|costs|claim|affairs|purpose|intent|licen|particulars|special|policy|work|law|agreed|community|principles|practice|evidence|objections?|common|changes|rights?|terms)[a-z'’-]+(?: [a-z'’-]+){1,3}(?:,.*|$| dated\b.*)"),
    (Kind.WITNESS_STATEMENT, "page", 4, r"(?:^|\n)1[.)]? (?:my name is|i (?:am (?:an?|the|over|aged|\d)|live|make this|qualified|work|have (?:been|worked|known)|met)\b)"),
    (Kind.WITNESS_STATEMENT, "heading", 11, r"(?:staff|teacher|pupil|student|employee|officer)(?: (?:incident|witness))? statement(?: form)?|incident (?:witness )?statement(?: form)?$"),
    (Kind.WITNESS_STATEMENT, "heading", 12, r"(?:datganiad tyst|tystiolaeth)\b.*"),
    (Kind.WITNESS_STATEMENT, "page", 5, r"\bwill (?:say|state|aver) as follows|\bstate as follows\b|\bmake oath and say" r"|\bdo solemnly and sincerely" r"|i (?:am .{3,60} and i )?make this (?:witness )?statement" r"|this statement \(?consisting of"),
    (Kind.WITNESS_STATEMENT, "pages", 4, r"facts stated in this (?:witness )?statement are true" r"|criminal justice act 1967,? s(?:ection|\.)? ?9"),
    (Kind.WITNESS_STATEMENT, "name", 6, r"\bwitness (?:statement|st)\b|\bws ?\d?\b|\bstatement (?:of|\d)|\bw/?s\b|affidavit" r"|statement\b.{0,20}signed"),
    (Kind.EXHIBIT, "heading", 10, r"exhibit(?:s|ed)?[ :\-\"']{0,3}[a-z]{1,4} ?[/\-]? ?\d{1,3}\b.{0,30}" r"|exhibit \"?[a-z]{2,4}\"?$|exhibit(?:s)?$"),
    (Kind.EXHIBIT, "page", 16, r"this is the (?:exhibit|bundle(?: of \w+)?|paginated bundle|document|true copy|letter" r"|photograph)[^.]{0,60}(?:marked|referred to|mentioned)" r"|exhibit[^.]{0,30}referred to in the[^.]{0,60}(?:statement|affidavit)"),
    (Kind.EXHIBIT, "name", 5, r"\bexh?(?:ibit)?s?\b[ .\-]{0,2}[a-z]{0,3} ?\d|\bfront sheet\b|\bexhibits?\b"),
    (Kind.SENTENCING_REMARKS, "heading", 13, r"(?:approved |transcript of (?:the )?|judge'?s )*(?:sentencing remarks" r"|remarks (?:up)?on (?:passing )?sentence|sentence$|proceedings - sentence)"),
    (Kind.SENTENCING_REMARKS, "pages", 5, r"\byou (?:now )?fall to be sentenced|\b(?:i|the court) (?:must )?(?:now )?(?:pass" r"|sentence you)\b|you (?:stand|appear) (?:for|to be) sentence" r"|i must (?:now )?(?:pass )?sentence|the sentence (?:i (?:impose|pass)" r"|that i (?:impose|pass)|(?:of the court )?is)\b|take (?:him|her|them) down" r"|you may go down"),
    (Kind.SENTENCING_REMARKS, "opening", 4, r"\b(?:sentencing remarks|remarks on sentence)\b"),
    (Kind.SENTENCING_REMARKS, "name", 9, r"sentencing remarks|\bremarks\b|\bsentence transcript"),
    (Kind.JUDGMENT, "heading", 10, r"(?:approved |ex tempore |final |draft )*judge?ment\b(?! (?:order|debt" r"|creditor))(?: approved.*| of .*|$|.*handing? down.*| \(.*)" r"|determination and reasons|decision and reasons"),
    (Kind.JUDGMENT, "opening", 6, r"\bapproved judge?ment\b|judge?ment approved by the court|hearing dates?:"),
    # The number that a court gives to its own judgment; a tribunal calls it a decision.
    (Kind.JUDGMENT, "opening", 45, r"(?m)^(?:(?:ut )?neutral citation(?: number| no)?|ncn)\W{0,4}\[20\d\d\] [a-z]{2,6}\b|\A(?:[^\n]*\n){0,3}\W?\[20\d\d\] (?:ukut|ukftt|ewhc|ewca|ewfc|ewcop|ukait|eat)\b.{0,16}$"),
    (Kind.JUDGMENT, "opening", 45, r"\b(?:decisions?|determinations?) (?:and|&) reasons promulgated\b"),
    (Kind.JUDGMENT, "opening", 5, r"neutral citation|\[20[012]\d\] (?:ewhc|ewca|ukut|ewfc|ukait)\b"),
    (Kind.JUDGMENT, "name", 7, r"\bjudge?ment\b|\bewhc\b|\bewca\b"),
    (Kind.AUTHORITY, "opening", 14, r"\[(?:19|20)\d\d\] (?:\d )?(?:uksc|ukhl|ukpc|ac|qb|kb|wlr|all er|ch|fam|cr app r|inlr" r"|imm ar|pln?r)\b.{0,8}\d|\b\d{4} \d (?:wlr|ac)\b"),
    (Kind.AUTHORITY, "page", 8, r"\bthe (?:weekly )?law reports\b|\bweekly law reports\b|\bheadnote\b" r"|\bheld, (?:allowing|dismissing|granting|that)|\bpress summary\b|\bcase summary\b" r"|\bsupreme court\b.{0,80}\bjudgment\b|european court of human rights"),
    (Kind.AUTHORITY, "name", 7, r"\bauthorit(?:y|ies)\b|\buksc\b|\bukhl\b|\bwlr\b|\ball er\b"),
    # A file named by its case and its neutral citation is kept for its law, not as part of this claim’s story.
    (Kind.AUTHORITY, "name", 30, r"\bv\b.{1,70}[\[( ](?:19|20)\d\d[\]) ]{1,2}(?:\d )?(?:uksc|ukhl|ukpc|ukut|ukait|uksiac|ewca|ewhc|ewfc|ac|qb|kb|wlr)\b"),
    (Kind.INDICTMENT, "heading", 12, r"(?:draft |amended |bill of )*indictment$|the king v\b.*indictment"),
    (Kind.INDICTMENT, "page", 6, r"statement of offence\b.{0,400}particulars of offence|charged as follows"),
    (Kind.INDICTMENT, "name", 7, r"\bindictment\b"),
    # What somebody asks a body for is no application to the court.
    (Kind.OTHER, "heading", 9, r"(?:.{3,60} )?(?:funding request|request|referral|notification|consent|complaint|registration|booking) form"),
    (Kind.CONVICTION_RECORD, "heading", 13, r"(?:dbs|disclosure and barring service) (?:certificate|disclosure|check)|(?:enhanced|standard|basic) (?:dbs |disclosure |criminal records? )?(?:certificate|disclosure)" r"|(?:certified )?(?:record|list|schedule|print|printout|summary" r"|details) of (?:previous |the )?(?:convictions?|antecedents)\b|previous convictions" r"|certificate of (?:conviction|sentence)|(?:conviction|criminal) (?:record|history)s?" r"|memorandum of (?:an? )?(?:entry|conviction)|antecedents?\b|(?:print(?:out)? of )?(?:the )?pnc (?:print|record" r"|disclosure|extract|report)|police national computer|convictions?$" r"|register of the court|court extract|memorandum of conviction|extract (?:from" r"|of) (?:the )?(?:court )?regist(?:er|ry)"),
    (Kind.CONVICTION_RECORD, "page", 5, r"\bdate of conviction\b|conviction\(?s?\)?:? \d+ offence|\bsummary of convictions\b" r"|\bfirst conviction\b|i certify that .{0,80}(?:true extract|was (?:duly " r"|in due form of law )?convicted)|non-?conviction"),
    (Kind.CONVICTION_RECORD, "page", 9, r"\bcertify that\b.{0,320}\bconvicted\b|\bcertif\w+\b.{0,40}\b(?:true )?extract (?:from|of) the (?:court |magistrates' )?register"),
    (Kind.CONVICTION_RECORD, "name", 8, r"convictions?\b|\bpnc\b|antecedents|\bmg ?16\b|\bprevious\b|\bprecons\b"),
    (Kind.POLICE_RECORD, "heading", 11, r"(?:domestic |crime and )?(?:occurrence|incident|crime|custody|intelligence" r"|command and control|call)(?: (?:enquiry|abuse|details))? (?:record|report|log" r"|enquiry|summary|sheet|print)|\bcad\b.{0,12}(?:incident|log|ref|no)" r"|officer'?s (?:report|notebook)|pocket ?(?:note)?book|(?:dash|dara" r"|domestic abuse) risk|record of (?:interview|taped interview)|missing person report" r"|stop (?:and|&) search record|exhibit log|charge sheet|notice of bail|custody record"),
    (Kind.POLICE_RECORD, "page", 4, r"\boccurrence (?:no|number|ref)|\bcrime (?:no|number|ref)" r"|\bofficer in (?:the )?case\b|\bincident (?:no|number|ref)|\bdetained person\b" r"|\bcustody (?:no|ref)|\btime of arrest\b|\bmodus operandi\b"),
    (Kind.POLICE_RECORD, "opening", 1.5, r"\bconstabulary\b|\bpolice\b"),
    (Kind.POLICE_RECORD, "name", 6, r"occurrence|crime report|incident (?:log|report)|custody record|\bcad\b|\bcris\b" r"|^em \d{4} \d+"),
    (Kind.RISK_REPORT, "heading", 13, r"(?:psychological |psychology |forensic |dynamic |actuarial |full |offender " r"|sexual offend\w+ |violence |parole |mappa )*risk (?:assessment|management)\b.*" r"|(?:offender assessment system|oasys|parom\b|parole assessment report" r"|security report|hcr-?20|sara\b|risk of serious harm|asset ?plus|spousal assault).*" r"|(?:psychological|psychology) (?:risk )?(?:assessment )?report.*parole" r"|report of (?:the )?(?:prison|community) offender manager|(?:offender manager|pom" r"|com)'?s? (?:parole )?report"),
    (Kind.RISK_REPORT, "opening", 5, r"risk of serious harm|\boasys\b|\brosh\b|\bparole board\b.{0,300}\brisk assessment" r"|psychological risk|offender assessment system"),
    (Kind.RISK_REPORT, "name", 8, r"\brisk (?:assessment|report|management)|\boasys\b|\bparom\b|\bsara\b|\bhcr ?20\b" r"|\bpom report|\bcom report"),
    (Kind.MEDICAL_REPORT, "heading", 12, r"(?:addendum |forensic |adult |further |independent |consultant " r"|joint )*(?:psychiatric|medico-?legal|medical|clinical|gp|nursing|healthcare" r"|neuropsychological|psychological|physiotherapy|occupational therapy" r"|capacity)\b.{0,30}(?:report|records?|summary|assessment|notes|evaluation|opinion)\b" r"|rule 3[45](?:\(\d\))?:? report|(?!response\b|reply\b).{0,40}\brule 3[45] ?\(\d\).{0,60}|discharge (?:summary|letter|notification)" r"|patient (?:record|summary)|(?:outpatient|clinic) letter|summary care record" r"|report (?:on|of) (?:a )?(?:medical|torture).*|acct\b.*"),
    (Kind.MEDICAL_REPORT, "page", 4, r"\bnhs (?:no|number)\b|\bmental state examination\b|\bdiagnos(?:is|es):" r"|\bpast medical history\b|\bpresenting complaint\b|\bmedication:|\bicd-?1[01]\b" r"|\bconsultant (?:forensic )?psychiatrist\b|\bistanbul protocol\b"),
    (Kind.MEDICAL_REPORT, "name", 8, r"medical|psychiatric|psychological|\bgp (?:records?|report|letter)|\brule 35\b" r"|discharge summary|medico"),
    (Kind.EXPERT_REPORT, "heading", 12, r"(?:(?:addendum|supplementary|joint|country|independent" r"|single joint) )*expert'?s? (?:witness )?(?:report|evidence|opinion).*" r"|report of (?:dr|prof(?:essor)?|mr|mrs|ms|sir|dame)\b.*|(?:age assessment|country" r"|engineering|acoustic|planning|forensic|accountan\w+|handwriting" r"|independent social work).{0,24} report\b.*|joint statement of (?:the )?experts"),
    (Kind.EXPERT_REPORT, "pages", 6, r"(?:my|an expert'?s" r"|the) (?:overriding )?duty (?:is )?(?:as an expert )?to (?:help )?the court" r"|\bpart 35\b|\bcpr 35|expert'?s declaration|i have been instructed (?:by|to)" r"|my instructions (?:were|are)"),
    (Kind.EXPERT_REPORT, "name", 7, r"\bexpert\b|\breport of (?:dr|prof)"),
    (Kind.REPORT, "heading", 7, r"(?:\w+[ -]){0,6}(?:report|review|assessment|findings|survey|appraisal|audit|inspection)(?:$| - .*| (?:on|of|by|into|to|for" r"|prepared|following)\b.*)|pre-?sentence report.*|report (?:on|of|by|into|to|for)\b.*"
        r"|decision support tool\b.*|(?:[\w,]+ )*(?:care|care and support|pathway|child protection|safety|support|needs|housing) plan(?:$| (?:for|of)\b.*)"),
    # How a charge against a prisoner was heard: the prison's own record.
    (Kind.REPORT, "heading", 10, r"(?:dis ?\d+\W{0,3})?(?:record of (?:the )?(?:adjudication(?: hearing)?|hearing)|adjudication (?:record|report|hearing|paperwork|papers)|report of an? adjudication)\b.*|dis ?\d\b.*"),
    (Kind.REPORT, "page", 4, r"\b(?:charge number|prison rule 5[15]|rule 51 para|adjudicator|cellular confinement)\b"),
    (Kind.REPORT, "name", 4, r"\breport\b|\breview\b|\bpsr\b"),
    (Kind.ATTENDANCE_NOTE, "heading", 13, r"(?:telephone |client |court |conference )?(?:attendance|file|telephone|conference" r"|meeting|hearing|phone) (?:attendance )?note\b.*|note of (?:a |the " r"|an )?(?:telephone |meeting|call|conversation|hearing|conference|attendance|advice" r"|judgment).*|(?:client |solicitor'?s? )attendance record\b.*|(?:telephone (?:record|memo)|attendance memo)\b.*"
        r"|attendance record(?: of (?:a |the )?(?:call|conversation|meeting|conference)\b.*| (?:with|on|upon) .*)"),
    # A school, a hospital and a day centre keep one too: alone it says nothing.
    (Kind.ATTENDANCE_NOTE, "heading", 1.5, r"attendance record$"),
    (Kind.ATTENDANCE_NOTE, "page", 3, r"\bfee earner\b|\btime (?:spent|engaged)\b|\battend(?:ing|ance|ed) (?:on " r"|upon )?client|\bunits:"),
    (Kind.ATTENDANCE_NOTE, "name", 9, r"attendance note|(?<!tenancy )(?<!tenant )(?<!housing )(?<!estate )(?<!property )(?<!repairs )(?<!school )(?<!pupil )(?<!care )\bfile note|\btel(?:ephone)? note|note of (?:call|meeting|hearing" r"|conference)|(?<!school )(?<!pupil )(?<!non-)\battendance\b(?! (?:allowance|certificate|data|figures|history|officer"
        r"|order|panel|policy|record|register|report|sheet|summary|centre))"),
    # Between a client, solicitor and counsel: never to be taken for a letter before claim or for grounds.
    (Kind.LEGAL_ADVICE, "heading", 22, r"(?:in the matter of\b.{0,120} )?(?:(?:joint|further|preliminary|written|supplementary|updated|draft" r"|confidential|privileged|counsel'?s?|legal|merits) )*(?:advice|opinion)(?:$| (?:on|as to|in relation to)" r" (?:the )?(?:merits|prospects|evidence|quantum|appeal|appealing|liability|settlement|grounds|issue|costs)\b.*)" r"|(?:further |supplementary |joint )*(?:instructions|brief) to (?:junior |leading |king'?s )?counsel\b.*" r"|(?:note|record) of (?:a |the )?(?:conference|consultation|con) with (?:leading |junior )?counsel\b.*"),
    (Kind.LEGAL_ADVICE, "page", 9, r"\b(?:i am|we are|i have been) (?:asked|instructed) (?:by .{3,60} )?to advise\b" r"|\bcounsel (?:is (?:asked|instructed|requested)|will find|has (?:been asked|herewith))\b" r"|\bcounsel'?s (?:fee|clerk) |\binstructing solicitors\b|\bmy instructing solicitor"),
    (Kind.LEGAL_ADVICE, "pages", 4, r"\bprospects of success\b|\bin my (?:view|opinion),? the (?:claim|appeal|application) (?:has|is)\b"),
    (Kind.LEGAL_ADVICE, "name", 14, r"\badvice (?:on|re) (?:the )?(?:merits|prospects|evidence|quantum|appeal|settlement)\b" r"|\bcounsel'?s? (?:advice|opinion)\b|\badvice (?:from|of) counsel\b|\b(?:instructions|instrs|brief) to counsel\b" r"|\b(?:merits|counsel) (?:advice|opinion)\b|\bcon note\b"),
    (Kind.MINUTES, "heading", 15, r"(?:(?:draft|approved|confirmed|unconfirmed|signed|public) )*minutes(?:$| of\b.*| [-:(].*)" r"|.{3,70} [-:] (?:draft |approved )?(?:meeting )?minutes$|(?:meeting|committee|board|cabinet|panel) minutes\b.*"),
    (Kind.MINUTES, "opening", 11, r"\bminutes of (?:the |a |an )?(?:[\w'-]+ ){0,6}(?:meeting|conference|session|panel|committee)\b"),
    (Kind.MINUTES, "page", 5, r"(?:^|\s)apologies(?: for absence)?\s?:|\bthe meeting (?:closed|ended|finished|was adjourned) at\b" r"|\bdate of (?:the )?next meeting\b|\bminutes of the (?:last|previous) meeting\b|\bmatters arising\b"),
    (Kind.MINUTES, "name", 8, r"\bminutes?\b|\bmins\b"),
    (Kind.PRESS_ARTICLE, "opening", 5, r"(?:^|\n)(?:(?:news|exclusive|report|words) )?by [a-z][a-z'-]+ [a-z][a-z'-]+(?: [a-z][a-z'-]+)?(?:,? (?:\w+ ){0,3}(?:reporter|correspondent|editor|journalist))?,?" r"(?: (?:and|in) .{2,30})?(?:\n|,? (?:\w+day,? )?\d{1,2} \w+ (?:19|20)\d\d)"),
    (Kind.PRESS_ARTICLE, "page", 4, r"\b(?:chief|senior|local democracy|crime|political|legal affairs|home affairs|health|education|court) (?:reporter|correspondent)\b" r"|\bthe [a-z]+ understands\b|\ba spokes(?:man|woman|person) for\b.{0,80}\bsaid\b|\bshare this (?:article|story)\b|\bpress association\b"),
    (Kind.PRESS_ARTICLE, "opening", 6, r"(?:^|\n)[a-z][a-z .,'-]{2,40}\((?:ap|afp|pa|pa media|press association|reuters|upi|bloomberg|xinhua)\)"),
    (Kind.PRESS_ARTICLE, "page", 4, r"\b(?:said|says) (?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!,? \d| (?:the|of|last|next)\b)" r"|\btold (?:reporters|a (?:news|press) conference|the (?:associated press|bbc|press association))\b" r"|\bspokes(?:man|woman|person)\b.{0,60}\b(?:said|told|declined)\b|\b(?:said|declined to comment)[^.]{0,40} (?:spokes(?:man|woman|person)|analyst)\b"),
    (Kind.PRESS_ARTICLE, "page", 4, r"\b(?:inc|corp|co|plc|ltd)\.?,? (?:said|says|reported|announced|posted)\b|\b(?:cents|pence) a share\b|\bstock exchange\b.{0,40}\btrading\b|\bnet income\b.{0,60}\b(?:quarter|share)\b"),
    (Kind.PRESS_ARTICLE, "name", 7, r"\b(?:press|news|newspaper) (?:article|cutting|report|story|clipping)s?\b|\barticle\b|\bcuttings?\b" r"|\b(?:advertiser|gazette|herald|courier|argus|tribune|mercury)\b|\b(?:daily|evening|sunday|weekly) (?:mail|post|news|echo|mirror|star|express|standard|times|telegraph)\b"),
    (Kind.LEGISLATION, "heading", 10, r"^(?:(?:annex|appendix|tab|extracts?|copy)[\w :]{0,12}(?:from|of)? ?)?(?:the )?(?!.*\b(?:contrary|under|pursuant|dated|of|by) (?:to )?(?:the " r"|section ))(?:[\w'()-]+,? ){0,10}(?:act|regulations|rules|measure) (?:18|19" r"|20)\d\d(?:$| \(.{0,40}| c(?:hapter|\.) ?\d+.{0,10}| ?[-:] ?.{0,40})" r"|(?:draft )?statutory instruments?|extracts? (?:from|of) (?:the )?(?:legislation" r"|statutes?|statutory)|relevant (?:legislation|statut\w+).*|legislation\b.*" r"|statutory (?:materials?|provisions?|framework).*|(?:19|20)\d\d no\. \d+.*" r"|(?:the )?(?:[\w'(),-]+ ){0,10}order (?:19|20)\d\d"),
    (Kind.LEGISLATION, "page", 6, r"\bbe it enacted\b|\bcitation(?:,| and) commencement\b|\bmade - - -" r"|\bcoming into force\b|\b(?:19|20)\d\d (?:chapter|c\.?) \d+\b|legislation\.gov" r"|\b(?:as amended|up to date) (?:to|with all)|statutory instruments?\b" r"|laid before parliament"),
    (Kind.LEGISLATION, "name", 6, r"legislation|statut(?:e|ory)|\bact (?:18|19|20)\d\d\b|regulations (?:19|20)\d\d" r"|\bs\.? ?\d+ [a-z ]{2,30}act\b|\bsi (?:19|20)\d\d"),
    (Kind.POLICY, "heading", 10, r"(?:[\w'-]+[ /]){0,6}(?:policy framework|policy|guidance(?: notes?)?|code of practice" r"|guidelines?|handbook|manual|protocol(?! for judicial)|standard operating procedure" r"|circular|scheme rules|operating instructions?|procedure)(?:$| (?:for|on|of|to" r"|statement|version|document|\(|note|summary|v\d).*|[:\-,(].*)" r"|(?:prison service (?:instruction|order)|psi|pso|probation instruction" r"|pi)\b.{0,10}\d.*|immigration rules.*|.{0,30}\bcode of practice\b.*" r"|.{0,12}\bpolicy (?:framework|summary|statement)\b.*|the .{0,30} code:?$"),
    (Kind.POLICY, "page", 4, r"\b(?:issue|implementation|effective|publication|review|expiry) date\b|\bversion \d" r"|\bpublished (?:for|on) .{0,30}(?:staff|20\d\d)|\bthis (?:policy|guidance|framework" r"|instruction|code) (?:says|sets|tells|explains|applies|must|replaces|is)\b" r"|\breplaces\b.{0,60}\bversion\b"),
    (Kind.POLICY, "name", 6, r"\bpolicy\b|\bguidance\b|code of practice|\bps[io] ?\d|victims'? code|framework" r"|\bcode\b"),
    (Kind.DECISION_LETTER, "heading", 12, r"(?:\w+ ){0,3}decision (?:letter|notice)\b.*|notice of (?:decision|refusal|revocation" r"|intention|deportation|liability|the decision|outcome|allocation).*|(?:notification" r"|record) of (?:the |a |my |our |its )?(?:outcome|(?<!judge's )decision).*|reasons for (?:refusal" r"|the decision|decision|detention)|letter of (?:refusal|decision)|decision (?:of" r"|by) (?:the )?.*|decision (?:not )?to \w+ .*|decision(?:$|:[^.]*)$|(?:notice of )?(?:revocation of (?:your |the |a )?licen[cs]e|recall to (?:prison|custody))$|refusal of .*|outcome of (?:your|the|my)\b.*" r"|(?:\w+ ){0,3}(?:review|panel|tribunal|appeal|board) (?:decision|outcome).*"
        r"|review under (?:section|regulation) \d.*|response to (?:a |the |your )?report under rule 3[45].*"),
    (Kind.DECISION_LETTER, "heading", 10, r"(?:(?:section|s\.?) ?\d+\w? |statutory |internal |final )*review decision\b.*"),
    (Kind.DECISION_LETTER, "page", 7, r"\b(?:i|we) have (?:therefore |now |carefully considered .{0,60}and )?(?:concluded" r"|decided|determined) (?:to|that|not|upon)|\b(?:has|have|had) (?:therefore " r"|now )?(?:decided|determined|concluded) (?:to|that|not)\b|your (?:application" r"|request|appeal|claim|complaint|case|representations)\b.{0,70}\b(?:has|have|is|was" r"|been|are) (?:therefore |hereby |been |being )*(?:refused|rejected|dismissed" r"|unsuccessful|declined|granted|allowed|upheld)|(?:to|and) (?:tell|inform|notify" r"|advise) you (?:of|that) (?:his|her|its|their|our|the|my) decision" r"|\bthis letter (?:sets out|is) (?:the|our|my) (?:decision|reasons)|\b(?:decision" r"|panel) (?:is|was) (?:not )?to (?:refuse|grant|uphold|direct)|\bthe panel does not\b" r"|\bi (?:therefore )?(?:refuse|reject|dismiss|direct|certify(?! that (?:the (?:above|information|details|facts|contents)|this|these|all|i)\b))\b" r"|\bit has been decided\b|\bsatisfied that you (?:are|became|do|have)\b.{0,900}\b(?:right to|may|can|entitled to)"
        r" (?:ask for|request|apply for|seek|appeal)\b"
        r"|\b(?:secretary of state|minister|home office|governor|director|council|authority|panel|parole board) (?:has |have )?(?:now )?(?:accepted|rejected|agreed to|refused|approved|declined)"
        r" (?:that |the |this |your |his |her )?(?:recommendation|advice|application|request|transfer|move|representations)"
        r"|\b(?:the|that|this|our|original) decision (?:of|dated|made|notified|to)\b[^.]{0,50}\b(?:is|has been|was) (?:therefore |hereby |correct and (?:it )?(?:is )?|also )*(?:upheld|confirmed|maintained|overturned|varied|withdrawn)"
        r"|\ba decision has (?:now |therefore )?been (?:taken|made|reached)\b|\b(?:does|do) not (?:have a primary health need|meet the (?:criteria|threshold|test))\b"
        r"|\bi am (?:the|a|an) (?:[\w']+ ){0,4}review(?:ing)? officer\b"),
    # What a minister decided about somebody is told to that one in his name: “on behalf of … that he has accepted”.
    (Kind.DECISION_LETTER, "page", 16, rf"\bon behalf of the {_DECIDER}\b[^.]{{0,60}}\b(?:tell|inform|notify|advise|let) you (?:know )?that (?:he|she|it|they) (?:has|have) {_DECIDED}\b"
        rf"|\b{_DECIDER} (?:has |have )?{_DECIDED}\b[^.]{{0,160}}\b(?:recommendation|advice)\b[^.]{{0,80}}\bthat you\b"),
    (Kind.DECISION_LETTER, "page", 6, r"\b(?:i am|we are) (?:therefore |also |however,? )?(?:not )?satisfied that you (?:are|became|do|have|were)\b"),
    # Who decides says it in the first person; a letter about somebody else's decision does not.
    (Kind.DECISION_LETTER, "page", 4, r"\b(?:inform|notify|advise|tell) you (?:of|that) (?:my|our) decision\b|\bmy decision (?:is|has been)\b"
        r"|\b(?:i|we) have (?:therefore |now )?decided (?:not )?to (?:refuse|reject|uphold|dismiss|exclude|revoke|deport|certify|recall|cancel your"
        r"|terminate your|suspend your|exercise (?:my|our) (?:power|discretion))\b"),
    (Kind.DECISION_LETTER, "pages", 3, r"right of appeal|(?:ask for|request|apply for|seek) (?:a " r"|an )?(?:internal )?(?:review|reconsideration) (?:of|within)|you (?:may" r"|can) (?:appeal|challenge|apply within|ask for)|reasons for (?:the |this |my " r"|our )?(?:decision|refusal)"),
    (Kind.DECISION_LETTER, "name", 7, r"\bdecision\b|\brefusal\b|\boutcome\b|\b(?:exclusion|rejection|revocation|recall|dismissal|curtailment) letter\b"),
    (Kind.CHRONOLOGY, "heading", 12, r"(?:(?:agreed|draft|claimant'?s|defendant'?s|joint|updated" r"|procedural) )*chronology(?:$| of\b.*| -.*| for\b.*)"),
    (Kind.CHRONOLOGY, "name", 9, r"\bchronology\b|\bchron\b"),
    (Kind.LIST_OF_ISSUES, "heading", 13, r"(?:(?:agreed|draft|proposed|claimant'?s|joint) )*list of (?:agreed )?issues.*"),
    (Kind.LIST_OF_ISSUES, "name", 9, r"\blist of issues\b|\bissues list\b"),
    (Kind.READING_LIST, "heading", 14, r"(?:(?:agreed|essential|suggested|proposed|claimant'?s|pre-?hearing|advance" r"|judge'?s) )*(?:pre-?)?reading(?: list)?(?:$| for\b.*)" r"|list of (?:essential )?(?:documents|reading)(?: for)? .{0,12}(?:advance|essential" r"|pre-?)\s?(?:reading)?.*|list of essential (?:reading|documents).*" r"|essential (?:documents|reading) .*reading.*"),
    (Kind.READING_LIST, "name", 9, r"reading list|essential reading|pre-?reading"),
    (Kind.CERTIFICATE, "heading", 13, r"certificate of (?!conviction|sentence)\w+|(?:form )?n ?215\b" r"|public funding certificate|legal aid certificate|statement of costs"),
    (Kind.CERTIFICATE, "name", 8, r"certificate of (?!conviction)|\bn ?215\b|legal aid cert"),
    (Kind.EMAIL, "heading", 6, r"from:? .{2,80}@.*|from: .*"),
    (Kind.EMAIL, "name", 3, r"\be-?mail\b|^(?:re|fw|fwd) "),
    (Kind.PHOTOGRAPH, "name", 6, r"screen ?shot|screen ?grab|\bwhatsapp image\b"),
    (Kind.PHOTOGRAPH, "name", 3, r"\b(?:photo(?:graph)?s?|img|dsc|pxl|image|picture)\b|^img ?\d+"),
    (Kind.PHOTOGRAPH, "heading", 8, r"photographs?(?: (?:of|\d|no)\b.*|$)"),
    (Kind.LETTER, "opening", 5, r"(?:^|\n)(?:my )?dear(?:est)? \w+|(?:^|\n)(?:hello|hi|hiya) [a-z]+(?: [a-z]+)?," r"|to whom it may concern"),
    (Kind.LETTER, "end", 4, r"\byours? (?:sincerely|faithfully|truly|ever|as ever|respectfully|etc)|(?:^" r"|\n)(?:with )?(?:kind|best|warm|many) (?:regards|wishes)|\bwith (?:kind regards" r"|every good wish|best wishes)|(?:^|\n)(?:lots of |all my )?love(?: from)?,"),
    (Kind.LETTER, "opening", 5, r"(?:^|\n)annwyl \w+"),
    (Kind.LETTER, "end", 4, r"(?:^|\n|\beiddoch )yn (?:gywir|ffyddlon|ddiffuant)\b\W*(?:\n|$)|(?:^|\n)cofion\b"),
    (Kind.LETTER, "page", 2, r"\b(?:our|your) ref(?:erence)?\b"),
    (Kind.LETTER, "name", 4, r"(?<!decision )(?<!refusal )(?<!outcome )\bletter\b(?! before (?:claim|action))|\bltr\b"),
    (Kind.SPREADSHEET, "heading", 7, r"(?:.* )?(?:contact|visit|call|phone|expenditure|transaction|event) log\b.*" r"|(?:.*\W)?worksheet\b.*|ledger.*|statement of account"),
    (Kind.SPREADSHEET, "heading", 9, r"gcid\b.*|(?:.* )?(?:case|patient|client|contact) record sheets?\b.*|(?:.* )?(?:case|daily|nursing|care|progress|running|contact|observation|wing|behaviour) (?:notes|logs?)\b(?:$| (?:[-:]|and ).*)" r"|(?:tenancy|housing|pupil|client|resident) file\b(?:$| [-:].*)"),
    # What a landlord, a school or a home writes down from day to day: no solicitor's note.
    (Kind.SPREADSHEET, "name", 6, r"\b(?:tenancy|tenant|housing|estate|property|repairs|school|pupil|care)(?: file)? notes?\b|\bcase notes\b"),
    (Kind.SPREADSHEET, "name", 5, r"spreadsheet|\bcontact log\b|\blog\b|\bxlsx?\b"),
)  # fmt: skip

SIGNS = tuple(Sign(kind=kind, place=place, weight=weight, pattern=pattern) for kind, place, weight, pattern in _TABLE)

# What the form of the file alone says.
BY_MEDIA_TYPE = {
    "message/rfc822": (Kind.EMAIL, 60.0),
    "application/vnd.ms-outlook": (Kind.EMAIL, 60.0),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (Kind.SPREADSHEET, 8.0),
    "application/vnd.ms-excel": (Kind.SPREADSHEET, 8.0),
    "application/vnd.oasis.opendocument.spreadsheet": (Kind.SPREADSHEET, 8.0),
    "text/csv": (Kind.SPREADSHEET, 8.0),
}

# Headings in plain words, for pages that OCR read badly: compared letter by letter, not as patterns.
ROUGH_HEADINGS = (
    (Kind.WITNESS_STATEMENT, "first witness statement of"),
    (Kind.WITNESS_STATEMENT, "second witness statement of"),
    (Kind.WITNESS_STATEMENT, "witness statement of"),
    (Kind.FACTS_AND_GROUNDS, "statement of facts and grounds"),
    (Kind.SUMMARY_GROUNDS, "summary grounds of defence"),
    (Kind.SUMMARY_GROUNDS, "summary grounds of resistance"),
    (Kind.DETAILED_GROUNDS, "detailed grounds of resistance"),
    (Kind.SKELETON_ARGUMENT, "skeleton argument"),
    (Kind.SENTENCING_REMARKS, "sentencing remarks"),
    (Kind.CONVICTION_RECORD, "record of convictions"),
    (Kind.CONVICTION_RECORD, "previous convictions"),
    (Kind.CONVICTION_RECORD, "certificate of conviction"),
    (Kind.POLICE_RECORD, "occurrence report"),
    (Kind.POLICE_RECORD, "custody record"),
    (Kind.POLICE_RECORD, "incident report"),
    (Kind.POLICE_RECORD, "crime report"),
    (Kind.RISK_REPORT, "risk assessment"),
    (Kind.MEDICAL_REPORT, "psychiatric report"),
    (Kind.MEDICAL_REPORT, "medical report"),
    (Kind.MEDICAL_REPORT, "discharge summary"),
    (Kind.ATTENDANCE_NOTE, "attendance note"),
    (Kind.PRE_ACTION_LETTER, "letter before claim"),
    (Kind.LEGAL_ADVICE, "instructions to counsel"),
    (Kind.DECISION_LETTER, "notice of decision"),
    (Kind.DECISION_LETTER, "decision letter"),
    (Kind.JUDGMENT, "approved judgment"),
    (Kind.CLAIM_FORM, "judicial review claim form"),
    (Kind.ACKNOWLEDGMENT_OF_SERVICE, "acknowledgment of service"),
    (Kind.INDICTMENT, "indictment"),
    (Kind.DRAFT_ORDER, "draft order"),
    (Kind.CHRONOLOGY, "chronology"),
    (Kind.LIST_OF_ISSUES, "list of issues"),
    (Kind.CERTIFICATE, "certificate of service"),
    (Kind.POLICY, "policy framework"),
    (Kind.APPLICATION, "application notice"),
)
