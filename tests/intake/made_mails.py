"""E-mails as they really come, made for the tests; every person in them is made up."""

import quopri

HEAD = (
    "Received: from mx.example.net by mail.example.gov.uk; Tue, 10 Nov 2026 09:14:22 +0000\n"
    "From: {sender}\nTo: FOI <foi@example.gov.uk>\nSubject: {subject}\n"
    "Date: Tue, 10 Nov 2026 09:14:20 +0000\nMessage-ID: <{name}@example.net>\nMIME-Version: 1.0\n"
    "Content-Type: {kind}\n"
)
PLAIN, HTML = "text/plain; charset=utf-8", "text/html; charset=utf-8"


def mail(sender: str, subject: str, body: str | bytes, kind: str = PLAIN, more: str = "") -> bytes:
    head = HEAD.format(sender=sender, subject=subject, name="m", kind=kind) + more
    return head.encode() + b"\n" + (body if isinstance(body, bytes) else body.encode())


def _point(number: int, words: str) -> str:
    """Write a numbered line the way Outlook does."""
    return (
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>"
        f"<span style='mso-list:Ignore'>{number}.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"
        f"</span><![endif]>{words}<o:p></o:p></p>"
    )


OUTLOOK_PAGE = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {{margin:0cm;}}</style>
<!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body><div class=WordSection1>
<table border=1 style='background:#FFEB9C'><tr><td><p class=MsoNormal><b>EXTERNAL EMAIL:</b> This email originated from
outside of the organisation. Do not click links or open attachments unless you recognise the sender.</p></td></tr></table>
<p class=MsoNormal>Good morning,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Under the Freedom of Information Act 2000 I&#8217;d like the following for 2024/25:<o:p></o:p></p>
{_point(1, "The number of e&#8209;scooters seized")}{_point(2, "The cost of storing them")}
{_point(3, "Any policy on returning them to their owners")}
<p class=MsoNormal>Kind regards,</p><p class=MsoNormal><b>Hannah Vickery</b></p>
<p class=MsoNormal>Policy Researcher | Kerbside Alliance</p><p class=MsoNormal>T: 020 7946 0111</p>
<p class=MsoNormal><img width=180 src="cid:image001.png@01DA"></p>
<p class=MsoNormal><span style='font-size:8.0pt'>This email and any attachments are confidential and intended solely for the
addressee.</span></p></div></body></html>"""
OUTLOOK = mail(
    '"Vickery, Hannah" <h.vickery@kerbside.example>',
    "FOI request",
    quopri.encodestring(OUTLOOK_PAGE.encode()),
    HTML,
    "Content-Transfer-Encoding: quoted-printable\n",
)
TOP_POSTED = mail(
    "Leo Marsh <leo@example.org>",
    "RE: FOI 5512 - acknowledgement",
    """Hi,

Thanks for your reply. I have a further request under the FOI Act, please:

1. How many officers were trained in 2025?
2. What did the training cost?

Leo

From: FOI Team <foi@example.gov.uk>
Sent: 09 November 2026 16:40
To: Leo Marsh <leo@example.org>
Subject: FOI 5512 - acknowledgement

Dear Mr Marsh

Thank you for your request dated 6 November 2026, which has been logged under reference 5512.

Business Support
""",
)
BOTTOM_POSTED = mail(
    "Ada Quill <ada@example.org>",
    "Re: Your enquiry",
    """On Mon, 9 Nov 2026 at 10:01, Information Governance <foi@example.gov.uk> wrote:
> Dear Ms Quill
>
> Thank you for your email. Could you clarify which period you mean?
>
> Information Governance

I mean 2024 and 2025. So, to be clear, I would like:

a) the number of complaints about parking in each of those years;
b) the number upheld.

Many thanks
Ada Quill
""",
)
FORWARDED = mail(
    "Reception <reception@example.gov.uk>",
    "FW: Freedom of information request",
    """Hi Sam

One for you, came into the enquiries inbox this morning. Can you log it please?

Jo
Reception, County House

-----Original Message-----
From: Priti Vale [mailto:p.vale@example.com]
Sent: 08 November 2026 21:15
To: Enquiries
Subject: Freedom of information request

Dear Sir/Madam

I would like to request under the FOI Act:

- the total spent on agency staff in 2025
- the day rate of the highest paid agency worker – in £

Yours faithfully

