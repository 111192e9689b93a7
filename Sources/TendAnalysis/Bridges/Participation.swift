public import TendGraph

extension Graph {
  /// How evenly each person's strength is spread over the groups: the participation coefficient.
  ///
  /// 1 - sum over groups of (strength into the group / strength into all groups)². 0 where all ties
  /// lead into one group, near 1 - 1/*g* where they lead into *g* groups alike. The person's own
  /// group counts like any other, and contacts in no group don't count. `nil` for a person without
  /// a contact in a group.
  ///
  /// Source: Guimerà and Amaral, *Functional Cartography of Complex Metabolic Networks*, 2005, with
  /// strengths in the place of numbers of ties.
  ///
  /// - Parameter grouping: The groups.
  /// - Returns: The coefficient of each person.
  /// - Complexity: O(*n* + *m*) time for *n* people and *m* ties.
  public func participation(in grouping: Grouping) -> [Double?] {
    var strengthInto = [Double](repeating: 0, count: grouping.names.count)
    return (0..<personCount).map { person in
      let row = row(of: person)
      var whole = 0.0
      for place in row {
        guard let group = grouping.groupOfPerson[Int(neighbours[place])] else { continue }
        strengthInto[group] += weights[place]
        whole += weights[place]
      }
      guard whole > 0 else { return nil }
      var concentration = 0.0
      for place in row {
        guard let group = grouping.groupOfPerson[Int(neighbours[place])] else { continue }
        // 0 from the second contact in the group on.
        let share = strengthInto[group] / whole
        concentration += share * share
        strengthInto[group] = 0
      }
      // Rounding may lead below 0.
      return max(0, 1 - concentration)
    }
  }
}
