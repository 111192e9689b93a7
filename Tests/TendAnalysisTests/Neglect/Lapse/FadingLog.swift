import TendGraph
import TendTestSupport

@testable import TendAnalysis

/// A seeded log in which a tie's gaps grow or stay, so that its past tells its future.
enum FadingLog {
  static let days = 400

  /// Interactions among some people, counted from a day.
  static func interactions(
    seed: UInt64, people: Int = 30, from start: Int = 0, isDirected: Bool = true
  )
    -> [Interaction]
  {
    var random = SeededGenerator(seed: seed)
    var interactions: [Interaction] = []
    for first in 0..<people {
      for second in (first + 1)..<people where Int.random(in: 0..<3, using: &random) == 0 {
        var day = Int.random(in: 0..<days / 2, using: &random)
        var gap = Double(Int.random(in: 1...12, using: &random))
        let growth = Int.random(in: 0..<2, using: &random) == 0 ? 1.35 : 1.0
        while day < days {
          let turns = Int.random(in: 0..<2, using: &random) == 0
          interactions.append(
            Interaction(
              day: Day(number: Int32(18_000 + start + day)), from: "p\(turns ? first : second)",
              to: "p\(turns ? second : first)",
              kind: InteractionKind(name: isDirected ? "email" : "meeting")))
          day += max(1, Int(gap)) + Int.random(in: 0..<3, using: &random)
          gap *= growth
        }
      }
    }
    return interactions
  }

  static func network(seed: UInt64, from start: Int = 0) -> Network {
    Network(InteractionLog(interactions(seed: seed, from: start)))
  }
}
