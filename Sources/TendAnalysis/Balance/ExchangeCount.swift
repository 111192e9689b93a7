/// How often one side gave and how often it took, counted without decay.
public struct ExchangeCount: Hashable, Sendable {
  /// What went to the other side.
  public var given: Int
  /// What came from the other side.
  public var taken: Int

  /// Makes a count.
  public init(given: Int = 0, taken: Int = 0) {
    self.given = given
    self.taken = taken
  }

  /// Both together.
  public var total: Int { given + taken }

  /// The same as the other side counts it.
  public var reversed: ExchangeCount { ExchangeCount(given: taken, taken: given) }

  /// (given - taken) / (given + taken): 1 gives all, -1 takes all; `nil` without either.
  public var balance: Double? {
    total > 0 ? Double(given - taken) / Double(total) : nil
  }

  /// The 95 % interval of the share that is given; `nil` without anything.
  ///
  /// Wilson's score interval (1927), which holds for few counts and for shares near 0 and 1.
  public var givenInterval: ClosedRange<Double>? {
    guard total > 0 else { return nil }
    let count = Double(total)
    let share = Double(given) / count
    let square = ExchangeCount.quantile * ExchangeCount.quantile
    let middle = share + square / (2 * count)
    let reach =
      ExchangeCount.quantile
      * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    let whole = 1 + square / count
    return max(0, (middle - reach) / whole)...min(1, (middle + reach) / whole)
  }

  /// Which way the exchange leans: beyond chance, and by more than 7 to 3.
  ///
  /// It takes 8 of both together, and the interval of the share wholly outside 0.3...0.7.
  public var lean: Lean {
    guard total >= ExchangeCount.evidence, let interval = givenInterval else { return .even }
    if interval.lowerBound > 0.7 { return .gives }
    if interval.upperBound < 0.3 { return .takes }
    return .even
  }

  /// Which way an exchange leans.
  public enum Lean: String, Hashable, Sendable {
    /// Gives much more than it takes.
    case gives
    /// Neither, as far as the counts can tell.
    case even
    /// Takes much more than it gives.
    case takes
  }

  /// Counts from which on an exchange is judged.
  public static let evidence = 8

  /// The 0.975 quantile of the normal distribution.
  private static let quantile = 1.959963984540054

  /// Adds two counts.
  public static func + (one: ExchangeCount, other: ExchangeCount) -> ExchangeCount {
    ExchangeCount(given: one.given + other.given, taken: one.taken + other.taken)
  }

  /// Adds another count.
  public static func += (one: inout ExchangeCount, other: ExchangeCount) {
    one = one + other
  }
}
