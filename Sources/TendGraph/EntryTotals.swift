/// Sums over all entries of a log.
package struct EntryTotals: Sendable {
  /// Interactions on record.
  package private(set) var interactions = 0
  /// The numbers of the first and the last day; `nil` without entries.
  package private(set) var days: ClosedRange<Int32>?
  /// Interactions on each day from the first to the last.
  package private(set) var byDay: [Int] = []
  /// Interactions of each kind up to the last that has any.
  package private(set) var byKind: [Int] = []

  /// The sums over nothing.
  init() {}

  /// Several sums as one.
  ///
  /// - Complexity: O(days x parts).
  init(of parts: [EntryTotals]) {
    for part in parts { add(part) }
  }

  /// Adds what a block of people gave.
  ///
  /// - Complexity: O(entries), and O(days) where they widen the span.
  mutating func add(_ entries: [TieSweep.Entry]) {
    guard let start = entries.first else { return }
    var (first, last, mark) = (start.day, start.day, start.mark)
    entries.withUnsafeBufferPointer { entries in
      for entry in entries {
        first = min(first, entry.day)
        last = max(last, entry.day)
        mark = max(mark, entry.mark)
      }
    }
    makeRoom(first...last, kinds: Int(mark >> 2) + 1)
    let origin = days?.lowerBound ?? first
    var sum = 0
    byDay.withUnsafeMutableBufferPointer { byDay in
      byKind.withUnsafeMutableBufferPointer { byKind in
        entries.withUnsafeBufferPointer { entries in
          for entry in entries {
            let count = Int(entry.count)
            sum += count
            byDay[Int(entry.day) - Int(origin)] += count
            byKind[Int(entry.mark >> 2)] += count
          }
        }
      }
    }
    interactions += sum
  }

  private mutating func add(_ other: EntryTotals) {
    guard let others = other.days else { return }
    makeRoom(others, kinds: other.byKind.count)
    interactions += other.interactions
    let shift = Int(others.lowerBound) - Int(days?.lowerBound ?? others.lowerBound)
    for day in other.byDay.indices { byDay[shift + day] += other.byDay[day] }
    for kind in other.byKind.indices { byKind[kind] += other.byKind[kind] }
  }

  /// Makes room for some days and so many kinds.
  private mutating func makeRoom(_ wanted: ClosedRange<Int32>, kinds: Int) {
    let known = days ?? wanted
    let all =
      min(known.lowerBound, wanted.lowerBound)...max(known.upperBound, wanted.upperBound)
    let count = Int(all.upperBound) - Int(all.lowerBound) + 1
    if byDay.count != count {
      let before = days.map { Int($0.lowerBound) - Int(all.lowerBound) } ?? 0
      byDay.insert(contentsOf: repeatElement(0, count: before), at: 0)
      byDay.append(contentsOf: repeatElement(0, count: count - byDay.count))
    }
    if byKind.count < kinds {
      byKind.append(contentsOf: repeatElement(0, count: kinds - byKind.count))
    }
    days = all
  }
}
