"""Entries of logs, tables, forms and chats."""
