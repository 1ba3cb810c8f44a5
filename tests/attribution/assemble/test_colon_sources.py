import pytest

from attributed import said

SAID = "“Nobody won the war.”"
SPEAKERS = [
    ("Osei’s message to Ruiz:", "Osei’s"),
    ("Osei’s Message to Ruiz:", "Osei’s"),
    ("Peru's warning to Chile:", "Peru's"),
    ("Peru's message for the Republic of Chile:", "Peru's"),
    ("Osei had one word for Ruiz:", "Osei"),
    ("The minister had a message for Lima:", "The minister"),
    ("Osei to Ruiz:", "Osei"),
    ("Osei on Ruiz:", "Osei"),
    ("Osei on Ruiz's plan:", "Osei"),
    ("Osei after meeting with Ana Ruiz:", "Osei"),
    ("Osei, after meeting with Ana Ruiz:", "Osei"),
    ("- More from Ruiz:", "Ruiz"),
    ("Osei detailed her talks with Peruvian leaders:", "Osei"),
    ("The envoy ended by quoting Ana Osei in Lima:", "The envoy"),
    ("Ana Osei at the parade:", "Ana Osei"),
    ("Ana Osei on Tuesday:", "Ana Osei"),
    ("The minister on Ruiz:", "The minister"),
    ("The envoy to Lima:", "The envoy to Lima"),
    ("A spokesman for Clover:", "A spokesman for Clover"),
    ("Osei's envoy:", "Osei's envoy"),
    ("A warning from Peru to Chile:", "Peru"),
    ("The words of Ana Osei:", "Ana Osei"),
    ("An interview with Ana Osei:", "Ana Osei"),
    ("It fell to Ana Osei:", "Ana Osei"),
    ("Asked about Ruiz, Osei was curt:", "Osei"),
    ("A message to Lima:", None),
    ("A message to Osei's envoy:", None),
    ("One word for Ruiz:", None),
    ("Questions for Ruiz:", None),
    ("In a letter to Ruiz:", None),
]


@pytest.mark.parametrize(("lead", "source"), SPEAKERS)
def test_who_speaks_before_a_colon_is_not_who_is_spoken_to(lead, source):
    assert said(f"{lead} {SAID}") == [(source, SAID)]
