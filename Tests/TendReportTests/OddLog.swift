import TendGraph

/// A log with an automaton, a list, somebody who is never answered, strangers and aliases.
enum OddLog {
  static let people = """
    id,name,email,team
    17,Ana Bell,ana@x.org,Dock
    18,Bo Lund,bo@x.org,Dock
    19,Cy Dunn,,Yard
    20,Di Engel,,Yard

    """

  static var log: String {
    var rows: [(day: Int, from: String, to: String)] = []
    for day in stride(from: 0, to: 60, by: 2) {
      rows.append((day, "17", "18"))
      rows.append((day + 1, "18", "17"))
      rows.append((day, "abell@x.org", "18"))
      rows.append((day, "no-reply@x.org", "17"))
      rows.append((day, "eve@z.org", "19"))
    }
    for number in 0..<22 {
      rows.append((number, "w\(number)", "dock-list@x.org"))
      rows.append((number, "w\(number)", "w\((number + 1) % 22)"))
      rows.append((number + 30, "18", "w\(number)"))
    }
    rows.append((70, "ana+travel@x.org", "bo@x.org"))
    rows.append((70, "bo@x.org", "ana+travel@x.org"))
    rows.append((71, "Lund BO", "abell@x.org"))
    rows.append((72, "Lund BO", "17"))
    rows.append((72, "18", "Lund BO"))
    return "timestamp,from,to\n"
      + rows.map { "\(Day(number: 20_454 + Int32($0.day))),\($0.from),\($0.to)\n" }.joined()
  }
}
