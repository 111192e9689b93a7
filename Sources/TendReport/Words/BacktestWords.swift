public import TendAnalysis
import TendGraph

/// What a manager would say about a backtest.
public enum BacktestWords {
  /// The latest cut in one sentence; empty without cuts.
  public static func sentence(of backtest: Backtest) -> String {
    guard let cut = backtest.cuts.first else { return "" }
    let top = cut.populations.established.risk.top[1]
    return "Of the \(counted(top.ties, "tie")) that tend would have flagged first on "
      + "\(cut.day.spoken), \(grouped(top.silent)) then stayed silent for "
      + "\(counted(backtest.horizon, "day"))."
  }

  /// How ties of a state did at the latest cut; `nil` where none was in it.
  ///
  /// `Of 151 relationships that it would have called neglected on 31 Aug 2010, 112 stayed silent
  /// for 30 days (74 %)`.
  static func outcome(of band: Band, in backtest: Backtest) -> String? {
    guard let cut = backtest.cuts.first, let outcome = cut.bands.first(where: { $0.band == band })
    else { return nil }
    return "Of \(counted(outcome.ties, "relationship")) that it would have called "
      + "\(band.rawValue) on \(cut.day.spoken), \(grouped(outcome.silent)) stayed silent for "
      + "\(counted(backtest.horizon, "day")) "
      + "(\(percent(Double(outcome.silent) / Double(outcome.ties))))"
  }

  /// Who spoke on the day of a cut, or speaks today.
  public static func speaker(of model: LapseModel) -> String {
    switch model.kind {
    case .prior: return "public logs"
    case .learned:
      let features = model.basis == .all ? "" : model.basis == .average ? ", averaged" : ", rhythm"
      return "\(counted(model.windows, "past window"))\(features)"
    }
  }
}
