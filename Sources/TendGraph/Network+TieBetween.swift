extension Network {
  /// The place of the tie between two people; `nil` without one.
  ///
  /// - Complexity: O(log *m*) for *m* ties.
  package func tie(between one: PersonID, and other: PersonID) -> Int? {
    record.tie(between: one, and: other)
  }
}
