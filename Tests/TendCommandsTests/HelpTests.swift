import Testing
import TendTestSupport

@Suite("The help")
struct HelpTests {
  @Test(
    "of each command says what it answers, with examples",
    arguments: [
      "", "report", "neglected", "person", "backtest", "bridges", "teams", "introductions",
      "compare",
      "map", "check", "export", "sample",
    ])
  func help(command: String) throws {
    let arguments = command.isEmpty ? ["--help"] : [command, "--help"]
    let run = try TendProcess(arguments)
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    try expectSnapshot(run.output, named: "help\(command.isEmpty ? "" : "-\(command)").txt")
  }

  @Test("ends with the version where it is asked for")
  func version() throws {
    let run = try TendProcess(["--version"])
    #expect(run.output == "0.1.0\n")
    #expect(run.exitCode == 0)
  }
}
