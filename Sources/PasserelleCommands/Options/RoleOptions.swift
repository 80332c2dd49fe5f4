import Alignment
import ArgumentParser
import Comparison
import Model
import Passerelle
import Reporting

/// What is asked for: a role or a credential of the data, or a job advert's role.
struct RoleOptions: ParsableArguments {
  @Argument(help: "The role asked for, or a credential such as a program (not with --advert).") var role: String?
  @Option(
    help: ArgumentHelp(
      "A job advert to read as the role: a text file in English or French (`-`: standard input).", valueName: "file"))
  var advert: String?

  /// The advert, for the sources of a page; standard input has no name.
  var files: [String] { advert.map { $0 == "-" ? [] : [$0] } ?? [] }

  func validate() throws {
    if role == nil && advert == nil { throw ValidationError("name a role, or give a job advert with --advert FILE") }
    if role != nil && advert != nil { throw ValidationError("give a role or --advert, not both") }
  }

  /// The role, and what an advert was understood to say.
  func target(_ naming: Naming) throws(Failure) -> (subject: Subject, advert: AdvertReading?) {
    if let role { return (try naming.roleOrCredential(role), nil) }
    let path = advert ?? "-"
    let text = try TextFile(path: path).text()
    let advert = naming.workspace.profiler.advert(text, id: "advert")
    guard !advert.role.needs.isEmpty else {
      throw Failure(
        .data,
        Text(
          "nothing in `\(path)` was understood as a competency; check that it is a job advert in English or French",
          "rien dans `\(path)` n'a été compris comme une compétence; vérifiez qu'il s'agit d'une offre d'emploi en français ou en anglais"
        ))
    }
    let subject = Subject(origin: .role(advert.role), profile: advert.profile, hours: nil, referenceLevel: nil)
    return (subject, AdvertReading(advert, frameworks: naming.workspace.frameworks))
  }
}
