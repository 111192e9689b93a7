public import TendAnalysis
public import TendGraph

/// What a manager would say about two people who should meet.
public struct IntroductionWords: Sendable {
  private let network: Network
  private let grouping: Grouping

  /// Makes the words for a plan.
  public init(of plan: IntroductionPlan, in network: Network) {
    self.network = network
    grouping = plan.grouping
  }

  /// The two people, each with the team or how the person stands to the organisation.
  public func people(of introduction: Introduction) -> String {
    listed([introduction.first, introduction.second].map(nameWithTeam))
  }

  /// Why they should meet: what depends on one person or one tie today.
  public func reason(of introduction: Introduction) -> String {
    let through = name(introduction.through)
    switch introduction.reason {
    case .sides(let first, let second):
      let (few, many) = (min(first, second), max(first, second))
      return "Without \(through), \(counted(few, "person", plural: "people")) "
        + "\(few == 1 ? "loses" : "lose") every path to \(grouped(many)) others."
    case .onlyContact(let person):
      return "\(name(person)) is in contact with \(through) alone."
    case .groups(let first, let second, let carriers, let rest):
      let groups = listed([first, second].map { grouping.names[$0] })
      let link =
        carriers.count == 2
        ? "the one tie of \(listed(carriers.map(name)))" : "\(listed(carriers.map(name))) alone"
      let after = rest.isEmpty ? "" : "; this leaves \(listed(rest.map(name))) alone"
      return "\(groups) hang together by \(link)\(after)."
    case .load(let share):
      return "\(through) lies on the strongest path between \(percent(share)) of all pairs; "
        + "\(grouped(introduction.parts.load)) of them "
        + "\(introduction.parts.load == 1 ? "passes" : "pass") from one of these two to the other."
    case .fewContacts(let person, let contacts):
      return "\(name(person)) has \(counted(contacts, "contact")) only."
    }
  }

  /// What the introduction gives besides; `nil` where nothing.
  public func besides(_ introduction: Introduction) -> String? {
    if case .groups = introduction.reason { return nil }
    guard introduction.parts.groups > 0,
      let first = grouping.groupOfPerson[introduction.first.index],
      let second = grouping.groupOfPerson[introduction.second.index]
    else { return nil }
    let groups = listed([min(first, second), max(first, second)].map { grouping.names[$0] })
    return "It also doubles the link of \(groups), which hangs on one tie or one person."
  }

  /// What the introduction gives.
  public func gain(of introduction: Introduction) -> String {
    counted(introduction.gain, "pair")
  }

  /// A person's name where there is one.
  public func name(_ person: PersonID) -> String {
    network.person(person).displayName
  }

  private func nameWithTeam(_ id: PersonID) -> String {
    let person = network.person(id)
    guard let place = person.team ?? person.relation else { return person.displayName }
    return "\(person.displayName) (\(place))"
  }
}
