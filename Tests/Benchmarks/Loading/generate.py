#!/usr/bin/env python3
"""Writes the inputs of the loading benchmark, always the same for a seed.

skos FILE     about 100 MB of SKOS RDF/XML: 14,000 concepts in eleven languages
json FILE     about 100 MB of a CASE package
csv FILE      a million rows of credentials

Sizes follow ESCO's skills pillar (14,000 concepts; a preferred label, some alternative labels and a definition in each
language); the words are made up.
"""
import random
import sys

LANGUAGES = ["en", "fr", "de", "es", "it", "nl", "pt", "pl", "sv", "fi", "el"]
SEED = 20260101


def words(random_, letters, count):
    return " ".join("".join(random_.choices(letters, k=random_.randint(3, 10))) for _ in range(count))


def vocabulary(random_):
    plain = "abcdefghijklmnopqrstuvwxyz"
    marked = {"fr": plain + "éèàçê", "de": plain + "äöüß", "es": plain + "áéíóñ", "pl": plain + "ąęłśż",
              "sv": plain + "åäö", "fi": plain + "äö", "pt": plain + "ãõçá", "el": "αβγδεζηθικλμνξοπρστυφχψω"}
    return {language: [words(random_, marked.get(language, plain), 1) for _ in range(3000)] for language in LANGUAGES}


def phrase(random_, known, low, high):
    return " ".join(random_.choices(known, k=random_.randint(low, high)))


def skos(path, concepts=14_000, alternatives=6, definition=(26, 38)):
    random_ = random.Random(SEED)
    known = vocabulary(random_)
    base = "http://example.org/skills/"
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
                  ' xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:dct="http://purl.org/dc/terms/">\n'
                  f'  <skos:ConceptScheme rdf:about="{base}">\n    <dct:title xml:lang="en">Made-up skills</dct:title>\n'
                  '    <dct:license rdf:resource="https://creativecommons.org/publicdomain/zero/1.0/"/>\n'
                  '  </skos:ConceptScheme>\n')
        for number in range(concepts):
            out.write(f'  <skos:Concept rdf:about="{base}{number:06d}">\n    <skos:inScheme rdf:resource="{base}"/>\n')
            for language in LANGUAGES:
                own = known[language]
                label = f"{phrase(random_, own, 2, 4)} {number}"
                out.write(f'    <skos:prefLabel xml:lang="{language}">{label}</skos:prefLabel>\n')
                for _ in range(random_.randint(2, alternatives)):
                    out.write(f'    <skos:altLabel xml:lang="{language}">{phrase(random_, own, 2, 5)}</skos:altLabel>\n')
                text = phrase(random_, own, *definition)
                out.write(f'    <skos:definition xml:lang="{language}">{text} &amp; more.</skos:definition>\n')
            if number:
                parent = random_.randrange(number)
                out.write(f'    <skos:broader rdf:resource="{base}{parent:06d}"/>\n')
            out.write('  </skos:Concept>\n')
        out.write('</rdf:RDF>\n')


def case(path, items=150_000):
    random_ = random.Random(SEED)
    known = vocabulary(random_)["en"]
    base = "https://example.org/case/"
    stamp = "2026-01-01T00:00:00Z"
    with open(path, "w", encoding="utf-8") as out:
        document = f'{{"identifier":"d","uri":"{base}d","title":"Made-up items","creator":"Nobody","lastChangeDateTime":"{stamp}"}}'
        out.write(f'{{"CFDocument":{document},\n"CFItems":[\n')
        for number in range(items):
            name = f"00000000-0000-4000-8000-{number:012d}"
            out.write(("," if number else "") + f'{{"identifier":"{name}","uri":"{base}{name}","fullStatement":"'
                      f'{phrase(random_, known, 20, 40)} {number}","CFItemType":"Skill","humanCodingScheme":"S.{number}",'
                      f'"notes":"{phrase(random_, known, 20, 40)}","lastChangeDateTime":"{stamp}"}}\n')
        out.write('],\n"CFAssociations":[]}\n')


def table(path, rows=1_000_000):
    random_ = random.Random(SEED)
    known = vocabulary(random_)["en"]
    provinces = ["ON", "QC", "BC", "AB", "NS"]
    with open(path, "w", encoding="utf-8") as out:
        out.write("Code,Title,Institution,Province,Hours,Learning outcomes,URL\r\n")
        for number in range(rows):
            out.write(f'C{number},"{phrase(random_, known, 2, 5)}, {number}",College {number % 200},{random_.choice(provinces)},'
                      f'{random_.randint(5, 200)},"{phrase(random_, known, 5, 12)}; {phrase(random_, known, 5, 12)}",'
                      f'https://example.org/{number}\r\n')


if __name__ == "__main__":
    kind, path = sys.argv[1], sys.argv[2]
    scale = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    {"skos": lambda: skos(path, int(14_000 * scale)), "json": lambda: case(path, int(150_000 * scale)),
     "csv": lambda: table(path, int(1_000_000 * scale))}[kind]()
