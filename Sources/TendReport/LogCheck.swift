public import TendGraph
public import TendImport

/// How a log was read, to be told before anything is made of it.
public struct LogCheck: Sendable {
  let account: ImportAccount
  let network: Network

  /// Puts the account of a log beside its network.
  public init(of account: ImportAccount, network: Network) {
    self.account = account
    self.network = network
  }

  /// People with at least one tie, however weak.
  var peopleWithTies: Int {
    var hasTie = [Bool](repeating: false, count: network.people.count)
    for tie in network.ties {
      hasTie[tie.first.index] = true
      hasTie[tie.second.index] = true
    }
    return hasTie.filter { $0 }.count
  }
}
