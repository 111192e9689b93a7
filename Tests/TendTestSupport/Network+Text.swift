package import TendGraph

extension Network {
  /// Each tie as `ana - ben`, in order.
  package var tieTexts: [String] {
    ties.map { "\(person($0.first).id) - \(person($0.second).id)" }
  }

  /// The daily record of a tie, a line an entry: `2026-01-05 forward email x2 =1.5`.
  package func timelineTexts(of tie: Int) -> [String] {
    timeline(of: TieID(index: tie)).map {
      "\($0.day) \($0.direction) \(kinds[$0.kindIndex].name) x\($0.interactions) =\($0.amount)"
    }
  }
}
