import TendAnalysis
import TendGraph
import TendImport

/// Words about how a log was read, the same in text and JSON.
enum CheckWords {
  static func delimiterName(_ delimiter: Character) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    default: "'\(delimiter)'"
    }
  }

  /// What a file that is no table was read as.
  static func formName(_ form: ImportSource.Form) -> String {
    switch form {
    case .table: "a table"
    case .channel: "messages of a channel"
    case .mailbox: "a mailbox; bodies and subjects are passed over"
    case .calendar: "a calendar"
    case .history: "the history of a repository: work on the same files within 14 days"
    }
  }

  /// Where the first rows of a reason stand, with the file's name once.
  static func places(of aside: SetAside) -> String {
    let sources = Set(aside.firstPlaces.map(\.source))
    let places =
      sources.count == 1
      ? "line \(aside.firstPlaces.map { "\($0.line)" }.joined(separator: ", "))"
      : aside.firstPlaces.map(\.description).joined(separator: ", ")
    return aside.rows > aside.firstPlaces.count ? "\(places) ..." : places
  }

  static func reason(_ reason: LikelyBot.Reason) -> String {
    switch reason {
    case .name(let mark): "its id says '\(mark)'"
    case .unanswered: "writes to many, is hardly ever answered"
    case .onlyReceives: "receives from many, never writes"
    }
  }

  static func reason(_ reason: AliasReason) -> String {
    switch reason {
    case .plusAddress: "the same mailbox with a plus-tag"
    case .spelling(let differences): "the same but for \(words(for: differences))"
    case .wordOrder: "the same words"
    case .fullName(let name): "the words of the name \(name)"
    case .login: "the address begins with the other id"
    case .shortName(let name): "short for the name \(name)"
    case .sameLocalPart: "the same before the @ in two domains"
    case .alikeName(let isSame, let second):
      (isSame ? "the same name" : "nearly the same name") + " and \(words(for: second))"
    }
  }

  private static func words(for differences: AliasReason.Differences) -> String {
    var words: [String] = []
    if differences.contains(.letterCase) { words.append("capitals") }
    if differences.contains(.accents) { words.append("accents") }
    if differences.contains(.separators) { words.append("spaces, dots or dashes") }
    return listed(words)
  }

  private static func words(for second: AliasReason.SecondReason) -> String {
    switch second {
    case .sameTeam(let team): "the team \(team)"
    case .sameManager(let manager): "the manager \(manager)"
    case .succession: "one starts where the other ends"
    case .neverWrites: "one never writes"
    }
  }
}

extension LogCheck {
  /// What the import warned of, and the sides that the log seems to lack.
  var warnings: [String] { account.warnings + sideWarnings }

  /// Whether balance can be judged at all.
  var sideWarnings: [String] {
    if sides.isOfMostPeople {
      return [
        "the log holds one side only: of \(grouped(sides.people)) people in kinds with a direction "
          + "\(grouped(sides.onlyWrite.count)) only write and "
          + "\(grouped(sides.onlyReceive.count)) only receive, so balance can't be judged"
      ]
    }
    guard let loudest = sides.unanswered.first else { return [] }
    let count = sides.unanswered.count
    return [
      "perhaps the log holds one side only: \(record.person(loudest).displayName) has "
        + "\(counted(traffic[loudest].sent, "interaction")) and no answer"
        + (count > 1
          ? ", as \(count == 2 ? "has 1 other" : "have \(grouped(count - 1)) others") with "
            + "\(OneSidedness.evidence) or more" : "")
        + "; don't judge balance there"
    ]
  }
}
