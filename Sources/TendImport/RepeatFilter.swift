/// Finds the pairs that stand in a log more than once.
///
/// Two pairs are the same when they share both people and their event's `id`; or, without an
/// `id`, both people, the second and the kind. In a kind without direction it does not matter who
/// comes first.
struct RepeatFilter {
  /// Whether each pair stood there before.
  private(set) var isRepeat: [Bool]

  /// Looks at every pair once, in order.
  ///
  /// - Complexity: O(pairs) expected; one table of at most four 32-bit slots a pair.
  init(_ rows: PairRows, isDirected: [Bool]) {
    isRepeat = [Bool](repeating: false, count: rows.count)
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    let mask = size - 1
    var slots = [Int32](repeating: 0, count: size)
    for row in 0..<rows.count {
      let key = RepeatKey(of: row, in: rows, isDirected: isDirected)
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while slots[slot] != 0 {
        if RepeatKey(of: Int(slots[slot]) - 1, in: rows, isDirected: isDirected) == key {
          isRepeat[row] = true
          break
        }
        slot = (slot + 1) & mask
      }
      if !isRepeat[row] { slots[slot] = Int32(row + 1) }
    }
  }
}

private struct RepeatKey: Equatable {
  let moment: Int64
  let from: Int32
  let to: Int32
  let mark: Int32

  init(of row: Int, in rows: PairRows, isDirected: [Bool]) {
    let event = rows.events[row]
    let kind = Int(rows.kinds[row])
    var from = rows.froms[row]
    var to = rows.tos[row]
    if !isDirected[kind], from > to { swap(&from, &to) }
    if rows.isEventShared[Int(event)] {
      moment = Int64(event)
      mark = -1
    } else {
      moment = rows.times[row]
      mark = Int32(kind)
    }
    self.from = from
    self.to = to
  }

  var hash: UInt64 {
    var mixed = UInt64(bitPattern: moment) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= UInt64(UInt32(bitPattern: from)) << 32 | UInt64(UInt32(bitPattern: to))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= UInt64(UInt32(bitPattern: mark))
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
