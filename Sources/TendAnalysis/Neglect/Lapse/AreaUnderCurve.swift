/// The chance that a score puts an event before something that is none (ROC-AUC); ties count half.
///
/// - Returns: 0 to 1; `nil` when all or none are events.
/// - Complexity: O(*n* log *n*).
func areaUnderCurve(of scores: [Double], events: [Bool]) -> Double? {
  var hits: [Double] = []
  var misses: [Double] = []
  for (score, isEvent) in zip(scores, events) {
    if isEvent { hits.append(score) } else { misses.append(score) }
  }
  guard !hits.isEmpty, !misses.isEmpty else { return nil }
  hits.sort()
  misses.sort()
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
