/// Shortest paths of a pair where all ties are equally long: breadth-first from both ends.
struct PairPathsByTies: PairPaths {
  private let rows: PathRows
  private var first: SideByTies
  private var second: SideByTies
  private var crossings: [PathCrossing] = []

  init(_ rows: PathRows) {
    self.rows = rows
    first = SideByTies(personCount: rows.personCount)
    second = SideByTies(personCount: rows.personCount)
  }

  mutating func addShares(from one: Int32, to other: Int32, to shares: inout PathShares) {
    first.start(at: one, on: rows)
    second.start(at: other, on: rows)
    crossings.removeAll(keepingCapacity: true)
    while !first.level.isEmpty, !second.level.isEmpty {
      // From the end that has fewer steps to take. Whoever the other has reached stands in its last
      // level, since nobody was reached from both before.
      let isFirst = first.stepsOn <= second.stepsOn
      if isFirst {
        SideByTies.cross(from: first, to: second, on: rows, by: &crossings, isFirst: true)
      } else {
        SideByTies.cross(from: second, to: first, on: rows, by: &crossings, isFirst: false)
      }
      if !crossings.isEmpty { break }
      if isFirst { first.takeStep(on: rows) } else { second.takeStep(on: rows) }
    }
    shares.add(crossings, from: &first, to: &second, on: rows)
  }
}
