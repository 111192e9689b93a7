/// What the lapse model sees of a tie at a cut.
///
/// Times are counted in horizons, so that one set of numbers serves a week and a quarter. Of the two
/// people's figures the smaller and the larger are kept, because a tie has no first and second end.
enum TieFeature: Int, CaseIterable, Sendable {
  /// log((silence + 1) / H).
  case silence
  /// log(mean gap / H).
  case meanGap
  /// log((silence + mean gap) / H).
  case reach
  /// log(distinct contact days).
  case contactDays
  /// log((days since the first contact + 1) / H).
  case age
  /// Burstiness of the gaps (Kim & Jo 2016), -1 to 1.
  case burstiness
  /// The share of the tie's horizons, counted back from the cut, that had contact.
  case persistence
  /// The share of gaps as long as this silence that lasted a horizon longer: the tie's own gaps, with
  /// two gaps' worth of everybody's.
  case gapSurvival
  /// log(1 + contact days within H).
  case withinOne
  /// log(1 + contact days within 4 H).
  case withinFour
  /// log(contact days decayed with the half-life H/2 + 0.02).
  case decayedHalf
  /// The same with the half-life H.
  case decayedOne
  /// The same with the half-life 4 H.
  case decayedFour
  /// log(interactions a contact day).
  case intensity
  /// log(1 + contacts in common within 2 H).
  case common
  /// log(1 + contacts in common within H).
  case commonRecent
  /// log(1 + the sum of the weaker decayed contact with each contact in common).
  case commonStrength
  /// log(a person's contact days decayed with the half-life H + 0.5).
  case activityLow, activityHigh
  /// The log ratio of a person's contact decayed with H/2 and with 2 H.
  case changeLow, changeHigh
  /// log(a person's ties with contact within H + 0.5).
  case degreeLow, degreeHigh
  /// log(the tie's share of a person's decayed contact + 0.003).
  case shareLow, shareHigh
  /// The share of a person's ties within H that are new within H.
  case turnoverLow, turnoverHigh
  /// Twice the smaller side's share of the interactions; unknown without directed ones.
  case reciprocity
  /// Squares of some of the above: the log-odds bend.
  case silenceSquared, reachSquared, contactDaysSquared, decayedOneSquared, commonSquared
  case activityLowSquared

  static let count = allCases.count

  /// The feature whose square this is, if it is one.
  var root: TieFeature? {
    switch self {
    case .silenceSquared: .silence
    case .reachSquared: .reach
    case .contactDaysSquared: .contactDays
    case .decayedOneSquared: .decayedOne
    case .commonSquared: .common
    case .activityLowSquared: .activityLow
    default: nil
    }
  }

  /// The small model's features: the tie's own rhythm and nothing else.
  static let rhythm: [TieFeature] = [
    .silence, .meanGap, .reach, .contactDays, .age, .burstiness, .silenceSquared, .reachSquared,
    .contactDaysSquared,
  ]

  /// What a reader is told the feature is about.
  var group: LapseReasons.Group {
    if let root { return root.group }
    return switch self {
    case .silence, .reach, .withinOne, .withinFour, .decayedHalf, .decayedOne, .decayedFour:
      .recentContact
    case .common, .commonRecent, .commonStrength: .contactsInCommon
    case .activityLow, .activityHigh, .changeLow, .changeHigh, .degreeLow, .degreeHigh, .shareLow,
      .shareHigh, .turnoverLow, .turnoverHigh:
      .peopleActivity
    case .reciprocity: .balance
    default: .rhythm
    }
  }
}
