public import TendGraph

/// Who only writes and who only receives, in kinds that have a direction.
///
/// A channel that logs one side alone makes givers or takers of everybody, so balance can't be
/// judged on it.
public struct OneSidedness: Sendable {
  /// People who write and never receive, the most first.
  public let onlyWrite: [PersonID]
  /// People who receive and never write, the most first.
  public let onlyReceive: [PersonID]
  /// Those of ``onlyWrite`` with so much that silence from all others is a fault of the log.
  public let unanswered: [PersonID]
  /// People with interactions that have a direction.
  public let people: Int
  /// Interactions that have a direction.
  public let interactions: Int

  /// Interactions from which on a person without any answer is no chance.
  public static let evidence = 20

  /// Judges the traffic of a network.
  ///
  /// - Parameters:
  ///   - traffic: What everybody wrote and received.
  ///   - automata: People from whom answers are not expected: those who are none by their names.
  /// - Complexity: O(*n* log *n*) for *n* people.
  public init(of traffic: Traffic, automata: Set<PersonID> = []) {
    var onlyWrite: [PersonID] = []
    var onlyReceive: [PersonID] = []
    var people = 0
    var sent = 0
    for (place, share) in traffic.shares.enumerated() where share.directed > 0 {
      people += 1
      sent += share.sent
      if share.received == 0 { onlyWrite.append(PersonID(index: place)) }
      if share.sent == 0 { onlyReceive.append(PersonID(index: place)) }
    }
    self.people = people
    interactions = sent
    func byVolume(_ one: PersonID, _ other: PersonID) -> Bool {
      (-traffic[one].directed, one) < (-traffic[other].directed, other)
    }
    self.onlyWrite = onlyWrite.sorted(by: byVolume)
    self.onlyReceive = onlyReceive.sorted(by: byVolume)
    unanswered = self.onlyWrite.filter { person in
      traffic[person].sent >= OneSidedness.evidence && !automata.contains(person)
    }
  }

  /// Whether most people only write or only receive, in a log that is no handful of rows.
  public var isOfMostPeople: Bool {
    interactions >= OneSidedness.evidence && (onlyWrite.count + onlyReceive.count) * 2 > people
  }
}
