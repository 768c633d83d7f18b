"""Of what kind an event is: what its verb does to what, who does it, and where the date stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bundler.chronology.kinds.forms import noun_forms, verb_forms
from bundler.chronology.kinds.lexicon import NOUNS, PHRASES, SENSES, VERBS
from bundler.chronology.wording.nature import KINDS, entry_nature, nature
from bundler.documents.kind import Kind

DATE = "3 May 2021"
# A kind and a sentence a line; @ stands for the date.
SENTENCES = [line.split("|") for line in Path(__file__).with_name("kinds.txt").read_text(encoding="utf-8").splitlines()]


def kind_of(sentence: str, document: Kind = Kind.OTHER) -> str:
    at = sentence.index("@")
    return nature(sentence.replace("@", DATE, 1), document, (at, at + len(DATE)))


def test_plain_sentences_have_the_kind_that_the_reference_gives_them() -> None:
    wrong = [(kind, kind_of(sentence), sentence) for kind, sentence in SENTENCES if kind_of(sentence) != kind]

    assert {kind for kind, _ in SENTENCES} == set(KINDS)
    assert len(wrong) <= 0.05 * len(SENTENCES), wrong


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # The verb counts, not a noun said in passing.
        ("He was arrested on @ after an argument about a letter.", "arrest"),
        ("On the way to the hearing she was attacked on @.", "incident"),
        ("After his conviction he was moved on @ to HMP Winnold.", "transfer"),
        # A verb that says little leaves it to what it acts on.
        ("The judge gave him 18 months on @.", "sentence"),
        ("The doctor made a diagnosis of asthma on @.", "report"),
        ("The panel made no recommendation on @.", "decision"),
        # Who acts, and whether it is done or suffered.
        ("He admitted the robbery on @.", "conviction"),
        ("He was admitted to hospital on @.", "transfer"),
        ("The tribunal heard her appeal on @.", "hearing"),
        ("Police detained him on @.", "arrest"),
        ("He was detained under the Mental Health Act on @.", "transfer"),
        # The date stands in what is said, or in a clause of its own.
        ("The jury was told that on @ he had stabbed her.", "incident"),
        ("She told me he had been released on @.", "transfer"),
        ("His brother, who was arrested on @, lives in Leeds.", "arrest"),
        ("They divorced and a restraining order was made on @.", "order"),
        ("It was on @ that he punched her.", "incident"),
        # The last step counts.
        ("The panel met on @ and refused the application.", "decision"),
        ("The council wrote on @ to say that her application had been refused.", "decision"),
        ("He was convicted and sentenced on @.", "sentence"),
        # Notes leave small words out.
        ("Charged @.", "charge"),
        ("@ Moved to C wing.", "transfer"),
        ("He informed us that he had been arrested on @.", "arrest"),
        ("On @ he informed us that he had been arrested.", "letter"),
        ("He lived at approved premises until @.", "other"),
        ("She had been living in agreed accommodation since @.", "other"),
        # A thing that is discharged or released is not a person who is.
        ("Conditions 3 and 4 were discharged on @.", "decision"),
        ("The applicant was discharged on @.", "transfer"),
        ("He was thrown out by his aunt on @.", "transfer"),
        ("The tribunal threw out his appeal on @.", "decision"),
        # “until …, when …” dates what stopped it.
        ("He was at large until @, when he was arrested.", "arrest"),
        ("A cleaner who has since left told the head on @ what she saw.", "letter"),
        ("He was released in March and on @ charged with theft.", "charge"),
        # A word that only fills a place tells nothing: “took place at his home”.
        ("The arrest took place at his home on @.", "arrest"),
        # Two verbs share what helps them.
        ("He was arrested and charged on @.", "charge"),
        # What somebody was, and what a thing was.
        ("He was drunk at the hostel on @.", "incident"),
        ("Her application was successful on @.", "decision"),
        # “was further charged”: no noun follows.
        ("He was further charged on @.", "charge"),
        # What is done to a thing is told of the thing.
        ("Photographs were taken on @.", "report"),
        # A body does what nobody lists: most likely it decided; a doctor looked into something.
        ("The council caved on @.", "decision"),
        ("The consultant eyeballed him on @.", "report"),
        # The one that was “made late” is not what happened to it.
        ("An application made late was rejected on @.", "decision"),
        ("He applied to be moved on @.", "other"),
        ("He had been at Calder Fen since @.", "transfer"),
        ("She was at home on @.", "other"),
        # Of two phrases the one without a gap counts.
        ("The meeting took place at home on @.", "hearing"),
        # The part that has the date is told by its own verb.
        ("He complained in March 2020, which was rejected on @.", "decision"),
        # Nothing says.
        ("It rained on @.", "other"),
    ],
)
def test_the_act_that_the_date_dates_gives_the_kind(sentence: str, kind: str) -> None:
    assert kind_of(sentence) == kind


def test_what_a_sentencing_judge_tells_the_person_sentenced_that_he_did_is_the_offence() -> None:
    assert kind_of("On @ you followed her home.", Kind.SENTENCING_REMARKS) == "offence"
    assert kind_of("On @ you put petrol through her door.", Kind.SENTENCING_REMARKS) == "offence"
    assert kind_of("On @ you were stabbed by another prisoner.", Kind.SENTENCING_REMARKS) == "incident"
    assert kind_of("In @ you married.", Kind.SENTENCING_REMARKS) == "other"
    assert kind_of("On @ you rang her 88 times.", Kind.SENTENCING_REMARKS) == "offence"
    assert kind_of("On @ you wrote to the court.", Kind.SENTENCING_REMARKS) == "letter"
    assert kind_of("On @ he followed me home.", Kind.WITNESS_STATEMENT) == "incident"


def test_the_lexicon_names_only_kinds_that_there_are() -> None:
    told = {kind for kind, _ in (*VERBS.values(), *NOUNS.values())}
    told |= {phrase.kind for phrases in PHRASES.values() for phrase in phrases}
    told |= {sense.kind for senses in SENSES.values() for sense in senses}

    assert told == set(KINDS)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stab", {"stab", "stabs", "stabbed", "stabbing"}),
        ("steal", {"steal", "steals", "stole", "stolen", "stealing"}),
        ("notify", {"notify", "notifies", "notified", "notifying"}),
        ("transfer", {"transfer", "transfers", "transferred", "transferring"}),
        ("suffer", {"suffer", "suffers", "suffered", "suffering"}),
        ("quash", {"quash", "quashes", "quashed", "quashing"}),
    ],
)
def test_a_verb_has_its_english_forms(base: str, forms: set[str]) -> None:
    assert verb_forms(base) == forms


def test_a_noun_has_its_plural() -> None:
    assert noun_forms("injury") == {"injury", "injuries"}
    assert noun_forms("diagnosis") == {"diagnosis", "diagnoses"}


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        # What is noted first says most, whatever else is noted with it.
        ("Surgery. Dr Ash. Bruise to left arm, says she fell.", "report"),
        ("Home visit, mother denied drinking. Smell of cannabis.", "report"),
        ("Moved to D wing. Says he is owed money.", "transfer"),
        ("Dr Ash report: injury likely inflicted.", "report"),
        # What somebody rang or wrote to say counts as much as that they did.
        ("E-mail from PC Lund: Mr Lorne arrested for breach.", "arrest"),
        # One word by which a record names what came about.
        ("DNA.", "incident"),
        # Notes are told in the present too.
        ("Dr Ash examines detained person. Fit to detain.", "report"),
        ("Court EPO granted. To foster carers.", "order"),
        ("Met CPC, stepped down to CIN.", "decision"),
        ("To court with escort. Papers handed over.", "transfer"),
        # What heads a note says what it is, unless something was said in it.
        ("Fire in kitchen, brigade attended. Tenant to A&E.", "incident"),
        ("Call from no. 9 re shouting.", "letter"),
        ("Email from PC Lund: Mr T arrested last night.", "arrest"),
        ("UA. No call.", "incident"),
        ("Denied everything.", "other"),
        # They leave out the helping verb, and who did it.
        ("Phone located in locker.", "incident"),
        ("Admitted the burglary.", "conviction"),
        ("Admitted to ward 4.", "transfer"),
    ],
)
def test_an_entry_of_a_log_is_read_note_by_note(entry: str, kind: str) -> None:
    assert entry_nature(entry) == kind


def test_what_an_indictment_charges_is_no_offence_yet() -> None:
    told = "MARA LORNE on @ drove a motor vehicle while disqualified by order of a court."

    assert kind_of(told, Kind.INDICTMENT) == "incident"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        # Where the judge says that the person sentenced went to her is where he did it.
        ("On @ you went to her flat with a hammer in your coat.", "offence"),
        ("On @ you drove to Miss Lorne's house and waited.", "offence"),
        ("On @ you came to her place of work.", "offence"),
        # His own moves are none.
        ("On @ you moved into the family home.", "transfer"),
        ("On @ you left the country.", "transfer"),
        # “Miss” before a name is no verb.
        ("You and Miss Lorne began living together on @.", "other"),
    ],
)
def test_a_judge_who_sentences_tells_of_going_to_her_as_of_the_offence(told: str, kind: str) -> None:
    assert kind_of(told, Kind.SENTENCING_REMARKS) == kind
