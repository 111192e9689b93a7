public import TendAnalysis
import TendGraph

/// A backtest as the terminal shows it: one sentence, then tables.
public struct BacktestText: Sendable {
  private let backtest: Backtest

  /// Makes the text of a backtest.
  public init(of backtest: Backtest) {
    self.backtest = backtest
  }

  /// The whole text.
  public var text: AnswerText {
    let whole = backtest.whole
    return BacktestWords.sentence(of: backtest) + "\n\n"
      + "By cut, ties whose two people both stayed active; AUC: 1 sorts perfectly, 0.5 is chance\n\n"
      + cuts
      + "\nAll cuts together\n\n"
      + orders(
        ("all established ties", whole.established), ("both people active", whole.bothActive))
      + "\nForetold against observed, both people active"
      + (whole.bothActive.brier.map { " (Brier score \(fixed($0)))" } ?? "") + "\n\n"
      + calibration(whole.bothActive)
  }

  private var cuts: AnswerText {
    var table = TextTable([
      ("as of", .left), ("ties", .right), ("silent", .right), ("AUC", .right), ("Brier", .right),
      ("silence", .right), ("strength", .right), ("top 20", .right), ("top 50", .right),
      ("top 100", .right), ("learned from", .left),
    ])
    for cut in backtest.cuts {
      let figures = cut.populations.bothActive
      table.append(
        [
          cut.day.description, grouped(figures.ties), share(figures.silent, of: figures.ties),
          fixed(figures.risk.area), fixed(figures.brier), fixed(figures.silence.area),
          fixed(figures.strength.area),
        ] + figures.risk.top.map(precision) + [BacktestWords.speaker(of: cut.model)])
    }
    return AnswerText(table)
  }

  private func orders(_ populations: (name: String, figures: Backtest.Figures)...) -> AnswerText {
    var table = TextTable([
      ("ties", .left), ("order", .left), ("AUC", .right), ("top 20", .right), ("top 50", .right),
      ("top 100", .right),
    ])
    for (name, figures) in populations {
      let orders = [
        ("risk", figures.risk), ("priority (worth x risk)", figures.priority),
        ("silence alone", figures.silence), ("decayed strength", figures.strength),
      ]
      for (place, (title, order)) in orders.enumerated() {
        let head =
          place == 0
          ? "\(grouped(figures.ties)) \(name), \(share(figures.silent, of: figures.ties)) silent"
          : ""
        table.append([head, title, fixed(order.area)] + order.top.map(precision))
      }
    }
    return AnswerText(table)
  }

  private func calibration(_ figures: Backtest.Figures) -> AnswerText {
    var table = TextTable([
      ("risk", .left), ("ties", .right), ("foretold", .right), ("observed", .right),
    ])
    for tenth in figures.calibration {
      table.append([
        "\(tenth.place * 10) to \(tenth.place * 10 + 10) %", grouped(tenth.ties),
        percent(tenth.foretold), percent(tenth.observed),
      ])
    }
    return AnswerText(table)
  }

  private func precision(_ top: Backtest.Top) -> String {
    top.ties == 0 ? "-" : "\(grouped(top.silent)) of \(grouped(top.ties))"
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : percent(Double(part) / Double(whole))
  }

  /// A number below ten with three decimals, zeros kept so that columns can be compared.
  private func fixed(_ number: Double?) -> String {
    guard let number else { return "-" }
    let thousandths = Int((number * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
