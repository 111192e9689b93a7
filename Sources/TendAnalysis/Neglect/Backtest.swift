public import TendGraph

/// How well tend would have foretold silence on a log's own past.
///
/// At each of up to six cuts of the past the ties are judged with what was known then, and held
/// against the horizon that followed. Silence alone and decayed strength are judged beside it.
public struct Backtest: Hashable, Sendable {
  /// Days that each cut looks ahead.
  public let horizon: Int
  /// Half-life of strength in days.
  public let halfLife: Double
  /// The cuts, the latest first.
  public let cuts: [Cut]
  /// All cuts together: the mean of their areas, the sums of their counts.
  public let whole: Populations

  /// A day of the past and how its foresight did.
  public struct Cut: Hashable, Sendable {
    /// The last day that was known.
    public let day: Day
    /// What gave the probabilities on that day.
    public let model: LapseModel
    /// The judgement.
    public let populations: Populations
    /// What became of the ties by the state that they were in, for the states that ties were in.
    ///
    /// By their rhythm alone: nobody is known to be away on a past day, and nothing was agreed.
    public let bands: [BandOutcome]
  }

  /// What became of ties in one state.
  public struct BandOutcome: Hashable, Sendable {
    /// The state on the day of the cut.
    public let band: Band
    /// Ties in it.
    public let ties: Int
    /// How many of them had no contact in the horizon.
    public let silent: Int
  }

  /// The same figures for two sets of ties.
  public struct Populations: Hashable, Sendable {
    /// Every established tie.
    public let established: Figures
    /// Those whose two people both had contact with somebody in the horizon.
    public let bothActive: Figures
  }

  /// How well the ties of one set were judged.
  public struct Figures: Hashable, Sendable {
    /// Ties in the set.
    public let ties: Int
    /// Ties of the set that had no contact in the horizon.
    public let silent: Int
    /// By the probability of a lapse.
    public let risk: Order
    /// By worth times that probability.
    public let priority: Order
    /// By the days of silence alone.
    public let silence: Order
    /// By decayed strength, the weakest first.
    public let strength: Order
    /// The mean squared error of the probability (Brier 1950), 0 to 1; `nil` without ties.
    public let brier: Double?
    /// Foretold against observed, by tenths of the probability; empty tenths are left out.
    public let calibration: [Tenth]
  }

  /// What an order of ties got right.
  public struct Order: Hashable, Sendable {
    /// The chance that it puts a tie that fell silent before one that did not (ROC-AUC, ties count
    /// half); `nil` where all or none fell silent.
    public let area: Double?
    /// How many of the first 20, 50 and 100 fell silent.
    public let top: [Top]
  }

  /// The first ties of an order.
  public struct Top: Hashable, Sendable {
    /// How many were looked at, 20, 50 or 100 for each cut, or all where there are fewer.
    public let ties: Int
    /// How many of them fell silent.
    public let silent: Int
  }

  /// Ties whose probability lies in one tenth.
  public struct Tenth: Hashable, Sendable {
    /// The tenth: 0 for below 10 %, 9 for 90 % and above.
    public let place: Int
    /// Ties in it.
    public let ties: Int
    /// The mean probability foretold.
    public let foretold: Double
    /// The share that fell silent.
    public let observed: Double
  }

  /// How many ties of each order are looked at.
  public static let depths = [20, 50, 100]
}
