/// How a tie stands against its own rhythm.
public enum Band: String, Hashable, Sendable, CaseIterable {
  /// In contact as usual.
  case onRhythm = "on rhythm"
  /// Quieter than usual: a first sign.
  case slipping
  /// Quiet for much longer than usual.
  case neglected
  /// Quiet for so long that it wants a decision - restart, hand over, let rest - not a call.
  case dormant
  /// One end left or is silent with everybody; nobody neglects the tie.
  case away

  /// Whether the tie is on the list of those that need tending.
  public var needsTending: Bool {
    switch self {
    case .slipping, .neglected, .dormant: true
    case .onRhythm, .away: false
    }
  }

  /// The band of a tie whose two people are both around.
  ///
  /// Probability alone would call a daily tie that has been silent for 42 days on rhythm; the ratio
  /// alone would flag every tie with a short gap. No flag comes before a week of silence; dormant
  /// beyond eight times the usual rhythm follows Navarro et al., *Temporal Patterns behind the
  /// Strength of Persistent Ties*, EPJ Data Science 2017.
  ///
  /// - Parameters:
  ///   - probability: The lapse probability, 0 to 1.
  ///   - ratio: Silence over the mean gap.
  ///   - silence: Days since the last contact.
  public init(probability: Double, ratio: Double, silence: Int) {
    guard silence >= 7 else {
      self = .onRhythm
      return
    }
    if ratio >= 8, probability >= 0.8 || silence >= 90 {
      self = .dormant
    } else if probability >= 0.6, ratio >= 3 {
      self = .neglected
    } else if probability >= 0.3 && ratio >= 1.5 || ratio >= 8 && silence >= 14 {
      self = .slipping
    } else {
      self = .onRhythm
    }
  }

  /// The band of a tie whose two people are both around and agreed on how often they are in contact.
  ///
  /// What is agreed counts before the learned rhythm: in time is on rhythm, late is slipping, later
  /// by a whole cadence is neglected. A tie that is dormant by its rhythm stays so, unless in time.
  ///
  /// - Parameters:
  ///   - silence: Days since the last contact.
  ///   - agreedDays: Days from one contact to the next that are agreed on, 1 or more.
  ///   - learned: The band by the tie's own rhythm.
  public init(silence: Int, agreedDays: Int, learned: Band) {
    if silence <= agreedDays {
      self = .onRhythm
    } else if learned == .dormant {
      self = .dormant
    } else {
      self = silence >= 2 * agreedDays ? .neglected : .slipping
    }
  }
}
