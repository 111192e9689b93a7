import TendAnalysis
import TendGraph

/// What became of relationships in each state, on each replayed day: dots and their mean.
enum StateDots {
  static func svg(_ backtest: Backtest) -> String {
    // The earliest day first, as one reads.
    let cuts = backtest.cuts.reversed()
    let bands = Band.allCases.filter { band in
      cuts.contains { cut in cut.bands.contains { $0.band == band } }
    }
    let width = 44 + 70 * bands.count + 16
    var text =
      #"<svg class="fig" width="\#(width)" viewBox="0 0 \#(width) 290" role="img" "#
      + #"aria-label="Share that stayed silent, by state, on each replayed day">"#
    text += ShareScale.lines(to: Double(width - 6))
    text +=
      #"<text x="44" y="12">stayed silent for the next \#(counted(backtest.horizon, "day")), "#
      + "per cent</text>"
    for (place, band) in bands.enumerated() {
      let middle = 44 + 35 + 70 * Double(place)
      var silent = 0
      var ties = 0
      let step = min(9, 50 / Double(max(1, cuts.count - 1)))
      for (number, cut) in cuts.enumerated() {
        guard let outcome = cut.bands.first(where: { $0.band == band }) else { continue }
        silent += outcome.silent
        ties += outcome.ties
        let share = Double(outcome.silent) / Double(outcome.ties)
        let x = middle + (Double(number) - Double(cuts.count - 1) / 2) * step
        text +=
          #"<circle class="\#(band == .slipping || band == .neglected ? "tendf" : "inkf")" "#
          + #"cx="\#(coordinate(x))" cy="\#(coordinate(ShareScale.y(share)))" r="3.6"><title>"#
          + "\(band.rawValue), \(cut.day.spoken): \(percent(share)) of "
          + "\(grouped(outcome.ties)) stayed silent</title></circle>"
      }
      let mean = ShareScale.y(ties > 0 ? Double(silent) / Double(ties) : 0)
      text +=
        #"<path class="thin" d="M\#(coordinate(middle - 26)) \#(coordinate(mean))h52"/>"#
        + #"<text class="m t" x="\#(coordinate(middle))" y="280">\#(band.rawValue)</text>"#
    }
    return text + "</svg>"
  }
}

/// Foretold against observed silence, by tenths of the risk, with intervals.
enum ForetoldDots {
  static func svg(_ tenths: [Backtest.Tenth]) -> String {
    var text =
      #"<svg class="fig" width="300" viewBox="0 0 300 300" role="img" aria-label="Foretold "#
      + #"against observed: \#(tenths.map(words).joined(separator: "; "))">"#
      + #"<path class="ax" d="M44 260L280 24"/>"#
    for quarter in 0...4 {
      let (x, y) = (44 + 59 * quarter, 260 - 59 * quarter)
      text +=
        #"<path class="ax" d="M40 \#(y)h4M\#(x) 260v4"/>"#
        + #"<text class="r" x="36" y="\#(y + 4)">\#(25 * quarter)</text>"#
        + #"<text class="m" x="\#(x)" y="277">\#(25 * quarter)</text>"#
    }
    let most = Double(tenths.map(\.ties).max() ?? 1)
    for tenth in tenths {
      let silent = Int((tenth.observed * Double(tenth.ties)).rounded())
      let x = 44 + 236 * tenth.foretold
      let count = ExchangeCount(given: silent, taken: tenth.ties - silent)
      if let interval = count.givenInterval {
        text +=
          #"<path class="thin" d="M\#(coordinate(x)) \#(coordinate(place(interval.lowerBound)))"#
          + #"V\#(coordinate(place(interval.upperBound)))"/>"#
      }
      let radius = 2.6 + 2 * (Double(tenth.ties) / most).squareRoot()
      text +=
        #"<circle class="inkf" cx="\#(coordinate(x))" cy="\#(coordinate(place(tenth.observed)))" "#
        + #"r="\#(coordinate(radius))"><title>\#(words(tenth)), \#(counted(tenth.ties, "case"))"#
        + "</title></circle>"
    }
    return text + #"<text x="44" y="12">stayed silent, per cent</text>"#
      + #"<text class="r" x="280" y="296">foretold, per cent</text></svg>"#
  }

  private static func place(_ share: Double) -> Double { 260 - 236 * share }

  private static func words(_ tenth: Backtest.Tenth) -> String {
    "\(percent(tenth.foretold)) foretold, \(percent(tenth.observed)) observed"
  }
}

/// Shares from 0 to 100 per cent on an upright scale.
enum ShareScale {
  static func y(_ share: Double) -> Double { 260 - 236 * share }

  /// Lines at the quarters with their numbers.
  static func lines(to right: Double) -> String {
    (0...4).map { quarter in
      let y = 260 - 59 * quarter
      return #"<path class="ax" d="M44 \#(y)H\#(coordinate(right))"/>"#
        + #"<text class="r" x="36" y="\#(y + 4)">\#(25 * quarter)</text>"#
    }.joined()
  }
}
