// swift-tools-version: 6.3
import PackageDescription

// The targets of the package above that decisions need, and a program that measures them.
let package = Package(
  name: "DecisionBenchmark",
  targets: [
    .executableTarget(name: "DecisionBenchmark", dependencies: ["DecisionTables", "XMLReading"]),
    .target(name: "DecisionTables", dependencies: ["XMLReading"]),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  ]
)
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
}
