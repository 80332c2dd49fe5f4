import Foundation
import Loading
import Model
import Passerelle
import Testing

/// What ships, loaded once for all tests of this target, as of the day of its stories.
enum ShippedData {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let workspace: Workspace? = {
    var inputs = Workspace.Inputs()
    let folder = package.appending(path: "Frameworks-Data")
    inputs.frameworks = [folder.appending(path: "frameworks").path]
    inputs.catalogues = [folder.appending(path: "catalogues").path]
    inputs.roles = [folder.appending(path: "roles").path]
    inputs.policy = folder.appending(path: "policies/default.xml").path
    return CalendarDate("2026-11-23").flatMap { Workspace.load(inputs, asOf: $0).value }
  }()

  static func required() throws -> Workspace { try #require(workspace) }
}
