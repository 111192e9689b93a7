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
  /// Strengths do not matter.
  ///
  /// - Complexity: O(*m*^1.5) time for contacts in common, and for each local bridge that is no
  ///   bridge a search from both ends, which takes O(*n* + *m*) at worst and little where the way
  ///   round is short. O(*n* + *m*) space. *n* is the number of people, *m* of ties.
  public func localBridges() -> LocalBridges {
    let common = commonContactCounts()
    let cuts = cuts()
    var search = WayRoundSearch(self)
    var spans: [Int?] = []
    var overlaps: [Double?] = []
    spans.reserveCapacity(tieCount)
    overlaps.reserveCapacity(tieCount)
    for tie in 0..<tieCount {
      let shared = Int(common[tie])
      if shared > 0 {
        spans.append(2)
      } else if cuts.isBridge(tie: tie) {
        spans.append(nil)
      } else {
        spans.append(search.distance(without: Int32(tie), in: self))
      }
      let ends = row(of: Int(firsts[tie])).count + row(of: Int(seconds[tie])).count
      let others = ends - 2 - shared
      overlaps.append(others > 0 ? Double(shared) / Double(others) : nil)
    }
    return LocalBridges(commonContacts: common.map(Int.init), spans: spans, overlaps: overlaps)
  }
}

/// A breadth-first search from both ends of a tie that does not use the tie.
///
/// The side that stands before fewer people moves on, a whole level at a time, so the two meet
/// first on a shortest way. Marks hold the number of the search, so that nothing has to be cleared
/// between two of them.
private struct WayRoundSearch {
  /// The last search that reached each person: twice its number, and 1 more for the second side.
  private var marks: [Int32]
  private var searches: Int32 = 0
  private var near: [Int32] = []
  private var far: [Int32] = []
  private var next: [Int32] = []

  init(_ graph: Graph) {
    marks = [Int32](repeating: 0, count: graph.personCount)
  }

  /// The ends' distance in ties without one tie; `nil` where no path is left.
  mutating func distance(without tie: Int32, in graph: Graph) -> Int? {
    searches += 1
    var mark = searches * 2
    near = [graph.firsts[Int(tie)]]
    far = [graph.seconds[Int(tie)]]
    marks[Int(near[0])] = mark
    marks[Int(far[0])] = mark + 1
    var distance = 0
    while !near.isEmpty && !far.isEmpty {
      distance += 1
      if near.count > far.count {
        swap(&near, &far)
        mark ^= 1
      }
      next.removeAll(keepingCapacity: true)
      for person in near {
        for place in graph.row(of: Int(person)) where graph.rowTies[place] != tie {
          let other = graph.neighbours[place]
          if marks[Int(other)] == mark ^ 1 { return distance }
          if marks[Int(other)] != mark {
            marks[Int(other)] = mark
            next.append(other)
          }
        }
      }
      swap(&near, &next)
    }
    return nil
  }
}
