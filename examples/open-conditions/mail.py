"""The e-mails: a thread of two, the first with a letter attached, and a message in HTML."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from markup import read
from sheets import pdf_of
from story import FICTIONAL

IMELDA = "Imelda Farrowgate <imelda@lanternhouse.example>"
PETRA = "Petra Lindqvist-Crane <p.lindqvist-crane@probation-demo.example>"
AB = "AB <ab@example.org>"
FIRST = "<20260727-1648.417@lanternhouse.example>"
SUBJECT = "Haldrake - victim contact - URGENT"

CONCERN = f"""\
Dear Petra,

Thank you for speaking to me this morning. I have now been to see her. I have to tell you that
she had no idea. When you telephoned last week she understood that it was over.

I attach a letter of concern. Will you please make sure that it gets to whoever is going to
decide? I do not know who that is, and nobody whom I have asked has been able to tell me.

Three things, in case the letter is not opened:

1. She lives close to HMP Larkmoor. You have the address.
2. He wrote to her on 6 May 2023. EM/2023/08822. The prison has it.
3. Nobody has asked her what she thinks. She would like to be asked.

I am at work until 5.30 today and from 9 tomorrow: 01632 960499.

Imelda

Imelda Farrowgate
Independent domestic violence adviser, Lantern House
{FICTIONAL}
"""
REPLY = f"""\
<html><head><style>p {{ font-family: Calibri, sans-serif }}</style></head><body>
<p>Dear Imelda,</p>
<p>I know this will have come as a surprise, and I am sorry for it.</p>
<p>I'm told that <b>open conditions isn't something victims get a say in</b>, but I will pass it on to the casework
team. She will be able to ask for licence conditions when we get to that stage, and I will telephone her then.</p>
<p>I am on leave from tomorrow until 10 August. If anything urgent comes up please ring the duty officer on
01632&nbsp;960512.</p>
<p>With kind regards,<br>Petra</p>
<p style="color:#666">Petra Lindqvist-Crane | Victim Liaison Officer | Eastmarch</p>
<p style="color:#666">{FICTIONAL}</p>
<hr>
<blockquote style="border-left:2px solid #999;padding-left:8px">
<p><b>From:</b> Imelda Farrowgate<br><b>Sent:</b> Monday, 27 July 2026 16:48<br><b>To:</b> Petra Lindqvist-Crane<br>
<b>Subject:</b> {SUBJECT}</p>
<p>Dear Petra,<br>Thank you for speaking to me this morning. I have now been to see her. I have to tell you that she
had no idea. When you telephoned last week she understood that it was over. [...]</p>
</blockquote></body></html>
"""
OUTCOME_TEXT = f"""\
Dear AB,

I am writing to let you know that on 3 September 2026 the Secretary of State decided to accept the
Parole Board's advice. Mr Haldrake will be moving to an open prison, HMP Larkmoor. I do not yet have
the date of the move but I am told not before October 2026.

I know that this is not what you wanted to hear. If you would like to talk please ring me on
01632 960512. You can also ring Lantern House.

Petra Lindqvist-Crane
Victim Liaison Officer
{FICTIONAL}
"""
OUTCOME_HTML = (
    "<html><body><p>" + OUTCOME_TEXT.strip().replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p></body></html>"
)


def save_mail(folder: Path) -> None:
    """Write the three messages into `folder`."""
    first = _message(IMELDA, PETRA, SUBJECT, "Mon, 27 Jul 2026 16:48:00 +0100", FIRST)
    first.set_content(CONCERN)
    letter = pdf_of(read("concern"))
    first.add_attachment(letter, maintype="application", subtype="pdf", filename="Letter of concern 27 July 2026.pdf")
    second = _message(
        PETRA, IMELDA, f"RE: {SUBJECT}", "Thu, 30 Jul 2026 10:12:00 +0100", "<20260730-1012.9@probation-demo.example>"
    )
    second["In-Reply-To"] = second["References"] = FIRST
    second.set_content(REPLY, subtype="html")
    third = _message(
        PETRA,
        AB,
        "Mr Haldrake: decision",
        "Wed, 09 Sep 2026 13:21:00 +0100",
        "<20260909-1321.4@probation-demo.example>",
    )
    third["Cc"] = IMELDA
    third.set_content(OUTCOME_TEXT)
    third.add_alternative(OUTCOME_HTML, subtype="html")
    names = ("Haldrake - victim contact - URGENT.eml", "RE_ Haldrake - victim contact - URGENT.eml", "decision.eml")
    for name, message in zip(names, (first, second, third), strict=True):
        for index, part in enumerate(list(message.walk())):
            if part.is_multipart():
                part.set_boundary(f"=_example_{message['Message-ID'][1:14]}_{index}")
        (folder / name).write_bytes(message.as_bytes(policy=SMTP))


def _message(sender: str, to: str, subject: str, date: str, identity: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"], message["Date"] = sender, to, subject, date
    message["Message-ID"] = identity
    return message
