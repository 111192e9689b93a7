import TendAnalysis

extension Relationship {
  /// What people of a relationship are called together.
  var groupName: String {
    switch self {
    case .manager: "manager"
    case .report: "reports"
    case .levelsUp: "levels above"
    case .levelsDown: "levels below"
    case .peer: "peers"
    case .colleague: "colleagues"
    case .outside(let relation): relation
    }
  }

  /// The relationship in JSON.
  var key: String {
    switch self {
    case .manager: "manager"
    case .report: "report"
    case .levelsUp: "levelsUp"
    case .levelsDown: "levelsDown"
    case .peer: "peer"
    case .colleague: "colleague"
    case .outside(let relation): relation
    }
  }
}
