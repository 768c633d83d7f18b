"""Kind: what sort of document it is, in the words the field uses."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """The kinds of document. The value is what bundle.toml and blueprints write."""

    CLAIM_FORM = "claim-form"
    FACTS_AND_GROUNDS = "facts-and-grounds"
    STATEMENT_OF_FACTS = "statement-of-facts"
    GROUNDS = "grounds"
    URGENT_APPLICATION = "urgent-application"
    APPLICATION = "application"
    DRAFT_ORDER = "draft-order"
    ORDER = "order"
    ACKNOWLEDGMENT_OF_SERVICE = "acknowledgment-of-service"
    SUMMARY_GROUNDS = "summary-grounds"
    REPLY = "reply"
    DETAILED_GROUNDS = "detailed-grounds"
    RENEWAL_NOTICE = "renewal-notice"
    SKELETON_ARGUMENT = "skeleton-argument"
    DECISION_LETTER = "decision-letter"
    JUDGMENT = "judgment"
    SENTENCING_REMARKS = "sentencing-remarks"
    INDICTMENT = "indictment"
    CONVICTION_RECORD = "conviction-record"
    POLICE_RECORD = "police-record"
    PRE_ACTION_LETTER = "pre-action-letter"
    PRE_ACTION_RESPONSE = "pre-action-response"
    WITNESS_STATEMENT = "witness-statement"
    EXHIBIT = "exhibit"
    EXPERT_REPORT = "expert-report"
    MEDICAL_REPORT = "medical-report"
    RISK_REPORT = "risk-report"
    REPORT = "report"
    LETTER = "letter"
    EMAIL = "email"
    ATTENDANCE_NOTE = "attendance-note"
    LEGAL_ADVICE = "legal-advice"
    MINUTES = "minutes"
    PRESS_ARTICLE = "press-article"
    PHOTOGRAPH = "photograph"
    SPREADSHEET = "spreadsheet"
    LEGISLATION = "legislation"
    POLICY = "policy"
    AUTHORITY = "authority"
    CHRONOLOGY = "chronology"
    LIST_OF_ISSUES = "list-of-issues"
    READING_LIST = "reading-list"
    CERTIFICATE = "certificate"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The name as a person reads it: ``Witness statement``."""
        # Case notes and logs are of this kind too, whatever they are written in.
        name = "log or spreadsheet" if self is Kind.SPREADSHEET else str(self.value)
        return name.replace("-", " ").capitalize().replace("Pre action", "Pre-action")
