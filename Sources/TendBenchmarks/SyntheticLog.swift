import TendGraph

/// A seeded log: teams of twelve, seven of ten interactions inside the team, two years.
struct SyntheticLog {
  let csv: [UInt8]

  init(people: Int, rows: Int, seed: UInt64) {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var csv = Array("timestamp,from,to,kind\n".utf8)
    csv.reserveCapacity(rows * 48)
    let kinds = ["email", "chat", "meeting", "call"]
    for row in 0..<rows {
      let day = Day(number: 19_723 + Int32(row * 730 / rows))
      let from = next(people)
      let mate = from / 12 * 12 + next(12)
      var to = next(10) < 7 && mate < people ? mate : next(people)
      if to == from { to = (to + 1) % people }
      let hour = 8 + next(9)
      let minute = 10 + next(50)
      csv += "\(day)T\(hour < 10 ? "0" : "")\(hour):\(minute):00Z,p\(from),p\(to),".utf8
      csv += kinds[next(kinds.count)].utf8
      csv.append(UInt8(ascii: "\n"))
    }
    self.csv = csv
  }
}
