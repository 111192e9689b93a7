import TendGraph

/// The past cuts of a log, and the models that could be learned at each of them.
///
/// Windows are computed once and serve the fitting, the choice of the model and the backtest. Cuts
/// lie one horizon before the end and then half a horizon apart. A model for a day learns from the six
/// latest cuts whose horizon had passed by then; nothing after the day is ever seen.
package struct LapseHistory: Sendable {
  /// Cuts of the past, at the most.
  static let mostWindows = 12
  /// Cuts that a model learns from, at the most.
  static let mostLessons = 6
  /// Cuts that the backtest judges, and that the choice of a model may rest on.
  static let mostTrials = 6
  /// Labelled ties from which on a log teaches.
  static let fewestTies = 200
  /// Ties that a fit looks at; above it every so-manieth of them.
  static let mostTrainedTies = 24_000
  /// The pull towards the coefficients of the public logs.
  static let penalty = 300.0
  /// The weight of a tie of whose people one fell silent with everybody.
  static let otherWeight = 0.1
  /// The lead in the area under the curve from which on a model with fewer features is chosen.
  static let lead = 0.005

  let record: TieDays
  let horizon: Int
  /// The latest first.
  let windows: [LapseWindow]
  /// Today's lesson, then that of each trial.
  private let lessons: [Lesson]

  /// What could be learned by a day.
  private struct Lesson: Sendable {
    var windows = 0
    var trainedTies = 0
    var all = LapseModel.prior.coefficients
    var rhythm = LapseModel.rhythmPrior
    /// How well each basis judged the window at that day; empty where that can't be said.
    var areas: [Double] = []

    var isLearned: Bool { windows > 0 }

    func coefficients(_ basis: LapseModel.Basis) -> [Double] {
      switch basis {
      case .all: all
      case .rhythm: rhythm
      case .average: zip(all, rhythm).map { ($0 + $1) / 2 }
      }
    }
  }

  /// Looks at the cuts and learns at each.
  ///
  /// - Complexity: O(cuts x (entries + sampled ties x degree)) and at most seven fits.
  init?(of network: Network, horizon: Int, threads: Int) {
    guard let record = TieDays(of: network) else { return nil }
    self.record = record
    self.horizon = horizon
    let cuts = LapseWindow.cuts(of: record, horizon: horizon)
    let windows = addInOrder(blocks: cuts.count, threads: threads, to: [LapseWindow]()) { place in
      LapseWindow(of: record, at: cuts[place], horizon: horizon)
    } add: {
      $0.append($1)
    }.filter { !$0.ties.isEmpty }
    self.windows = windows
    let trials = min(LapseHistory.mostTrials, windows.count)
    lessons = addInOrder(blocks: trials + 1, threads: threads, to: [Lesson]()) { place in
      let isToday = place == 0
      let day = isToday ? record.lastDay : windows[place - 1].cut
      let known = windows.filter { Int($0.cut) + horizon <= Int(day) }
      var lesson = LapseHistory.lesson(of: known.prefix(LapseHistory.mostLessons))
      if !isToday { lesson.areas = LapseHistory.areas(of: lesson, on: windows[place - 1]) }
      return lesson
    } add: {
      $0.append($1)
    }
  }

  /// Windows that the backtest judges.
  var trials: ArraySlice<LapseWindow> { windows.prefix(LapseHistory.mostTrials) }

  /// The model for the log's last day.
  var model: LapseModel { model(of: lessons[0], on: record.lastDay) }

  /// The model that a trial's day would have had.
  func model(atTrial place: Int) -> LapseModel {
    model(of: lessons[place + 1], on: windows[place].cut)
  }

  /// Lets the trials that were over by a day choose the basis.
  private func model(of lesson: Lesson, on day: Int32) -> LapseModel {
    guard lesson.isLearned else { return .prior }
    let judged = lessons.indices.dropFirst().filter { place in
      Int(windows[place - 1].cut) + horizon <= Int(day) && lessons[place].isLearned
        && !lessons[place].areas.isEmpty
    }.prefix(4)
    var best = (place: 0, area: -Double.infinity)
    for place in LapseModel.Basis.allCases.indices where !judged.isEmpty {
      let sum = judged.reduce(0) { $0 + lessons[$1].areas[place] }
      let area = sum / Double(judged.count) - (place == 0 ? 0 : LapseHistory.lead)
      if area > best.area { best = (place, area) }
    }
    let basis = LapseModel.Basis.allCases[best.place]
    return LapseModel(
      kind: .learned, basis: basis, windows: lesson.windows, trainedTies: lesson.trainedTies,
      coefficients: lesson.coefficients(basis))
  }

  /// Learns from some windows, or leaves the word to the prior.
  private static func lesson(of windows: ArraySlice<LapseWindow>) -> Lesson {
    let count = windows.reduce(0) { $0 + $1.ties.count }
    let lapsed = windows.reduce(0) { $0 + $1.lapsed.count { $0 } }
    guard count >= fewestTies, lapsed > 0, lapsed < count else { return Lesson() }
    let step = (count - 1) / mostTrainedTies + 1
    let width = TieFeature.count
    let small = TieFeature.rhythm.map(\.rawValue)
    var regression = LogisticRegression(columns: width)
    regression.reserveCapacity(count / step + 1)
    var place = 0
    for window in windows {
      for tie in window.ties.indices {
        place += 1
        guard (place - 1) % step == 0 else { continue }
        let base = tie * width
        regression.append(
          weight: window.areBothActive[tie] ? 1 : otherWeight, isEvent: window.lapsed[tie]
        ) {
          window.rows[base + $0]
        }
      }
    }
    var lesson = Lesson()
    lesson.windows = windows.count
    lesson.trainedTies = regression.count
    lesson.all = regression.fitted(penalty: penalty, centre: LapseModel.prior.coefficients)
    let centre = [0] + small.map { $0 + 1 }
    let fitted = regression.fitted(
      columns: small, penalty: penalty, centre: centre.map { LapseModel.rhythmPrior[$0] })
    lesson.rhythm = [Double](repeating: 0, count: width + 1)
    for (place, value) in zip(centre, fitted) { lesson.rhythm[place] = value }
    return lesson
  }

  /// How well each basis sorts the ties of a window whose two people stayed active.
  private static func areas(of lesson: Lesson, on window: LapseWindow) -> [Double] {
    let kept = window.ties.indices.filter { window.areBothActive[$0] }
    guard kept.count >= 30 else { return [] }
    let events = kept.map { window.lapsed[$0] }
    return LapseModel.Basis.allCases.compactMap { basis in
      let odds = window.odds(lesson.coefficients(basis))
      return areaUnderCurve(of: kept.map { odds[$0] }, events: events)
    }
  }
}

extension Network {
  /// Looks at the log's past: the list of neglected ties and its backtest both rest on it.
  ///
  /// - Returns: The past; `nil` for a table of ties.
  /// - Complexity: As ``neglectedTies(horizon:minStrength:threads:agreed:)``.
  package func lapseHistory(horizon: Int, threads: Int) -> LapseHistory? {
    LapseHistory(of: self, horizon: horizon, threads: threads)
  }
}
