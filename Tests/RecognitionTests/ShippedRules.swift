import Foundation
import Model
import Testing

@testable import Recognition

/// The models that ship, read once.
enum ShippedRules {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Frameworks-Data/rules").path

  static let read: (book: RuleBook, diagnostics: [Diagnostic]) = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    return RuleBook.read(names.filter { $0.hasSuffix(".dmn") }.map { folder + "/" + $0 })
  }()

  static var models: [RuleModel] { read.book.models }
}

func day(_ text: String) -> Model.CalendarDate {
  guard let date = Model.CalendarDate(text) else { preconditionFailure("\(text) is no day") }
  return date
}
