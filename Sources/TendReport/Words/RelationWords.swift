import TendAnalysis
import TendGraph

/// What is said about how lately people who stand close were in contact.
struct RelationWords {
  private let relations: RelationCoverage
  private let name: Naming

  /// Makes the words for what was found.
  init(of relations: RelationCoverage, naming: @escaping Naming) {
    self.relations = relations
    name = naming
  }

  /// How managers and their reports stand; `nil` without any.
  var reports: String? {
    guard let recency = relations.relations.first(where: { $0.relationship == .report })?.recency
    else { return nil }
    let missed = recency.pairs - recency.recent
    guard missed > 0 else {
      return "Every report was in contact with the own manager in the last "
        + "\(RelationCoverage.recentDays) days."
    }
    var text =
      "\(grouped(missed)) of \(counted(recency.pairs, "report")) had no recorded contact with "
      + "\(recency.pairs == 1 ? "the" : "their") manager in the last "
      + "\(RelationCoverage.recentDays) days"
    if recency.none > 0 { text += ", and \(grouped(recency.none)) have none on record at all" }
    return text + "."
  }

  /// Who of the reports is covered least.
  func least(of manager: RelationCoverage.Manager) -> String {
    let none = manager.recency.none
    if none > 1 { return "\(grouped(none)) without recorded contact" }
    guard let last = manager.reports.last else { return "-" }
    return "\(name(last.person)): \(RelationWords.ago(last.silentDays))"
  }

  /// A relation as the head of a bar.
  static func head(_ relationship: Relationship) -> String {
    switch relationship {
    case .report, .manager: "Manager and report"
    case .levelsUp, .levelsDown: "Manager's manager"
    case .peer: "Peers, same manager"
    case .colleague: "Colleagues"
    case .outside(let relation): relation.prefix(1).uppercased() + relation.dropFirst()
    }
  }

  /// What a bar counts: pairs, or people outside.
  static func total(_ relation: RelationCoverage.Relation) -> String {
    if case .outside = relation.relationship {
      return counted(relation.recency.pairs, "person", plural: "people")
    }
    return counted(relation.recency.pairs, "pair")
  }

  /// How long ago: `today`, `6 days ago`, `no recorded contact`.
  static func ago(_ days: Int?) -> String {
    guard let days else { return "no recorded contact" }
    return days == 0 ? "today" : days == 1 ? "yesterday" : "\(counted(days, "day")) ago"
  }
}
