internal import Model

/// The stock words of learning outcomes ("ability to", "demonstrate", "être capable de"): they weigh little, but they
/// are not lost, since some labels differ by nothing else.
enum Boilerplate {
  static func stems(in language: Language) -> Set<String> { language == .english ? english : french }

  private static let english = stems(
    of: """
      ability able acknowledge acquire adequate apply application appropriate appropriately aware awareness basic
      capable competence competency competent competently demonstrate demonstrated describe different discuss effective effectively effectiveness
      ensure excellent experience explain familiarity familiar gain general given good identify include including
      introduce introductory know knowledge knowledgeable learn learner list main necessary perform performing
      possess proficiency proficient recall recognise recognize related relevant required skill skilled specific
      strong student successfully suitable task topic understand understanding use using utilise utilize variety
      various well work
      """, .english)

  private static let french = stems(
    of: """
      acquérir adapté adéquat apprenant apprendre approprié appropriée aptitude base bien bon capable capacité cerner
      compétence compétent comprendre compréhension connaissance connaître conscience conscient convenablement
      correctement décrire démontrer différent divers effectivement effectuer efficace efficacement étudiant expérience
      expliquer exécuter faire général habileté habiletés identifier maîtrise maîtriser mettre oeuvre montrer nécessaire pertinent posséder principal
      principaux reconnaître relatif relié savoir spécifique tâche utilisation utiliser varié appliquer application
      """, .french)

  private static func stems(of words: String, _ language: Language) -> Set<String> {
    let session = AnalysisSession(language)
    return Set(words.split(whereSeparator: \.isWhitespace).map { session.stem(Array($0.utf8)) })
  }
}
