import RealModule
import TendGraph

/// What a record showed of every tie and person at a cut: the days up to it and nothing after.
struct CutFigures: Sendable {
  let record: TieDays
  let cut: Int32
  let horizon: Int32
  /// The end of each tie's days up to the cut.
  private(set) var ends: [Int]
  /// Contact days decayed with the half-life H, for each tie.
  private(set) var near: [Double]
  /// For each person: log activity, its change, log ties within H, turnover, decayed contact.
  private(set) var activity: [Double]
  private(set) var change: [Double]
  private(set) var degree: [Double]
  private(set) var turnover: [Double]
  private(set) var attention: [Double]
  /// For each place of a person's row: the tie's ``near``, and days since its last contact.
  private(set) var rowNear: [Double]
  private(set) var rowSilence: [Int32]
  /// The share of all gaps that are longer than so many days, never 0.
  private(set) var gapsLonger: [Double]
  /// 2^(-days / half-life) for the half-lives H/2, H and 4 H.
  let half: [Double]
  let one: [Double]
  let four: [Double]

  /// Reads the figures off a record.
  ///
  /// - Complexity: O(*e* + *n* + *d*) for *e* tie days, *n* people and a span of *d* days.
  init(of record: TieDays, at cut: Int32, horizon: Int) {
    self.record = record
    self.cut = cut
    let horizonDays = Int32(clamping: horizon)
    self.horizon = horizonDays
    let span = Int(cut - record.firstDay) + 1
    let table = { (halfLife: Double) in
      (0...span).map { Double.exp2(-Double($0) / halfLife) }
    }
    let scale = Double(horizon)
    half = table(scale / 2)
    one = table(scale)
    four = table(scale * 4)
    let two = table(scale * 2)
    let people = record.personCount
    let ties = record.tieCount
    ends = [Int](repeating: 0, count: ties)
    near = [Double](repeating: 0, count: ties)
    var contact = [Double](repeating: 0, count: people)
    var contactHalf = contact
    var contactTwo = contact
    var alive = contact
    var fresh = contact
    var gaps = [Int](repeating: 0, count: span + 1)
    for tie in 0..<ties {
      let start = record.starts[tie]
      var end = start
      var sumHalf = 0.0
      var sumOne = 0.0
      var sumTwo = 0.0
      while end < record.starts[tie + 1], record.days[end] <= cut {
        let day = record.days[end]
        let age = Int(cut - day)
        sumHalf += half[age]
        sumOne += one[age]
        sumTwo += two[age]
        if end > start { gaps[Int(day - record.days[end - 1])] += 1 }
        end += 1
      }
      ends[tie] = end
      guard end > start else { continue }
      near[tie] = sumOne
      let isAlive = cut - record.days[end - 1] < horizonDays
      let isFresh = cut - record.days[start] < horizonDays
      for person in [Int(record.firsts[tie]), Int(record.seconds[tie])] {
        contact[person] += sumOne
        contactHalf[person] += sumHalf
        contactTwo[person] += sumTwo
        if isAlive { alive[person] += 1 }
        if isFresh { fresh[person] += 1 }
      }
    }
    attention = contact
    activity = [Double](repeating: 0, count: people)
    change = activity
    degree = activity
    turnover = activity
    for person in 0..<people {
      var sum = 0.0
      for place in record.personStarts[person]..<record.personStarts[person + 1] {
        let day = record.personDays[place]
        if day > cut { break }
        sum += one[Int(cut - day)]
      }
      activity[person] = .log(sum + 0.5)
      change[person] = .log((contactHalf[person] + 0.5) / (contactTwo[person] + 0.5))
      degree[person] = .log(alive[person] + 0.5)
      turnover[person] = (fresh[person] + 1) / (alive[person] + 2)
    }
    rowNear = [Double](repeating: 0, count: record.rowTies.count)
    rowSilence = [Int32](repeating: .max, count: record.rowTies.count)
    for place in record.rowTies.indices {
      let tie = Int(record.rowTies[place])
      guard ends[tie] > record.starts[tie] else { continue }
      rowNear[place] = near[tie]
      rowSilence[place] = cut - record.days[ends[tie] - 1]
    }
    let all = gaps.reduce(0, +)
    var longer = all
    gapsLonger = gaps.map { count in
      longer -= count
      return Double(longer + 1) / Double(all + 2)
    }
  }

  /// Distinct contact days of a tie up to the cut.
  func contactDays(ofTie tie: Int) -> Int { ends[tie] - record.starts[tie] }

  /// Days since the tie's last contact.
  func silence(ofTie tie: Int) -> Int32 { cut - record.days[ends[tie] - 1] }

  /// The established ties, in order; every so-manieth of them where there are more than a limit.
  func establishedTies(atMost limit: Int = .max) -> [Int32] {
    let ties = (0..<record.tieCount).filter { contactDays(ofTie: $0) >= Network.establishedDays }
    let step = max(1, (ties.count - 1) / limit + 1)
    return stride(from: 0, to: ties.count, by: step).map { Int32(ties[$0]) }
  }
}
