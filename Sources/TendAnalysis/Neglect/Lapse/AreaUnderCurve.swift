/// The chance that a score puts an event before something that is none (ROC-AUC); ties count half.
///
/// - Returns: 0 to 1; `nil` when all or none are events.
/// - Complexity: O(*n* log *n*).
func areaUnderCurve(of scores: [Double], events: [Bool]) -> Double? {
  let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
  let positives = events.count { $0 }
  let negatives = events.count - positives
  guard positives > 0, negatives > 0 else { return nil }
  var ranks = 0.0
  var start = 0
  while start < order.count {
    var end = start
    var found = 0
    while end < order.count, scores[order[end]] == scores[order[start]] {
      if events[order[end]] { found += 1 }
      end += 1
    }
    ranks += Double(found) * (Double(start + end + 1) / 2)
    start = end
  }
  let least = Double(positives) * Double(positives + 1) / 2
  return (ranks - least) / (Double(positives) * Double(negatives))
}
