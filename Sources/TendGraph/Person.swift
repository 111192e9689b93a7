/// The place of a person in ``Network/people``, counted from 0.
public struct PersonID: Hashable, Comparable, Sendable {
  package let rawValue: Int32

  package init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Makes the identifier of the person at a place of ``Network/people``.
  public init(index: Int) {
    rawValue = Int32(index)
  }

  /// The place of the person in ``Network/people``.
  public var index: Int { Int(rawValue) }

  /// The order of people in their network.
  public static func < (left: PersonID, right: PersonID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Somebody who appears in a log or in its people file.
public struct Person: Hashable, Sendable {
  /// The identifier that the log uses; an e-mail address is in lower case.
  public var id: String
  /// The name to show, where the people file has one.
  public var name: String?
  /// The team or department.
  public var team: String?
  /// What the person does.
  public var role: String?
  /// The identifier of the person's manager.
  public var manager: String?
  /// How the person stands to the organisation: client, customer, partner, public ...
  public var relation: String?
  /// The first day in the organisation.
  public var start: Day?
  /// The last day in the organisation.
  public var end: Day?

  /// Makes a person of whom only what is given is known.
  public init(
    id: String, name: String? = nil, team: String? = nil, role: String? = nil,
    manager: String? = nil, relation: String? = nil, start: Day? = nil, end: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.team = team
    self.role = role
    self.manager = manager
    self.relation = relation
    self.start = start
    self.end = end
  }

  /// The name where there is one, else the identifier.
  public var displayName: String { name ?? id }
}
