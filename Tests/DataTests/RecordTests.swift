import Comparison
import Foundation
import Model
import Passerelle
import Recognition
import Testing

@Suite struct RecordTests {
  private func record() throws -> DecisionRecord {
    let workspace = try ShippedData.required()
    let data = ShippedData.package.appending(path: "Frameworks-Data")
    let source = workspace.subject(try #require(workspace.catalogue["ms-sc-900"]))
    let target = workspace.subject(try #require(workspace.catalogue["on-escarpment-cybersecurity-fundamentals"]))
    let offered = workspace.subject(try #require(workspace.catalogue["ns-headland-cyber-essentials"]))
    let rules = try #require(RuleModel.read(data.appending(path: "rules/ca-on-2025.dmn").path).model)
    let file = CaseFile(
      [Held(source)], to: target, receivedIn: Jurisdiction("CA-ON"),
      circumstances: Circumstances(
        awarded: CalendarDate("2026-01-10"), grade: Hundredths(whole: 80), isVerified: true))
    let decision = file.decided(by: rules, catalogue: [offered], comparator: workspace.comparator)
    #expect(decision.outcome == .withConditions)
    let policy = Array(try Data(contentsOf: data.appending(path: "policies/default.xml")))
    return try DecisionRecord(decision, of: file, workspace: workspace, policyText: policy, tool: "test")
  }

  @Test("A record runs again to the same bytes, without the data it came from")
  func same() throws {
    let record = try record()
    let read = try #require(DecisionRecord(record.bytes))
    #expect(read == record)
    let check = read.verified(record.bytes, now: nil, policyText: nil, rules: nil)
    #expect(check.isSame, "\(check.differences)")
    #expect(record.proposed == ["ns-headland-cyber-essentials"])
  }

  @Test("Whatever is changed in a record is found", arguments: ["evidence", "rules", "policy", "profile", "override"])
  func tampered(_ what: String) throws {
    var record = try record()
    switch what {
    case "evidence": record.evidence.verified = false
    case "rules": record.parts.rules.text = record.parts.rules.text.replacing(">0.80<", with: ">0.60<")
    case "policy": record.parts.policy.text += " "
    case "profile": record.parts.profiles.removeLast()
    default: record.override = .init(outcome: "recognised", reason: "x", by: "y")
    }
    #expect(!record.verified(record.bytes, now: nil, policyText: nil, rules: nil).isSame)
  }

  @Test(
    "A redacted record decides the same, and holds no day of award, no exact grade and no name",
    arguments: ["2020-03-17", "2021-11-23", "2023-11-22", "2026-01-10", "2026-11-22"], [47, 59, 61, 66, 83, 99])
  func redacted(day: String, grade: Int) throws {
    let workspace = try ShippedData.required()
    let data = ShippedData.package.appending(path: "Frameworks-Data")
    let source = workspace.subject(try #require(workspace.catalogue["ms-sc-900"]))
    let target = workspace.subject(try #require(workspace.catalogue["on-escarpment-cybersecurity-fundamentals"]))
    let rules = try #require(RuleModel.read(data.appending(path: "rules/ca-on-2025.dmn").path).model)
    let file = CaseFile(
      [Held(source, basis: .verified)], to: target, receivedIn: Jurisdiction("CA-ON"),
      circumstances: Circumstances(awarded: CalendarDate(day), grade: Hundredths(whole: grade), isVerified: true))
    let decision = file.decided(by: rules, catalogue: [], comparator: workspace.comparator)
    // Only an award of the very day on which a limit falls cannot be cut.
    guard let cut = file.redacted(keeping: decision, comparator: workspace.comparator) else { return }
    let again = cut.decided(by: rules, catalogue: [], comparator: workspace.comparator)
    #expect(again.outcome == decision.outcome)
    #expect(again.row == decision.row)
    let policy = Array(try Data(contentsOf: data.appending(path: "policies/default.xml")))
    let record = try DecisionRecord(
      again, of: cut, workspace: workspace, policyText: policy,
      override: PersonalDecision(outcome: .recognised, reason: "", by: ""), tool: "test")
    #expect(record.verified(record.bytes, now: nil, policyText: nil, rules: nil).isSame)
    #expect(record.isRedacted == true)
    #expect(record.sources.allSatisfy { $0.awarded?.hasSuffix("-01") ?? true })
    #expect(record.evidence.awarded?.hasSuffix("-01") ?? true)
    #expect(record.evidence.grade.map { $0.hasSuffix("0") || $0.hasSuffix("5") } ?? true)
    #expect(record.sources.map(\.basis) == ["verified"])
  }

  @Test("What has changed in the data since is told, and takes nothing from the record")
  func since() throws {
    let record = try record()
    let workspace = try ShippedData.required()
    let emptied = Workspace(
      frameworks: workspace.frameworks.frameworks, credentials: [], roles: [], policy: workspace.policy,
      asOf: workspace.asOf)
    let check = record.verified(record.bytes, now: emptied, policyText: Array("other".utf8), rules: RuleBook([]))
    #expect(check.isSame)
    #expect(check.since.contains { $0.english == "`ms-sc-900` is no longer in the catalogue" })
    #expect(check.since.contains { $0.english?.hasPrefix("the policy is another") ?? false })
  }
}
