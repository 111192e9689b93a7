import TendAnalysis

/// What spoke, as the files say it.
struct LapseModelDocument: Codable {
  /// `learned` from this log, or `prior`: from public logs.
  let kind: String
  /// Which features count: `all`, `rhythm`, or the `average` of the two.
  let features: String
  /// Past windows that the model learned from; the prior learned from none of this log's.
  let windows: Int
  let trainedTies: Int

  init(_ model: LapseModel) {
    kind = model.kind.rawValue
    features = model.basis.rawValue
    windows = model.windows
    trainedTies = model.trainedTies
  }
}
