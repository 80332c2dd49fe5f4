#!/usr/bin/env python3
"""lxml's iterparse over a SKOS file: what a Python program would load, labels and definitions in English and French."""
import sys

from lxml import etree

SKOS = "{http://www.w3.org/2004/02/skos/core#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

concepts = []
for _, element in etree.iterparse(sys.argv[1], tag=SKOS + "Concept", huge_tree=True):
    concept = {"uri": element.get(RDF + "about")}
    for child in element:
        language = child.get(LANG)
        if language in ("en", "fr"):
            concept.setdefault((child.tag, language), []).append(child.text)
        elif language is None:
            concept.setdefault(child.tag, []).append(child.get(RDF + "resource"))
    concepts.append(concept)
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
print(len(concepts), file=sys.stderr)
