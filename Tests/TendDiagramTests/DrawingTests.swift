import Foundation
import TendGraph
import Testing

@testable import TendDiagram

@Suite("Drawing by libgraphviz")
struct DrawingTests {
  @Test("leaves memory as it was", .enabled(if: residentPages() != nil))
  func memory() throws {
    let map = smallNetwork.map(findings: smallFindings)
    for _ in 0..<40 { _ = try map.render(.svg) }
    let before = try #require(residentPages())
    for _ in 0..<200 { _ = try map.render(.svg) }
    let after = try #require(residentPages())
    // Other tests run beside this one; 200 leaked maps would take more than 8,000 pages.
    #expect(after - before < 8_000)
  }

  @Test(
    "is what the dot command draws of the same text, but for the widths of letters",
    .enabled(if: dotCommand() != nil))
  func commandLine() throws {
    let command = try #require(dotCommand())
    let map = smallNetwork.map(findings: smallFindings)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("map-\(UUID().uuidString).dot")
    try Data(map.render(.dot)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let ours = try String(decoding: map.render(.svg), as: UTF8.self)
    for arguments in [["-Tsvg"], ["-Kneato", "-n2", "-Tsvg"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: command)
      process.arguments = arguments + [file.path]
      let output = Pipe()
      let complaints = Pipe()
      process.standardOutput = output
      process.standardError = complaints
      try process.run()
      let theirs = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      expectAlike(String(decoding: map.titles.titled(Array(theirs)), as: UTF8.self), ours)
      #expect(complaints.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }
  }

  /// Expects the same words and shapes; text, and the paper behind it, may lie a few points elsewhere.
  private func expectAlike(_ one: String, _ other: String) {
    let lines = [one, other].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    #expect(lines[0].count == lines[1].count)
    for (mine, theirs) in zip(lines[0], lines[1]) where mine != theirs {
      #expect(mine.hasPrefix("<text ") || mine.hasPrefix("<polygon "), "\(mine)")
      let parts = [mine, theirs].map { line in
        line.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap { Double($0) }
      }
      #expect(mine.filter(\.isLetter) == theirs.filter(\.isLetter))
      #expect(parts[0].count == parts[1].count)
      for (number, same) in zip(parts[0], parts[1]) { #expect(abs(number - same) < 4, "\(mine)") }
    }
  }

  @Test("names the engines there are")
  func unknownEngine() {
    let error = #expect(throws: DiagramError.self) { try Engine(named: "watercolor") }
    #expect(
      error?.description
        == "'watercolor' is no engine; use one of groups, dot, neato, fdp, sfdp, circo, twopi, osage"
    )
    #expect((try? Engine(named: "SFDP")) == .sfdp)
  }

  @Test("names the formats there are")
  func unknownFormat() {
    let error = #expect(throws: DiagramError.self) { try Format(ofFile: "out/map.jpeg") }
    #expect(
      error?.description == "'jpeg' is no format of a map; use one of svg, png, pdf, dot")
    #expect(throws: DiagramError(reason: .unknownFormat("map"))) { try Format(ofFile: "map") }
  }

  @Test("takes the format from a file's name")
  func formats() throws {
    #expect(try Format(ofFile: "a.b/map.v2.SVG") == .svg)
    #expect(try Format(ofFile: "map.png") == .png)
    #expect(try Format(ofFile: "map.pdf") == .pdf)
    #expect(try Format(ofFile: "map.dot") == .dot)
  }
}

/// Pages of memory in use, where the system tells.
private func residentPages() -> Int? {
  guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
    return nil
  }
  return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
}

/// Where the dot command is installed.
private func dotCommand() -> String? {
  ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first(where: FileManager.default.isExecutableFile)
}
