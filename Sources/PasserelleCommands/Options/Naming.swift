import Comparison
import Model
import Passerelle

/// What people type for a credential, a role or a portfolio.
struct Naming {
  let workspace: Workspace

  /// A credential or, if there is none, a role.
  func subject(_ name: String) throws(Failure) -> Subject {
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
    case .none(let nearest): throw unknown(name, nearest.isEmpty ? workspace.roles.map(\.id) : nearest)
    }
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

  /// Ids separated by commas; each counts once.
  func portfolio(_ names: String) throws(Failure) -> [Held] {
    var portfolio: [Held] = []
    for name in names.split(separator: ",").map(\.trimmingSpaces) where !name.isEmpty {
      let next = try held(name)
      if !portfolio.contains(where: { $0.subject.id == next.subject.id }) { portfolio.append(next) }
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

  func unknown(_ name: String, _ nearest: [String]) -> Failure {
    guard !nearest.isEmpty else {
      return Failure(
        .noInput,
        Text(
          "nothing is called `\(name)`; `passerelle catalogue search` and `catalogue list` show what there is",
          "rien ne s'appelle `\(name)`; `passerelle catalogue search` et `catalogue list` montrent ce qu'il y a"))
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
    case .none(let nearest): throw unknown(name, nearest)
    }
  }
}
