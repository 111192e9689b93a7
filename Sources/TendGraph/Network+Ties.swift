extension Network {
  /// The same people with other ties, which have no record of days.
  ///
  /// - Parameters:
  ///   - ties: The smaller end, the larger end and the strength of each, in the order of their ends
  ///     and none twice.
  ///   - firstDay: From when on they were.
  /// - Returns: A network whose tie at a place is the one given there.
  public func with(
    ties: [(first: PersonID, second: PersonID, strength: Double)], since firstDay: Day?
  ) -> Network {
    let halves = ties.map { $0.strength / 2 }
    return Network(
      people: people, kinds: kinds, asOf: asOf, firstDay: firstDay, rule: rule,
      firsts: ties.map(\.first.rawValue), seconds: ties.map(\.second.rawValue), forwards: halves,
      backwards: halves,
      timelines: Timelines(starts: [Int](repeating: 0, count: ties.count + 1)))
  }
}
