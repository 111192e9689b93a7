import TendGraph

/// How the times of one file are written.
struct TimeForm: Hashable, Sendable {
  /// The ways of writing a time.
  enum Family: Hashable, Sendable, CaseIterable {
    /// Year, month, day.
    case iso
    /// Day and month in an order of their own, or a month's name.
    case calendar
    /// Seconds since 1970-01-01T00:00:00Z, 1e8 to 1e10.
    case epochSeconds
    /// Milliseconds since then, 1e11 to 1e13.
    case epochMilliseconds
    /// Days since 1899-12-31 as spreadsheets count them, 20,000 to 80,000.
    case spreadsheetDays
  }

  let family: Family
  /// What comes first in a date of numbers; `nil` where it makes no difference.
  let order: DateOrder?
  /// The zone of times without an offset; UTC when `nil`.
  let zone: ZoneOffsets?
  /// Whether fractions are written with a comma.
  let hasDecimalCommas: Bool

  init(
    _ family: Family, order: DateOrder? = nil, zone: ZoneOffsets? = nil,
    hasDecimalCommas: Bool = false
  ) {
    self.family = family
    self.order = order
    self.zone = zone
    self.hasDecimalCommas = hasDecimalCommas
  }

  /// The time of a row.
  ///
  /// - Parameters:
  ///   - range: The cell with the time, or with the date.
  ///   - clock: The cell with the time of day, where it stands apart; it may be empty.
  ///   - bytes: The text that the cells stand in.
  /// - Returns: The time in UTC; `nil` when it is not written in this form.
  /// - Complexity: O(bytes of the cells), without allocation.
  func moment(at range: Range<Int>, clock: Range<Int>?, in bytes: Span<UInt8>) -> Moment? {
    let clock = clock?.trimmed(in: bytes)
    if family == .iso, clock?.isEmpty ?? true, let moment = Moment(iso8601: range, in: bytes) {
      guard let zone, moment.hasTime, !statesOffset(range, in: bytes) else { return moment }
      return Moment(seconds: zone.utc(ofLocal: moment.seconds), hasTime: true)
    }
    guard var written = written(at: range, in: bytes) else { return nil }
    if let clock, !clock.isEmpty {
      guard let own = ClockText(at: clock, in: bytes, decimalComma: hasDecimalCommas) else {
        return nil
      }
      // A date that stands as midnight has no time of its own.
      if written.clock?.seconds ?? 0 == 0 { written.clock = own }
    }
    return written.moment(in: zone)
  }

  private func written(at range: Range<Int>, in bytes: Span<UInt8>) -> WrittenTime? {
    switch family {
    case .iso:
      WrittenTime(basicISO8601: range, in: bytes)
        ?? CalendarText(at: range, in: bytes)?.written(nil)
    case .calendar: CalendarText(at: range, in: bytes)?.written(order)
    case .epochSeconds:
      epoch(at: range, in: bytes, 100_000_000...10_000_000_000).map(TimeForm.instant)
    case .epochMilliseconds:
      epoch(at: range, in: bytes, 100_000_000_000...10_000_000_000_000)
        .map { TimeForm.instant($0 / 1000) }
    case .spreadsheetDays:
      WrittenTime(spreadsheetDays: range, in: bytes, decimalComma: hasDecimalCommas)
    }
  }

  /// The whole number in a cell, where it lies in a range; its fraction is dropped.
  private func epoch(
    at range: Range<Int>, in bytes: Span<UInt8>, _ values: ClosedRange<Int>
  ) -> Int? {
    var cursor = DigitCursor(range: range.trimmed(in: bytes))
    guard let (value, _) = cursor.number(upTo: 14, in: bytes), values.contains(value) else {
      return nil
    }
    if cursor.skip(".", in: bytes) || hasDecimalCommas && cursor.skip(",", in: bytes) {
      guard cursor.skipDigits(in: bytes) else { return nil }
    }
    return cursor.isAtEnd ? value : nil
  }

  private static func instant(_ seconds: Int) -> WrittenTime {
    WrittenTime(
      midnight: Int64(seconds / 86_400 * 86_400),
      clock: ClockText(seconds: seconds % 86_400, offset: 0))
  }

  /// Whether an offset follows the time of day of an ISO 8601 time.
  private func statesOffset(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let range = range.trimmed(in: bytes)
    for place in range.dropFirst(11) {
      switch bytes[place] {
      case UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"): return true
      default: break
      }
    }
    return false
  }
}
