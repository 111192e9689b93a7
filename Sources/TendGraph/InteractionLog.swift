/// What was read of a log: one row for each pair of people in each interaction, in columns.
///
/// Repeats and self-interactions are gone and people are interned. A row of an undirected kind
/// stands for the pair, whichever of the two comes first.
public struct InteractionLog: Sendable {
  /// Everybody in the people file and the log, in the order of their identifiers.
  public let people: [Person]
  /// The kinds of interaction, in order of first appearance.
  public let kinds: [InteractionKind]
  /// Whether rows have days; a table of ties has none, and nothing in it decays.
  public let isDated: Bool

  /// The day number of each row; empty in a table of ties.
  package private(set) var days: [Int32] = []
  package private(set) var froms: [Int32] = []
  package private(set) var tos: [Int32] = []
  package private(set) var kindIndices: [UInt16] = []
  /// Other people in the row's event: receivers of a mail, the others in a meeting.
  package private(set) var audiences: [UInt16] = []
  /// Interactions that a row stands for; empty when every row stands for one.
  package private(set) var counts: [UInt32] = []
  /// Strength of a row before decay and attention; empty when it is the count.
  package private(set) var amounts: [Double] = []

  /// Makes an empty log over people and kinds that are known.
  public init(people: [Person], kinds: [InteractionKind], isDated: Bool) {
    self.people = people
    self.kinds = kinds
    self.isDated = isDated
  }

  /// Makes a log of interactions that are already values.
  ///
  /// - Parameters:
  ///   - interactions: The interactions, in any order.
  ///   - people: People who are known beforehand; others are added as the interactions name them.
  public init(_ interactions: [Interaction], people: [Person] = []) {
    var everybody = people
    var known = Set(people.map(\.id))
    var kinds: [InteractionKind] = []
    for interaction in interactions {
      for id in [interaction.from, interaction.to] where known.insert(id).inserted {
        everybody.append(Person(id: id))
      }
      if !kinds.contains(interaction.kind) { kinds.append(interaction.kind) }
    }
    everybody.sort { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
    var places: [String: Int32] = [:]
    for (place, person) in everybody.enumerated() { places[person.id] = Int32(place) }
    self.init(people: everybody, kinds: kinds, isDated: true)
    for interaction in interactions {
      guard let from = places[interaction.from], let to = places[interaction.to], from != to,
        let kind = kinds.firstIndex(of: interaction.kind)
      else { continue }
      append(
        day: interaction.day.number, from: from, to: to, kind: UInt16(kind),
        audience: UInt16(interaction.audience), count: UInt32(interaction.count),
        amount: interaction.amount)
    }
  }

  /// Interactions on record: the sum of the rows' counts.
  public var interactionCount: Int {
    counts.isEmpty ? froms.count : counts.reduce(0) { $0 + Int($1) }
  }

  /// Rows, one for each pair of people in each interaction.
  public var rowCount: Int { froms.count }

  /// The first and the last day with an interaction; `nil` without any.
  public var span: ClosedRange<Day>? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return Day(number: first)...Day(number: last)
  }

  package mutating func reserveCapacity(_ rows: Int) {
    if isDated { days.reserveCapacity(rows) }
    froms.reserveCapacity(rows)
    tos.reserveCapacity(rows)
    kindIndices.reserveCapacity(rows)
    audiences.reserveCapacity(rows)
  }

  /// Adds a row; the columns of counts and amounts come into being when the first row needs them.
  package mutating func append(
    day: Int32, from: Int32, to: Int32, kind: UInt16, audience: UInt16, count: UInt32,
    amount: Double
  ) {
    let row = froms.count
    if counts.isEmpty, count != 1 { counts = [UInt32](repeating: 1, count: row) }
    if amounts.isEmpty, amount != Double(count) {
      amounts = counts.isEmpty ? [Double](repeating: 1, count: row) : counts.map(Double.init)
    }
    if count != 1 || !counts.isEmpty { counts.append(count) }
    if amount != Double(count) || !amounts.isEmpty { amounts.append(amount) }
    if isDated { days.append(day) }
    froms.append(from)
    tos.append(to)
    kindIndices.append(kind)
    audiences.append(audience)
  }
}

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
