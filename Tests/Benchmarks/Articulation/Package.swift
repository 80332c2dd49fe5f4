// swift-tools-version: 6.3
import PackageDescription

// The targets of the package above that compare credentials, a program that makes data and measures them, and the plain
// loop that the kernel is held against.
let package = Package(
  name: "ArticulationBenchmark",
  targets: [
    .executableTarget(name: "ArticulationBenchmark", dependencies: ["Comparison", "Model", "CScatter"]),
    .target(name: "Comparison", dependencies: ["Model", "CJoinKernel"]),
    .target(name: "Model"),
    .target(name: "CJoinKernel"),
    .target(name: "CScatter", cSettings: [.unsafeFlags(["-O3"])]),
  ]
)
for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
}
