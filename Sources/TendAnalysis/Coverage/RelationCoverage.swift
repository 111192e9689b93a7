public import TendGraph

/// How lately people who stand close by the people file were in contact.
///
/// A minimum, never a mean: whoever is covered least comes first. People who left or are away are
/// not counted.
public struct RelationCoverage: Hashable, Sendable {
  /// Reports and managers, managers' managers, peers, then each relation of people outside.
  public let relations: [Relation]
  /// Who has reports, those whose reports are covered least first.
  public let managers: [Manager]

  /// All pairs who stand alike.
  public struct Relation: Hashable, Sendable {
    /// How the second stands to the first: ``Relationship/report``, ``Relationship/levelsDown(_:)``,
    /// ``Relationship/peer``, ``Relationship/outside(_:)``.
    public let relationship: Relationship
    /// How lately they were in contact; of people outside, each with anybody of the organisation.
    public let recency: Recency
  }

  /// Pairs by their last contact.
  public struct Recency: Hashable, Sendable {
    /// Within ``RelationCoverage/recentDays``.
    public fileprivate(set) var recent = 0
    /// Within ``RelationCoverage/quarterDays``, and not lately.
    public fileprivate(set) var quarter = 0
    /// Before that.
    public fileprivate(set) var earlier = 0
    /// Never, as far as the log goes.
    public fileprivate(set) var none = 0

    /// All pairs.
    public var pairs: Int { recent + quarter + earlier + none }

    /// Adds a pair that was last in contact so many days ago; `nil` for no recorded contact.
    fileprivate mutating func add(_ silence: Int?) {
      switch silence {
      case nil: none += 1
      case .some(..<RelationCoverage.recentDays): recent += 1
      case .some(..<RelationCoverage.quarterDays): quarter += 1
      case .some: earlier += 1
      }
    }
  }

  /// Somebody with reports.
  public struct Manager: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// The reports, the latest contact first; those without any on record stand last.
    public let reports: [Contact]
    /// How lately they were in contact.
    public let recency: Recency
    /// The manager's own manager and their last contact; `nil` without one.
    public let above: Contact?
  }

  /// Somebody and the days since the last contact.
  public struct Contact: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// Days since the last contact; `nil` where none is recorded.
    public let silentDays: Int?
  }

  /// Days up to which contact is recent.
  public static let recentDays = 30
  /// Days up to which contact was in the last quarter.
  public static let quarterDays = 90
}

extension Network {
  /// Finds how lately managers, reports, peers and people outside were in contact.
  ///
  /// - Parameter absences: Who left or is away.
  /// - Returns: The findings; `nil` for a table of ties, and where the people file knows neither
  ///   managers nor anybody outside.
  /// - Complexity: O(*m* + *n* log *n*) for *n* people and *m* ties.
  public func relationCoverage(absences: [Absence]) -> RelationCoverage? {
    guard let asOf else { return nil }
    let lines = ReportingLines(of: people)
    var isCounted = people.indices.map { isHere($0, on: asOf) }
    for absence in absences where people[absence.person.index].relation == nil {
      isCounted[absence.person.index] = false
    }
    let manager = people.indices.map { place -> Int? in
      people[place].relation == nil ? lines.manager(of: PersonID(index: place))?.index : nil
    }
    // Days since the last contact with the manager, with the manager's manager, with the inside.
    var withManager = [Int?](repeating: nil, count: people.count)
    var withNext = withManager
    var withInside = withManager
    var peers = RelationCoverage.Recency()
    for tie in 0..<tieCount {
      guard let last = timelines.days[timelines.starts[tie]..<timelines.starts[tie + 1]].last
      else { continue }
      let silence = Int(asOf.number - last)
      let ends = (Int(firsts[tie]), Int(seconds[tie]))
      for (one, other) in [ends, (ends.1, ends.0)] {
        if people[one].relation != nil {
          guard people[other].relation == nil else { continue }
          withInside[one] = min(withInside[one] ?? .max, silence)
        } else if let above = manager[one] {
          if above == other { withManager[one] = silence }
          if manager[above] == other { withNext[one] = silence }
        }
      }
      if let shared = manager[ends.0], shared == manager[ends.1], isCounted[ends.0],
        isCounted[ends.1]
      {
        peers.add(silence)
      }
    }
    var reports = RelationCoverage.Recency()
    var next = RelationCoverage.Recency()
    var outside: [String: RelationCoverage.Recency] = [:]
    var reportsOf: [Int: [RelationCoverage.Contact]] = [:]
    for place in people.indices where isCounted[place] {
      if let relation = people[place].relation {
        outside[relation, default: RelationCoverage.Recency()].add(withInside[place])
      } else if let above = manager[place], isCounted[above] {
        reports.add(withManager[place])
        reportsOf[above, default: []].append(
          RelationCoverage.Contact(
            person: PersonID(index: place), silentDays: withManager[place]))
        if let top = manager[above], isCounted[top], top != place { next.add(withNext[place]) }
      }
    }
    for others in Dictionary(grouping: people.indices.filter { isCounted[$0] }, by: { manager[$0] })
    {
      guard others.key != nil else { continue }
      peers.none += others.value.count * (others.value.count - 1) / 2
    }
    peers.none -= peers.recent + peers.quarter + peers.earlier
    let managers = reportsOf.keys.sorted().map { place in
      var recency = RelationCoverage.Recency()
      let contacts = (reportsOf[place] ?? []).sorted {
        ($0.silentDays ?? .max, $0.person) < ($1.silentDays ?? .max, $1.person)
      }
      for contact in contacts { recency.add(contact.silentDays) }
      return RelationCoverage.Manager(
        person: PersonID(index: place), reports: contacts, recency: recency,
        above: manager[place].map {
          RelationCoverage.Contact(
            person: PersonID(index: $0), silentDays: withManager[place])
        })
    }
    let close: [(Relationship, RelationCoverage.Recency)] = [
      (.report, reports), (.levelsDown(2), next), (.peer, peers),
    ]
    let all = close + outside.sorted { $0.key < $1.key }.map { (.outside($0.key), $0.value) }
    let relations = all.filter { $0.1.pairs > 0 }.map {
      RelationCoverage.Relation(relationship: $0, recency: $1)
    }
    guard !relations.isEmpty else { return nil }
    return RelationCoverage(relations: relations, managers: managers.sorted(by: Network.isLess))
  }

  /// Whether the reports of the first are covered less: by the share met lately, then by those
  /// without any contact, then by how many there are.
  private static func isLess(
    _ one: RelationCoverage.Manager, _ other: RelationCoverage.Manager
  ) -> Bool {
    // Shares are compared crosswise, in whole numbers.
    let shares = (
      one.recency.recent * other.recency.pairs, other.recency.recent * one.recency.pairs
    )
    if shares.0 != shares.1 { return shares.0 < shares.1 }
    return (other.recency.none, other.recency.pairs, one.person)
      < (one.recency.none, one.recency.pairs, other.person)
  }
}
