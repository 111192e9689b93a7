public import TendGraph

/// Why a file can't be read: a fact, with the place where it stands.
public struct ImportError: Error, Hashable, Sendable {
  /// The file as the user named it.
  public let source: String
  /// The line, from 1; `nil` when the fault is the whole file's.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// Makes an error about a place of a file.
  public init(source: String, line: Int? = nil, reason: Reason) {
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// What can be wrong with a file.
  public enum Reason: Hashable, Sendable {
    /// Nothing in it.
    case empty
    /// A header and no row under it.
    case headerAlone
    /// Mails, meetings or changes, of which none is between two people.
    case nobodyMeets
    /// Rows, of which none is left to use.
    case noUsableRow(SetAsideReason)
    /// No row has a kind that was asked for.
    case unknownKind(String, found: [String])
    /// Compressed, and cut short or spoiled.
    case spoiledGzip
    /// Not delimited text.
    case foreignFormat(ForeignFormat)
    /// A column that is needed is not there.
    case missingColumn(String, found: [String])
    /// A header that a people file or an identities file needs is not there.
    case missingHeader(String, found: [String])
    /// `--columns` names a header that is not there.
    case unknownHeader(String, found: [String])
    /// A column of kinds has thousands of them, so it is something else.
    case tooManyKinds(String)
    /// A quote that opens here is never closed.
    case unclosedQuote
    /// Too many rows can't be read; the line is the first of them.
    case tooManyRejects(
      first: SetAsideReason, cell: String, rejected: Int, read: Int, limit: Double)
    /// A person stands in the people file twice.
    case repeatedPerson(String, firstLine: Int)
    /// A row of the people file has no identifier.
    case personWithoutID
    /// A day of the people file can't be read.
    case notADay(String)
    /// A log with times and a table of ties can't be read as one.
    case mixedForms(other: String)
    /// `--encoding` names another encoding than the byte order mark proves.
    case contradictedEncoding(Encoding)
    /// A date that is one day when the day comes first and another when the month does.
    case ambiguousDate(String, dayFirst: Day, monthFirst: Day)
    /// One date has its day first and another its month.
    case mixedDateOrders(String, order: DateOrder, other: String, otherLine: Int)
    /// `--time-zone` names no zone.
    case unknownTimeZone(String)
    /// Messages of a channel, without a receiver and without threads.
    case noReceiver(found: [String])
    /// An alias stands for two people.
    case aliasOfTwo(String, id: String, other: String, otherLine: Int?)
    /// A row of an identities file lacks its alias or its id.
    case halfAnAlias
  }
}

/// Files that people hand over and that are not delimited text.
public enum ForeignFormat: Hashable, Sendable {
  /// An Excel or OpenDocument workbook.
  case spreadsheet
  /// Text in UTF-16.
  case utf16
  /// Anything else that is not text.
  case binary
}

extension ImportError: CustomStringConvertible {
  /// The error as one line: what, where, and what to do.
  public var description: String {
    line.map { "\(source):\($0): \(reason)" } ?? "\(source): \(reason)"
  }
}

extension ImportError.Reason: CustomStringConvertible {
  /// The reason in words, with what to do about it.
  public var description: String {
    switch self {
    case .empty:
      "the file is empty; expected a header such as timestamp,from,to and rows under it"
    case .headerAlone:
      "the file has a header and no rows; export it again with its rows"
    case .nobodyMeets:
      "nothing in the file is between two people; give one with more of them"
    case .noUsableRow(let reason):
      "no row is left to use (most are set aside: \(reason.words)); 'tend check' shows the account"
    case .unknownKind(let kind, let found):
      "no interaction is of kind '\(kind)'; the log has \(listed(found))"
    case .spoiledGzip:
      "the compressed file is cut short or spoiled; fetch it again, or try gunzip --test"
    case .foreignFormat(.spreadsheet):
      "this is a spreadsheet workbook; save the sheet as CSV UTF-8 and read that"
    case .foreignFormat(.utf16):
      "this is UTF-16 text without its mark; say --encoding utf-16"
    case .foreignFormat(.binary):
      "this is a binary file; tend reads CSV text with a header"
    case .missingColumn(let name, let found):
      "no column for '\(name)' among \(listed(found)); "
        + "name it with --columns \(name)=HEADER"
    case .missingHeader(let name, let found):
      "no column '\(name)' among \(listed(found)); name the column '\(name)' in its header"
    case .unknownHeader(let header, let found):
      "--columns names '\(header)', which is not among \(listed(found)); "
        + "use a header as the file writes it"
    case .tooManyKinds(let header):
      "the column '\(header)' names thousands of kinds; "
        + "name the column of kinds with --columns kind=HEADER"
    case .unclosedQuote:
      "a quote opens here and is never closed; close it or remove it"
    case .tooManyRejects(let first, let cell, let rejected, let read, let limit):
      "\(first.words(about: cell)); \(first.remedy) (\(rejected) of \(read) rows can't be read, "
        + "more than --max-rejects \(percent(limit)))"
    case .repeatedPerson(let id, let firstLine):
      "'\(id)' already stands on line \(firstLine); keep one row a person"
    case .personWithoutID:
      "the row has no id; give every person one, as the log writes it"
    case .notADay(let text):
      "'\(text)' is not a day; write it as YYYY-MM-DD, for example 2026-01-31"
    case .mixedForms(let other):
      "this table has no times and \(other) has; read them with two commands"
    case .contradictedEncoding(let told):
      "--encoding says \(told.rawValue), and the file's byte order mark says utf-16; "
        + "leave --encoding out"
    case .ambiguousDate(let text, let dayFirst, let monthFirst):
      "'\(text)' is \(dayFirst.full) or \(monthFirst.full); say --date-order dmy or mdy"
    case .mixedDateOrders(let text, let order, let other, let otherLine):
      "'\(text)' has its \(order.firstWord) first, and '\(other)' on line \(otherLine) its "
        + "\(order.other.firstWord); write all dates alike, or say --date-order dmy or mdy"
    case .unknownTimeZone(let name):
      "--time-zone '\(name)' is not known; use a name such as Europe/Berlin, "
        + "or an offset such as +01:00"
    case .noReceiver(let found):
      "these are messages without a receiver, among \(listed(found)); "
        + "export them with thread_ts, or name a column with --columns to=HEADER"
    case .aliasOfTwo(let alias, let id, let other, let otherLine):
      "'\(alias)' is '\(id)' here and '\(other)' "
        + (otherLine.map { "on line \($0)" } ?? "in the people file")
        + "; keep one person an alias"
    case .halfAnAlias:
      "the row lacks its alias or its id; give both, as alias,id"
    }
  }

  private func listed(_ headers: [String]) -> String {
    headers.map { "'\($0)'" }.joined(separator: ", ")
  }

  private func percent(_ share: Double) -> String {
    let value = (share * 1e8).rounded() / 1e6
    return value == value.rounded() ? "\(Int(value))%" : "\(value)%"
  }
}
