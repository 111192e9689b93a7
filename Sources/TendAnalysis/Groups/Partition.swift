import TendGraph

/// Groups of people who are closer to one another than to the rest.
public struct Partition: Hashable, Sendable {
  /// Each person's group, numbered from 0; `nil` for people without a tie.
  ///
  /// The largest group comes first, and of two of one size the one with the first person.
  public let groupOfPerson: [Int?]
  /// How many people each group has.
  public let sizes: [Int]
  /// How much strength counts as expected by chance: 1 for plain modularity, more for smaller
  /// groups.
  public let resolution: Double
  /// ``TendGraph/Graph/modularity(of:resolution:)`` of the groups; `nil` for a graph without ties.
  public let modularity: Double?

  /// How many groups there are.
  public var groupCount: Int { sizes.count }

  /// Numbers groups by their sizes.
  ///
  /// - Parameters:
  ///   - groups: The group of each person, numbered from 0 in the order of their first people; what
  ///     it says of people without a tie does not count.
  ///   - graph: The graph they are groups of.
  ///   - resolution: What the groups were found with.
  init(_ groups: [Int32], of graph: Graph, resolution: Double) {
    var sizes = [Int](repeating: 0, count: Int(groups.max() ?? -1) + 1)
    for person in groups.indices where !graph.row(of: person).isEmpty {
      sizes[Int(groups[person])] += 1
    }
    let bySize = sizes.indices.filter { sizes[$0] > 0 }.sorted {
      (-sizes[$0], $0) < (-sizes[$1], $1)
    }
    var numbers = [Int?](repeating: nil, count: sizes.count)
    for (number, group) in bySize.enumerated() { numbers[group] = number }
    groupOfPerson = groups.indices.map { person in
      graph.row(of: person).isEmpty ? nil : numbers[Int(groups[person])]
    }
    self.sizes = bySize.map { sizes[$0] }
    self.resolution = resolution
    modularity = graph.modularity(of: groupOfPerson, resolution: resolution)
  }
}

extension Graph {
  /// The connected parts of groups, numbered from 0 in the order of their first people.
  ///
  /// - Parameter groups: The group of each person, numbered from 0.
  /// - Returns: The part of each person; the groups themselves, where they are numbered so and each
  ///   is connected.
  /// - Complexity: O(*n* + *m*) time at most, and far less where groups are tightly knit: a search
  ///   ends when everybody of the group has been met.
  func connectedParts(of groups: [Int32]) -> [Int32] {
    let unmet: Int32 = -1
    var left = [Int32](repeating: 0, count: Int(groups.max() ?? -1) + 1)
    for group in groups { left[Int(group)] += 1 }
    var parts = [Int32](repeating: unmet, count: personCount)
    var partCount: Int32 = 0
    var open: [Int32] = []
    for first in 0..<personCount where parts[first] == unmet {
      let group = groups[first]
      parts[first] = partCount
      left[Int(group)] -= 1
      open.append(Int32(first))
      while left[Int(group)] > 0, let person = open.popLast() {
        for place in row(of: Int(person)) {
          let other = Int(neighbours[place])
          if groups[other] == group && parts[other] == unmet {
            parts[other] = partCount
            left[Int(group)] -= 1
            open.append(Int32(other))
          }
        }
      }
      open.removeAll(keepingCapacity: true)
      partCount += 1
    }
    return parts
  }
}
