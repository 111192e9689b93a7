public import TendGraph

/// How much each tie stands alone: whom its ends know in common, and the way round without it.
///
/// All arrays have one place for each tie of the graph.
public struct LocalBridges: Hashable, Sendable {
  /// People who have ties to both ends.
  public let commonContacts: [Int]
  /// The distance of the ends in ties without this one: 2 where they share a contact, more for a
  /// local bridge, and `nil` for a bridge tie, without which no path is left.
  public let spans: [Int?]
  /// The share of the ends' other contacts whom they share, from 0 to 1 (Onnela et al., *Structure
  /// and Tie Strengths in Mobile Communication Networks*, 2007); `nil` where neither has others.
  public let overlaps: [Double?]

  /// Whether the ends of a tie share no contact (Granovetter, *The Strength of Weak Ties*, 1973).
  ///
  /// Bridge ties are local bridges too.
  public func isLocalBridge(tie: Int) -> Bool {
    commonContacts[tie] == 0
  }
}

extension Graph {
  /// Finds the local bridges with their spans, and the overlap of every tie.
  ///
  /// Strengths do not matter. The way round a tie is looked for from both its ends, once for all
  /// ties of one class (`cutClasses(of:)`): two ties that together cut the network lie on the same
  /// rings, so the ways round them are equally long. On a ring of any size that is one search.
  ///
  /// - Parameter threads: How many threads to use at most, at least 1.
  /// - Returns: Contacts in common, span and overlap of every tie.
  /// - Complexity: O(*m*^1.5) time for contacts in common, and for each class of local bridges a
  ///   search that takes O(*n* + *m*) at worst and little where the way round is short. O(*n* +
  ///   *m*) space, and O(*n*) more for each thread. *n* is the number of people, *m* of ties.
  public func localBridges(threads: Int = 1) -> LocalBridges {
    let common = commonContactCounts(threads: threads)
    let spans = spans(commonContacts: common, threads: threads)
    let overlaps = (0..<tieCount).map { tie -> Double? in
      let shared = Int(common[tie])
      let ends = row(of: Int(firsts[tie])).count + row(of: Int(seconds[tie])).count
      let others = ends - 2 - shared
      return others > 0 ? Double(shared) / Double(others) : nil
    }
    return LocalBridges(commonContacts: common.map(Int.init), spans: spans, overlaps: overlaps)
  }

  /// The span of each tie; `nil` for bridge ties.
  private func spans(commonContacts: [Int32], threads: Int) -> [Int?] {
    var spans = commonContacts.map { $0 > 0 ? 2 : nil }
    let alone = spans.indices.filter { spans[$0] == nil }
    guard !alone.isEmpty else { return spans }
    let classes = cutClasses(of: alone)
    // One of each class, and the class that it stands for.
    let searched = classes.indices.filter { classes[$0] == Int32($0) }
    let blocks = max(1, min(64, searched.count / 64))
    let found: [Int] = addInOrder(blocks: blocks, threads: threads, to: []) { block in
      var search = WayRoundSearch(self)
      return (searched.count * block / blocks..<searched.count * (block + 1) / blocks).map {
        search.distance(without: Int32(alone[searched[$0]]), in: self)
      }
    } add: { total, part in
      total += part
    }
    for (place, distance) in zip(searched, found) { spans[alone[place]] = distance }
    for (place, representative) in classes.enumerated() {
      if let representative { spans[alone[place]] = spans[alone[Int(representative)]] }
    }
    return spans
  }
}

/// A breadth-first search from both ends of a tie that does not use the tie.
///
/// The side with fewer ties ahead moves on, a whole level at a time, so the two meet first on a
/// shortest way. Marks hold the number of the search, so that nothing has to be cleared between
/// two of them.
private struct WayRoundSearch {
  /// The last search that reached each person: twice its number, and 1 more for the second side.
  private var marks: [Int32]
  private var searches: Int32 = 0
  private var near = Side()
  private var far = Side()
  private var next: [Int32] = []

  /// The people whom one side reached last.
  private struct Side {
    var people: [Int32] = []
    /// The ties of all of them together.
    var ties = 0

    mutating func start(at person: Int32, in graph: Graph) {
      people.removeAll(keepingCapacity: true)
      people.append(person)
      ties = graph.row(of: Int(person)).count
    }
  }

  init(_ graph: Graph) {
    marks = [Int32](repeating: 0, count: graph.personCount)
  }

  /// The ends' distance in ties without one tie that is not a bridge.
  mutating func distance(without tie: Int32, in graph: Graph) -> Int {
    searches += 1
    var mark = searches * 2
    near.start(at: graph.firsts[Int(tie)], in: graph)
    far.start(at: graph.seconds[Int(tie)], in: graph)
    marks[Int(graph.firsts[Int(tie)])] = mark
    marks[Int(graph.seconds[Int(tie)])] = mark + 1
    var distance = 0
    while true {
      distance += 1
      if near.ties > far.ties {
        swap(&near, &far)
        mark ^= 1
      }
      next.removeAll(keepingCapacity: true)
      var ties = 0
      for person in near.people {
        for place in graph.row(of: Int(person)) where graph.rowTies[place] != tie {
          let other = graph.neighbours[place]
          if marks[Int(other)] == mark ^ 1 { return distance }
          if marks[Int(other)] != mark {
            marks[Int(other)] = mark
            next.append(other)
            ties += graph.row(of: Int(other)).count
          }
        }
      }
      swap(&near.people, &next)
      near.ties = ties
    }
  }
}
