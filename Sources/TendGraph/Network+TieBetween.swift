extension Network {
  /// The place of the tie between two people; `nil` without one.
  ///
  /// - Complexity: O(log *m*) for *m* ties.
  package func tie(between one: PersonID, and other: PersonID) -> Int? {
    let wanted = (min(one, other).rawValue, max(one, other).rawValue)
    var low = 0
    var high = tieCount
    while low < high {
      let middle = (low + high) / 2
      if (firsts[middle], seconds[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < tieCount && firsts[low] == wanted.0 && seconds[low] == wanted.1 ? low : nil
  }
}
