"""The language of a text."""

from __future__ import annotations

import pytest

from graph.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister of Ruland met the ambassador in the capital and thanked him for the help that was given.", "en"),
        ("Noor meets Vell", "en"),
        (
            "Le ministre a reçu hier à Paris son homologue et les deux parties ont parlé de la coopération.",
            "fr",
        ),
        (
            "El ministro se reunió con su homólogo en la capital y las dos partes hablaron de la cooperación.",
            "es",
        ),
        (
            "Der Minister hat sich mit dem Botschafter in der Hauptstadt getroffen und ihm für die Hilfe gedankt.",
            "de",
        ),
        ("Министр встретился с послом в столице и поблагодарил его за помощь.", "ru"),
        ("Міністр зустрівся з послом у столиці і подякував йому за допомогу, її країні.", "uk"),
        ("外交部长在首都会见了大使。", "zh"),
        ("大臣は首都で大使と会談しました。", "ja"),
        ("التقى الوزير السفير في العاصمة وشكره على المساعدة", "ar"),
        ("12 34 - 56", ""),
        ("", ""),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code
