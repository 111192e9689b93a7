/// The people of one row or event: who acts, then everybody else, each once and nobody excluded.
struct RowPeople: Sendable {
  private(set) var numbers: [Int32] = []
  private var hasExcluded = false
  private var isActorExcluded = false

  var isEmpty: Bool { numbers.isEmpty && !hasExcluded }

  mutating func removeAll() {
    numbers.removeAll(keepingCapacity: true)
    hasExcluded = false
    isActorExcluded = false
  }

  /// Adds a person, or notes that there would be an excluded one.
  mutating func add(_ person: Int32, isActor: Bool = false) {
    if person == IdentityTable.excluded {
      hasExcluded = true
      isActorExcluded = isActorExcluded || isActor
    } else if !numbers.contains(person) {
      numbers.append(person)
    }
  }

  /// Why no interaction is left; `nil` when there is one.
  ///
  /// In a meeting the others meet also without whoever called it.
  func reasonToSetAside(isMeeting: Bool) -> SetAsideReason? {
    if isActorExcluded, !isMeeting { return .excluded }
    guard numbers.count < 2 else { return nil }
    return hasExcluded ? .excluded : .selfInteraction
  }
}
