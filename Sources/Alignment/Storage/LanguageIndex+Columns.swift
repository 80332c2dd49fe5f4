internal import Model

extension LanguageIndex {
  func add(to columns: inout NamedColumns, _ name: String) {
    columns.add(name + ".owners", Column([labelRarity, definitionRarity, textRarity].map { Int64($0.owners) }))
    vocabulary.add(to: &columns, name + ".words")
    columns.add(name + ".families", families.terms)
    columns.add(name + ".labelWeights", labels.weights)
    columns.add(name + ".definitionWeights", definitions.weights)
    columns.add(name + ".gramWeights", grams.weights)
    columns.add(name + ".textWeights", wholeTexts.weights)
    labels.add(to: &columns, name + ".labels")
    definitions.add(to: &columns, name + ".definitions")
    examples.add(to: &columns, name + ".examples")
    grams.add(to: &columns, name + ".grams")
    exampleGrams.add(to: &columns, name + ".exampleGrams")
    wholeTexts.add(to: &columns, name + ".wholeTexts")
    texts.add(to: &columns, name + ".labels")
    definitionTexts.add(to: &columns, name + ".definitions")
    exampleTexts.add(to: &columns, name + ".examples")
    words.add(to: &columns, name + ".wordImpacts")
    gramImpacts.add(to: &columns, name + ".gramImpacts")
    columns.add(name + ".saturations", saturations)
    columns.add(name + ".forms", forms)
    verbs.add(to: &columns, name + ".verbs")
  }

  convenience init(
    _ columns: NamedColumns, _ name: String, language: Language, competencies: Int, weights: MatchingWeights
  ) throws(ColumnFault) {
    let owners: Column<Int64> = try columns.column(name + ".owners")
    try check(owners.count == 3 && owners.allSatisfy { (0...Int64(competencies)).contains($0) }, name + ".owners")
    let vocabulary = try WordTable(columns, name + ".words")
    let families: Column<Int32> = try columns.column(name + ".families")
    try check(families.allSatisfy { (0..<vocabulary.count).contains(Int($0)) }, name + ".families")
    let labelWeights = try Field.weights(columns, name + ".labelWeights", count: vocabulary.count)
    let definitionWeights = try Field.weights(columns, name + ".definitionWeights", count: vocabulary.count)
    let gramWeights = try Field.weights(columns, name + ".gramWeights", count: CharacterGrams.bucketCount)
    func field(_ kind: String, _ weights: Column<Int32>) throws(ColumnFault) -> Field {
      try Field(columns, name + kind, competencies: competencies, weights: weights)
    }
    let labels = try field(".labels", labelWeights)
    let grams = try field(".grams", gramWeights)
    let definitions = try field(".definitions", definitionWeights)
    let examples = try field(".examples", labelWeights)
    let exampleGrams = try field(".exampleGrams", gramWeights)
    try check(
      Array(grams.firsts) == Array(labels.firsts) && grams.features.allSatisfy { $0 >= 0 }, name + ".grams.firsts")
    try check(
      Array(exampleGrams.firsts) == Array(examples.firsts) && exampleGrams.features.allSatisfy { $0 >= 0 },
      name + ".exampleGrams.firsts")
    func texts(_ kind: String, _ field: Field) throws(ColumnFault) -> Wordings {
      try Wordings(columns, name + kind, competencies: competencies, as: field)
    }
    let saturations: Column<Double> = try columns.column(name + ".saturations")
    try check(
      saturations.count == competencies && saturations.allSatisfy { $0 > 0 && $0.isFinite }, name + ".saturations")
    let forms: Column<UInt8> = try columns.column(name + ".forms")
    try check(forms.count == competencies && areBelow(3, forms), name + ".forms")
    func rarity(_ place: Int) -> Rarity { Rarity(owners: Int(owners[place]), background: nil, weights: weights) }
    self.init(
      language: language, vocabulary: vocabulary, families: WordFamilies(families, of: vocabulary), labels: labels,
      grams: grams,
      definitions: definitions, examples: examples, exampleGrams: exampleGrams,
      wholeTexts: try WholeTexts(
        columns, name + ".wholeTexts", competencies: competencies,
        weights: try Field.weights(columns, name + ".textWeights", count: vocabulary.count)),
      texts: try texts(".labels", labels),
      definitionTexts: try texts(".definitions", definitions), exampleTexts: try texts(".examples", examples),
      words: try ImpactIndex(
        columns, name + ".wordImpacts", competencies: competencies, features: vocabulary.count),
      gramImpacts: try ImpactIndex(
        columns, name + ".gramImpacts", competencies: competencies, features: CharacterGrams.bucketCount),
      saturations: saturations, forms: forms, verbs: try WordTable(columns, name + ".verbs"),
      labelRarity: rarity(0), definitionRarity: rarity(1),
      textRarity: rarity(2))
  }
}
