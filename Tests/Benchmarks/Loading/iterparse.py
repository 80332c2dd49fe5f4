#!/usr/bin/env python3
"""lxml's iterparse over a SKOS file: what a Python program would load, labels and definitions in English and French.

With --report it also does what the loader does besides: words on one line, the line of each concept, words in other languages
counted by language and property, repeated labels left out, and references resolved to concepts of the file.
"""
import collections
import sys

from lxml import etree

SKOS = "{http://www.w3.org/2004/02/skos/core#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

arguments = [each for each in sys.argv[1:] if each != "--report"]
report = len(arguments) + 1 < len(sys.argv)
concepts = []
left_out = collections.Counter()
for _, element in etree.iterparse(arguments[0], tag=SKOS + "Concept", huge_tree=True):
    concept = {"uri": element.get(RDF + "about")}
    if report:
        concept["line"] = element.sourceline
    for child in element:
        language = child.get(LANG)
        if language in ("en", "fr"):
            words = " ".join((child.text or "").split()) if report else child.text
            known = concept.setdefault((child.tag, language), [])
            if not report or words and words not in known:
                known.append(words)
        elif language is None:
            concept.setdefault(child.tag, []).append(child.get(RDF + "resource"))
        elif report:
            left_out[child.tag, language] += 1
    concepts.append(concept)
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
if report:
    places = {concept["uri"]: place for place, concept in enumerate(concepts)}
    for concept in concepts:
        concept["parents"] = [places.get(uri, uri) for uri in concept.get(SKOS + "broader", [])]
print(len(concepts), sum(left_out.values()), file=sys.stderr)