Priti Vale
12 Marlow Court
Anytown
ZZ99 3AB
""".encode("cp1252"),
    "text/plain; charset=windows-1252",
)
FORWARDED_HTML = mail(
    "Clerk <clerk@example.gov.uk>",
    "Fwd: FOI",
    """<html><body><p>Please see below, for action.</p><div style="border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal>
<b>From:</b> Nia Bell &lt;nia@example.org&gt;<br><b>Sent:</b> Friday, 6 November 2026 10:00<br>
<b>To:</b> Clerk &lt;clerk@example.gov.uk&gt;<br><b>Subject:</b> FOI</p></div><p>Dear Clerk</p>
<p>Please let me have the minutes of the last three meetings of the audit committee.</p><p>Nia Bell</p></body></html>""",
    HTML,
)
COUNCIL_FORM = mail(
    "noreply@forms.example.gov.uk",
    "Form submission: FOI request FS-889123",
    """A new form has been submitted.

Form: Freedom of Information request
Reference number: FS-889123

Title: Mrs
First name: Joan
Surname: Pettifer
Organisation (if applicable):
Email address: joan.pettifer@example.org
Address: 3 Weir Lane, Anytown, ZZ99 1AA

What information are you requesting?: Please supply the number of potholes reported in 2025 and the number repaired within \
28 days. Also what was paid in compensation to drivers?

How would you like to receive the information?: Email
I confirm that I have read the privacy notice: Yes

This is an automated message. Please do not reply to this email address.
""",
)
TABLE_FORM = mail(
    '"Website" <web@example.gov.uk>',
    "FOI form",
    """<html><body><h2>New submission</h2><table><tr><th>Field</th><th>Value</th></tr>
<tr><td><b>Your name</b></td><td>Gil Farrow</td></tr><tr><td><b>Email</b></td><td>gil@example.org</td></tr>
<tr><td><b>Your request</b></td><td>1. Number of noise complaints in 2025<br>2. Number of notices served<br>3. Copies of
the notices</td></tr><tr><td><b>Preferred format</b></td><td>Excel</td></tr><tr><td><b>I agree to the terms</b></td>
<td>Yes</td></tr></table><p>Submitted 10/11/2026 from IP 192.0.2.4</p></body></html>""",
    HTML,
)
FLOWED = mail(
    "Tom Reeve <tom@example.org>",
    "Information request",
    "Dear FOI team,\n\nI am writing to ask about body worn video used by \nofficers since \nJanuary 2024.\n\n"
    "1) The number of cameras \nissued, by rank.\n2) The number of recordings kept \nlonger than 31 days.\n\nRegards\n\n"
    "Tom Reeve\n-- \nBranch secretary\n",
    "text/plain; charset=utf-8; format=flowed; delsp=no",
)
WHAT_DO_THEY_KNOW = mail(
    "Barney Holt <request-998877-1a2b3c4d@whatdotheyknow.com>",
    "Freedom of Information request - Drones",
    """Dear Police and Crime Commissioner for Example,

Please provide me with the following:

1. The number of drone flights in 2025.
2. The number of pilots.

Yours faithfully,

Barney Holt

-------------------------------------------------------------------

Please use this email address for all replies to this request:
request-998877-1a2b3c4d@whatdotheyknow.com

Disclaimer: This message and any reply that you make will be published on the internet.
""",
)
_CAFE = "Dear Sirs\n\nHow much did the “café” project cost – in £ – and who signed Siân’s invoice?\n\nSiân Rhys\n"
UTF_8_SAID_LATIN = mail("sian@example.org", "Cafe", _CAFE.encode(), "text/plain; charset=iso-8859-1")
LATIN_SAID_UTF_8 = mail("sian@example.org", "Cafe", _CAFE.encode("cp1252"))
UNDECLARED = mail("sian@example.org", "Cafe", _CAFE.encode("cp1252"), "text/plain")
GARBLED = mail("sian@example.org", "Cafe", _CAFE.replace("”", '"').encode().decode("cp1252").encode())
LAID_OUT = mail(
    "Uma Grey <uma@example.org>",
    "Freedom of information",
    """<html><body><table width="100%"><tr><td>Grey &amp; Daughters</td></tr><tr><td><table><tr><td width=20></td><td>
<p>Dear FOI team</p><p>Please tell me:</p><ol><li>How many fires were there?</li><li>How many engines attended?</li></ol>
<p>Yours faithfully<br>Uma Grey</p></td></tr></table></td></tr><tr><td>Unsubscribe</td></tr></table></body></html>""",
    HTML,
)
