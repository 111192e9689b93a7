public import TendAnalysis
public import TendGraph

/// What a manager would say about two periods.
public struct CompareWords: Sendable {
  private let comparison: Comparison
  private let network: Network
  private let ties: [TieChange]
  /// How a person is named: plainly, unless told otherwise.
  public internal(set) var name: @Sendable (PersonID) -> String

  /// Makes the words for a comparison and the ties of it that are told.
  public init(of comparison: Comparison, ties: [TieChange]) {
    self.comparison = comparison
    self.ties = ties
    network = comparison.after.network
    name = plainNaming(of: network)
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

  /// How many ties ended and faded; `nil` where none did.
  var finding: String? {
    let counts = [(TieChange.Kind.lost, "ended"), (.faded, "faded")].compactMap { kind, verb in
      let count = ties.count { $0.kind == kind }
      return count > 0 ? (count, verb) : nil
    }
    guard let first = counts.first else { return nil }
    let words =
      ["\(counted(first.0, "relationship")) \(first.1)"]
      + counts.dropFirst().map { "\(grouped($0.0)) \($0.1)" }
    return "\(listed(words)) in the last \(counted(comparison.after.length, "day"))."
  }

  /// How many ties formed; `nil` where none did.
  var newTies: String? {
    let count = ties.count { $0.kind == .formed }
    return count > 0 ? "\(counted(count, "other")) formed." : nil
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
          guard let end = network.person(id).end, end <= comparison.after.days.upperBound else {
            return name(id)
          }
          return "\(name(id)) (left \(end.spoken))"
        })) + "."
  }

  private func words(_ period: PeriodFindings) -> String {
    "\(period.days.lowerBound.spoken) to \(period.days.upperBound.spoken) "
      + "(\(counted(period.length, "day")))"
  }
}
