import ArgumentParser
import Foundation
import Testing

@testable import TendCommands

@Suite("On a terminal")
struct TerminalTests {
  @Test("an answer keeps to the window's width", arguments: [40, 60, 80, 132] as [UInt16])
  func width(columns: UInt16) throws {
    for command in ["neglected", "bridges", "teams", "check", "backtest", "introductions"] {
      let run = try TerminalProcess([command, "samples/harbor"], columns: columns)
      // What is typed next is one line, however long.
      for line in run.lines where !line.hasPrefix("Next: tend") {
        // Nothing in harbor is wider than a column a character.
        #expect(line.count <= Int(columns), "\(command): \(line)")
      }
    }
  }

  @Test("an answer has colours, unless they are not wanted")
  func colours() throws {
    let colored = try TerminalProcess(["neglected", "samples/harbor"])
    #expect(colored.screen.contains("\u{1B}[31mneglected\u{1B}[0m"))
    for variables in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try TerminalProcess(["neglected", "samples/harbor"], variables: variables)
      #expect(!plain.screen.contains("\u{1B}"))
      #expect(plain.lines == colored.lines)
    }
    let empty = try TerminalProcess(["neglected", "samples/harbor"], variables: ["NO_COLOR": ""])
    #expect(empty.screen == colored.screen)
  }

  @Test("an answer ends with the command to try next, which can be typed as it stands")
  func next() throws {
    let run = try TerminalProcess(["bridges", "samples/harbor", "--min-strength", "0.5"])
    let last = try #require(run.lines.last { !$0.isEmpty })
    #expect(last == "Next: tend bridges samples/harbor --min-strength 0.5 --without nadia")
    let next = try TendProcess(last.dropFirst(11).split(separator: " ").map(String.init))
    #expect(next.exitCode == 0)
    #expect(next.output.contains("Without Nadia Benhaddou"))
  }

  @Test("the command to try next holds nothing that a terminal would obey, whoever is in the log")
  func hostile() throws {
    let folder = try TemporaryFolder()
    // First in the alphabet and in the middle of all.
    let evil = "\"a\u{1B}]0;x\u{7}b,c\""
    var log = "timestamp,from,to\n"
    for day in 1...9 {
      log += "2026-01-0\(day),\(evil),bo\n2026-0\(day % 3 + 1)-1\(day),\(evil),cy\n"
      log += "2026-0\(day % 3 + 1)-1\(day),bo,di\n"
    }
    let path = try folder.write(log, to: "log.csv")
    let run = try TerminalProcess(["bridges", path], variables: ["NO_COLOR": "1"])
    #expect(run.lines.contains { $0.hasPrefix("Next: tend bridges ") && $0.contains("b,c") })
    let other = try TerminalProcess(["neglected", path], variables: ["NO_COLOR": "1"])
    #expect(other.lines.contains { $0.hasPrefix("Next: tend person ") && $0.contains("b,c") })
    for screen in [run.screen, other.screen] {
      #expect(!screen.contains("\u{1B}") && !screen.contains("\u{7}"))
    }
  }

  @Test("nobody is told what to do next who did not ask, or whom nobody reads")
  func quiet() throws {
    let quiet = try TerminalProcess(["bridges", "samples/harbor", "--quiet"])
    #expect(!quiet.plain.contains("Next: tend"))
    let json = try TerminalProcess(["bridges", "samples/harbor", "--format", "json"])
    #expect(!json.screen.contains("Next: tend") && !json.screen.contains("\u{1B}"))
    let piped = try TendProcess(["bridges", "samples/harbor"])
    #expect(!piped.output.contains("\u{1B}") && piped.errors.isEmpty)
  }

  @Test("a long reading shows how far it has come, and leaves nothing behind")
  func reading() throws {
    let rows = (1...60).map { "2026-01-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1),ana,bo\n" }
    let input = ("timestamp,from,to\n" + rows.joined(), rows.joined())
    let run = try TerminalProcess(["neglected", "-"], input: input)
    #expect(run.plain.contains("\rReading standard input  "))
    #expect(run.plain.contains(" rows, "))
    // The line is taken away before anything else is said.
    let last = try #require(run.plain.range(of: "\r\u{1B}[K", options: .backwards))
    #expect(run.plain[last.upperBound...].contains("established tie"))
    let quiet = try TerminalProcess(["neglected", "-", "--quiet"], input: input)
    #expect(!quiet.plain.contains("Reading"))
  }
}

@Suite("The line of a long reading")
struct ReadingBarTests {
  @Test("tells the share, the rows and their pace")
  func line() {
    #expect(
      ReadingBar.line(
        files: "mail.csv", read: 250, of: 1_000, rows: 1_204_000, seconds: 2, width: 80)
        == "Reading mail.csv  [####...............]  25 %  1,204,000 rows, 602,000 a second")
    #expect(
      ReadingBar.line(
        files: "standard input", read: 250, of: nil, rows: 7, seconds: 0.5, width: 80)
        == "Reading standard input  7 rows, 14 a second")
  }

  @Test("is never wider than the window", arguments: 1...90)
  func width(columns: Int) {
    for bytes in [nil, 0, 900] {
      let line = ReadingBar.line(
        files: "interactions-of-a-long-year.csv", read: 1_000, of: bytes, rows: 12_345,
        seconds: 1.5, width: columns)
      #expect(line.count < columns)
    }
  }
}

@Suite("A command to type")
struct NextCommandTests {
  @Test(
    "quotes what a shell would take apart",
    arguments: [
      ("plain", "plain"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"),
      ("no-reply@*", "'no-reply@*'"), ("$(rm)", "'$(rm)'"), ("ana@x.org", "ana@x.org"),
    ])
  func quoting(word: String, quoted: String) {
    #expect(shellQuoted(word) == quoted)
  }

  @Test("reads the log in the same way")
  func options() throws {
    let arguments = [
      "m.csv", "--people", "p q.csv", "--kind", "email", "--kind", "chat", "--as-of",
      "2026-01-31", "--directed",
    ]
    let options = try LogOptions.parse(arguments)
    #expect(
      options.line("person", ["--id", "ana"])
        == "tend person m.csv --people 'p q.csv' --as-of 2026-01-31 --kind email --kind chat "
        + "--directed --id ana")
  }
}
