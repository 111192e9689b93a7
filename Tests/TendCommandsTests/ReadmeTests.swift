import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  /// A command that the README shows, and the output it prints below it.
  struct Shown: Sendable, CustomTestStringConvertible {
    let command: String
    let output: [String]
    var testDescription: String { command }
  }

  /// The lines that start with `    $ `, each with the lines of its block below it.
  static let shown: [Shown] = {
    let readme =
      (try? String(
        contentsOf: TendProcess.checkout.appendingPathComponent("README.md"), encoding: .utf8))
      ?? ""
    var shown: [Shown] = []
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    $ ") {
        shown.append(Shown(command: String(line.dropFirst(6)), output: []))
      } else if line.hasPrefix("    "), let last = shown.popLast() {
        shown.append(
          Shown(command: last.command, output: last.output + [String(line.dropFirst(4))]))
      }
    }
    return shown
  }()

  @Test("shows the main job, which needs nothing but Swift beforehand")
  func mainJob() {
    #expect(
      ReadmeTests.shown.first?.command
        == ".ci/setup && swift run -c release tend report samples/harbor")
    #expect(ReadmeTests.shown.contains { $0.command == ".ci/setup && .ci/test" })
  }

  @Test("shows what its commands print", arguments: shown.filter { !$0.output.isEmpty })
  func output(of shown: Shown) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("samples"),
      withDestinationURL: TendProcess.checkout.appendingPathComponent("samples"))
    // The set-up and the build of the program are .ci/readme's to run.
    let words = shown.command.replacing(".ci/setup && swift run -c release ", with: "")
      .split(separator: " ").map(String.init)
    #expect(words.first == "tend")
    let run = try TendProcess(Array(words.dropFirst()), in: folder.url)
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    // Three dots end what the README shows of a longer answer.
    if shown.output.last == "..." {
      #expect(Array(lines.prefix(shown.output.count - 1)) == Array(shown.output.dropLast()))
    } else {
      #expect(lines == shown.output)
    }
  }
}
