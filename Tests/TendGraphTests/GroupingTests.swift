import TendGraph
import Testing

@Suite("Teams of the people file") struct TeamGroupingTests {
  @Test("are named in alphabetical order and have their people")
  func teams() throws {
    let grouping = try #require(
      Grouping(teamsOf: [
        Person(id: "a", team: "Sales"), Person(id: "b"), Person(id: "c", team: "Harbour"),
        Person(id: "d", team: "Sales"),
      ]))
    #expect(grouping.source == .teams)
    #expect(grouping.names == ["Harbour", "Sales"])
    #expect(grouping.groupOfPerson == [1, nil, 0, 1])
    #expect(grouping.members.map { $0.map(\.index) } == [[2], [0, 3]])
  }

  @Test("are none where the file names none")
  func none() {
    #expect(Grouping(teamsOf: [Person(id: "a"), Person(id: "b")]) == nil)
    #expect(Grouping(teamsOf: []) == nil)
  }
}

@Suite("Reporting lines as teams") struct ManagerGroupingTests {
  @Test("are a manager and everybody below")
  func lines() {
    #expect(
      teams(of: "ada: eve mia kit, eve: lou ned pia")
        == ["Team of ada: ada kit mia", "Team of eve: eve lou ned pia"])
  }

  @Test("of fewer than three stand with the next manager up the line")
  func shortLines() {
    #expect(
      teams(of: "ada: eve mia kit, eve: lou ned, lou: pia")
        == ["Team of ada: ada eve kit lou mia ned pia"])
  }

  @Test("leave out whoever has no manager of three above")
  func outside() {
    #expect(
      teams(of: "ada: eve mia kit, sam: tom uma")
        == ["Team of ada: ada eve kit mia"])
  }

  @Test("that run in a circle end")
  func circles() {
    #expect(
      teams(of: "ada: eve mia kit, eve: ada, sam: tom, tom: uma, uma: sam")
        == ["Team of ada: ada eve kit mia"])
  }

  @Test("count nobody as his own manager, nor a manager who is not in the file")
  func strangers() {
    let people = ["a", "b", "c"].map { Person(id: $0, manager: "z") }
    #expect(Grouping(managersOf: people) == nil)
    let selves = [Person(id: "a", manager: "a")] + ["b", "c"].map { Person(id: $0, manager: "a") }
    #expect(Grouping(managersOf: selves) == nil)
  }

  @Test("show the manager's name where there is one")
  func names() throws {
    let people =
      [Person(id: "a", name: "Ada")] + ["b", "c", "d"].map { Person(id: $0, manager: "a") }
    let grouping = try #require(Grouping(managersOf: people))
    #expect(grouping.names == ["Team of Ada"])
    #expect(grouping.source == .managers)
  }

  @Test("are none where there are no managers")
  func none() {
    #expect(Grouping(managersOf: []) == nil)
    #expect(teams(of: "ada: eve mia") == nil)
  }

  /// People in alphabetical order, from lines written as `manager: report report, ...`.
  private func people(_ lines: String) -> [Person] {
    var managers: [String: String] = [:]
    var everybody: Set<String> = []
    for line in lines.split(separator: ",") {
      let words = line.split { " :".contains($0) }.map(String.init)
      everybody.formUnion(words)
      for report in words.dropFirst() { managers[report] = words[0] }
    }
    return everybody.sorted().map { Person(id: $0, manager: managers[$0]) }
  }

  /// The teams of some lines, each as `Team of ada: ada kit`.
  private func teams(of lines: String) -> [String]? {
    let people = people(lines)
    guard let grouping = Grouping(managersOf: people) else { return nil }
    return zip(grouping.names, grouping.members).map { name, members in
      "\(name): " + members.map { people[$0.index].id }.joined(separator: " ")
    }
  }
}
