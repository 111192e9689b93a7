package import TendGraph

extension Network {
  /// A network of a few ties given by the days, counted from 2026-01-01, on which they had contact.
  ///
  /// Contact goes from the first letter to the second; a lower-case `m` behind the two makes it a
  /// meeting, which has no direction.
  ///
  /// - Parameters:
  ///   - contacts: For each tie, such as `"AB"` or `"ABm"`, its days.
  ///   - asOf: The day to judge from, counted alike; the last contact unless given.
  ///   - people: People known beforehand.
  package init(contacts: [String: [Int]], asOf: Int? = nil, people: [Person] = []) {
    var interactions: [Interaction] = []
    for (tie, days) in contacts.sorted(by: { $0.key < $1.key }) {
      let ends = tie.map(String.init)
      for day in days {
        interactions.append(
          Interaction(
            day: Day(firstOf2026: day), from: ends[0], to: ends[1],
            kind: tie.hasSuffix("m")
              ? InteractionKind(name: "meeting") : InteractionKind(name: "email")))
      }
    }
    self.init(
      InteractionLog(interactions, people: people), asOf: asOf.map(Day.init(firstOf2026:)))
  }
}

extension Day {
  /// The day so many days after 2026-01-01.
  package init(firstOf2026 days: Int) {
    self.init(number: 20_454 + Int32(days))
  }
}
