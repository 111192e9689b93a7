import TendGraph

extension ScriptText {
  /// Appends whose disc is whose on a map of teams, and the contact along its lines by month: days
  /// of contact of all ties between two discs together, however weak they are by now.
  ///
  /// - Complexity: O(entries) of the network.
  mutating func write(_ map: DrawnMap, _ months: PageMonths?, in network: Network) {
    guard let discs = map.discs else { return }
    write(json: ",\"discWord\":")
    write(map.word)
    write(json: ",\"discs\":")
    write(discs.names) { $0.write(PageData.shortened($1)) }
    write(json: ",\"discOfPerson\":")
    write(discs.groupOfPerson) { $0.write($1 ?? -1) }
    let sums = ScriptText.sums(of: map, discs, months, in: network)
    write(json: ",\"links\":")
    write(map.links.indices) { text, place in
      text.write(json: "[")
      text.write(map.links[place].first)
      text.write(json: ",")
      text.write(map.links[place].second)
      text.write(json: ",")
      text.write(sums[place]) { $0.write($1) }
      text.write(json: "]")
    }
  }

  private static func sums(
    of map: DrawnMap, _ discs: Grouping, _ months: PageMonths?, in network: Network
  ) -> [[Int]] {
    var sums = [[Int]](
      repeating: [Int](repeating: 0, count: months?.count ?? 0), count: map.links.count)
    guard let months else { return sums }
    var placeOfLink: [MapPair: Int] = [:]
    for (place, link) in map.links.enumerated() {
      placeOfLink[MapPair(first: Int32(link.first), second: Int32(link.second))] = place
    }
    for tie in 0..<network.tieCount {
      guard let one = discs.groupOfPerson[Int(network.firsts[tie])],
        let other = discs.groupOfPerson[Int(network.seconds[tie])],
        let place = placeOfLink[
          MapPair(first: Int32(min(one, other)), second: Int32(max(one, other)))]
      else { continue }
      let entries = network.timelines.starts[tie]..<network.timelines.starts[tie + 1]
      for (month, days) in months.counts(of: network.timelines.days[entries]).enumerated() {
        sums[place][month] += days
      }
    }
    return sums
  }
}
