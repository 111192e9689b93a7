import TendAnalysis
import TendGraph

/// How far to trust the list: the log's own past replayed.
struct TrustSection {
  let writer: PageWriter

  /// What the template is made of; empty for a table of ties.
  var context: [String: Any] {
    guard let neglect = writer.findings.neglect else { return ["hasTrust": false] }
    var context: [String: Any] = [
      "hasTrust": true,
      "trustSpeaker": sentence(ModelWords.origin(of: neglect.model)),
      "trustLede": "The log is too short to replay its own past, so how well this list does on it "
        + "is not known.",
      "hasTrials": false,
    ]
    guard let backtest = writer.findings.backtest, let latest = backtest.cuts.first else {
      return context
    }
    let whole = backtest.whole.established
    let top = latest.populations.established
    context["trustLede"] = lede(backtest)
    context["hasTrials"] = true
    context["trialHorizon"] = counted(backtest.horizon, "day")
    context["latest"] =
      "of the first \(grouped(top.priority.top[1].ties)) on \(latest.day.spoken) "
      + "\(grouped(top.priority.top[1].silent)) stayed silent, of the "
      + "\(grouped(top.risk.top[1].ties)) riskiest \(grouped(top.risk.top[1].silent))"
    context["stateDots"] = StateDots.svg(backtest)
    context["statesCaption"] =
      "Each dot is a replayed day, the earliest on the left; the line is their mean."
    context["foretoldDots"] = ForetoldDots.svg(whole.calibration)
    context["foretoldCaption"] =
      "\(counted(whole.ties, "case")) by tenths of the risk, with 95 % intervals; on the line: as "
      + "often as foretold."
    context["trials"] = backtest.cuts.map(row)
    context["wholeRow"] = [figures(whole)]
    return context
  }

  private func lede(_ backtest: Backtest) -> String {
    let days = backtest.cuts.map(\.day)
    guard let first = days.last, let last = days.first else { return "" }
    let on =
      first == last
      ? "on \(last.spoken)"
      : "on \(counted(days.count, "day")), \(first.spoken) to \(last.spoken)"
    var text =
      "The list was replayed on this log's own past, \(on), knowing nothing of what followed. "
    text += BacktestWords.sentence(of: backtest)
    if let outcome = BacktestWords.outcome(of: .neglected, in: backtest) { text += " \(outcome)." }
    return text
  }

  private func row(_ cut: Backtest.Cut) -> [String: String] {
    var row = figures(cut.populations.established)
    row["day"] = cut.day.spoken
    row["daySort"] = "\(cut.day.number)"
    return row
  }

  private func figures(_ figures: Backtest.Figures) -> [String: String] {
    let area = { (order: Backtest.Order) in order.area.map { fixed($0, 3) } ?? "-" }
    let share = figures.ties == 0 ? 0 : Double(figures.silent) / Double(figures.ties)
    return [
      "ties": grouped(figures.ties), "silent": percent(share), "silentSort": "\(share)",
      "areaRisk": area(figures.risk), "areaStrength": area(figures.strength),
      "areaSilence": area(figures.silence), "brier": figures.brier.map { fixed($0, 3) } ?? "-",
      "risk": top(figures.risk), "worth": top(figures.priority),
    ]
  }

  /// How many of the first 50 fell silent.
  private func top(_ order: Backtest.Order) -> String {
    "\(grouped(order.top[1].silent)) of \(grouped(order.top[1].ties))"
  }
}
