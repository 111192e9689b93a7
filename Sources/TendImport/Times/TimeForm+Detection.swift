import TendGraph

extension TimeForm {
  /// Values that decide how a column is written.
  static let valuesSampled = 100

  /// Finds out how a column's times are written, from the column itself.
  ///
  /// The first values decide the family. Whether the day or the month comes first is decided by a
  /// value above 12 anywhere in the column, and by nothing else: neither the order of the rows nor
  /// what most files do is a proof.
  ///
  /// - Parameters:
  ///   - cells: The column.
  ///   - bytes: The file, in UTF-8.
  ///   - hasDecimalCommas: Whether the table writes `1,5` for one and a half.
  ///   - options: What the user says about times.
  ///   - source: The file as the user named it.
  /// - Returns: The form; ISO 8601 when no value looks like a time.
  /// - Throws: When a date can be two days and nothing says which, dates have both orders, or the
  ///   user's time zone is not known.
  /// - Complexity: O(bytes) for dates with day and month in an order of their own, else O(1).
  static func detect(
    _ cells: ColumnCells, of bytes: Span<UInt8>, hasDecimalCommas: Bool, options: ImportOptions,
    source: String
  ) throws(ImportError) -> TimeForm {
    var zone: ZoneOffsets?
    if let name = options.timeZone {
      zone = ZoneOffsets(name)
      guard zone != nil else {
        throw ImportError(source: source, reason: .unknownTimeZone(name))
      }
    }
    let family = family(of: cells, of: bytes, hasDecimalCommas: hasDecimalCommas) ?? .iso
    var order: DateOrder?
    if family == .calendar {
      if let told = options.dateOrder {
        order = told
      } else {
        order = try DateOrderProof(cells, of: bytes).order(source: source)
      }
    }
    return TimeForm(family, order: order, zone: zone, hasDecimalCommas: hasDecimalCommas)
  }

  /// The family that most of a column's first values belong to; `nil` when none looks like a time.
  static func family(
    of cells: ColumnCells, of bytes: Span<UInt8>, hasDecimalCommas: Bool
  ) -> Family? {
    var votes: [(family: Family, count: Int)] = []
    cells.forEach(of: bytes, limit: valuesSampled) { cell, bytes, _ in
      if let family = family(at: cell, in: bytes, hasDecimalCommas: hasDecimalCommas) {
        if let known = votes.firstIndex(where: { $0.family == family }) {
          votes[known].count += 1
        } else {
          votes.append((family, 1))
        }
      }
      return true
    }
    let most = votes.map(\.count).max()
    return votes.first { $0.count == most }?.family
  }

  /// The family of one value; `nil` when it is no time.
  static func family(
    at range: Range<Int>, in bytes: Span<UInt8>, hasDecimalCommas: Bool
  ) -> Family? {
    if let text = CalendarText(at: range, in: bytes), !text.isYearFirst {
      return text.day(.dmy) != nil || text.day(.mdy) != nil ? .calendar : nil
    }
    return [Family.iso, .epochSeconds, .epochMilliseconds, .spreadsheetDays].first { family in
      TimeForm(family, hasDecimalCommas: hasDecimalCommas)
        .moment(at: range, clock: nil, in: bytes) != nil
    }
  }
}

/// What a column's dates prove about the order of day and month.
private struct DateOrderProof {
  /// A date as it stands, and its line.
  private struct Example {
    let text: String
    let line: Int
  }

  private var dayFirst: Example?
  private var monthFirst: Example?
  /// The first date that can be two days.
  private var ambiguous: (example: Example, dayFirst: Day, monthFirst: Day)?

  /// Looks at every date of a column, until it has seen both orders.
  init(_ cells: ColumnCells, of bytes: Span<UInt8>) {
    var proof = DateOrderProof()
    cells.forEach(of: bytes) { cell, bytes, line in
      guard let text = CalendarText(at: cell, in: bytes), !text.isPlain else { return true }
      func example() -> Example { Example(text: cell.text(in: bytes), line: line) }
      switch (text.day(.dmy), text.day(.mdy)) {
      case (.some, nil): proof.dayFirst = proof.dayFirst ?? example()
      case (nil, .some): proof.monthFirst = proof.monthFirst ?? example()
      case (.some(let one), .some(let other)) where one != other && proof.ambiguous == nil:
        proof.ambiguous = (example(), one, other)
      default: break
      }
      return proof.dayFirst == nil || proof.monthFirst == nil
    }
    self = proof
  }

  private init() {}

  /// The order; either one where every date is the same day in both.
  func order(source: String) throws(ImportError) -> DateOrder {
    switch (dayFirst, monthFirst) {
    case (.some(let day), .some(let month)):
      let isDayEarlier = day.line <= month.line
      let (first, second) = isDayEarlier ? (day, month) : (month, day)
      throw ImportError(
        source: source, line: second.line,
        reason: .mixedDateOrders(
          second.text, order: isDayEarlier ? .mdy : .dmy, other: first.text,
          otherLine: first.line))
    case (.some, nil): return .dmy
    case (nil, .some): return .mdy
    case (nil, nil):
      // Any order serves for dates like `03/03/2026` and `31 Jan 2026`.
      guard let ambiguous else { return .dmy }
      throw ImportError(
        source: source, line: ambiguous.example.line,
        reason: .ambiguousDate(
          ambiguous.example.text, dayFirst: ambiguous.dayFirst,
          monthFirst: ambiguous.monthFirst))
    }
  }
}
