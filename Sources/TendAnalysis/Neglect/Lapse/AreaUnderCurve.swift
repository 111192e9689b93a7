/// The chance that a score puts an event before something that is none (ROC-AUC); ties count half.
///
/// - Parameters:
///   - scores: Numbers, none of them NaN.
///   - events: Whether each is an event's.
/// - Returns: 0 to 1; `nil` when all or none are events.
/// - Complexity: O(*n*): scores are sorted byte by byte.
func areaUnderCurve(of scores: [Double], events: [Bool]) -> Double? {
  var hits: [UInt64] = []
  var misses: [UInt64] = []
  for (score, isEvent) in zip(scores, events) {
    if isEvent { hits.append(sortKey(of: score)) } else { misses.append(sortKey(of: score)) }
  }
  guard !hits.isEmpty, !misses.isEmpty else { return nil }
  hits = sorted(hits)
  misses = sorted(misses)
  // For each event the non-events below it, and half of those beside it: whole and half numbers,
  // which add up exactly.
  var won = 0.0
  var (below, upTo) = (0, 0)
  for hit in hits {
    while below < misses.count, misses[below] < hit { below += 1 }
    while upTo < misses.count, misses[upTo] <= hit { upTo += 1 }
    won += Double(below + upTo) / 2
  }
  return won / (Double(hits.count) * Double(misses.count))
}

/// A number that orders like the score does; the same for both zeros.
private func sortKey(of score: Double) -> UInt64 {
  let bits = (score + 0).bitPattern
  return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
}

/// The keys in ascending order: a radix sort, byte by byte from the last.
private func sorted(_ keys: [UInt64]) -> [UInt64] {
  var sorted = keys
  var next = keys
  for byte in stride(from: 0, to: 64, by: 8) {
    var places = [Int](repeating: 0, count: 257)
    for key in sorted { places[Int(key >> UInt64(byte) & 0xFF) + 1] += 1 }
    // Nothing to do where all have the same byte, as most have in the first.
    if places.contains(keys.count) { continue }
    for value in 0..<256 { places[value + 1] += places[value] }
    for key in sorted {
      let value = Int(key >> UInt64(byte) & 0xFF)
      next[places[value]] = key
      places[value] += 1
    }
    swap(&sorted, &next)
  }
  return sorted
}
