import ArgumentParser
import SystemPackage
import TendDiagram
import TendGraph
import TendImport

/// Why a command stops: a fact.
///
/// Its words and its exit code (sysexits) stand here and nowhere else.
enum CommandError: Error {
  /// A log can't be read as data.
  case badData(ImportError)
  /// A settings file can't be followed.
  case badSettings(SettingsError)
  /// Nothing stands at a path.
  case noSuchFile(String)
  /// Something stands there and can't be read.
  case unreadable(String, Errno)
  /// A folder holds no log.
  case folderWithoutLog(String)
  /// The folder for an output is not there.
  case noOutputFolder(output: String, folder: String)
  /// An output can't be made.
  case cannotCreate(String, Errno)
  /// Writing stopped half way; nothing is left of it.
  case cannotWrite(String, Errno)
  /// Nobody has an identifier.
  case unknownPerson(String, nearest: String?)
  /// Nobody is in a team.
  case unknownTeam(String, known: [String])
  /// A question needs times and the table has none.
  case needsTimes(command: String, source: String)
  /// A log is too short to look back a horizon.
  case tooShort(command: String, source: String, horizon: Int)
  /// Two people have no tie that a question is about.
  case noSuchTie(String, String)
  /// An output's name ends in no known way.
  case unknownFormat(output: String, known: [String])
  /// A map can't be drawn.
  case cannotDraw(DiagramError)
  /// Nobody in the log has a manager who is in it.
  case noReportingLines
  /// Two periods can't be compared.
  case cannotCompare(PeriodFault)

  /// The exit code, as in `sysexits.h`.
  var exitCode: Int32 {
    switch self {
    case .unknownFormat: 64
    case .cannotDraw(let error) where error.isUsage: 64
    case .badData, .badSettings, .unknownPerson, .unknownTeam, .needsTimes, .tooShort, .noSuchTie,
      .noReportingLines:
      65
    case .noSuchFile, .unreadable, .folderWithoutLog: 66
    case .cannotCompare(let fault): fault.exitCode
    case .cannotDraw: 70
    case .noOutputFolder, .cannotCreate: 73
    case .cannotWrite: 74
    }
  }
}

extension CommandError: CustomStringConvertible {
  /// The error as one line: what, where, and what to do.
  var description: String {
    switch self {
    case .badData(let error): error.description
    case .badSettings(let error): error.description
    case .noSuchFile(let path):
      "\(path): no such file; check the path, or use - for standard input"
    case .unreadable(let path, let errno):
      "\(path): can't be read (\(errno.description.lowercased())); check its permissions"
    case .folderWithoutLog(let path):
      "\(path): the folder has no interactions*.csv; name the log's file"
    case .noOutputFolder(let output, let folder):
      "\(output): there is no folder '\(folder)'; make it first or write elsewhere"
    case .cannotCreate(let path, let errno):
      "\(path): can't be written (\(errno.description.lowercased())); choose another place"
    case .cannotWrite(let path, let errno):
      "\(path): writing failed (\(errno.description.lowercased())); nothing was left behind"
    case .unknownPerson(let id, let nearest):
      "no person '\(id)' in the log or the people file"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; use the id as the log writes it")
    case .unknownTeam(let team, let known):
      known.isEmpty
        ? "no team '\(team)': the people file names no teams; give one with --people"
        : "no team '\(team)'; the people file has \(CommandError.listed(known))"
    case .needsTimes(let command, let source):
      "\(source): 'tend \(command)' needs times and this is a table of ties; "
        + "give a log with a timestamp column"
    case .tooShort(let command, let source, let horizon):
      "\(source): too short for 'tend \(command)': \(horizon == 1 ? "1 day" : "\(horizon) days") before "
        + "its end there were not yet 10 ties with 3 contact days; give a shorter --horizon"
    case .noSuchTie(let one, let other):
      "'\(one)' and '\(other)' have no tie with 3 contact days or more; "
        + "'tend neglected --all' lists those that do"
    case .unknownFormat(let output, let known):
      "\(output): unknown format; end the name in one of \(known.joined(separator: " "))"
    case .cannotDraw(let error): error.description
    case .noReportingLines:
      "no reporting lines: nobody's manager is in the log or the people file; give a people file "
        + "with a 'manager' column with --people"
    case .cannotCompare(let fault): fault.description
    }
  }

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }
}

extension DiagramError {
  /// Whether the user asked for what there is not, rather than libgraphviz failing.
  fileprivate var isUsage: Bool {
    switch reason {
    case .unknownEngine, .unknownFormat: true
    case .unreadable, .layout, .drawing: false
    }
  }
}
