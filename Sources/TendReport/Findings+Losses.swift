import TendAnalysis
import TendGraph

extension Findings {
  /// Brokers that a table lists at the most.
  static let brokersListed = 10
  /// The share of paths from which on JSON lists a broker.
  static let brokerShare = 0.1

  /// Measures by how much the others move apart without each person and tie that is listed.
  ///
  /// These are the cut people, the brokers and the bridge ties of the focus.
  ///
  /// - Parameters:
  ///   - focus: Whose part is shown.
  ///   - top: Entries of each list at the most; all of them when `nil`.
  ///   - threads: Threads to work on; the losses are the same for any number.
  public mutating func measureLosses(focus: Focus, top: Int?, threads: Int) {
    let most = top ?? .max
    let cut = bridges.cutPeople.filter { focus.includes($0.person, in: network) }.prefix(most)
    let brokers = bridges.brokers.filter { focus.includes($0.person, in: network) }.enumerated()
      .prefix(most)
      .filter {
        $0.offset < Findings.brokersListed || $0.element.betweennessShare >= Findings.brokerShare
      }
    let ties = bridges.bridgeTies.filter { focus.includes($0.tie, in: network) }.prefix(most)
    losses = graph.losses(
      withoutPeople: Set(cut.map(\.person) + brokers.map(\.element.person)).sorted(),
      ties: ties.map(\.tie.id), threads: threads)
  }
}
