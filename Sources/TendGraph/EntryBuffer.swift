/// The ties of a block of people and their entries while they are written, in memory that has room
/// for all.
struct EntryBuffer {
  private let entries: UnsafeMutableBufferPointer<TieSweep.Entry>
  private let ties: UnsafeMutableBufferPointer<TieSweep.Ends>
  /// Entries so far.
  private(set) var count = 0
  private(set) var tieCount = 0

  /// Starts with nothing in some memory.
  init(
    _ memory: UnsafeMutableBufferPointer<TieSweep.Entry>,
    ties tieMemory: UnsafeMutableBufferPointer<TieSweep.Ends>
  ) {
    entries = memory
    ties = tieMemory
  }

  /// Adds a tie, whose entries come next.
  @inline(__always)
  mutating func addTie(_ first: Int32, _ second: Int32) {
    precondition(tieCount < ties.count, "room for every tie")
    ties.initializeElement(
      at: tieCount, to: TieSweep.Ends(first: first, second: second, start: UInt32(count)))
    tieCount += 1
  }

  /// Adds a pair that stands for one interaction to the day's entry of its kind and direction.
  @inline(__always)
  mutating func add(_ entry: TieSweep.Entry, since dayStart: Int) {
    for place in dayStart..<count where entries[place].mark == entry.mark {
      entries[place].count &+= 1
      return
    }
    append(entry)
  }

  /// Adds a pair to the day's entry of its kind, direction and audience.
  ///
  /// - Parameters:
  ///   - entry: The pair as an entry of its own.
  ///   - amount: Its strength before decay.
  ///   - dayStart: Where the entries of its tie and day start.
  ///   - amounts: The amount of each entry.
  mutating func add(
    _ entry: TieSweep.Entry, amount: Double, since dayStart: Int, amounts: inout [Double]
  ) {
    for place in dayStart..<count
    where entries[place].mark == entry.mark && entries[place].audience == entry.audience {
      let sum = entries[place].count.addingReportingOverflow(entry.count)
      entries[place].count = sum.overflow ? .max : sum.partialValue
      amounts[place] += amount
      return
    }
    append(entry)
    amounts.append(amount)
  }

  /// Puts the entries from a place on, which are a day's, into the order of kind, direction and
  /// audience; their amounts, where there are any, go with them.
  @inline(__always)
  mutating func order(from dayStart: Int, amounts: inout [Double]) {
    var place = dayStart + 1
    while place < count {
      var back = place
      while back > dayStart, isBefore(entries[back], entries[back - 1]) {
        entries.swapAt(back, back - 1)
        if !amounts.isEmpty { amounts.swapAt(back, back - 1) }
        back -= 1
      }
      place += 1
    }
  }

  @inline(__always)
  private mutating func append(_ entry: TieSweep.Entry) {
    precondition(count < entries.count, "room for every pair")
    entries.initializeElement(at: count, to: entry)
    count += 1
  }

  @inline(__always)
  private func isBefore(_ one: TieSweep.Entry, _ other: TieSweep.Entry) -> Bool {
    (one.mark, one.audience) < (other.mark, other.audience)
  }
}
