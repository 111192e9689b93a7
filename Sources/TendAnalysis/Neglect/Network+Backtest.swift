public import TendGraph

extension Network {
  /// Replays past cuts of the log: what tend would have said then, and what came.
  ///
  /// Every cut is judged with the model that its day would have had, the prior included; nothing
  /// after the cut is seen but to judge. Above 50,000 established ties every so-manieth is looked at.
  ///
  /// - Parameters:
  ///   - horizon: Days to look ahead, 1 or more.
  ///   - minStrength: Ties strictly above this count when bridges are judged.
  ///   - threads: How many cuts are looked at side by side; the result is the same.
  /// - Returns: The judgement; `nil` for a table of ties, and where no cut one horizon before the end
  ///   or earlier has ten established ties.
  /// - Complexity: As ``neglectedTies(horizon:minStrength:threads:agreed:)``.
  public func backtest(
    horizon: Int = 30, minStrength: Double = 0.05, threads: Int = 1
  ) -> Backtest? {
    lapseHistory(horizon: horizon, threads: threads).flatMap {
      backtest($0, minStrength: minStrength, threads: threads)
    }
  }

  /// Ties from which on a cut says something.
  static let fewestBacktestTies = 10

  /// Judges the trials of a history.
  package func backtest(_ history: LapseHistory, minStrength: Double, threads: Int) -> Backtest? {
    let trials = history.trials.indices.filter {
      history.windows[$0].ties.count >= Network.fewestBacktestTies
    }
    guard !trials.isEmpty else { return nil }
    let cuts = addInOrder(
      blocks: trials.count, threads: threads, to: [Backtest.Cut]()
    ) { block in
      let place = trials[block]
      let window = history.windows[place]
      let model = history.model(atTrial: place)
      let standing = StandingAtCut(of: self, at: window, minStrength: minStrength)
      let probabilities = window.odds(model.coefficients).map(LapseModel.probability)
      let foresight = Foresight(
        probabilities: probabilities,
        priorities: zip(standing.worths, probabilities).map { $0 * $1 },
        silences: window.silences.map(Double.init), strengths: standing.strengths,
        lapsed: window.lapsed)
      return Backtest.Cut(
        day: Day(number: window.cut), model: model,
        populations: Backtest.Populations(
          established: Backtest.Figures(of: foresight),
          bothActive: Backtest.Figures(of: foresight.kept(where: window.areBothActive))),
        bands: standing.bandOutcomes(of: window, probabilities: probabilities))
    } add: {
      $0.append($1)
    }
    return Backtest(
      horizon: history.horizon, halfLife: rule.halfLife, cuts: cuts,
      whole: Backtest.Populations(
        established: Backtest.Figures(of: cuts.map(\.populations.established)),
        bothActive: Backtest.Figures(of: cuts.map(\.populations.bothActive))))
  }
}

/// Strength and worth of the established ties at a cut, as the neglect list would have had them.
private struct StandingAtCut {
  /// Decayed strength, for each tie of the window.
  private(set) var strengths: [Double] = []
  /// Peak strength, twice for a bridge, for each tie of the window.
  private(set) var worths: [Double] = []
  /// The mean gap between contact days, for each tie of the window.
  private var meanGaps: [Double] = []

  init(of network: Network, at window: LapseWindow, minStrength: Double) {
    guard let firstDay = network.firstDay else { return }
    let timelines = network.timelines
    let decay = network.rule.decayTable(upTo: Int(window.cut - firstDay.number) + 1)
    var now = [Double](repeating: 0, count: network.tieCount)
    var peaks = now
    var gaps = now
    var isInGraph = [Bool](repeating: false, count: network.tieCount)
    for tie in now.indices {
      var strength = 0.0
      var last: Int32?
      var first: Int32 = 0
      var days = 0
      for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
        let day = timelines.days[entry]
        if day > window.cut { break }
        if let last, day != last { strength *= decay[Int(day - last)] }
        if last == nil { first = day }
        if day != last { days += 1 }
        last = day
        strength += timelines.amount(at: entry)
        peaks[tie] = max(peaks[tie], strength)
      }
      guard let last else { continue }
      now[tie] = strength * decay[Int(window.cut - last)]
      gaps[tie] = Double(last - first) / Double(max(1, days - 1))
      isInGraph[tie] = now[tie] > minStrength || days >= Network.establishedDays
    }
    let wanted = now.indices.filter { isInGraph[$0] }
    let graph = Graph(
      personCount: network.people.count, firsts: wanted.map { network.firsts[$0] },
      seconds: wanted.map { network.seconds[$0] }, strengths: wanted.map { now[$0] },
      origins: wanted.map(Int32.init))
    var isBridge = [Bool](repeating: false, count: now.count)
    for tie in graph.cuts().bridgeTies { isBridge[graph.origin(ofTie: tie).index] = true }
    strengths = window.ties.map { now[Int($0)] }
    worths = window.ties.map { (isBridge[Int($0)] ? 2 : 1) * peaks[Int($0)] }
    meanGaps = window.ties.map { gaps[Int($0)] }
  }

  /// What became of the ties of the window, by the state that each was in.
  func bandOutcomes(of window: LapseWindow, probabilities: [Double]) -> [Backtest.BandOutcome] {
    var ties = [Int](repeating: 0, count: Band.allCases.count)
    var silent = ties
    for place in window.ties.indices {
      let silence = Int(window.silences[place])
      let band = Band(
        probability: probabilities[place], ratio: Double(silence) / max(1, meanGaps[place]),
        silence: silence)
      guard let number = Band.allCases.firstIndex(of: band) else { continue }
      ties[number] += 1
      if window.lapsed[place] { silent[number] += 1 }
    }
    return Band.allCases.enumerated().filter { ties[$0.offset] > 0 }.map {
      Backtest.BandOutcome(band: $1, ties: ties[$0], silent: silent[$0])
    }
  }
}
