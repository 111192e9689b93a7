package import TendGraph

extension Interaction {
  /// A seeded random log: few people and days, so that ties, days and kinds meet often.
  ///
  /// Directed and undirected kinds, events with several people, counts and uneven amounts.
  package static func randomLog(seed: UInt64) -> [Interaction] {
    var generator = SeededGenerator(seed: seed)
    let people = ["ana", "Ben", "çem", "dee", "Éva", "z", "zz", "7"]
      .prefix(Int.random(in: 2...8, using: &generator))
    let kinds = [
      InteractionKind.unnamed, InteractionKind(name: "email"), InteractionKind(name: "meeting"),
    ]
    return (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      let from = people.randomElement(using: &generator) ?? ""
      let to = people.filter { $0 != from }.randomElement(using: &generator) ?? ""
      let count = Bool.random(using: &generator) ? 1 : Int.random(in: 1...4, using: &generator)
      return Interaction(
        day: Day(number: Int32.random(in: -3...40, using: &generator)), from: from, to: to,
        kind: kinds.randomElement(using: &generator) ?? .unnamed,
        audience: Int.random(in: 1...5, using: &generator), count: count,
        amount: Bool.random(using: &generator)
          ? nil : Double.random(in: 0.1...9, using: &generator))
    }
  }
}
