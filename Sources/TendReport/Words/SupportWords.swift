public import TendAnalysis
public import TendGraph

/// What is said about support that thins.
public struct SupportWords: Sendable {
  /// How a person is named: plainly, unless told otherwise.
  var name: Naming

  /// Makes the words for people of a network.
  public init(of network: Network) {
    name = plainNaming(of: network)
  }

  /// How many support somebody, how many used to, and who no longer does.
  public func words(of thin: ThinSupport) -> String {
    let days = Network.supportWindow
    let count = thin.supporters.count
    let names = thin.supporters.isEmpty ? "" : " (\(listed(shortened(thin.supporters.map(name)))))"
    let now = count == 0 ? "nobody" : counted(count, "person", plural: "people")
    var text = "\(now) gave \(name(thin.person)) something in \(days) days\(names), "
    text += thin.usual == Double(count) ? "as before" : "usually \(rounded(thin.usual, 1))"
    if thin.isFalling, !thin.gone.isEmpty {
      text += "; no longer \(listed(shortened(thin.gone.map(name))))"
    }
    return text
  }
}
