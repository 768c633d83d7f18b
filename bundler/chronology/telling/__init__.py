"""The events that a document tells of: in its prose, in its entries, in its forms, and by being itself one."""
