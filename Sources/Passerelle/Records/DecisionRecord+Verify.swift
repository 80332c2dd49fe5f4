import Loading
public import Model
public import Recognition

/// What a second run of a record showed.
public struct RecordCheck: Sendable {
  /// The record came to the same bytes.
  public let isSame: Bool
  /// What is not as it was recorded.
  public let differences: [Text]
  /// What has changed in the present data since; it takes nothing from the record.
  public let since: [Text]
}

extension DecisionRecord {
  /// Runs the record again and says what differs; with the present data at hand, also what has changed since.
  /// - Parameter file: the bytes that the record was read from.
  public func verified(_ file: [UInt8], now workspace: Workspace?, policyText: [UInt8]?, rules: RuleBook?)
    -> RecordCheck
  {
    var differences: [Text] = []
    if file != bytes {
      differences.append(
        Text(
          "the file is not in the form in which records are written",
          "le fichier n'est pas dans la forme où les dossiers sont écrits"))
    }
    let named =
      [("catalogue", parts.catalogue), ("policy", parts.policy), ("rules", parts.rules)]
      + parts.frameworks.enumerated().map { ("frameworks[\($0)]", $1) }
    for (name, part) in named where !part.isIntact {
      differences.append(
        Text(
          "the part `\(name)` was changed: its hash is not the one recorded",
          "la partie `\(name)` a été modifiée : son empreinte n'est pas celle du dossier"))
    }
    if digest != sha256 {
      differences.append(
        Text("the record was changed: its hash is another", "le dossier a été modifié : son empreinte est autre"))
    }
    do {
      let again = try rerun()
      let (old, new) = (result.lines, again.result.lines)
      for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
        let (before, after) = (old[name] ?? "–", new[name] ?? "–")
        differences.append(
          Text(
            "`\(name)`: recorded \(before), now \(after)", "`\(name)` : \(before) au dossier, \(after) maintenant"))
      }
      if again.bytes != file && differences.isEmpty {
        differences.append(Text("the bytes differ", "les octets diffèrent"))
      }
    } catch {
      differences.append(error.message)
    }
    return RecordCheck(
      isSame: differences.isEmpty, differences: differences,
      since: workspace.map { since($0, policyText: policyText, rules: rules) } ?? [])
  }

  private func since(_ workspace: Workspace, policyText: [UInt8]?, rules: RuleBook?) -> [Text] {
    var changes: [Text] = []
    let roleIDs = Set(parts.profiles.filter { $0.role != nil }.map(\.id))
    let present = parts.profiles.map(\.id).filter { !roleIDs.contains($0) }.map { ($0, workspace.catalogue[$0]) }
    for (id, credential) in present where credential == nil {
      changes.append(
        Text("`\(id)` is no longer in the catalogue", "`\(id)` n'est plus au catalogue"))
    }
    let now = NativeWriter.catalogue(present.compactMap(\.1), id: "record", version: "1")
    if present.allSatisfy({ $0.1 != nil }), Digest.sha256(now) != parts.catalogue.sha256 {
      changes.append(
        Text(
          "the record of a credential concerned has changed in the catalogue",
          "la fiche d'un des titres en cause a changé au catalogue"))
    }
    if let policyText, Digest.sha256(policyText) != parts.policy.sha256 {
      changes.append(
        Text(
          "the policy is another: \(parts.policy.version) then, \(workspace.policy.version) now",
          "la politique est autre : \(parts.policy.version) alors, \(workspace.policy.version) maintenant"))
    }
    for profile in parts.profiles {
      let subject =
        workspace.catalogue[profile.id].map { workspace.subject($0) }
        ?? workspace.roles.first { $0.id == profile.id }.map { workspace.subject($0) }
      if let subject, RecordedProfile(subject, workspace.frameworks) != profile {
        changes.append(
          Text(
            "the statements of `\(profile.id)` are mapped otherwise now",
            "les énoncés de `\(profile.id)` sont associés autrement maintenant"))
      }
    }
    if let rules, let receiver = Receiver(name: receiver), let day = Model.CalendarDate(asOf) {
      if case .one(let model) = rules.rules(of: receiver, on: day) {
        if model.digest != parts.rules.sha256 {
          changes.append(
            Text(
              "the rules for that day are others now: \(parts.rules.version) then, \(model.version) now",
              "les règles de ce jour sont autres maintenant : \(parts.rules.version) alors, \(model.version) maintenant"
            ))
        }
      } else {
        changes.append(
          Text("no rules are in force for that day any more", "aucune règle n'est plus en vigueur ce jour-là"))
      }
    }
    return changes
  }
}
