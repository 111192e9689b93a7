import Foundation
public import Testing

/// Compares a text with the file `Snapshots/NAME` beside the test.
///
/// With `RECORD_SNAPSHOTS` set in the environment the file is written anew and the test fails, so
/// that a recording is never taken for a pass.
public func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record(
      "recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record("no snapshot \(name); run with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, pair) in zip(lines, expectedLines).enumerated() where pair.0 != pair.1 {
    Issue.record(
      "\(name):\(number + 1): got \"\(pair.0)\", expected \"\(pair.1)\"",
      sourceLocation: sourceLocation)
    return
  }
  #expect(lines.count == expectedLines.count, "\(name)", sourceLocation: sourceLocation)
}
