public import TendAnalysis
import TendGraph

/// A backtest, schema `tend.backtest/1`.
///
public func backtestDocument(of backtest: Backtest) -> AnswerDocument {
  AnswerDocument(
    BacktestDocument(
      schema: "tend.backtest/1", horizonDays: backtest.horizon, halfLifeDays: backtest.halfLife,
      sentence: BacktestWords.sentence(of: backtest),
      cuts: backtest.cuts.map { cut in
        BacktestDocument.Cut(
          asOf: cut.day.description, model: LapseModelDocument(cut.model),
          established: BacktestDocument.Figures(cut.populations.established),
          bothActive: BacktestDocument.Figures(cut.populations.bothActive))
      },
      whole: BacktestDocument.Whole(
        established: BacktestDocument.Figures(backtest.whole.established),
        bothActive: BacktestDocument.Figures(backtest.whole.bothActive))))
}

/// The shape of `tend.backtest/1`.
private struct BacktestDocument: Codable {
  let schema: String
  let horizonDays: Int
  let halfLifeDays: Double
  let sentence: String
  let cuts: [Cut]
  let whole: Whole

  struct Cut: Codable {
    let asOf: String
    let model: LapseModelDocument
    let established: Figures
    let bothActive: Figures
  }

  struct Whole: Codable {
    let established: Figures
    let bothActive: Figures
  }

  struct Figures: Codable {
    let ties: Int
    let silent: Int
    let risk: Order
    let priority: Order
    let silence: Order
    let strength: Order
    let brier: OrNull<Double>
    let calibration: [Tenth]

    init(_ figures: Backtest.Figures) {
      ties = figures.ties
      silent = figures.silent
      risk = Order(figures.risk)
      priority = Order(figures.priority)
      silence = Order(figures.silence)
      strength = Order(figures.strength)
      brier = OrNull(figures.brier)
      calibration = figures.calibration.map {
        Tenth(
          from: Double($0.place) / 10, to: Double($0.place + 1) / 10, ties: $0.ties,
          predicted: $0.foretold, observed: $0.observed)
      }
    }
  }

  struct Order: Codable {
    let auc: OrNull<Double>
    let top20: Top
    let top50: Top
    let top100: Top

    init(_ order: Backtest.Order) {
      auc = OrNull(order.area)
      top20 = Top(order.top[0])
      top50 = Top(order.top[1])
      top100 = Top(order.top[2])
    }
  }

  struct Top: Codable {
    let ties: Int
    let silent: Int
    let precision: OrNull<Double>

    init(_ top: Backtest.Top) {
      ties = top.ties
      silent = top.silent
      precision = OrNull(top.ties == 0 ? nil : Double(top.silent) / Double(top.ties))
    }
  }

  struct Tenth: Codable {
    let from: Double
    let to: Double
    let ties: Int
    let predicted: Double
    let observed: Double
  }
}
