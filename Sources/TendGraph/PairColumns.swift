/// A pair of people as a row of a log names them, under numbers of whoever reads it.
package struct NamedPair: Sendable {
  package let from: Int32
  package let to: Int32
  package let day: Int32
  /// Second of the day x 2^15 + kind x 4, with room for the direction.
  package let stamp: UInt32

  @inline(__always)
  package init(from: Int32, to: Int32, day: Int32, second: UInt32, kind: Int) {
    self.from = from
    self.to = to
    self.day = day
    stamp = second << 15 | UInt32(truncatingIfNeeded: kind) << 2
  }

  /// The kind, under the number of whoever read it.
  @inline(__always)
  var kind: Int { Int(stamp >> 2 & 0x1FFF) }
}

/// Pairs of people in the order in which a log names them.
///
/// The way in to an ``InteractionLog``: 16 bytes a pair for plain logs. People and kinds are
/// numbered by whoever fills it.
package struct PairColumns: Sendable {
  package private(set) var pairs: [NamedPair] = []
  /// Other people in each pair's event; empty when every event has one.
  package private(set) var audiences: [UInt16] = []
  /// Interactions that each pair stands for; empty when every pair stands for one.
  package private(set) var counts: [UInt32] = []
  /// Strength before decay and attention; empty when it is the count.
  package private(set) var amounts: [Double] = []

  /// Kinds of interaction that a log can tell apart.
  package static let kindLimit = 8192

  package init() {}

  package var count: Int { pairs.count }

  package mutating func reserveCapacity(_ count: Int) {
    pairs.reserveCapacity(count)
  }

  /// Adds a pair; the columns that plain logs do without come into being with the first that
  /// needs them.
  package mutating func append(
    _ pair: NamedPair, audience: UInt16, count: UInt32, amount: Double
  ) {
    if audience != 1 || !audiences.isEmpty {
      if audiences.isEmpty { audiences = [UInt16](repeating: 1, count: pairs.count) }
      audiences.append(audience)
    }
    if amount != Double(count) || !amounts.isEmpty {
      if amounts.isEmpty {
        amounts =
          counts.isEmpty ? [Double](repeating: 1, count: pairs.count) : counts.map(Double.init)
      }
      amounts.append(amount)
    }
    if count != 1 || !counts.isEmpty {
      if counts.isEmpty { counts = [UInt32](repeating: 1, count: pairs.count) }
      counts.append(count)
    }
    pairs.append(pair)
  }

  /// Adds pairs that stand for one interaction each, of an event with nobody else.
  package mutating func append(contentsOf plain: Span<NamedPair>) {
    if isPlain {
      plain.withUnsafeBufferPointer { pairs.append(contentsOf: $0) }
    } else {
      for place in plain.indices { append(plain[place], audience: 1, count: 1, amount: 1) }
    }
  }

  /// Whether every pair stands for one interaction of an event with nobody else.
  package var isPlain: Bool { audiences.isEmpty && counts.isEmpty && amounts.isEmpty }

  /// The audience, interactions and amount of a pair.
  package func weight(at pair: Int) -> (audience: UInt16, count: UInt32, amount: Double) {
    let count = counts.isEmpty ? 1 : counts[pair]
    return (
      audiences.isEmpty ? 1 : audiences[pair], count,
      amounts.isEmpty ? Double(count) : amounts[pair]
    )
  }

  /// Hands the pairs over and keeps their weights.
  mutating func takePairs() -> [NamedPair] {
    let taken = pairs
    pairs = []
    return taken
  }
}

/// A run of pairs, and what its numbers of people and kinds mean in the whole log.
package struct PairRun: Sendable {
  package private(set) var columns: PairColumns
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

  mutating func takePairs() -> [NamedPair] { columns.takePairs() }
}
