public import TendAnalysis

/// Who speaks when a risk is foretold.
public enum ModelWords {
  /// What the model was learned from, as the end of a sentence.
  public static func origin(of model: LapseModel) -> String {
    switch model.kind {
    case .learned:
      "learned from \(counted(model.trainedTies, "tie")) in "
        + "\(counted(model.windows, "past window")) of this log"
    case .prior:
      "judged as on public logs, since this one is too short or too small to learn from"
    }
  }
}
