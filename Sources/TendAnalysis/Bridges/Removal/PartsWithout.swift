public import TendGraph

/// Into which parts the others fall without some people or a tie.
public struct PartsWithout: Hashable, Sendable {
  /// How many of the others were in each component before, the largest first.
  ///
  /// Somebody without a tie is a component alone.
  public let sizesBefore: [Int]
  /// How many of the others are in each component after, the largest first.
  public let sizesAfter: [Int]
  /// Those of the others who had a tie and have none left.
  public let leftAlone: [PersonID]

  /// How many people each part has that a component breaks into, the largest first.
  ///
  /// Empty where all who had a path to each other still have one.
  public var brokenInto: [Int] {
    var unchanged: [Int: Int] = [:]
    for size in sizesBefore { unchanged[size, default: 0] += 1 }
    return sizesAfter.filter { size in
      guard let count = unchanged[size], count > 0 else { return true }
      unchanged[size] = count - 1
      return false
    }
  }

  /// Pairs of others who had a path to each other and have none left.
  public var pairsCutOff: Int {
    PartsWithout.pairs(in: sizesBefore) - PartsWithout.pairs(in: sizesAfter)
  }

  private static func pairs(in sizes: [Int]) -> Int {
    sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }
}

extension Graph {
  /// Into which parts the others fall without each of some people and ties.
  ///
  /// - Complexity: O(*r* (*n* + *m*)) time for *r* removals, *n* people and *m* ties.
  func parts(without removals: [Removal]) -> [PartsWithout] {
    var search = PartSearch(self)
    search.visit(self, without: Removal())
    let components = search.partOfPerson
    let sizes = search.sizes
    return removals.map { removal in
      var before = sizes
      for person in removal.people { before[Int(components[person.index])] -= 1 }
      search.visit(self, without: removal)
      var leftAlone: [PersonID] = []
      for person in 0..<personCount where search.partOfPerson[person] != PartSearch.gone {
        if search.sizes[Int(search.partOfPerson[person])] == 1, !row(of: person).isEmpty {
          leftAlone.append(PersonID(index: person))
        }
      }
      return PartsWithout(
        sizesBefore: before.filter { $0 > 0 }.sorted(by: >),
        sizesAfter: search.sizes.sorted(by: >), leftAlone: leftAlone)
    }
  }
}

/// A breadth-first search of all components.
private struct PartSearch {
  static let gone: Int32 = -1
  private static let unreached: Int32 = -2

  /// The place of each person's component; ``gone`` for those thought away.
  var partOfPerson: [Int32]
  /// How many people each component has, in the order of their first person.
  var sizes: [Int] = []
  private var queue: [Int32]

  init(_ graph: Graph) {
    partOfPerson = [Int32](repeating: PartSearch.unreached, count: graph.personCount)
    queue = [Int32](repeating: 0, count: graph.personCount)
  }

  mutating func visit(_ graph: Graph, without removal: Removal) {
    sizes.removeAll(keepingCapacity: true)
    for person in partOfPerson.indices { partOfPerson[person] = PartSearch.unreached }
    for person in removal.people { partOfPerson[person.index] = PartSearch.gone }
    let tie = removal.tie.map(Int32.init) ?? -1
    for root in 0..<graph.personCount where partOfPerson[root] == PartSearch.unreached {
      let part = Int32(sizes.count)
      partOfPerson[root] = part
      queue[0] = Int32(root)
      var next = 0
      var end = 1
      while next < end {
        for place in graph.row(of: Int(queue[next])) {
          let other = Int(graph.neighbours[place])
          guard partOfPerson[other] == PartSearch.unreached, graph.rowTies[place] != tie
          else { continue }
          partOfPerson[other] = part
          queue[end] = Int32(other)
          end += 1
        }
        next += 1
      }
      sizes.append(end)
    }
  }
}
