public import TendAnalysis
public import TendGraph

/// What a manager would say about two periods.
public struct CompareWords: Sendable {
  private let comparison: Comparison
  private let network: Network
  private let ties: [TieChange]

  /// Makes the words for a comparison and the ties of it that are told.
  public init(of comparison: Comparison, ties: [TieChange]) {
    self.comparison = comparison
    self.ties = ties
    network = comparison.after.network
  }

  /// The periods, and who was in contact in them.
  public var people: String {
    let (before, after) = (comparison.before, comparison.after)
    return "\(words(after)) against \(words(before)): "
      + "\(counted(comparison.staying.count, "person", plural: "people")) in both, "
      + "\(grouped(comparison.joined.count)) joined or came back, "
      + "\(grouped(comparison.gone.count)) left or fell silent."
  }

  /// What became of the ties.
  public var tieSummary: String {
    let counts = TieChange.Kind.allCases.compactMap { kind in
      let count = ties.count { $0.kind == kind }
      return count > 0 ? "\(grouped(count)) \(verb(kind))" : nil
    }
    let apart = [
      (comparison.tiesOfGone, "of people who left or fell silent"),
      (comparison.tiesOfJoined, "of people who joined or came back"),
    ]
    .filter { $0.0 > 0 }.map { "\(counted($0.0, "tie")) \($0.1)" }
    let main =
      counts.isEmpty
      ? "No tie between them has three contact days in either period."
      : "Of \(counted(ties.count, "tie")) between them \(listed(counts))."
    return apart.isEmpty ? main : "\(main) Apart from these: \(listed(apart))."
  }

  /// What became of a tie, as the past tense that follows its number.
  public func verb(_ kind: TieChange.Kind) -> String {
    switch kind {
    case .formed: "formed"
    case .grown: "grew"
    case .kept: "held"
    case .faded: "faded"
    case .lost: "ended"
    }
  }

  /// A figure in both periods.
  public func change(_ before: String, _ after: String) -> String {
    before == after ? before : "\(before) -> \(after)"
  }

  /// What became of a link between two teams.
  public func words(of kind: LinkChange.Kind) -> String {
    switch kind {
    case .broke: "broke"
    case .thinned: "now hangs on one tie or person"
    case .formed: "formed"
    case .doubled: "no longer hangs on one tie or person"
    }
  }

  /// Names of people, with the day on which somebody left where the people file knows it.
  public func names(_ people: [PersonID]) -> String {
    listed(
      shortened(
        people.map { id in
          let person = network.person(id)
          guard let end = person.end, end <= comparison.after.days.upperBound else {
            return person.displayName
          }
          return "\(person.displayName) (left \(end.spoken))"
        })) + "."
  }

  /// A person's name where there is one.
  public func name(_ person: PersonID) -> String {
    network.person(person).displayName
  }

  private func words(_ period: PeriodFindings) -> String {
    "\(period.days.lowerBound.spoken) to \(period.days.upperBound.spoken) "
      + "(\(counted(period.length, "day")))"
  }
}
