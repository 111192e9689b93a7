import TendGraph

/// What a tie's record says about its two sides.
struct TieEvidence: Sendable {
  private(set) var interactions = 0
  private(set) var forward = 0
  private(set) var backward = 0
  /// Interactions of one sender at the end of the record, with nothing from the other side since.
  private(set) var unanswered = 0
  /// The kind with the most interactions, the first of several.
  let mainKind: Int
  private var wroteForwardLast = false
  private var wroteBackwardLast = false

  init(of tie: Int, in timelines: Timelines) {
    let entries = timelines.starts[tie]..<timelines.starts[tie + 1]
    var ofKind = [0]
    var lastDay: Int32?
    var run: (direction: Direction, count: Int) = (.undirected, 0)
    for entry in entries {
      let count = Int(timelines.interactions[entry])
      let direction = timelines.direction(at: entry)
      interactions += count
      let kind = timelines.kind(at: entry)
      while ofKind.count <= kind { ofKind.append(0) }
      ofKind[kind] += count
      if timelines.days[entry] != lastDay {
        lastDay = timelines.days[entry]
        wroteForwardLast = false
        wroteBackwardLast = false
      }
      switch direction {
      case .forward:
        forward += count
        wroteForwardLast = true
      case .backward:
        backward += count
        wroteBackwardLast = true
      case .undirected: break
      }
      run = run.direction == direction ? (direction, run.count + count) : (direction, count)
    }
    // A meeting answers everything, and so does a day on which both wrote.
    let answered = run.direction == .undirected || (wroteForwardLast && wroteBackwardLast)
    unanswered = answered ? 0 : run.count
    mainKind = ofKind.indices.max { (ofKind[$0], $1) < (ofKind[$1], $0) } ?? 0
  }

  func lastFrom(first: PersonID, second: PersonID) -> LastFrom {
    switch (wroteForwardLast, wroteBackwardLast) {
    case (true, true): .both
    case (true, false): .person(first)
    case (false, true): .person(second)
    case (false, false): .undirected
    }
  }
}
