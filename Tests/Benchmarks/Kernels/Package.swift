// swift-tools-version: 6.3
import PackageDescription

// The targets of the package above that have inner loops worth watching, and what measures them. Without its traits the
// benchmark package counts no allocations, and needs neither jemalloc nor an interposer.
let package = Package(
  name: "KernelBenchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "Kernels",
      dependencies: [
        "Alignment", "Comparison", "Model", "XMLReading", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Kernels", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(name: "Alignment", dependencies: ["Model", "CMatchKernel", "CSnowball"]),
    .target(name: "Comparison", dependencies: ["Model", "CJoinKernel"]),
    .target(name: "Model"),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "CJoinKernel"),
    .target(name: "CMatchKernel"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
  ]
)
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
}
