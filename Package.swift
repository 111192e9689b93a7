// swift-tools-version: 6.2
import PackageDescription

// The arrows of the house point one way:
//
//   tend -> TendCommands -> TendReport -> TendImport, TendAnalysis, TendDiagram -> TendGraph
//
// Import, analysis and diagram know the vocabulary in TendGraph and never one another.
let package = Package(
  name: "tend",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "tend", targets: ["tend"]),
    .library(name: "TendGraph", targets: ["TendGraph"]),
    .library(name: "TendImport", targets: ["TendImport"]),
    .library(name: "TendAnalysis", targets: ["TendAnalysis"]),
    .library(name: "TendDiagram", targets: ["TendDiagram"]),
    .library(name: "TendReport", targets: ["TendReport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The vocabulary: people, days, ties, the network.
    .target(
      name: "TendGraph",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")]),
    .testTarget(name: "TendGraphTests", dependencies: ["TendGraph", "TendTestSupport"]),

    // Bytes of a log in, interactions and an account of every row out.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "TendImport", dependencies: ["TendGraph", "CZlib"],
      linkerSettings: [.linkedLibrary("z")]),
    .testTarget(name: "TendImportTests", dependencies: ["TendImport", "TendTestSupport"]),

    // Questions asked of a network.
    .target(
      name: "TendAnalysis",
      dependencies: [
        "TendGraph",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "RealModule", package: "swift-numerics"),
      ]),
    .testTarget(name: "TendAnalysisTests", dependencies: ["TendAnalysis", "TendTestSupport"]),

    // Maps: a model, DOT text, and pictures by libgraphviz.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "TendDiagram",
      dependencies: [
        "TendGraph", "CGraphviz", .product(name: "RealModule", package: "swift-numerics"),
      ]),
    .testTarget(
      name: "TendDiagramTests", dependencies: ["TendDiagram", "TendTestSupport"],
      exclude: ["Snapshots"]),

    // Findings as pages, tables and files.
    .target(
      name: "TendReport",
      dependencies: [
        "TendGraph", "TendImport", "TendAnalysis",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      // In the code itself, so that the program is one file to put on the PATH.
      resources: [
        .embedInCode("Page/page.mustache"), .embedInCode("Page/page.css"),
        .embedInCode("Page/interaction.css"), .embedInCode("Page/Script"),
      ]
        + [
          "short", "tending", "bridges", "map", "teams", "balance", "coverage", "changes", "trust",
          "reading",
        ].map { .embedInCode("Page/Sections/\($0).mustache") }),
    .testTarget(
      name: "TendReportTests", dependencies: ["TendReport", "TendTestSupport"],
      exclude: ["Snapshots", "Files/Snapshots"]),

    // The command line: arguments in, exit code out.
    .systemLibrary(name: "CAllocator"),
    .target(
      name: "TendCommands",
      dependencies: [
        "CAllocator", "TendGraph", "TendImport", "TendAnalysis", "TendDiagram", "TendReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(name: "tend", dependencies: ["TendCommands"]),
    .testTarget(
      name: "TendCommandsTests", dependencies: ["TendCommands", "tend", "TendTestSupport"],
      exclude: ["Snapshots"]),

    // Timings of the hot paths, by name.
    .executableTarget(
      name: "TendBenchmarks",
      dependencies: ["TendGraph", "TendImport", "TendAnalysis", "TendDiagram"]),

    // Seeded random graphs, drawings of small networks, snapshots.
    .target(name: "TendTestSupport", dependencies: ["TendGraph"], path: "Tests/TendTestSupport"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}

// Documentation is built only on request, so that a plain build does not fetch its plug-in.
if Context.environment["TEND_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"))
}
