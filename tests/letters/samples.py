"""Letters to try the press on: the real one the program is built around, and shorter ones."""

import io
from datetime import date

from PIL import Image, ImageDraw

from foidesk.domain.richtext import RichText, from_html, from_plain
from foidesk.letters.letter import Asked, HeadLine, Letter, Letterhead, Row, Table

LEAD_IN = (
    "I am writing to request the following information relating to the PC's funding of live facial recognition trials:"
)
ITEMS = (
    "A copy of all funding bids from Southampton Go/Southampton Business Crime Partnership relating to funding "
    "for body worn live facial recognition camera trials in 2023 and 2024.",
    "A copy of any information sharing agreement or similar between Southampton Go/Southampton Business Crime "
    "Partnership relating to data from the trial.",
    "A copy of any data protection impact assessment or similar given to the PCC as part of the trial.",
    "A copy of any Red Card/similar policy given to Hampshire police by Southampton Go/Southampton Business "
    "Crime Partnership.",
)
NEWS = "https://www.hampshire-pcc.gov.uk/news/pcc-announces-range-of-funding-for-blitz-on-anti-social-behaviour"
ANSWER = from_html(
    "<p>The Office of the Police and Crime Commissioner does not hold the information requested. PCC funding has "
    "not been provided directly to Southampton Go/ Southampton Business Crime Partnership.</p>"
    f'<p>The successful funding bids are listed on our website. <a href="{NEWS}">PCC announces range of funding '
    "for blitz on anti-social behaviour - Hampshire Police and Crime Commissioner (hampshire-pcc.gov.uk)</a></p>"
    "<p>PCC funding has been provided to Southampton City Council's Southampton Safe City Partnership (item 9 via "
    "the link above) where one element of the bid included <i>Facial Recognition camera trial to prevent banned "
    "persons getting into venues.</i></p>"
    "<p>A requirement of funding is that any items of equipment purchased with the funding are required to be "
    "done so in accordance with the organisation's policies and procedures. You may wish to seek information "
    "from SCC.</p>"
)


def signature() -> bytes:
    """A scrawl in ink."""
    image = Image.new("RGBA", (560, 160), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    points = [(20, 110), (60, 30), (80, 100), (120, 25), (140, 105), (190, 60), (210, 100), (260, 70), (540, 50)]
    pen.line(points, fill=(27, 43, 94, 255), width=5, joint="curve")
    pen.line([(60, 140), (480, 130)], fill=(27, 43, 94, 255), width=4)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def seed_letter(**changes: object) -> Letter:
    """The real letter, sent to an invented requester."""
    said: dict[str, object] = {
        "reference": "HA06181",
        "subject": "Your request under Freedom of Information Act (FOIA)",
        "dated": date(2024, 8, 8),
        "letterhead": Letterhead(
            (
                HeadLine("Office of the", True),
                HeadLine("Police and Crime Commissioner", True),
                HeadLine("Hampshire and Isle of Wight"),
            ),
            ("opcc@hampshire.police.uk", "hampshire-pcc.gov.uk"),
        ),
        "references": (
            ("By email:", "e.whitcombe@example.org"),
            ("Date:", "8th August 2024"),
            ("Our reference:", "HA06181"),
            ("Your reference:", "N/A"),
        ),
        "salutation": "Dear Eleanor Whitcombe",
        "opening": from_plain(
            "Thank you for contacting the Office of the Police and Crime Commissioner requesting information. Your "
            "request dated 23rd July 2024 has been given the reference number HA06181."
        ),
        "body": (from_plain("Responses:"), Table((seed_row(),))),
        "closing": from_plain(
            "If you are unhappy with the way this request has been handled or the decision made, you can make a "
            "request to the Office of the Police and Crime Commissioner for Hampshire to review the decision. "
            "Contact should be made in writing using the email address: opcc@hampshire.police.uk.\n\n"
            "If you are unhappy with the outcome of the review, you can contact the Information Commissioner's "
            "Office. Contact details can be found by visiting the website: https://ico.org.uk/"
        ).with_links(),
        "signature": signature(),
        "signatory": (
            "Business Support team",
            "Office of Police and Crime Commissioner Hampshire and Isle of Wight",
        ),
        "author": "Office of the Police and Crime Commissioner",
    }
    return Letter(**{**said, **changes})  # type: ignore[arg-type]


def seed_row() -> Row:
    asked = [Asked(None, from_plain(LEAD_IN))]
    asked += [Asked(number, from_plain(text)) for number, text in enumerate(ITEMS, start=1)]
    return Row(tuple(asked), ANSWER)


def letter_of(rows: list[tuple[RichText, RichText]], **changes: object) -> Letter:
    """A letter with a row for each pair of request and response."""
    table = Table(tuple(Row((Asked(number, left),), right) for number, (left, right) in enumerate(rows, start=1)))
    return seed_letter(**{"body": (table,), **changes})
