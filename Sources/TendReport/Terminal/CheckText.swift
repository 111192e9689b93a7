import TendGraph
import TendImport

extension LogCheck {
  /// How the log was read: the columns, every row's fate, the span, the people.
  public var text: String {
    var text = ""
    for source in account.sources {
      let columns = source.columns.map {
        $0.column.rawValue == $0.header ? $0.header : "\($0.column.rawValue) = '\($0.header)'"
      }
      guard source.form == .table || source.form == .channel else {
        text += "\(source.name)\n  read as: \(CheckWords.formName(source.form))\n"
        continue
      }
      text += "\(source.name)\n  columns: \(columns.joined(separator: ", "))\n"
      if !source.unused.isEmpty {
        text += "  not used: \(source.unused.map { "'\($0)'" }.joined(separator: ", "))\n"
      }
      text += "  parted by: \(CheckWords.delimiterName(source.delimiter))\n"
    }
    text += "\nrows read  \(grouped(account.rowsRead)) = \(grouped(account.rowsUsed)) used"
    text += " + \(grouped(account.rowsRead - account.rowsUsed)) set aside\n"
    for aside in account.setAside {
      text += "  \(grouped(aside.rows)) \(aside.reason.words) "
      text += "(\(CheckWords.places(of: aside)))\n"
    }
    text += "people     \(grouped(network.people.count))"
    let silent = network.people.count - peopleWithTies
    text += silent > 0 ? ", \(grouped(silent)) of them never in the log\n" : "\n"
    text += "ties       \(grouped(network.tieCount))\n"
    if let first = network.firstDay, let asOf = network.asOf {
      text += "span       \(first) to \(asOf), \(counted(first.days(until: asOf) + 1, "day"))\n"
      text += "tie days   \(grouped(network.tieDayCount))\n"
    }
    let kinds = account.kinds.map { "\($0.name) \(grouped($0.interactions))" }
    text += "kinds      \(kinds.joined(separator: ", "))\n"
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }.joined(separator: "\n")
  }
}

/// Words of the account that the terminal and the page share.
enum CheckWords {
  static func delimiterName(_ delimiter: Character) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    default: "'\(delimiter)'"
    }
  }

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
}
