public import Model

extension ConversionReport.Loss {
  /// What was lost, in words. What a file itself calls something, such as `skos:historyNote`, is the same in both languages.
  public var words: Text { Text(name, LossWording.french(name)) }
}

/// The French of what conversions lose: whole names, and those with a name of the file's own in them.
enum LossWording {
  static func french(_ name: String) -> String {
    if let words = whole[name] { return words }
    var words = name
    if let (english, french) = beginnings.first(where: { words.hasPrefix($0.0) }) {
      words = french + words.dropFirst(english.count)
    }
    if let (english, french) = ends.first(where: { words.hasSuffix($0.0) }) {
      words = words.dropLast(english.count) + french
    }
    if let (english, french) = middles.first(where: { words.contains($0.0) }) {
      words = words.replacing(english, with: french)
    }
    return words
  }

  private static let whole = [
    "accreditation limited to a jurisdiction that is not known": "agrément limité à un territoire inconnu",
    "accreditation limited to other levels": "agrément limité à d'autres niveaux",
    "currency, read as CAD": "monnaie, lue comme CAD",
    "definition, read as a label for want of one": "définition, lue comme libellé faute d'en avoir un",
    "description of a learning outcome": "description d'un résultat d'apprentissage",
    "description, read as an outcome for want of any": "description, lue comme résultat faute d'en avoir",
    "encoding, read as Windows-1252": "codage, lu comme Windows-1252",
    "estimatedDuration in months or words": "estimatedDuration en mois ou en mots",
    "expires of an assertion": "expires d'une assertion",
    "importance of a need, taken from its OaSIS rating": "importance d'un besoin, tirée de sa cote du SIPeC",
    "issuer title in another language": "nom de l'organisme dans une autre langue",
    "kind of credential": "type de titre",
    "label that is no skos:prefLabel": "libellé qui n'est pas un skos:prefLabel",
    "language of the file, read as English": "langue du fichier, lue comme l'anglais",
    "language, read as English": "langue, lue comme l'anglais",
    "learner": "personne apprenante",
    "learning outcome with no words in English or French":
      "résultat d'apprentissage sans mots en anglais ni en français",
    "needs of occupations: no file `occupationSkillRelations`":
      "besoins des professions\u{A0}: pas de fichier `occupationSkillRelations`",
    "OaSIS descriptor that is no competency": "descripteur du SIPeC qui n'est pas une compétence",
    "publisher's address, read as a source": "adresse de l'éditeur, lue comme une source",
    "ratings of several OaSIS profiles in one unit group, averaged":
      "cotes de plusieurs profils du SIPeC dans un groupe de base, en moyenne",
    "relation of a skill that no file describes": "relation d'une compétence qu'aucun fichier ne décrit",
    "relation to a competency elsewhere": "relation avec une compétence qui est ailleurs",
    "rubric criterion of no item": "critère de grille sans élément",
    "rubric level beyond the tenth": "niveau de grille au-delà du dixième",
    "second skos:prefLabel in a language": "second skos:prefLabel dans une langue",
    "signature, which is not checked": "signature, qui n'est pas vérifiée",
    "skill with no label in English or French": "compétence sans libellé en anglais ni en français",
    "skos:inScheme of a second scheme": "skos:inScheme d'un second schéma",
    "skos:scopeNote beside a definition": "skos:scopeNote à côté d'une définition",
    "title": "titre",
    "TransferValueProfile, its value read as the credits of what it is from":
      "TransferValueProfile, sa valeur lue comme les crédits de ce dont il part",
    "TransferValueProfile, read as a course for want of what it is from":
      "TransferValueProfile, lu comme un cours faute de ce dont il part",
    "type `Attitude`, read as a skill": "type `Attitude`, lu comme une aptitude",
    "words in no stated language, read as English": "mots sans langue indiquée, lus comme de l'anglais",
    "words of a competency that is elsewhere": "mots d'une compétence qui est ailleurs",
  ]

  private static let beginnings = [
    ("words in ", "mots en "), ("node of type ", "nœud de type "), ("resource of type ", "ressource de type "),
    ("column ", "colonne "), ("association `", "association de type `"), ("more than one ", "plus d'un "),
    ("OaSIS rows: ", "lignes du SIPeC\u{A0}: "),
    ("OaSIS ratings that are no competencies: ", "cotes du SIPeC qui ne sont pas des compétences\u{A0}: "),
    ("OaSIS column that its guide does not name: ", "colonne du SIPeC que son guide ne nomme pas\u{A0}: "),
    ("file that is not understood: ", "fichier qui n'est pas compris\u{A0}: "),
    ("file of another kind ", "fichier d'un autre type "),
  ]

  private static let ends = [
    (" that is in no file", " qui n'est dans aucun fichier"), (" of a learner", " d'une personne apprenante"),
    (" beside another definition", " à côté d'une autre définition"),
    (" of something that is no item", " de ce qui n'est pas un élément"),
  ]

  private static let middles = [(" in `", " en `"), (": day of `", "\u{A0}: jour de `")]
}
