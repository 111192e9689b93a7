public import TendGraph

/// What the map on a page draws, by places in the network.
public struct DrawnMap {
  /// The ends of the ties that it draws, the lower first; none where teams stand on it.
  let ties: Set<MapPair>
  /// Whose disc is whose on a map of teams; `nil` where people stand on it.
  let discs: Grouping?
  /// What a disc stands for.
  let word: String
  /// The discs at the ends of each line.
  let links: [(first: Int, second: Int)]

  /// A map on which people stand.
  ///
  /// - Parameter ties: The ends of the ties that it draws.
  public init(ties: [(first: PersonID, second: PersonID)] = []) {
    self.ties = Set(ties.map { MapPair(first: $0.first.rawValue, second: $0.second.rawValue) })
    discs = nil
    word = ""
    links = []
  }

  /// A map on which teams, or areas of them, stand as discs.
  ///
  /// - Parameters:
  ///   - discs: The names of the discs, and each person's disc.
  ///   - word: What a disc stands for, such as `team`.
  ///   - links: The discs at the ends of each line.
  public init(discs: Grouping, word: String, links: [(first: Int, second: Int)]) {
    ties = []
    self.discs = discs
    self.word = word
    self.links = links
  }

  /// What the page says of the discs above the map.
  var lede: String? {
    guard discs != nil else { return nil }
    let disc =
      word == "area"
      ? "Each disc is an area, which is teams that work together more than with others,"
      : "Each disc is a \(word)"
    return disc + " with the number of its people. A line is all ties between two \(word)s, "
      + "wider with more contact."
  }
}
