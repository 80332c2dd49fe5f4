import Model

/// The five vocabularies of Passerelle's own files.
enum Vocabulary: String, CaseIterable {
  case framework, catalogue, roles, policy, standard

  var root: String { rawValue }

  var namespace: String { "urn:passerelle:\(rawValue):1" }

  /// The element that a file of it holds many of; nil where it is all one record.
  var record: String? {
    switch self {
    case .framework: "competency"
    case .catalogue: "credential"
    case .roles: "role"
    case .policy, .standard: nil
    }
  }

  /// The option of the command line that takes such a file.
  var option: String { "--\(rawValue)" }

  var noun: Text {
    switch self {
    case .framework: Text("a competency framework", "un référentiel de compétences")
    case .catalogue: Text("a catalogue", "un catalogue")
    case .roles: Text("a list of roles", "une liste de rôles")
    case .policy: Text("a policy", "une politique")
    case .standard: Text("a quality standard", "une norme de qualité")
    }
  }

  /// How many records, in words.
  func counted(_ count: Int) -> Text {
    let isOne = count == 1
    switch self {
    case .framework:
      return Text(
        isOne ? "1 competency" : "\(count) competencies", count < 2 ? "\(count) compétence" : "\(count) compétences")
    case .catalogue:
      return Text(isOne ? "1 credential" : "\(count) credentials", count < 2 ? "\(count) titre" : "\(count) titres")
    case .roles:
      return Text(isOne ? "1 role" : "\(count) roles", count < 2 ? "\(count) rôle" : "\(count) rôles")
    case .policy, .standard: return .same("\(count)")
    }
  }
}
