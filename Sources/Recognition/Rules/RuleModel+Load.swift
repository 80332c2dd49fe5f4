import DecisionTables
public import Model
import XMLReading

extension RuleModel {
  /// Reads the rules in a file.
  ///
  /// - Returns: nil, with what is wrong, for a file that is no decision model, has errors, or does not say whose rules it
  ///   holds: rules that might decide otherwise than they read must not decide at all.
  public static func read(_ path: String) -> (model: RuleModel?, diagnostics: [Diagnostic]) {
    guard let bytes = FileBytes.read(path) else {
      return (
        nil,
        [
          Diagnostic(
            .unreadable, "no-such-file", at: SourceLocation(file: path),
            Text("there is no such file, or it cannot be read", "ce fichier n'existe pas ou ne peut être lu"))
        ]
      )
    }
    return read(bytes, named: path)
  }

  /// The same from bytes in memory; models that it imports are not looked for.
  public static func read(_ bytes: [UInt8], named name: String) -> (model: RuleModel?, diagnostics: [Diagnostic]) {
    let place = SourceLocation(file: name)
    func unusable(_ code: String, _ message: Text) -> (RuleModel?, [Diagnostic]) {
      (nil, [Diagnostic(.unreadable, code, at: place, message)])
    }
    let root: XMLElement
    let model: DecisionModel
    do throws(XMLFailure) {
      root = try XMLReader.root(of: .bytes(bytes, name: name))
      model = try DecisionModel(reading: .bytes(bytes, name: name))
    } catch {
      return unusable(
        "malformed", Text("this is not XML that can be read: \(error)", "ce n'est pas du XML lisible : \(error)"))
    }
    let compiled = CompiledModel(model)
    if let error = compiled.errors.first {
      return (
        nil,
        [
          Diagnostic(
            .unreadable, "faulty-rules", at: SourceLocation(file: name, line: error.place.line),
            Text(
              "\(error.message.english); `passerelle rules check` shows every error",
              "\(error.message.french); `passerelle rules check` montre chaque erreur"))
        ]
      )
    }
    func attribute(_ name: String) -> String? { root[name, in: namespace] }
    guard let receiver = attribute("receiver").flatMap({ Receiver(name: $0) }) else {
      return unusable(
        "no-receiver",
        Text(
          "the model does not say whose rules it holds; write `receiver=\"CA-ON\"` in the namespace `\(namespace)` on `definitions`",
          "le modèle ne dit pas de qui sont ces règles; écrivez `receiver=\"CA-ON\"` de l'espace de noms `\(namespace)` sur `definitions`"
        ))
    }
    var dates: [Model.CalendarDate?] = []
    for name in ["from", "to"] {
      let written = attribute(name)
      let date = written.flatMap { Model.CalendarDate($0) }
      if let written, date == nil {
        return unusable(
          "bad-date",
          Text(
            "`\(name)=\"\(written)\"` is not a date; write it as YYYY-MM-DD",
            "`\(name)=\"\(written)\"` n'est pas une date; écrivez AAAA-MM-JJ"))
      }
      dates.append(date)
    }
    guard
      let rules = RuleModel(
        source: name, bytes: bytes, title: model.name, receiver: receiver, version: attribute("version") ?? "",
        span: DateSpan(from: dates[0], to: dates[1]), compiled: compiled)
    else {
      return unusable(
        "no-recognition-table",
        Text(
          "the model has no decision with the id `\(decision)` that is a table",
          "le modèle n'a aucune décision d'id `\(decision)` qui soit une table"))
    }
    if [.collect, .ruleOrder, .outputOrder].contains(rules.hitPolicy) {
      return unusable(
        "several-outcomes",
        Text(
          "the hit policy `\(rules.hitPolicy.rawValue)` concludes several outcomes; use `FIRST` or `UNIQUE`",
          "la politique `\(rules.hitPolicy.rawValue)` conclut à plusieurs issues; utilisez `FIRST` ou `UNIQUE`"))
    }
    if let unknown = rules.inputNames.first(where: { Fact(identifier: $0) == nil }) {
      return unusable(
        "unknown-fact",
        Text(
          "the input `\(unknown)` is not a fact; `passerelle rules facts` lists them",
          "l'entrée `\(unknown)` n'est pas un fait; `passerelle rules facts` en donne la liste"))
    }
    if let row = rules.rows.first(where: { $0.outcome == .undetermined }) {
      return unusable(
        "unknown-outcome",
        Text(
          "row \(row.number) concludes what is no outcome; write one of \(outcomes)",
          "la règle \(row.number) ne conclut à aucune issue connue; écrivez l'une de celles-ci : \(outcomes)"))
    }
    return (rules, [])
  }

  private static var outcomes: String {
    RecognitionOutcome.allCases.filter { $0 != .undetermined }.map { "`\"\($0.rawValue)\"`" }.joined(separator: ", ")
  }
}
