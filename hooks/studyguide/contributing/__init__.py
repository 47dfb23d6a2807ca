"""Contributing: what is made from the model for people who write data: new files, editors' schemas, counts.

Must not know editions.
"""
