public import TendGraph

extension Network {
  /// Judges every established tie against its own rhythm.
  ///
  /// A tie is established with at least 3 distinct active days. Priority is worth times lapse
  /// probability; worth is the largest strength the tie ever had, doubled for a bridge. Bridges are
  /// judged on the ties above the threshold together with all established ties, because a slipping
  /// tie has decayed out of the first. Ties with an end that left or is away are in the band
  /// ``Band/away`` and need no tending.
  ///
  /// - Parameters:
  ///   - horizon: Days to look ahead, 1 or more.
  ///   - minStrength: Ties strictly above this count when bridges are judged.
  ///   - threads: How many cuts of the past are looked at side by side; the result is the same.
  ///   - agreed: Days from one contact to the next that are agreed on for ties; they count before the
  ///     learned rhythm, and lateness by them raises a tie as a lapse probability of
  ///     overdue / (1 + overdue) would.
  /// - Returns: The findings, ties by priority and then by their people; `nil` for a table of ties,
  ///   which has no days to judge by.
  /// - Complexity: O(*n* x *d* + *c* x entries + *m* x degree) for *n* people, a span of *d* days,
  ///   *m* established ties and *c* cuts of the past, at most 12.
  public func neglectedTies(
    horizon: Int = 30, minStrength: Double = 0.05, threads: Int = 1, agreed: [TieID: Int] = [:]
  ) -> NeglectFindings? {
    lapseHistory(horizon: horizon, threads: threads).flatMap {
      neglectedTies($0, minStrength: minStrength, threads: threads, agreed: agreed)
    }
  }

  /// The same, from the look at the log's past that its backtest rests on too.
  package func neglectedTies(
    _ history: LapseHistory, minStrength: Double, threads: Int, agreed: [TieID: Int] = [:]
  ) -> NeglectFindings? {
    guard let asOf, let firstDay else { return nil }
    let horizon = history.horizon
    let model = history.model
    let scores = history.scores(threads: threads)
    let absences = self.absences()
    var isAway = [Bool](repeating: false, count: people.count)
    for absence in absences { isAway[absence.person.index] = true }

    let established = establishedTies(
      decay: rule.decayTable(upTo: firstDay.days(until: asOf)), threads: threads)
    var isEstablished = [Bool](repeating: false, count: tieCount)
    var hasEstablishedTie = [Bool](repeating: false, count: people.count)
    for known in established {
      isEstablished[known.tie] = true
      hasEstablishedTie[Int(firsts[known.tie])] = true
      hasEstablishedTie[Int(seconds[known.tie])] = true
    }
    let bridges = bridgeTies { self.strengths[$0] > minStrength || isEstablished[$0] }

    var ties = established.enumerated().map { place, known in
      let (tie, rhythm, peak, evidence) = (known.tie, known.rhythm, known.peak, known.evidence)
      let ratio = rhythm.ratio(until: asOf) ?? 0
      let silence = rhythm.silence(until: asOf)
      let probability = scores[place].probability
      let worth = bridges[tie] ? 2 * peak : peak
      let isAnEndAway = isAway[Int(firsts[tie])] || isAway[Int(seconds[tie])]
      let learned = Band(probability: probability, ratio: ratio, silence: silence)
      let agreedDays = agreed[TieID(index: tie)]
      let band =
        agreedDays.map { Band(silence: silence, agreedDays: $0, learned: learned) } ?? learned
      let lateness = agreedDays.map { Double(max(silence - $0, 0)) / Double(max(silence, $0)) } ?? 0
      return NeglectedTie(
        tie: self.tie(TieID(index: tie)), band: isAnEndAway ? .away : band,
        lapseProbability: probability, reasons: scores[place].reasons,
        priority: worth * max(probability, lateness), rhythm: rhythm,
        silentDays: silence, rhythmRatio: ratio, interactions: evidence.interactions,
        interactionsForward: evidence.forward, interactionsBackward: evidence.backward,
        peakStrength: peak, isBridge: bridges[tie],
        lastFrom: evidence.lastFrom(first: PersonID(firsts[tie]), second: PersonID(seconds[tie])),
        unanswered: evidence.unanswered, mainKind: evidence.mainKind,
        agreedDays: agreedDays)
    }
    ties.sort { ($1.priority, $0.tie.id) < ($0.priority, $1.tie.id) }
    return NeglectFindings(
      asOf: asOf, horizon: horizon, halfLife: rule.halfLife, model: model, ties: ties,
      away: absences.filter { hasEstablishedTie[$0.person.index] })
  }

  /// What an established tie's own record says of it.
  private struct EstablishedTie: Sendable {
    let tie: Int
    let rhythm: Rhythm
    let peak: Double
    let evidence: TieEvidence
  }

  /// The established ties in their order, some at a time.
  private func establishedTies(decay: [Double], threads: Int) -> [EstablishedTie] {
    let size = 1 << 10
    return addInOrder(
      blocks: (tieCount + size - 1) / size, threads: threads, to: [EstablishedTie]()
    ) { block in
      var established: [EstablishedTie] = []
      for tie in block * size..<min(tieCount, (block + 1) * size)
      where timelines.starts[tie + 1] - timelines.starts[tie] >= Network.establishedDays {
        guard let rhythm = Rhythm(days: activeDays(ofTie: tie)),
          rhythm.activeDays >= Network.establishedDays
        else { continue }
        established.append(
          EstablishedTie(
            tie: tie, rhythm: rhythm, peak: peakStrength(ofTie: tie, decay: decay),
            evidence: TieEvidence(of: tie, in: timelines)))
      }
      return established
    } add: {
      $0 += $1
    }
  }

  /// Distinct active days from which on a tie is established.
  public static let establishedDays = 3

  /// For each tie, whether it is a bridge among the ties that a test picks.
  private func bridgeTies(among isWanted: (Int) -> Bool) -> [Bool] {
    let graph = graph(where: isWanted)
    var isBridge = [Bool](repeating: false, count: tieCount)
    for tie in graph.cuts().bridgeTies { isBridge[graph.origin(ofTie: tie).index] = true }
    return isBridge
  }

  /// The largest strength of a tie on any day up to the as-of day.
  ///
  /// Strength only falls between contacts, so it is the largest right after one of them.
  package func peakStrength(ofTie tie: Int, decay: [Double]) -> Double {
    var strength = 0.0
    var peak = 0.0
    var lastDay = timelines.days[timelines.starts[tie]]
    for entry in timelines.starts[tie]..<timelines.starts[tie + 1] {
      let day = timelines.days[entry]
      if day != lastDay {
        strength *= decay[Int(day - lastDay)]
        lastDay = day
      }
      strength += timelines.amount(at: entry)
      peak = max(peak, strength)
    }
    return peak
  }
}
