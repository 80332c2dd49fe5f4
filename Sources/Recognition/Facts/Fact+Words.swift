public import Model

extension Fact {
  /// What people call it.
  public var name: Text {
    switch self {
    case .coverageStated: Text("stated coverage", "couverture déclarée")
    case .coverageExpected: Text("expected coverage", "couverture attendue")
    case .coveragePossible: Text("possible coverage", "couverture possible")
    case .levelDifference: Text("level difference", "écart de niveau")
    case .shareBelowLevel: Text("share met below level", "part couverte sous le niveau")
    case .workloadRatio: Text("workload ratio", "rapport de charge de travail")
    case .qualityAssurance: Text("quality assurance", "assurance qualité")
    case .qualityInScope: Text("quality assurance valid here", "assurance qualité valable ici")
    case .assessmentTask: Text("assessment task", "tâche évaluée")
    case .taskDifference: Text("difference of assessment task", "écart de tâche évaluée")
    case .assessmentSupervision: Text("assessment supervision", "surveillance de l'évaluation")
    case .supervisionDifference: Text("difference of supervision", "écart de surveillance")
    case .currency: Text("currency", "état")
    case .monthsSinceAward: Text("months since award", "mois depuis la délivrance")
    case .sectorRelation: Text("sector relation", "lien des secteurs")
    case .regulated: Text("regulated occupation", "profession réglementée")
    case .sourceLanguages: Text("languages of the source", "langues de la source")
    case .targetLanguages: Text("languages of the target", "langues de la cible")
    case .languageShared: Text("shared language", "langue commune")
    case .evidenceVerified: Text("evidence verified", "preuve vérifiée")
    case .grade: Text("grade", "note")
    case .sourceJurisdiction: Text("jurisdiction of the source", "provenance")
    case .targetJurisdiction: Text("receiving jurisdiction", "destination")
    case .sourceKind: Text("kind of the source", "genre de la source")
    case .targetKind: Text("kind of the target", "genre de la cible")
    case .issuerKind: Text("kind of issuer", "genre d'organisme")
    }
  }

  /// What its values are.
  public var values: Text {
    switch self {
    case .coverageStated, .coverageExpected, .coveragePossible:
      Text("0 to 1, exact", "de 0 à 1, exacte")
    case .levelDifference:
      Text("steps of the reference scale, source less target", "paliers de l'échelle de référence, source moins cible")
    case .shareBelowLevel: Text("0 to 1, of the target's weight", "de 0 à 1, du poids de la cible")
    case .workloadRatio:
      Text("total hours of the source over the target's", "total des heures de la source sur celui de la cible")
    case .qualityAssurance:
      Text(
        "\(codes), in force at the award date, else at the as-of date",
        "\(codes), en vigueur à la délivrance, sinon à la date d'effet")
    case .qualityInScope:
      Text("true, false: meant for the receiving jurisdiction", "true, false : vise la destination")
    case .assessmentTask: Text("0 (none) to 6 (portfolio), after Oliver", "de 0 (aucune) à 6 (portfolio), selon Oliver")
    case .assessmentSupervision:
      Text(
        "0 (unsupervised) to 5 (on site, two checks)", "de 0 (sans surveillance) à 5 (sur place, deux vérifications)")
    case .taskDifference, .supervisionDifference:
      Text("steps of its scale, source less target", "degrés de son échelle, source moins cible")
    case .monthsSinceAward: Text("whole months", "mois entiers")
    case .evidenceVerified:
      Text("true, false: whether somebody checked that the award is real", "true, false : délivrance vérifiée ou non")
    case .grade: Text("0 to 100, as transcripts say it", "de 0 à 100, comme au relevé de notes")
    case .regulated, .languageShared: .same("true, false")
    case .sourceJurisdiction, .targetJurisdiction:
      Text("`CA-ON` and so on; `providers` for none", "`CA-ON` et ainsi de suite; `providers` sans province")
    case .currency, .sectorRelation, .sourceLanguages, .targetLanguages, .sourceKind, .targetKind, .issuerKind:
      .same(codes)
    }
  }

  private var codes: String { FactCodes.of(self).joined(separator: ", ") }

  /// What would settle it where it is not known.
  public var whatSettlesIt: Text {
    switch self {
    case .monthsSinceAward: Text("the award date (`--awarded DATE`)", "la date de délivrance (`--awarded DATE`)")
    case .grade: Text("the grade (`--grade G`)", "la note (`--grade N`)")
    case .evidenceVerified:
      Text(
        "whether the award has been verified (`--verified` or `--no-verified`)",
        "si la délivrance a été vérifiée (`--verified` ou `--no-verified`)")
    case .coverageStated, .coverageExpected, .coveragePossible:
      Text("the target's learning outcomes", "les résultats d'apprentissage de la cible")
    case .levelDifference: Text("the level of both, as stated", "le niveau des deux, tel qu'indiqué")
    case .workloadRatio: Text("the total hours of both", "le total des heures des deux")
    case .qualityAssurance, .qualityInScope:
      Text("who assures the quality of the source", "qui assure la qualité de la source")
    case .assessmentTask, .assessmentSupervision:
      Text("how the source is assessed", "comment la source est évaluée")
    case .taskDifference, .supervisionDifference:
      Text("how both are assessed", "comment les deux sont évaluées")
    case .sectorRelation: Text("the sector of both", "le secteur des deux")
    case .sourceLanguages, .targetLanguages, .languageShared:
      Text("the languages in which they are taught", "les langues d'enseignement")
    case .issuerKind: Text("what kind of body issues the source", "de quel genre d'organisme vient la source")
    case .shareBelowLevel, .currency, .regulated, .sourceJurisdiction, .targetJurisdiction, .sourceKind, .targetKind:
      name
    }
  }
}
