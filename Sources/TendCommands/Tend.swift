package import ArgumentParser
import CAllocator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program: `tend <command> LOG... [options]`.
package struct Tend: ParsableCommand {
  /// The version that `tend --version` prints and that stands in every report.
  package static let version = "0.1.0"

  package static let configuration = CommandConfiguration(
    commandName: "tend",
    abstract: "See who works with whom, and which relationships need tending.",
    discussion: """
      Reads the interaction logs an organisation already has (CSV: timestamp,from,to) and answers \
      on your own machine.

        tend report logs.csv --people people.csv -o report.html
        tend neglected samples/harbor
        tend bridges samples/harbor --all --format json
        tend map samples/harbor -o map.svg

      Results go to standard output, everything else to standard error. Exit codes: 0 done, with or \
      without warnings; 64 wrong arguments; 65 a log or settings that can't be read as such, a \
      question that the log can't answer, or an id or team that nobody has; 66 no such file, or none \
      that may be read; 70 a map that can't be drawn; 73 an output that can't be made; 74 writing \
      failed. Whatever the code, a file is written whole or not at all.
      """,
    version: version,
    subcommands: [
      ReportCommand.self, NeglectedCommand.self, PersonCommand.self, BacktestCommand.self,
      BridgesCommand.self, TeamsCommand.self, IntroductionsCommand.self, CompareCommand.self,
      MapCommand.self, CheckCommand.self, ExportCommand.self, SampleCommand.self,
    ])

  package init() {}

  /// Runs the command that the arguments name.
  ///
  /// - Parameter arguments: What stands after the program's name.
  /// - Returns: The exit code, as in `sysexits.h`.
  package static func run(_ arguments: [String]) -> Int32 {
    // A reader that stops early (`| head`) is no error.
    signal(SIGPIPE, SIG_IGN)
    // A log passes through several large arrays, each in place of the one before; asking the system
    // for every page anew took a tenth of the time of reading it.
    tend_keep_freed_memory()
    // Scripts ask before every run: no need to know all commands for it.
    if arguments == ["--version"] { return show(version) }
    // Before the arguments are understood, which takes a while. Nobody leaves while libgraphviz is at
    // work.
    let prepared =
      arguments.first == ReportCommand.configuration.commandName
      ? ReportCommand.prepare() : []
    defer { for errand in prepared { errand.value } }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let error as CommandError {
      Terminal.note("tend: \(error)")
      return error.exitCode
    } catch {
      let code = exitCode(for: error)
      guard code == .success else {
        Terminal.note("tend: \(oneLine(message(for: error))) (see 'tend --help')")
        return code == .validationFailure ? 64 : code.rawValue
      }
      return show(fullMessage(for: error))
    }
  }

  /// Shows what was asked for about the program itself.
  private static func show(_ text: String) -> Int32 {
    do {
      try Terminal.show(text.hasSuffix("\n") ? text : text + "\n")
      return 0
    } catch {
      Terminal.note("tend: \(error)")
      return 74
    }
  }

  /// A message of several lines as one, its list of choices parted by commas.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n")
    let choices = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    let words = lines.filter { !$0.hasPrefix("  - ") }.joined(separator: " ")
    return choices.isEmpty ? words : "\(words) \(choices.joined(separator: ", "))"
  }
}
