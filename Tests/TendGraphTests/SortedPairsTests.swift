import TendTestSupport
import Testing

@testable import TendGraph

@Suite("Sorted pairs") struct SortedPairsTests {
  private struct Row: Hashable {
    let from: Int32
    let to: Int32
    let day: Int32
    let second: UInt32
    let kind: Int
  }

  private static let isDirected = [true, false, true]

  /// Random rows in runs, some of them the same, some of one person, some before 1970.
  private static func rows(seed: UInt64) -> [[Row]] {
    var random = SeededGenerator(seed: seed)
    return (0..<4).map { _ in
      (0..<Int.random(in: 0...80, using: &random)).map { _ in
        Row(
          from: Int32.random(in: 0..<9, using: &random),
          to: Int32.random(in: 0..<9, using: &random),
          day: Int32.random(in: -3...3, using: &random),
          second: UInt32.random(in: 0..<3, using: &random) * 30_000,
          kind: Int.random(in: 0..<3, using: &random))
      }
    }
  }

  private func sorted(_ rows: [[Row]], pieces: Int, mayRepeat: Bool) -> SortedPairs {
    let runs = rows.map { rows in
      var columns = PairColumns()
      for row in rows {
        columns.append(
          NamedPair(
            from: row.from, to: row.to, day: row.day, second: row.second, kind: row.kind),
          audience: 1, count: 1, amount: 1)
      }
      return PairRun(
        columns: columns, people: (0..<9).map { $0 }, kinds: [0, 1, 2], mayRepeat: mayRepeat)
    }
    return SortedPairs(
      runs, personCount: 9, isDirected: SortedPairsTests.isDirected, pieces: pieces)
  }

  /// Who met whom on what day in what way, as text.
  private func texts(_ sorted: SortedPairs) -> [String] {
    sorted.firsts.indices.flatMap { tie in
      (sorted.starts[tie]..<sorted.starts[tie + 1]).map { entry in
        "\(sorted.firsts[tie]) \(sorted.seconds[tie]) \(sorted.days[entry]) "
          + "\(sorted.marks[entry]) x\(sorted.interactions[entry])"
      }
    }
  }

  @Test("agree with a set of what was seen before", arguments: 0..<50 as Range<UInt64>)
  func slow(seed: UInt64) {
    let rows = SortedPairsTests.rows(seed: seed)
    var seen = Set<Row>()
    var repeats: [Int] = []
    var selfPairs: [Int] = []
    var counts: [[Int]: Int] = [:]
    for (place, row) in rows.joined().enumerated() {
      guard row.from != row.to else {
        selfPairs.append(place)
        continue
      }
      let isTurned = !SortedPairsTests.isDirected[row.kind] && row.from > row.to
      let key = Row(
        from: isTurned ? row.to : row.from, to: isTurned ? row.from : row.to, day: row.day,
        second: row.second, kind: row.kind)
      guard seen.insert(key).inserted else {
        repeats.append(place)
        continue
      }
      let direction =
        !SortedPairsTests.isDirected[row.kind] ? 0 : row.from < row.to ? 1 : 2
      let entry = [
        Int(min(row.from, row.to)), Int(max(row.from, row.to)), Int(row.day),
        row.kind * 4 + direction,
      ]
      counts[entry, default: 0] += 1
    }
    let expected = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      "\($0.key[0]) \($0.key[1]) \($0.key[2]) \($0.key[3]) x\($0.value)"
    }
    let sorted = sorted(rows, pieces: 1, mayRepeat: true)
    #expect(texts(sorted) == expected)
    #expect(sorted.repeats == repeats)
    #expect(sorted.selfPairs == selfPairs)
    #expect(sorted.totals.interactions == counts.values.reduce(0, +))
    let days = counts.keys.map { $0[2] }
    #expect(
      sorted.totals.days.map { [Int($0.lowerBound), Int($0.upperBound)] }
        == days.min().map { [$0, days.max() ?? $0] })
    for (place, interactions) in sorted.totals.byDay.enumerated() {
      let day = place + (days.min() ?? 0)
      #expect(interactions == counts.reduce(0) { $0 + ($1.key[2] == day ? $1.value : 0) })
    }
    for (kind, interactions) in sorted.totals.byKind.enumerated() {
      #expect(interactions == counts.reduce(0) { $0 + ($1.key[3] / 4 == kind ? $1.value : 0) })
    }
  }

  @Test("are the same in any number of pieces", arguments: [1, 2, 3, 8, 40])
  func pieces(pieces: Int) {
    for seed in 0..<10 as Range<UInt64> {
      let rows = SortedPairsTests.rows(seed: seed)
      let whole = sorted(rows, pieces: 1, mayRepeat: true)
      let cut = sorted(rows, pieces: pieces, mayRepeat: true)
      #expect(texts(cut) == texts(whole))
      #expect(cut.repeats == whole.repeats && cut.selfPairs == whole.selfPairs)
      #expect(cut.totals.byDay == whole.totals.byDay)
      #expect(cut.totals.byKind == whole.totals.byKind)
    }
  }

  @Test("keep repeats where the run says that there are none")
  func noRepeats() {
    let rows = SortedPairsTests.rows(seed: 3)
    let sorted = sorted(rows, pieces: 2, mayRepeat: false)
    let pairs = rows.joined().filter { $0.from != $0.to }.count
    #expect(sorted.repeats.isEmpty)
    #expect(sorted.interactions.reduce(0) { $0 + Int($1) } == pairs)
  }

  @Test("of an unordered log come out in the order of time")
  func unordered() {
    var random = SeededGenerator(seed: 9)
    let rows = (0..<5000).map { number in
      Row(from: 0, to: 1, day: Int32(number), second: 0, kind: 0)
    }
    let shuffled = sorted([rows.shuffled(using: &random)], pieces: 1, mayRepeat: true)
    #expect(texts(shuffled) == texts(sorted([rows], pieces: 1, mayRepeat: true)))
    #expect(shuffled.days == (0..<5000).map { Int32($0) })
  }
}
