/// One recorded interaction between two people, for logs that are made in code.
public struct Interaction: Hashable, Sendable {
  /// The day on which it happened.
  public var day: Day
  /// Who wrote, called or gave.
  public var from: String
  /// Who received.
  public var to: String
  /// What it was.
  public var kind: InteractionKind
  /// Other people in the same event: receivers of a mail, the others in a meeting.
  public var audience: Int
  /// Interactions that this value stands for.
  public var count: Int
  /// Strength before decay and attention.
  public var amount: Double

  /// Makes an interaction; its amount is its count unless given.
  public init(
    day: Day, from: String, to: String, kind: InteractionKind = .unnamed, audience: Int = 1,
    count: Int = 1, amount: Double? = nil
  ) {
    self.day = day
    self.from = from
    self.to = to
    self.kind = kind
    self.audience = audience
    self.count = count
    self.amount = amount ?? Double(count)
  }
}
