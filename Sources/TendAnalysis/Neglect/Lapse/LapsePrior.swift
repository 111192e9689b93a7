/// What the lapse model believes before it has seen a log, and how it scales what it sees.
///
/// Fitted with the penalty 30 on 192,075 ties of the four logs that the project is measured on -
/// e-mails of a manufacturing company (Michalski 2020) and of a research institution (Paranjape et
/// al. 2017), messages of students (Panzarasa et al. 2009) and face-to-face contacts in an office
/// (Genois & Barrat 2018) - each log with the same weight, at horizons from 1 to 90 days, whole,
/// thinned out, and cut to four weeks; ties whose people are not both active count a tenth.
struct LapsePrior: Sendable {
  /// The log-odds where every feature is at its mean: of the model with all features, and of the
  /// small one with the rhythm alone.
  static let intercept = 0.157
  static let rhythmIntercept = 0.197

  /// Values lie within so many standard deviations of the mean: no far-off number decides alone.
  static let reach = 6.0

  /// The mean of a feature over those ties.
  let mean: Double
  /// Its standard deviation.
  let scale: Double
  /// Its coefficient in the model with all features, a standard deviation.
  let weight: Double
  /// Its coefficient in the small model; 0 where it has no part.
  let rhythmWeight: Double

  private init(_ mean: Double, _ scale: Double, _ weight: Double, _ rhythmWeight: Double) {
    self.mean = mean
    self.scale = scale
    self.weight = weight
    self.rhythmWeight = rhythmWeight
  }

  /// One for each ``TieFeature``, in their order.
  static let features: [LapsePrior] = [
    LapsePrior(-0.507, 1.454, 0.145, -0.480),  // silence
    LapsePrior(-0.786, 1.278, -0.439, -0.946),  // meanGap
    LapsePrior(0.118, 1.232, 0.561, 1.596),  // reach
    LapsePrior(1.778, 0.831, -0.279, -0.564),  // contactDays
    LapsePrior(1.258, 1.157, -0.039, -0.112),  // age
    LapsePrior(-0.105, 0.464, 0.038, 0.183),  // burstiness
    LapsePrior(0.656, 0.217, -0.176, 0),  // persistence
    LapsePrior(0.261, 0.261, 0.145, 0),  // gapSurvival
    LapsePrior(0.839, 0.744, -0.003, 0),  // withinOne
    LapsePrior(1.556, 0.811, -0.236, 0),  // withinFour
    LapsePrior(-0.392, 1.613, 0.364, 0),  // decayedHalf
    LapsePrior(0.288, 1.389, 0.028, 0),  // decayedOne
    LapsePrior(1.218, 0.974, -0.443, 0),  // decayedFour
    LapsePrior(0.936, 0.929, -0.316, 0),  // intensity
    LapsePrior(1.721, 0.964, 0.055, 0),  // common
    LapsePrior(1.306, 0.920, -0.152, 0),  // commonRecent
    LapsePrior(1.996, 1.179, -0.454, 0),  // commonStrength
    LapsePrior(2.135, 1.051, 0.335, 0),  // activityLow
    LapsePrior(2.470, 1.077, 0.017, 0),  // activityHigh
    LapsePrior(-1.104, 0.452, -0.124, 0),  // changeLow
    LapsePrior(-0.860, 0.356, -0.166, 0),  // changeHigh
    LapsePrior(2.297, 0.997, 0.163, 0),  // degreeLow
    LapsePrior(3.160, 0.801, 0.154, 0),  // degreeHigh
    LapsePrior(-3.604, 1.032, -0.036, 0),  // shareLow
    LapsePrior(-2.888, 1.186, -0.268, 0),  // shareHigh
    LapsePrior(0.341, 0.276, 0.245, 0),  // turnoverLow
    LapsePrior(0.472, 0.274, 0.164, 0),  // turnoverHigh
    LapsePrior(0.593, 0.298, 0.106, 0),  // reciprocity
    LapsePrior(2.371, 3.593, -0.138, -0.397),  // silenceSquared
    LapsePrior(1.531, 2.304, -0.080, 0.462),  // reachSquared
    LapsePrior(3.853, 4.122, 0.139, -0.086),  // contactDaysSquared
    LapsePrior(2.014, 3.381, -0.164, 0),  // decayedOneSquared
    LapsePrior(3.890, 3.294, 0.058, 0),  // commonSquared
    LapsePrior(5.663, 4.809, -0.362, 0),  // activityLowSquared
  ]

  /// A value in standard deviations from the mean, within ``reach``.
  func standardised(_ value: Double) -> Double {
    min(LapsePrior.reach, max(-LapsePrior.reach, (value - mean) / scale))
  }
}
