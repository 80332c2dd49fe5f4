// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Passerelle",
  products: [
    .library(name: "Passerelle", targets: ["Passerelle"]),
    .executable(name: "passerelle", targets: ["PasserelleTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    // An arrow may point only down this list.
    .executableTarget(name: "PasserelleTool", dependencies: ["PasserelleCommands"]),
    .target(
      name: "PasserelleCommands",
      dependencies: [
        "Passerelle", "Reporting", "Recognition", "DecisionTables", "Quality", "Comparison", "Evaluation", "Alignment",
        "Evidence",
        "Loading", "IndexFile", "Model", "XMLReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Passerelle",
      dependencies: ["Recognition", "Comparison", "Alignment", "Loading", "IndexFile", "Model"]),
    .target(
      name: "Reporting",
      dependencies: [
        "Recognition", "DecisionTables", "Quality", "Comparison", "Evaluation", "Alignment", "Evidence", "Model",
      ]),
    .target(
      name: "Recognition",
      dependencies: [
        "DecisionTables", "Comparison", "Model", "XMLReading", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "DecisionTables", dependencies: ["XMLReading"]),
    .target(name: "Quality", dependencies: ["Model"]),
    .target(name: "Evaluation", dependencies: ["Model"]),
    .target(name: "Comparison", dependencies: ["Model", "CJoinKernel"]),
    .target(name: "Alignment", dependencies: ["Model", "CMatchKernel", "CSnowball"]),
    .target(
      name: "Evidence",
      dependencies: [
        "Loading", "Model", "XMLReading", "CZlib", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(name: "IndexFile", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Loading", dependencies: ["Model", "XMLReading"]),
    .target(name: "Model"),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "CJoinKernel"),
    .target(name: "CMatchKernel"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),

    // What tests of parsers share.
    .target(name: "Mutation", path: "Tests/Mutation"),

    .testTarget(
      name: "DecisionTablesTests", dependencies: ["DecisionTables", "XMLReading", "Mutation"], exclude: ["Found"]),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Loading", "Model"], exclude: ["Vectors"]),
    .testTarget(name: "IndexFileTests", dependencies: ["IndexFile", "Mutation"]),
    .testTarget(
      name: "RecognitionTests", dependencies: ["Recognition", "DecisionTables", "Comparison", "Model"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Model"]),
    .testTarget(name: "QualityTests", dependencies: ["Quality", "Model"]),
    .testTarget(name: "ModelTests", dependencies: ["Model"]),
    .testTarget(name: "ComparisonTests", dependencies: ["Comparison", "Model"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"], exclude: ["Cases", "Schemas"]),
    .testTarget(name: "AlignmentTests", dependencies: ["Alignment", "Model"], exclude: ["Cases"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Model"]),
    .testTarget(name: "CommandTests", dependencies: ["PasserelleTool"], exclude: ["Cases", "Files"]),
    .testTarget(
      name: "DataTests",
      dependencies: ["Passerelle", "Recognition", "Comparison", "Alignment", "Loading", "IndexFile", "Model"],
      exclude: ["Cases"]
    ),
    .testTarget(
      name: "LoadingTests", dependencies: ["Loading", "Model", "XMLReading", "Mutation"],
      exclude: ["Cases", "Formats/Samples", "Fuzzing/Found", "Fuzzing/Seeds"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
