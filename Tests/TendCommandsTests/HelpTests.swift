import Foundation
import Testing
import TendTestSupport

@Suite("The help")
struct HelpTests {
  static let commands = [
    "", "report", "neglected", "person", "backtest", "bridges", "teams", "introductions",
    "compare", "map", "check", "export", "sample",
  ]

  @Test("of each command says what it answers, with examples", arguments: commands)
  func help(command: String) throws {
    let arguments = command.isEmpty ? ["--help"] : [command, "--help"]
    let run = try TendProcess(arguments)
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "help\(command.isEmpty ? "" : "-\(command)").txt")
  }

  @Test("shows examples that run as they stand")
  func examples() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("samples"),
      withDestinationURL: TendProcess.checkout.appendingPathComponent("samples"))
    var examples: Set<String> = []
    for command in HelpTests.commands {
      let help = try TendProcess(command.isEmpty ? ["--help"] : [command, "--help"]).output
      for line in help.split(separator: "\n") where line.hasPrefix("  tend ") {
        #expect(line.count <= 80, "\(line) is broken into two lines")
        if line.contains(" samples/") { examples.insert(String(line.dropFirst("  tend ".count))) }
      }
    }
    #expect(examples.count > 15)
    for example in examples {
      let run = try TendProcess(example.split(separator: " ").map(String.init), in: folder.url)
      #expect(run.exitCode == 0, "\(example): \(run.errors)")
    }
  }

  @Test(
    "is what bash completes: commands, options, values and the names of files",
    arguments: [
      (["neg"], "neglected"), (["neglected", "log.csv", "--format", "c"], "csv"),
      (["map", "log.csv", "--theme", ""], "light dark print"),
      (["bridges", "log.csv", "--with"], "--without"),
      (["neglected", "LICEN"], "LICENSE"),
      (["neglected", "log.csv", "--people", "LICEN"], "LICENSE"),
    ])
  func completions(words: [String], offered: String) throws {
    let folder = try TemporaryFolder()
    let script = try TendProcess(["--generate-completion-script", "bash"])
    #expect(script.exitCode == 0)
    let quoted = (["tend"] + words).map { "'\($0)'" }.joined(separator: " ")
    try folder.write(
      script.output + """

        COMP_WORDS=(\(quoted))
        COMP_CWORD=\(words.count)
        _tend tend '\(words[words.count - 1])' '\(words.dropLast().last ?? "tend")'
        echo "${COMPREPLY[*]}"

        """, to: "complete.bash")
    let bash = Process()
    let output = Pipe()
    bash.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    bash.arguments = ["bash", folder.path("complete.bash")]
    bash.currentDirectoryURL = TendProcess.checkout
    bash.standardOutput = output
    bash.standardError = FileHandle.nullDevice
    try bash.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(text == offered + "\n")
  }

  @Test("has completions for three shells", arguments: ["bash", "zsh", "fish"])
  func shells(shell: String) throws {
    let run = try TendProcess(["--generate-completion-script", shell])
    #expect(run.exitCode == 0)
    for word in ["neglected", "introductions", "format", "csv", "min-strength"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test("ends with the version where it is asked for")
  func version() throws {
    let run = try TendProcess(["--version"])
    #expect(run.output == "0.1.0\n")
    #expect(run.exitCode == 0)
  }
}
