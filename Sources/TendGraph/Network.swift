/// People and the ties between them at one day, with the daily record of each tie.
///
/// Ties stand in the order of their first and second person. All arrays are flat: a network of
/// 100,000 people and tens of millions of ties fits on one machine.
public struct Network: Sendable {
  /// Everybody, in the order of their identifiers; also those without a tie.
  public let people: [Person]
  /// The kinds of interaction.
  public let kinds: [InteractionKind]
  /// The day that strengths and silences are counted to; `nil` for a table of ties.
  public let asOf: Day?
  /// The first day with an interaction; `nil` for a table of ties.
  public let firstDay: Day?
  /// How interactions became strengths.
  public let rule: StrengthRule

  /// The smaller end of each tie.
  package let firsts: [Int32]
  /// The larger end of each tie.
  package let seconds: [Int32]
  package let forwards: [Double]
  package let backwards: [Double]
  package let strengths: [Double]
  package let timelines: Timelines

  init(
    people: [Person], kinds: [InteractionKind], asOf: Day?, firstDay: Day?, rule: StrengthRule,
    firsts: [Int32], seconds: [Int32], strengths: TieStrengths, timelines: Timelines
  ) {
    self.people = people
    self.kinds = kinds
    self.asOf = asOf
    self.firstDay = firstDay
    self.rule = rule
    self.firsts = firsts
    self.seconds = seconds
    forwards = strengths.forwards
    backwards = strengths.backwards
    self.strengths = strengths.sums
    self.timelines = timelines
  }

  /// The same, of strengths that are known.
  package init(
    people: [Person], kinds: [InteractionKind], asOf: Day?, firstDay: Day?, rule: StrengthRule,
    firsts: [Int32], seconds: [Int32], forwards: [Double], backwards: [Double],
    timelines: Timelines
  ) {
    self.init(
      people: people, kinds: kinds, asOf: asOf, firstDay: firstDay, rule: rule, firsts: firsts,
      seconds: seconds, strengths: TieStrengths(forwards: forwards, backwards: backwards),
      timelines: timelines)
  }

  /// Ties, however weak.
  public var tieCount: Int { firsts.count }

  /// Entries of the daily record: distinct ties, directions, kinds and days.
  public var tieDayCount: Int { timelines.count }

  /// Whether ties have days to judge their rhythm by.
  public var isDated: Bool { asOf != nil }

  /// The tie at a place.
  public func tie(_ id: TieID) -> Tie {
    let place = id.index
    return Tie(
      id: id, first: PersonID(firsts[place]), second: PersonID(seconds[place]),
      strength: strengths[place], forward: forwards[place], backward: backwards[place])
  }

  /// Every tie, in order.
  public var ties: some RandomAccessCollection<Tie> {
    (0..<tieCount).lazy.map { tie(TieID(index: $0)) }
  }

  /// A person of the network.
  public func person(_ id: PersonID) -> Person {
    people[id.index]
  }

  /// Where the person with an identifier stands, or `nil` when nobody has it.
  ///
  /// Identifiers are the same when their bytes are.
  ///
  /// - Complexity: O(log *n*) for *n* people.
  public func person(named id: String) -> PersonID? {
    record.person(named: id)
  }

  /// What happened on a tie, day by day.
  public func timeline(of id: TieID) -> [Contact] {
    (timelines.starts[id.index]..<timelines.starts[id.index + 1]).map(timelines.contact(at:))
  }

  /// Interactions on a tie over the whole record.
  public func interactions(of id: TieID) -> Int {
    record.interactions(of: id)
  }
}
