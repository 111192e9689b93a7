/// Pairs of people in the order in which a log names them, in columns.
///
/// The way in to an ``InteractionLog``: 16 bytes a pair for plain logs. People and kinds are
/// numbered by whoever fills the columns.
package struct PairColumns: Sendable {
  package private(set) var froms: [Int32] = []
  package private(set) var tos: [Int32] = []
  package private(set) var days: [Int32] = []
  /// Second of the day x 2^15 + kind x 4, with room for the direction.
  package private(set) var stamps: [UInt32] = []
  /// Other people in each pair's event; empty when every event has one.
  package private(set) var audiences: [UInt16] = []
  /// Interactions that each pair stands for; empty when every pair stands for one.
  package private(set) var counts: [UInt32] = []
  /// Strength before decay and attention; empty when it is the count.
  package private(set) var amounts: [Double] = []

  /// Kinds of interaction that a log can tell apart.
  package static let kindLimit = 8192

  package init() {}

  package var count: Int { froms.count }

  package mutating func reserveCapacity(_ pairs: Int) {
    froms.reserveCapacity(pairs)
    tos.reserveCapacity(pairs)
    days.reserveCapacity(pairs)
    stamps.reserveCapacity(pairs)
  }

  /// Adds a pair; the columns that plain logs do without come into being with the first that
  /// needs them.
  package mutating func append(
    from: Int32, to: Int32, day: Int32, second: UInt32, kind: Int, audience: UInt16,
    count: UInt32, amount: Double
  ) {
    if audience != 1 || !audiences.isEmpty {
      if audiences.isEmpty { audiences = [UInt16](repeating: 1, count: froms.count) }
      audiences.append(audience)
    }
    if amount != Double(count) || !amounts.isEmpty {
      if amounts.isEmpty {
        amounts =
          counts.isEmpty ? [Double](repeating: 1, count: froms.count) : counts.map(Double.init)
      }
      amounts.append(amount)
    }
    if count != 1 || !counts.isEmpty {
      if counts.isEmpty { counts = [UInt32](repeating: 1, count: froms.count) }
      counts.append(count)
    }
    appendPlain(from: from, to: to, day: day, second: second, kind: kind)
  }

  /// Adds a pair that stands for one interaction of an event with nobody else.
  ///
  /// Only where no pair before needed a column of its own.
  package mutating func appendPlain(
    from: Int32, to: Int32, day: Int32, second: UInt32, kind: Int
  ) {
    froms.append(from)
    tos.append(to)
    days.append(day)
    stamps.append(second << 15 | UInt32(truncatingIfNeeded: kind) << 2)
  }

  /// Whether ``appendPlain(from:to:day:second:kind:)`` may be used.
  package var isPlain: Bool { audiences.isEmpty && counts.isEmpty && amounts.isEmpty }

  /// The audience, interactions and amount of a pair.
  package func weight(at pair: Int) -> (audience: UInt16, count: UInt32, amount: Double) {
    let count = counts.isEmpty ? 1 : counts[pair]
    return (
      audiences.isEmpty ? 1 : audiences[pair], count,
      amounts.isEmpty ? Double(count) : amounts[pair]
    )
  }
}

/// A run of pairs, and what its numbers of people and kinds mean in the whole log.
package struct PairRun: Sendable {
  package let columns: PairColumns
  /// The person of the log behind each number.
  package let people: [Int32]
  /// The kind of the log behind each number.
  package let kinds: [UInt16]
  /// Whether a pair that agrees with one before it in second, people and kind is its repeat.
  package let mayRepeat: Bool

  package init(columns: PairColumns, people: [Int32], kinds: [UInt16], mayRepeat: Bool) {
    self.mayRepeat = mayRepeat
    self.columns = columns
    self.people = people
    self.kinds = kinds
  }
}
