/// Looking up many runs of bytes at once.
///
/// The table of a log with many people does not fit into the nearest cache. So everything that a
/// look-up may wait for is asked for in loops that are short and without branches, in which the
/// processor waits for many of them at a time.
extension Interner {
  /// The value of a run that a batch did not find.
  static let unfound = Int32.min

  /// The values of runs at the places where they most likely stand.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - keys: The runs, so many or more.
  ///   - values: A value for each; ``unfound`` for a run of more than 24 bytes, for one that is not
  ///     known, and seldom for one that is and must be looked for alone.
  /// - Returns: Whether every run was found.
  @inline(__always)
  func find(
    _ count: Int, of keys: inout MutableSpan<Key>, values: inout MutableSpan<Int32>
  ) -> Bool {
    precondition(count <= keys.count && count <= values.count, "a place for each value")
    let buckets = buckets.span
    let entries = entries.span
    let mask = buckets.count - 1
    let placeBits = SIMD4<UInt32>(repeating: placeBits)
    let limit = UInt32(truncatingIfNeeded: entries.count)
    for place in 0..<count {
      // The mask keeps the place inside the table.
      let bucket = Int(truncatingIfNeeded: unsafe keys[unchecked: place].hash) & mask
      unsafe keys[unchecked: place].bucket = unsafe buckets[unchecked: bucket]
    }
    for place in 0..<count {
      let bucket = unsafe keys[unchecked: place].bucket
      let tag = SIMD4(repeating: unsafe keys[unchecked: place].tag) & ~placeBits
      let isOther = (bucket & ~placeBits) .!= tag
      // Where two slots agree the sum is of neither, and the comparison says so.
      let entry = (bucket & placeBits).replacing(with: 0, where: isOther).wrappedSum()
      unsafe keys[unchecked: place].entry = entry < limit ? entry : 0
    }
    for place in 0..<count {
      unsafe values[unchecked: place] =
        unsafe entries[unchecked: Int(keys[unchecked: place].entry)].value
    }
    var isComplete = true
    for place in 0..<count {
      let head = unsafe keys[unchecked: place].head
      let length = unsafe keys[unchecked: place].length
      let entry = unsafe entries[unchecked: Int(keys[unchecked: place].entry)]
      let difference =
        (entry.first ^ head.0) | (entry.second ^ head.1) | (entry.third ^ head.2)
        | UInt64(entry.length ^ length)
      let isFound = difference == 0 && length <= 24
      if !isFound { unsafe values[unchecked: place] = Interner.unfound }
      isComplete = isComplete && isFound
    }
    return isComplete
  }
}
