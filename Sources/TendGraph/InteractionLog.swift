/// What was read of a log, by tie and day: the sufficient record for everything that tend finds.
///
/// Entries stand in the order of tie, day, kind, direction and audience, and no two share all of
/// them; ties stand in the order of their people, people and kinds in the order of their names.
/// So the same interactions make the same log, whatever the order in which they were read.
public struct InteractionLog: Sendable {
  /// Everybody in the people file and the log, in the order of their identifiers.
  public let people: [Person]
  /// The kinds of interaction, in the order of their names.
  public let kinds: [InteractionKind]
  /// Whether entries have days; a table of ties has none, and nothing in it decays.
  public let isDated: Bool

  /// The first and the last day with an interaction; `nil` without any, and in a table of ties.
  public let span: ClosedRange<Day>?

  /// Interactions on record.
  public let interactionCount: Int

  /// Interactions on each day from the first to the last; empty in a table of ties.
  public let interactionsByDay: [Int]

  /// Interactions of each kind, in the order of ``kinds``.
  public let interactionsByKind: [Int]

  /// The smaller end of each tie.
  package let firsts: [Int32]
  /// The larger end of each tie.
  package let seconds: [Int32]
  /// Where each tie's entries start; one more than there are ties.
  package let starts: [Int]
  /// The day number of each entry; 0 in a table of ties.
  package let days: [Int32]
  /// Kind x 4 + direction.
  package let marks: [UInt16]
  package let interactions: [UInt32]
  /// Other people in the entry's events; empty when every event has one.
  package let audiences: [UInt16]
  /// Strength before decay and attention; empty when it is the number of interactions.
  package let amounts: [Double]

  package init(
    people: [Person], kinds: [InteractionKind], isDated: Bool, sorted: SortedPairs
  ) {
    self.people = people
    self.kinds = kinds
    self.isDated = isDated
    firsts = sorted.firsts
    seconds = sorted.seconds
    starts = sorted.starts
    days = sorted.days
    marks = sorted.marks
    interactions = sorted.interactions
    audiences = sorted.audiences
    amounts = sorted.amounts
    interactionCount = sorted.totals.interactions
    interactionsByDay = isDated ? sorted.totals.byDay : []
    let byKind = sorted.totals.byKind
    interactionsByKind = byKind + repeatElement(0, count: kinds.count - byKind.count)
    span =
      isDated
      ? sorted.totals.days.map { Day(number: $0.lowerBound)...Day(number: $0.upperBound) } : nil
  }

  /// Makes a log of interactions that are already values.
  ///
  /// - Parameters:
  ///   - interactions: The interactions, in any order; those of somebody with themselves are left
  ///     out.
  ///   - people: People who are known beforehand; others are added as the interactions name them.
  ///   - isDated: Whether days mean anything; `false` makes a table of ties.
  public init(_ interactions: [Interaction], people: [Person] = [], isDated: Bool = true) {
    var everybody = people
    var known = Set(people.map { Array($0.id.utf8) })
    for interaction in interactions {
      for id in [interaction.from, interaction.to] where known.insert(Array(id.utf8)).inserted {
        everybody.append(Person(id: id))
      }
    }
    everybody.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    var places: [[UInt8]: Int32] = [:]
    for (place, person) in everybody.enumerated() { places[Array(person.id.utf8)] = Int32(place) }
    let kinds = Set(interactions.map(\.kind)).sorted(by: InteractionKind.precedes)
    let kindPlaces = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    var columns = PairColumns()
    for interaction in interactions {
      guard let from = places[Array(interaction.from.utf8)],
        let to = places[Array(interaction.to.utf8)], from != to,
        let kind = kindPlaces[interaction.kind]
      else { continue }
      columns.append(
        NamedPair(
          from: from, to: to, day: isDated ? interaction.day.number : 0, second: 0, kind: kind),
        audience: UInt16(clamping: interaction.audience),
        count: UInt32(clamping: interaction.count), amount: interaction.amount)
    }
    let run = PairRun(
      columns: columns, people: everybody.indices.map(Int32.init),
      kinds: kinds.indices.map(UInt16.init), mayRepeat: false)
    let sorted = SortedPairs(
      [run], personCount: everybody.count, isDirected: kinds.map(\.isDirected))
    self.init(people: everybody, kinds: kinds, isDated: isDated, sorted: sorted)
  }

  /// Ties, however weak.
  public var tieCount: Int { firsts.count }
}
