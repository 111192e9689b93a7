import TendGraph

extension LapseHistory {
  /// What the model says of an established tie.
  struct Score: Sendable {
    let probability: Double
    let reasons: LapseReasons
  }

  /// Judges every established tie at the log's last day, in order.
  ///
  /// Features are made and forgotten a block at a time, so that millions of ties fit in memory.
  func scores(threads: Int) -> [Score] {
    let figures = CutFigures(of: record, at: record.lastDay, horizon: horizon)
    let ties = figures.establishedTies()
    let model = self.model
    let size = 1024
    return addInOrder(
      blocks: (ties.count + size - 1) / size, threads: threads, to: [Score]()
    ) { block in
      let slice = ties[(block * size)..<min(ties.count, (block + 1) * size)]
      let rows = figures.rows(of: slice)
      let odds = LapseModel.odds(of: rows, model.coefficients)
      return odds.indices.map { place in
        let base = place * TieFeature.count
        return Score(
          probability: LapseModel.probability(ofOdds: odds[place]),
          reasons: model.reasons(of: rows[base..<(base + TieFeature.count)]))
      }
    } add: {
      $0 += $1
    }
  }
}
