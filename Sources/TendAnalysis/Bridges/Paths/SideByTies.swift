/// What a breadth-first search from one end of a pair knows.
struct SideByTies: PairSide {
  /// For each person, ``base`` and the distance; less than the base for whoever isn't reached.
  private var marks: [Int32]
  /// Rises from search to search, so that nothing needs to be wiped out.
  private var base: Int32 = 1
  /// The distance of ``level``.
  private var distance: Int32 = 0
  /// How many shortest paths lead to each person who is reached.
  private var paths: [Double]
  /// The share of the pair's paths over each person, as far as it is not handed back yet.
  private var carried: [Double]
  /// The people reached, nearest first.
  private var order: [Int32] = []
  /// Where those stand in the order whom the last step came to.
  private(set) var level = 0..<0
  /// The steps that lead on from them.
  private(set) var stepsOn = 0
  private var lastSteps: [PathStep] = []

  init(personCount: Int) {
    marks = [Int32](repeating: 0, count: personCount)
    paths = [Double](repeating: 0, count: personCount)
    carried = paths
  }

  /// Forgets the last search and starts at a person.
  mutating func start(at person: Int32, on rows: PathRows) {
    base += distance + 1
    distance = 0
    if base > Int32.max - Int32(marks.count) { wipe() }
    order.removeAll(keepingCapacity: true)
    order.append(person)
    marks[Int(person)] = base
    paths[Int(person)] = 1
    level = 0..<1
    stepsOn = rows.row(of: Int(person)).count
  }

  private mutating func wipe() {
    for person in marks.indices { marks[person] = 0 }
    base = 1
  }

  /// Finds the steps from the last level of one search to people whom another has reached.
  static func cross(
    from side: SideByTies, to other: SideByTies, on rows: PathRows,
    by crossings: inout [PathCrossing], isFirst: Bool
  ) {
    let steps = rows.steps.span
    let marks = other.marks.span
    let base = other.base
    for place in side.level {
      let person = side.order[place]
      let row = rows.row(of: Int(person))
      var place = row.lowerBound
      while place < row.upperBound {
        let end = steps[place].end
        if marks[Int(end)] >= base {
          let tie = steps[place].tie
          crossings.append(
            isFirst
              ? PathCrossing(first: person, second: end, tie: tie)
              : PathCrossing(first: end, second: person, tie: tie))
        }
        place += 1
      }
    }
  }

  /// Takes one tie on from everybody whom the last step came to.
  mutating func takeStep(on rows: PathRows) {
    let next = order.count
    distance += 1
    stepsOn = SideByTies.takeStep(
      from: level, of: &order, marks: &marks, paths: &paths, base: base, mark: base + distance,
      on: rows)
    level = next..<order.count
  }

  private static func takeStep(
    from level: Range<Int>, of order: inout [Int32], marks: inout [Int32],
    paths: inout [Double], base: Int32, mark: Int32, on rows: PathRows
  ) -> Int {
    let steps = rows.steps.span
    var marks = marks.mutableSpan
    var paths = paths.mutableSpan
    var stepsOn = 0
    for place in level {
      let person = Int(order[place])
      let pathsHere = paths[person]
      let row = rows.row(of: person)
      var place = row.lowerBound
      while place < row.upperBound {
        let end = steps[place].end
        place += 1
        let known = marks[Int(end)]
        if known < base {
          marks[Int(end)] = mark
          paths[Int(end)] = pathsHere
          order.append(end)
          stepsOn += rows.row(of: Int(end)).count
        } else if known == mark {
          paths[Int(end)] += pathsHere
        }
      }
    }
    return stepsOn
  }

  func paths(to person: Int32) -> Double { paths[Int(person)] }

  mutating func carry(_ share: Double, over person: Int32) {
    carried[Int(person)] += share
  }

  mutating func handBack(on rows: PathRows, to shares: inout PathShares) {
    for person in order[1...].reversed() where carried[Int(person)] > 0 {
      let share = carried[Int(person)]
      carried[Int(person)] = 0
      shares.people.append((person, share))
      let before = marks[Int(person)] - 1
      if before == base {
        let start = order[0]
        shares.ties.append((rows.steps[tiePlace(of: person, and: start, on: rows)].tie, share))
        continue
      }
      var paths = 0.0
      lastSteps.removeAll(keepingCapacity: true)
      for place in rows.row(of: Int(person)) where marks[Int(rows.steps[place].end)] == before {
        let step = rows.steps[place]
        paths += self.paths[Int(step.end)]
        lastSteps.append(step)
      }
      for step in lastSteps {
        let part = share * self.paths[Int(step.end)] / paths
        carried[Int(step.end)] += part
        shares.ties.append((step.tie, part))
      }
    }
    carried[Int(order[0])] = 0
  }

  /// The place of a tie in the shorter of its two rows.
  private func tiePlace(of one: Int32, and other: Int32, on rows: PathRows) -> Int {
    rows.row(of: Int(one)).count <= rows.row(of: Int(other)).count
      ? rows.place(from: one, to: other) : rows.place(from: other, to: one)
  }
}
