import Model

/// Open Badges 2.0: badge classes, alone or inside assertions.
enum OpenBadges2Format: FormatAdapter {
  static let format = Format.openBadges2

  static func claims(_ document: ForeignDocument) -> Bool {
    document.json?.root.hasNode(of: ["BadgeClass", "Assertion"]) ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    BadgeReader.content(of: documents) { reader, node in reader.readClass(in: node) }
  }
}

/// Open Badges 3.0: achievements in verifiable credentials, or alone.
enum OpenBadges3Format: FormatAdapter {
  static let format = Format.openBadges3

  static func claims(_ document: ForeignDocument) -> Bool {
    document.json?.root.hasNode(of: ["OpenBadgeCredential", "AchievementCredential", "Achievement"]) ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent {
    BadgeReader.content(of: documents) { reader, node in reader.readCredential(node, depth: 0) }
  }
}

/// Comprehensive Learner Records 2.0: many achievements, with their associations.
enum LearnerRecordFormat: FormatAdapter {
  static let format = Format.learnerRecord

  static func claims(_ document: ForeignDocument) -> Bool {
    document.json?.root.hasNode(of: ["ClrCredential", "CLRCredential"]) ?? false
  }

  static func read(_ documents: [ForeignDocument]) -> ForeignContent { OpenBadges3Format.read(documents) }
}
