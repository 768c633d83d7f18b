"""What logs, tables, forms and chats hold: their entries, told apart from each other."""
