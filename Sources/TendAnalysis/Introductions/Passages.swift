import HeapModule
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
    return addInOrder(blocks: blocks, threads: threads, to: none) { block in
      var search = PassageSearch(self)
      var sums = none
      for place in searches * block / blocks..<searches * (block + 1) / blocks {
        search.run(from: sources[place], in: self)
        search.add(to: &sums, in: self)
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

/// One search after another from different people (Brandes 2001).
private struct PassageSearch {
  private var distances: [Double]
  private var paths: [Double]
  /// Where each person stands among those reached; -1 before that.
  private var ranks: [Int32]
  private var dependencies: [Double]
  private var order: [Int32] = []
  private var open = Heap<OpenEnd>()

  init(_ graph: Graph) {
    let people = graph.personCount
    distances = [Double](repeating: .infinity, count: people)
    paths = [Double](repeating: 0, count: people)
    ranks = [Int32](repeating: -1, count: people)
    dependencies = [Double](repeating: 0, count: people)
  }

  mutating func run(from source: Int, in graph: Graph) {
    for person in order {
      distances[Int(person)] = .infinity
      ranks[Int(person)] = -1
    }
    order.removeAll(keepingCapacity: true)
    distances[source] = 0
    open.insert(OpenEnd(distance: 0, person: Int32(source)))
    while let end = open.popMin() {
      let person = Int(end.person)
      guard ranks[person] < 0 else { continue }
      ranks[person] = Int32(order.count)
      order.append(end.person)
      for place in graph.row(of: person) {
        let other = Int(graph.neighbours[place])
        let length = distances[person] + PassageSearch.length(place, in: graph)
        if ranks[other] < 0, length < distances[other] {
          distances[other] = length
          open.insert(OpenEnd(distance: length, person: Int32(other)))
        }
      }
    }
    for person in order {
      let person = Int(person)
      dependencies[person] = 0
      paths[person] = person == source ? 1 : 0
      for place in graph.row(of: person) where comesBefore(place, person, in: graph) {
        paths[person] += paths[Int(graph.neighbours[place])]
      }
    }
    for end in order.reversed() {
      let person = Int(end)
      let perPath = (1 + dependencies[person]) / paths[person]
      for place in graph.row(of: person) where comesBefore(place, person, in: graph) {
        let before = Int(graph.neighbours[place])
        dependencies[before] += paths[before] * perPath
      }
    }
  }

  /// Adds the paths of this search that lead over the brokers.
  func add(to sums: inout Passages, in graph: Graph) {
    for (number, broker) in sums.brokers.enumerated() where ranks[broker] > 0 {
      let contacts = sums.contacts[number]
      var before: [(place: Int, paths: Double)] = []
      var after: [(place: Int, perPath: Double)] = []
      var next = 0
      for place in graph.row(of: broker) {
        guard next < contacts.count, graph.neighbours[place] == contacts[next] else { continue }
        let contact = Int(contacts[next])
        if comesBefore(place, broker, in: graph) {
          before.append((next, paths[contact]))
        } else if isShortest(from: broker, place, to: contact, in: graph) {
          after.append((next, (1 + dependencies[contact]) / paths[contact]))
        }
        next += 1
      }
      for (one, paths) in before {
        for (other, perPath) in after {
          sums.counts[number][one * contacts.count + other] += paths * perPath
        }
      }
    }
  }

  /// Whether a shortest path comes to a person over a place of the person's row.
  private func comesBefore(_ place: Int, _ person: Int, in graph: Graph) -> Bool {
    isShortest(from: Int(graph.neighbours[place]), place, to: person, in: graph)
  }

  private func isShortest(from start: Int, _ place: Int, to end: Int, in graph: Graph) -> Bool {
    guard ranks[start] < ranks[end] else { return false }
    let length = distances[start] + PassageSearch.length(place, in: graph)
    return length - distances[end] < 1e-10 * (length + distances[end])
  }

  private static func length(_ place: Int, in graph: Graph) -> Double {
    min(1 / graph.weights[place], 1e300)
  }
}

/// Somebody who has been reached, perhaps not yet by the shortest path.
private struct OpenEnd: Comparable {
  let distance: Double
  let person: Int32

  static func < (left: OpenEnd, right: OpenEnd) -> Bool {
    left.distance == right.distance
      ? left.person < right.person : left.distance < right.distance
  }
}
