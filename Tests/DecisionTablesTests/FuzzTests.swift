import DecisionTables
import Foundation
import Mutation
import Testing
import XMLReading

/// Damaged models and cases: each is read or refused, evaluated or given up, and soon.
@Suite struct FuzzTests {
  private static let shipped: [String] = {
    let folder =
      String(#filePath.dropLast("Tests/DecisionTablesTests/FuzzTests.swift".count)) + "Frameworks-Data/rules/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".dmn") }.sorted().map { folder + $0 }
  }()

  @Test("damaged decision models are compiled, analysed and evaluated, or refused")
  func models() throws {
    let seeds = Seeds.files(Self.shipped + Seeds.real("data/dmn-tck/TestCases", ".dmn", atMost: 64 << 10))
    let findings = try Fuzzing("dmn/models", seeds: seeds).run { paths in
      for path in paths {
        let model = try CompiledModel(contentsOf: path)
        _ = model.analyses()
        for name in model.decisionNames {
          _ = model.kernel(of: name)
          _ = model.evaluate(name, inputs: FEELContext(), limits: EvaluationLimits(steps: 100_000))
        }
        _ = ModelWriter.write(try XMLReader.document(in: .file(path)), source: path)
      }
    }
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("what once did harm is refused or analysed")
  func found() throws {
    let folder = String(#filePath.dropLast("FuzzTests.swift".count)) + "Found/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".dmn") {
      let model = try CompiledModel(contentsOf: folder + name)
      #expect(!model.errors.isEmpty, "\(name)")
      _ = model.analyses()
      for decision in model.decisionNames {
        _ = model.kernel(of: decision)
        _ = model.evaluate(decision, inputs: FEELContext())
      }
    }
  }

  @Test(
    "damaged cases are read or refused",
    .enabled(if: Seeds.shared != nil, "no cases are at hand: set PASSERELLE_SHARED"))
  func cases() throws {
    guard Fuzzing.isLong else { return }
    let seeds = Seeds.files(Seeds.real("data/dmn-tck/TestCases", ".xml", atMost: 64 << 10))
    let findings = try Fuzzing("dmn/cases", seeds: seeds).run { paths in
      for path in paths { _ = try DecisionTables.CaseFile(reading: .file(path)) }
    }
    #expect(findings.isEmpty, "\(findings)")
  }
}
