import Model

/// A framework of a dozen competencies, our own, for tests.
enum SmallFramework {
  static let set = FrameworkSet([framework])

  static let framework = Framework(
    id: "small", uri: "urn:small", version: "1", title: Text("Small", "Petit"), competencies: competencies)

  static let competencies: [Competency] = [
    competency(
      "bread", "Bread baking", "Boulangerie", ["bake loaves and rolls"], ["cuire des pains et des petits pains"],
      "Making dough, letting it rise and baking it.", "Faire la pâte, la laisser lever et la cuire."),
    competency(
      "soup", "Soup cooking", "Préparation de soupes", ["cook broths and stews"],
      ["cuisiner des bouillons et des ragoûts"],
      "Simmering vegetables and bones in water.", "Faire mijoter des légumes et des os dans l'eau."),
    competency(
      "menu", "Menu planning", "Planification de menus", ["plan seasonal menus"], ["planifier des menus saisonniers"],
      "Choosing dishes that suit guests, season and price.",
      "Choisir des plats qui conviennent aux convives, à la saison et au prix."),
    competency(
      "sql", "SQL querying", "Requêtes SQL", ["query relational databases"], ["interroger des bases de données"],
      "Asking a database for exactly the rows that are needed.",
      "Demander à une base de données exactement les lignes voulues."),
    competency(
      "cpp", "C++ programming", "Programmation en C++", ["object-oriented code in C++"], ["code orienté objet en C++"],
      "Writing programs in C++.", "Écrire des programmes en C++."),
    competency(
      "whmis", "Hazardous products (WHMIS)", "Produits dangereux (SIMDUT)", ["read safety data sheets"],
      ["lire des fiches de données de sécurité"], "Labels and sheets of dangerous products.",
      "Étiquettes et fiches des produits dangereux."),
    competency(
      "welding", "Arc welding", "Soudage à l'arc", ["weld steel plates"], ["souder des tôles d'acier"],
      "Joining metal with an electric arc.", "Joindre des métaux par un arc électrique."),
    competency(
      "listening", "Active listening", "Écoute active", ["listen to clients"], ["écouter la clientèle"],
      "Giving a speaker full attention.", "Accorder toute son attention à la personne qui parle."),
    competency(
      "inventory", "Inventory management", "Gestion des stocks", ["count stock"], ["compter les stocks"],
      "Knowing what is in the warehouse.", "Savoir ce qu'il y a dans l'entrepôt."),
  ]

  static func competency(
    _ id: String, _ english: String, _ french: String, _ englishOthers: [String], _ frenchOthers: [String],
    _ englishDefinition: String, _ frenchDefinition: String
  ) -> Competency {
    Competency(
      id: id, uri: "urn:small:\(id)", label: Text(english, french),
      alternatives: Texts(english: englishOthers, french: frenchOthers),
      definition: Text(englishDefinition, frenchDefinition))
  }
}
