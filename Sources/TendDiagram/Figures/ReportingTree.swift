import TendGraph

/// Who reports to whom, by places of the network; lines that run in a circle are cut.
struct ReportingTree {
  /// The reports of each person, in order.
  private(set) var reports: [[Int]]
  /// Managers who report to nobody, the one of most people first.
  private(set) var roots: [Int] = []
  private(set) var lineCount = 0
  /// People with neither a manager nor reports.
  private(set) var withoutLine = 0

  /// - Complexity: O(*n* x *h*) for *n* people and lines of *h* steps.
  init(of people: [Person]) {
    let places = Dictionary(people.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var managerOf = people.map { person in
      person.manager.flatMap { $0 == person.id ? nil : places[$0] }
    }
    // Of a circle the first of its people stands on top.
    for person in people.indices {
      var above = managerOf[person]
      var steps = 0
      while let one = above, one != person, steps <= people.count {
        above = managerOf[one]
        steps += 1
      }
      if above == person { managerOf[person] = nil }
    }
    reports = [[Int]](repeating: [], count: people.count)
    for (person, manager) in managerOf.enumerated() {
      if let manager {
        reports[manager].append(person)
        lineCount += 1
      }
    }
    var below = [Int](repeating: 0, count: people.count)
    for person in people.indices {
      var above = managerOf[person]
      while let one = above {
        below[one] += 1
        above = managerOf[one]
      }
    }
    for person in people.indices where managerOf[person] == nil {
      if reports[person].isEmpty { withoutLine += 1 } else { roots.append(person) }
    }
    roots.sort { (-below[$0], $0) < (-below[$1], $1) }
  }
}
