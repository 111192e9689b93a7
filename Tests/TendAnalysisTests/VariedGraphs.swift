import TendGraph
import TendTestSupport

extension Graph {
  /// Small graphs of every sort that algorithms stumble over, one for each seed.
  ///
  /// Sparse and dense, with isolates and several components, with equal and unequal strengths,
  /// stars, cliques joined by a tie, and rings.
  static func varied(seed: UInt64) -> Graph {
    var generator = SeededGenerator(seed: seed)
    let people = Int.random(in: 2...16, using: &generator)
    let weights: [Double] = seed % 2 == 0 ? [1] : [1, 2, 3, 4, 6]
    func weight() -> Double { weights.randomElement(using: &generator) ?? 1 }
    switch seed % 10 {
    case 6:
      return Graph(personCount: people, ties: (1..<people).map { (0, $0, weight()) })
    case 7:
      let half = people / 2
      var ties: [(Int, Int, Double)] = [(0, half, weight())]
      for one in 0..<people {
        for other in 0..<one where (one < half) == (other < half) {
          ties.append((one, other, weight()))
        }
      }
      return Graph(personCount: people + 1, ties: ties)
    case 8:
      return Graph(
        personCount: people, ties: (0..<people).map { ($0, ($0 + 1) % people, weight()) })
    default:
      let densities: [Double] = [0.08, 0.15, 0.25, 0.4, 0.7, 1]
      let density = densities.randomElement(using: &generator) ?? 0.3
      return Graph(randomWith: people, density: density, weights: weights, seed: seed)
    }
  }
}

/// The letters of people by their places: A is person 0.
func letters(_ people: [Int]) -> String {
  String(decoding: people.map { UInt8($0 + 65) }, as: UTF8.self)
}
