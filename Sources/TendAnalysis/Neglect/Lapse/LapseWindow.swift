/// A cut of the past with the established ties that it showed, and what became of them.
struct LapseWindow: Sendable {
  /// The last day that the features see.
  let cut: Int32
  let ties: [Int32]
  /// Standardised features, ``TieFeature/count`` a tie.
  let rows: [Float]
  let silences: [Int32]
  /// Whether nothing happened on the tie in the horizon after the cut.
  let lapsed: [Bool]
  /// Whether both people had contact with somebody in it.
  let areBothActive: [Bool]

  /// Established ties that a window keeps; above it every so-manieth stands for the others.
  static let mostTies = 50_000

  /// Looks at a record from a cut and then at the horizon after it.
  init(of record: TieDays, at cut: Int32, horizon: Int) {
    let figures = CutFigures(of: record, at: cut, horizon: horizon)
    self.cut = cut
    ties = figures.establishedTies(atMost: LapseWindow.mostTies)
    rows = figures.rows(of: ties[...])
    silences = ties.map { figures.silence(ofTie: Int($0)) }
    let end = cut + Int32(horizon)
    let isActive = (0..<record.personCount).map { person in
      record.isActive(person: person, after: Int(cut), upTo: Int(end))
    }
    lapsed = ties.map { tie in
      let next = figures.ends[Int(tie)]
      return next == record.starts[Int(tie) + 1] || record.days[next] > end
    }
    areBothActive = ties.map { tie in
      isActive[Int(record.firsts[Int(tie)])] && isActive[Int(record.seconds[Int(tie)])]
    }
  }

  /// The log-odds that a model gives to each tie.
  func odds(_ coefficients: [Double]) -> [Double] {
    LapseModel.odds(of: rows, coefficients)
  }

  /// The days of the cuts of a record, the latest first.
  ///
  /// One horizon before the end, then half a horizon further back each, where a horizon fits in. Days
  /// after which the log itself fell silent teach nothing: fewer than three people, or than a
  /// fiftieth of those at the busiest cut, have contact in the horizon.
  ///
  /// - Complexity: O(*n* log *d*) a cut for *n* people with *d* contact days.
  static func cuts(of record: TieDays, horizon: Int) -> [Int32] {
    var cuts: [(day: Int32, active: Int)] = []
    for place in 0..<(LapseHistory.mostWindows * 4) {
      let back = horizon.multipliedReportingOverflow(by: place + 2)
      guard !back.overflow else { break }
      let day = Int(record.lastDay) - (back.partialValue + 1) / 2
      guard day > Int(record.firstDay) + 1 else { break }
      if cuts.last?.day == Int32(day) { continue }
      cuts.append((Int32(day), record.activePeople(after: day, upTo: day + horizon)))
    }
    let busiest = cuts.reduce(0) { max($0, $1.active) }
    return cuts.filter { $0.active >= max(3, (busiest + 49) / 50) }
      .prefix(LapseHistory.mostWindows).map(\.day)
  }
}
