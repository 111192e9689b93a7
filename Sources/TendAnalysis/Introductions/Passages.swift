import TendGraph

/// For a few brokers, how many shortest paths run over each from one contact to another.
///
/// The parts of a broker's betweenness: over all two contacts they add up to it.
struct Passages: Sendable {
  /// The brokers, ascending.
  let brokers: [Int]
  /// The contacts of each that are counted, ascending.
  let contacts: [[Int32]]
  /// For each broker, pairs of people by the contact before and the contact after the broker.
  fileprivate(set) var counts: [[Double]]

  /// Pairs of people whose shortest path runs over a broker between two contacts, by their places.
  func pairs(broker: Int, _ one: Int, _ other: Int) -> Double {
    let width = contacts[broker].count
    return counts[broker][one * width + other] + counts[broker][other * width + one]
  }
}

extension Graph {
  /// Counts the shortest paths over each broker, from contact to contact.
  ///
  /// Lengths, and when two are equal, are those of ``betweenness(threads:)``. Searches start from
  /// everybody; where that is more than `budget` ties to walk over, from evenly spaced people, and
  /// the counts are scaled up.
  ///
  /// - Complexity: O(min(*n* *m*, budget) log *n*) time.
  func passages(
    over brokers: [Int], contacts: [[Int32]], threads: Int, budget: Int = 20_000_000
  ) -> Passages {
    let none = Passages(
      brokers: brokers, contacts: contacts,
      counts: contacts.map { [Double](repeating: 0, count: $0.count * $0.count) })
    let people = (0..<personCount).filter { !row(of: $0).isEmpty }
    guard !brokers.isEmpty, !people.isEmpty else { return none }
    let searches = min(people.count, max(32, budget / max(1, tieCount)))
    let sources = (0..<searches).map { people[$0 * people.count / searches] }
    // Every pair is met from both its ends.
    let scale = Double(people.count) / Double(searches) / 2
    let blocks = min(64, searches)
    let rows = PathRows(self)
    return addInOrder(blocks: blocks, threads: threads, to: none) { block in
      var search = ShortestPaths(rows)
      // Betweenness itself, of which the passages are parts.
      var whole = Betweenness(
        people: [Double](repeating: 0, count: personCount),
        ties: [Double](repeating: 0, count: tieCount))
      var sums = none
      for place in searches * block / blocks..<searches * (block + 1) / blocks {
        search.search(from: sources[place])
        search.addDependencies(to: &whole)
        sums.add(search, in: self)
      }
      return sums
    } add: { total, part in
      for broker in total.counts.indices {
        for place in total.counts[broker].indices {
          total.counts[broker][place] += part.counts[broker][place] * scale
        }
      }
    }
  }
}

extension Passages {
  /// Adds the paths of a search that lead over the brokers.
  fileprivate mutating func add(_ search: ShortestPaths, in graph: Graph) {
    for (number, broker) in brokers.enumerated() where search.isReached(broker) {
      let contacts = contacts[number]
      var before: [(place: Int, paths: Double)] = []
      var after: [(place: Int, perPath: Double)] = []
      var next = 0
      for place in graph.row(of: broker) {
        guard next < contacts.count, graph.neighbours[place] == contacts[next] else { continue }
        let contact = Int(contacts[next])
        let tie = graph.rowTies[place]
        if search.lastSteps(to: broker).contains(where: { $0.tie == tie }) {
          before.append((next, search.pathCount(to: contact)))
        } else if search.lastSteps(to: contact).contains(where: { $0.tie == tie }) {
          after.append((next, (1 + search.dependencies[contact]) / search.pathCount(to: contact)))
        }
        next += 1
      }
      for (one, paths) in before {
        for (other, perPath) in after {
          counts[number][one * contacts.count + other] += paths * perPath
        }
      }
    }
  }
}
