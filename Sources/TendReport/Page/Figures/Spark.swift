import TendAnalysis
import TendGraph

/// Contact days as small bars, one a month, with a line under the days of silence.
///
/// Each spark has its own scale, so the highest bar carries its number.
struct Spark: Sendable {
  let calendar: ContactCalendar
  /// From one bar to the next.
  private let step: Double
  private let width: Double

  init(by calendar: ContactCalendar) {
    self.calendar = calendar
    let count = Double(calendar.count)
    step = max(4, min(10, (Spark.usualWidth - 2) / count))
    width = max(Spark.usualWidth, step * count + 2)
  }

  private static let usualWidth = 92.0

  /// The bars.
  ///
  /// - Parameters:
  ///   - days: Contact days, one number for each stretch of the calendar.
  ///   - lastContact: The day after which the line of silence begins; no line when `nil`.
  /// - Returns: The figure.
  func svg(_ days: [Int], silentSince lastContact: Day? = nil) -> String {
    let most = days.max() ?? 0
    var hairlines = ""
    var bars = ""
    for (place, count) in days.enumerated() {
      let left = Double(place) * step + 2
      hairlines += "M\(coordinate(left)) 25.5h\(coordinate(step - min(2, step / 3)))"
      guard count > 0 else { continue }
      let height = 16 * Double(count) / Double(most)
      bars += "M\(coordinate(middle(of: place))) 25v\(coordinate(-max(1.2, height)))"
    }
    var text =
      #"<svg class="spark" width="\#(coordinate(width))" height="30" "#
      + #"viewBox="0 0 \#(coordinate(width)) 30" role="img" aria-label="\#(label(days))">"#
      + #"<path class="z" d="\#(hairlines)"/>"#
    if !bars.isEmpty {
      text += #"<path class="b" stroke-width="\#(coordinate(step / 2))" d="\#(bars)"/>"#
    }
    if let lastContact, lastContact < calendar.last {
      let start = 2 + calendar.position(ofEndOf: lastContact) * Double(calendar.count) * step
      text += #"<path class="s" d="M\#(coordinate(start)) 28.2H\#(coordinate(end))"/>"#
    }
    if most > 1, let place = days.firstIndex(of: most) {
      text += #"<text x="\#(coordinate(middle(of: place)))" y="6.5">\#(most)</text>"#
    }
    return text + "</svg>"
  }

  /// The letters of the months, for the head of a column of sparks.
  var axis: String {
    var text =
      #"<svg class="axis" width="\#(coordinate(width))" height="11" "#
      + #"viewBox="0 0 \#(coordinate(width)) 11" aria-hidden="true">"#
    for (place, letter) in letters {
      text += #"<text x="\#(coordinate(middle(of: place)))" y="9">\#(letter)</text>"#
    }
    return text + "</svg>"
  }

  private var end: Double { Double(calendar.count) * step + 2 }

  private func middle(of place: Int) -> Double { Double(place) * step + 2 + (step - 2) / 2 }

  private var letters: [(Int, String)] {
    let dates = calendar.starts.map(\.calendar)
    let month = { (place: Int) in Spark.initials[dates[place].month - 1] }
    switch calendar.unit {
    case .month:
      // Every letter where there is room, else those of quarters.
      let places = dates.indices.filter { step >= 8 || dates[$0].month % 3 == 1 }
      return places.map { ($0, month($0)) }
    case .week:
      let places = dates.indices.filter { $0 == 0 || dates[$0].month != dates[$0 - 1].month }
      return places.map { ($0, month($0)) }
    case .day:
      return stride(from: 0, to: dates.count, by: 7).map { ($0, "\(dates[$0].day)") }
    }
  }

  private static let initials = "JFMAMJJASOND".map(String.init)

  private func label(_ days: [Int]) -> String {
    "Contact days by \(calendar.unit.rawValue), \(calendar.starts[0].spoken) to "
      + "\(calendar.last.spoken): \(days.map(String.init).joined(separator: ", "))"
  }
}
