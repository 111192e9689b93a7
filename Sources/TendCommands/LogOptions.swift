import ArgumentParser
import TendAnalysis
import TendGraph
import TendImport
import TendReport

/// How the rows of a table of ties are read.
enum TableDirection: String, EnumerableFlag {
  case directed
  case undirected

  static func help(for value: TableDirection) -> ArgumentHelp? {
    switch value {
    case .directed: "Read the rows of a table of ties as going from one to the other."
    case .undirected: "Read the rows of a table of ties as holding both ways (default)."
    }
  }
}

/// What gives an interaction its strength before decay.
enum InteractionWeight: String, CaseIterable, ExpressibleByArgument {
  /// One each, or the table's own count or amount.
  case count
  /// Its minutes.
  case duration
}

/// What every command that reads a log takes.
struct LogOptions: ParsableArguments {
  @Argument(
    help: "Logs in CSV (timestamp,from,to[,kind]), a folder with one, or - for input.",
    completion: .file())
  var logs: [String]

  @Option(
    help: "The people file: id, and name, team, role, manager, relation, start, end.",
    completion: .file())
  var people: String?

  @Option(help: "More names of people: a table of alias,id.", completion: .file())
  var identities: String?

  @Option(
    help: "Settings in YAML (default: tend.yml in the log's folder); options count first.",
    completion: .file())
  var settings: String?

  @Option(help: "The day to judge from, as YYYY-MM-DD (default: the log's last day).")
  var asOf: Day?

  @Option(help: "Leave out what came before this day.")
  var since: Day?

  @Option(help: "Leave out what came after this day.")
  var until: Day?

  @Option(help: "Read only this kind of interaction; may be given several times.")
  var kind: [String] = []

  @Option(help: "Leave out people whose id fits, such as 'no-reply@*'; may be repeated.")
  var exclude: [String] = []

  @Option(help: "Show only what concerns this team.")
  var team: String?

  @Option(name: .customLong("for"), help: "Show only what concerns the person with this id.")
  var person: String?

  @Option(help: "Days after which an interaction counts half (default: 30).")
  var halfLife: Double?

  @Option(help: "How an interaction with several people is shared out (default: divide).")
  var attention: StrengthRule.Attention?

  @Option(help: "Leave out events with more people than this (default: 50).")
  var maxRecipients: Int?

  @Option(help: "Ties count strictly above this strength (default: 0.05; 0 for a table of ties).")
  var minStrength: Double?

  @Option(help: "Say which header a column has, for example from=sender; may be repeated.")
  var columns: [String] = []

  @Flag(exclusivity: .exclusive)
  var direction = TableDirection.undirected

  @Option(help: "What the logs are written in: utf-8, utf-16 or windows-1252 (default: by bytes).")
  var encoding: Encoding?

  @Option(help: "What comes first in dates like 03/04/2026: dmy or mdy (default: by the column).")
  var dateOrder: DateOrder?

  @Option(help: "The zone of times without an offset, such as Europe/Berlin (default: UTC).")
  var timeZone: String?

  @Option(help: "What gives an interaction its strength: count or duration.")
  var weight = InteractionWeight.count

  @Option(
    help: "Write the rows that are set aside to this file, whole.", completion: .file())
  var rejects: String?

  @Option(help: "The share of rows that may be unreadable, for example 5% or 0.05.")
  var maxRejects = "5%"

  @Option(help: "Threads to work on (default: one a processor); the result is the same.")
  var threads: Int?

  @Flag(help: "Say nothing but the result.")
  var quiet = false

  func validate() throws {
    if let halfLife, halfLife <= 0 || !halfLife.isFinite {
      throw ValidationError("--half-life takes days above 0, not \(halfLife)")
    }
    if exclude.contains(where: \.isEmpty) {
      throw ValidationError("--exclude takes an id or a pattern such as 'no-reply@*', not ''")
    }
    if let maxRecipients, maxRecipients < 1 {
      throw ValidationError("--max-recipients takes 1 or more, not \(maxRecipients)")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads takes 1 or more, not \(threads)")
    }
    if let minStrength, minStrength < 0 || !minStrength.isFinite {
      throw ValidationError("--min-strength takes 0 or more, not \(minStrength)")
    }
    if let since, let until, until < since {
      throw ValidationError("--until \(until) comes before --since \(since)")
    }
    _ = try importOptions()
  }

  /// How the import is to read the log; what stands on the command line counts before settings.
  func importOptions(_ settings: Settings = Settings()) throws -> ImportOptions {
    var options = ImportOptions()
    options.since = since
    options.until = until
    options.asOf = asOf
    options.kinds = Set(kind.map { $0.lowercased() })
    options.excluded = exclude + settings.exclude
    options.maxRecipients = maxRecipients ?? settings.maxRecipients ?? options.maxRecipients
    options.kindDirections = settings.kindDirections
    options.isDirected = direction == .directed
    options.threads = threadCount
    options.encoding = encoding
    options.dateOrder = dateOrder
    options.timeZone = timeZone
    options.weighsDuration = weight == .duration
    if rejects != nil { options.placesKept = .max }
    options.maxRejects = try LogOptions.share(maxRejects)
    for pair in columns.flatMap({ $0.split(separator: ",") }) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let column = Column(rawValue: String(parts[0])) else {
        let known = Column.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
          "--columns takes OURS=THEIRS, not '\(pair)'; ours is one of \(known)")
      }
      options.columns[column] = String(parts[1])
    }
    return options
  }

  /// How interactions become strengths.
  func strengthRule(_ settings: Settings) -> StrengthRule {
    let standard = StrengthRule()
    return StrengthRule(
      halfLife: halfLife ?? settings.halfLife ?? standard.halfLife,
      attention: attention ?? settings.attention ?? standard.attention,
      kindWeights: settings.kindWeights)
  }

  private static func share(_ text: String) throws -> Double {
    let isPercent = text.hasSuffix("%")
    guard let value = Double(isPercent ? String(text.dropLast()) : text),
      case let share = isPercent ? value / 100 : value, (0...1).contains(share)
    else {
      throw ValidationError("--max-rejects takes a share such as 5% or 0.05, not '\(text)'")
    }
    return share
  }
}
