"""What is drawn from data: models, charts, maps, cards for sharing.

May import: companies, comparison and what they may.
"""
