import TendAnalysis
import TendGraph

/// How far to trust the list: the log's own past replayed, as a small plot and in words.
func trustContext(of findings: Findings) -> [String: Any] {
  guard let neglect = findings.neglect else { return ["hasTrust": false] }
  var context: [String: Any] = [
    "hasTrust": true,
    "speaker": sentence(ModelWords.origin(of: neglect.model)),
    "trustLede": "The log is too short to replay its own past, so how well this list does on it "
      + "is not known.",
  ]
  guard let backtest = findings.backtest else { return context }
  let figures = backtest.whole.established
  context["trustLede"] = BacktestWords.sentence(of: backtest)
  context["trials"] = [
    [
      "horizon": counted(backtest.horizon, "day"),
      "rows": backtest.cuts.map { cut in
        let figures = cut.populations.established
        let (risk, worth) = (figures.risk.top[1], figures.priority.top[1])
        return [
          "day": cut.day.spoken,
          "risk": "\(grouped(risk.silent)) of \(grouped(risk.ties))",
          "worth": "\(grouped(worth.silent)) of \(grouped(worth.ties))",
          "any": percent(share(figures.silent, of: figures.ties)),
          "plot": TrialPlot.svg(
            risk: share(risk.silent, of: risk.ties), worth: share(worth.silent, of: worth.ties),
            any: share(figures.silent, of: figures.ties)),
        ]
      },
      "riskWhole": whole(figures.risk.top[1]),
      "worthWhole": whole(figures.priority.top[1]),
      "silenceWhole": whole(figures.silence.top[1]),
    ] as [String: Any]
  ]
  return context
}

private func share(_ part: Int, of whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}

private func whole(_ top: Backtest.Top) -> String {
  "\(grouped(top.silent)) of \(grouped(top.ties))"
}

private func sentence(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst() + "."
}

/// One row of the plot of trials: a line from 0 to 100 %, with a mark for each order.
///
/// Shape tells the marks apart as much as colour does: a disc is the order by risk, a ring that by
/// worth, an upright stroke what any tie would have done.
private enum TrialPlot {
  static func svg(risk: Double, worth: Double, any: Double) -> String {
    func place(_ share: Double) -> String { rounded(6 + share * 188, 1) }
    return """
      <svg class="trial" viewBox="0 0 200 16" width="200" height="16" aria-hidden="true">\
      <line x1="6" y1="8" x2="194" y2="8" class="axis"/>\
      <line x1="\(place(any))" y1="2" x2="\(place(any))" y2="14" class="any"/>\
      <circle cx="\(place(worth))" cy="8" r="4.5" class="worth"/>\
      <circle cx="\(place(risk))" cy="8" r="3.5" class="risk"/></svg>
      """
  }
}
