import TendGraph

/// Draws two people whom some path joins, every such pair equally likely.
struct PairDraw: Sendable {
  /// People, those of one part of the network side by side.
  private let people: [Int32]
  /// Where each part starts among the people; one more than there are parts.
  private let partStarts: [Int]
  /// How many ordered pairs the parts before each have; one more than there are parts.
  private let pairStarts: [Int]

  /// Pairs of people whom some path joins, each once.
  var pairs: Int { pairStarts[pairStarts.count - 1] / 2 }

  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties.
  init(_ graph: Graph) {
    let cuts = graph.cuts()
    var partStarts = [0]
    var pairStarts = [0]
    for size in cuts.componentSizes {
      partStarts.append(partStarts[partStarts.count - 1] + size)
      pairStarts.append(pairStarts[pairStarts.count - 1] + size * (size - 1))
    }
    var next = partStarts
    var people = [Int32](repeating: 0, count: graph.personCount)
    for (person, part) in cuts.componentOfPerson.enumerated() {
      people[next[part]] = Int32(person)
      next[part] += 1
    }
    self.people = people
    self.partStarts = partStarts
    self.pairStarts = pairStarts
  }

  /// Draws a pair; there must be one.
  func draw(_ random: inout SplitMix64) -> (one: Int32, other: Int32) {
    let number = Int(random.next().multipliedFullWidth(by: UInt64(pairs * 2)).high)
    var low = 0
    var high = pairStarts.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if pairStarts[middle] <= number { low = middle } else { high = middle }
    }
    let start = partStarts[low]
    let others = partStarts[low + 1] - start - 1
    let one = (number - pairStarts[low]) / others
    let other = (number - pairStarts[low]) % others
    return (people[start + one], people[start + other + (other >= one ? 1 : 0)])
  }
}
