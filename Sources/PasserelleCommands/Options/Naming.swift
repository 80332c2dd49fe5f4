import Comparison
import Model
import Passerelle

/// What people type for a credential, a role or a portfolio.
struct Naming {
  let workspace: Workspace

  /// A credential or, if there is none, a role.
  func subject(_ name: String) throws(Failure) -> Subject {
    if workspace.catalogue[name] == nil, let role = workspace.roles.first(where: { $0.id == name }) {
      return workspace.subject(role)
    }
    switch workspace.credential(named: name) {
    case .one(let credential): return workspace.subject(credential)
    case .several(let ids):
      if case .one(let role) = workspace.role(named: name) { return workspace.subject(role) }
      throw ambiguous(name, ids)
    case .none(let nearest):
      switch workspace.role(named: name) {
      case .one(let role): return workspace.subject(role)
      case .several(let ids): throw ambiguous(name, ids)
      case .none(let roles): throw unknown(name, nearest + roles)
      }
    }
  }

  func role(_ name: String) throws(Failure) -> Subject {
    switch workspace.role(named: name) {
    case .one(let role): return workspace.subject(role)
    case .several(let ids): throw ambiguous(name, ids)
    case .none(let nearest): throw unknown(name, nearest, of: .role)
    }
  }

  /// A role or, if there is none, a credential.
  func roleOrCredential(_ name: String) throws(Failure) -> Subject {
    if case .none = workspace.role(named: name), case .one(let credential) = workspace.credential(named: name) {
      return workspace.subject(credential)
    }
    return try role(name)
  }

  func credential(_ name: String) throws(Failure) -> Credential {
    switch workspace.credential(named: name) {
    case .one(let credential): return credential
    case .several(let ids): throw ambiguous(name, ids)
    case .none(let nearest): throw unknown(name, nearest)
    }
  }

  /// `ID`, or `ID@DATE` with the day of the award.
  func held(_ name: String) throws(Failure) -> Held {
    guard let at = name.lastIndex(of: "@") else { return Held(workspace.subject(try credential(name))) }
    let written = name[name.index(after: at)...]
    guard let awarded = CalendarDate(written) else {
      throw Failure(
        .usage,
        Text(
          "`\(written)` is not a date; write the award date as `ID@YYYY-MM-DD`",
          "`\(written)` n'est pas une date; écrire la date de délivrance ainsi : `ID@AAAA-MM-JJ`"))
    }
    guard awarded <= workspace.asOf else {
      throw Failure(
        .usage,
        Text(
          "`\(name)` was awarded after the as-of date \(workspace.asOf); check the date or `--as-of`",
          "`\(name)` a été délivré après la date d'effet \(workspace.asOf); vérifier la date ou `--as-of`"))
    }
    return Held(workspace.subject(try credential(String(name[..<at]))), awarded: awarded)
  }

  /// Ids separated by commas.
  func portfolio(_ names: String) throws(Failure) -> [Held] {
    var portfolio: [Held] = []
    for name in names.split(separator: ",").map(\.trimmingSpaces) where !name.isEmpty {
      portfolio.append(try held(name))
    }
    return portfolio
  }

  func ambiguous(_ name: String, _ ids: [String]) -> Failure {
    let shown = ids.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    return Failure(
      .noInput,
      Text(
        "`\(name)` stands for \(ids.count) records: \(shown); write more of it",
        "`\(name)` désigne \(ids.count) fiches : \(shown); précisez"))
  }

  /// What was looked for, and which command shows what there is.
  enum Kind {
    case record, role, competency

    var advice: Text {
      switch self {
      case .record:
        Text(
          "no credential or role is called so; try `passerelle catalogue search WORDS` or `passerelle roles list`",
          "aucun titre ni aucune profession ne s'appelle ainsi; essayez `passerelle catalogue search MOTS` ou `passerelle roles list`"
        )
      case .role:
        Text(
          "no role is called so; `passerelle roles list` shows them",
          "aucune profession ne s'appelle ainsi; `passerelle roles list` en donne la liste")
      case .competency:
        Text(
          "no competency is called so; try `passerelle framework search WORDS`",
          "aucune compétence ne s'appelle ainsi; essayez `passerelle framework search MOTS`")
      }
    }
  }

  func unknown(_ name: String, _ nearest: [String], of kind: Kind = .record) -> Failure {
    guard !nearest.isEmpty else {
      return Failure(
        .noInput,
        Text("`\(name)`: \(kind.advice.reading(.english))", "`\(name)` : \(kind.advice.reading(.french))"))
    }
    let shown = nearest.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    return Failure(
      .noInput,
      Text("nothing is called `\(name)`; nearest: \(shown)", "rien ne s'appelle `\(name)`; au plus près : \(shown)"))
  }
}

extension Naming {
  func competency(_ name: String) throws(Failure) -> CompetencyNumber {
    switch workspace.competency(named: name) {
    case .one(let number): return number
    case .several(let ids): throw ambiguous(name, ids)
    case .none(let nearest): throw unknown(name, nearest, of: .competency)
    }
  }
}
