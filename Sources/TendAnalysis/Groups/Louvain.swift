public import TendGraph

/// Groups of people who are closer to one another than to the rest.
public struct Partition: Hashable, Sendable {
  /// Each person's group, numbered from 0; `nil` for people without a tie.
  ///
  /// The largest group comes first, and of two of one size the one with the first person.
  public let groupOfPerson: [Int?]
  /// How many people each group has.
  public let sizes: [Int]
  /// ``TendGraph/Graph/modularity(of:)`` of the groups; `nil` for a graph without ties.
  public let modularity: Double?
}

extension Graph {
  /// Finds groups whose people are closer to one another than chance would have it.
  ///
  /// The Louvain method for weighted modularity: people move to the neighbours' group that raises
  /// modularity most, the groups become the nodes of a smaller graph, and so on until nothing
  /// moves; then people may move once more from where they ended, until nobody does. A group that has come apart on the way is split into its components, which raises
  /// modularity further, so every group is connected. The order is fixed: the same graph has the
  /// same groups always.
  ///
  /// Source: Blondel, Guillaume, Lambiotte and Lefebvre, *Fast Unfolding of Communities in Large
  /// Networks*, 2008.
  ///
  /// - Complexity: O(*n* + *m*) time for each sweep over *n* people and *m* ties, of which a few
  ///   dozen are usual, and O(*n* + *m*) space.
  public func louvain() -> Partition {
    let people = CondensedGraph(self)
    var groups = people.eachAlone
    while let moved = people.groups(startingFrom: groups) {
      groups = moved
      var level = people.condensed(into: groups)
      while let merged = level.groups(startingFrom: level.eachAlone) {
        groups = groups.map { merged[Int($0)] }
        level = level.condensed(into: merged)
      }
    }
    return partition(byComponentsOf: groups)
  }

  /// The connected parts of groups, numbered by their sizes.
  private func partition(byComponentsOf groups: [Int32]) -> Partition {
    var parts = [Int?](repeating: nil, count: personCount)
    var sizes: [Int] = []
    var open: [Int32] = []
    for first in 0..<personCount where parts[first] == nil && !row(of: first).isEmpty {
      let part = sizes.count
      var size = 1
      parts[first] = part
      open.append(Int32(first))
      while let person = open.popLast() {
        for place in row(of: Int(person)) {
          let other = Int(neighbours[place])
          if parts[other] == nil && groups[other] == groups[first] {
            parts[other] = part
            size += 1
            open.append(Int32(other))
          }
        }
      }
      sizes.append(size)
    }
    // Parts stand in the order of their first people already, and the sort keeps that order.
    let bySize = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var numbers = [Int](repeating: 0, count: sizes.count)
    for (number, part) in bySize.enumerated() { numbers[part] = number }
    let groupOfPerson = parts.map { part in part.map { numbers[$0] } }
    return Partition(
      groupOfPerson: groupOfPerson, sizes: bySize.map { sizes[$0] },
      modularity: modularity(of: groupOfPerson))
  }
}

extension Grouping {
  /// The groups that the ties of a graph form, the largest first: `Group 1`, `Group 2` ...
  ///
  /// People without a tie in the graph are in no group. See ``TendGraph/Graph/louvain()``.
  public init(foundIn graph: Graph) {
    let partition = graph.louvain()
    self.init(
      source: .found, names: partition.sizes.indices.map { "Group \($0 + 1)" },
      groupOfPerson: partition.groupOfPerson)
  }
}
