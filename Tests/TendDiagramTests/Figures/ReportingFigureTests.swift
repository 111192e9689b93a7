import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("A map of reporting lines")
struct ReportingFigureTests {
  /// Somebody above two managers, one of whom hardly meets a report, and one never.
  private let network: Network = {
    let people = [
      Person(id: "ada", name: "Ada"), Person(id: "bo", manager: "ada"),
      Person(id: "cy", manager: "ada"), Person(id: "di", manager: "bo"),
      Person(id: "ed", manager: "bo"), Person(id: "fay", manager: "cy"), Person(id: "gus"),
    ]
    func contact(_ day: Int32, _ from: String, _ to: String) -> Interaction {
      Interaction(day: Day(number: 20_000 + day), from: from, to: to)
    }
    let days: [Int32] = [0, 90, 95, 99]
    return Network(
      InteractionLog(
        days.map { contact($0, "ada", "bo") } + days.map { contact($0, "cy", "ada") }
          + days.map { contact($0, "bo", "di") } + [contact(80, "bo", "ed")]
          + [contact(1, "cy", "fay"), contact(2, "cy", "fay"), contact(3, "cy", "fay")]
          + days.map { contact($0, "gus", "di") }, people: people))
  }()

  @Test("marks thin and missing contact on each line")
  func contact() throws {
    let map = try #require(
      ReportingFigure(network, network.graph(above: 0), MapFindings(), options: MapOptions()))
    let kinds = Dictionary(uniqueKeysWithValues: map.figure.lines.map { ($0.id, $0.kind) })
    #expect(
      kinds == [
        "r-0-1": "line regular", "r-0-2": "line regular", "r-1-3": "line regular",
        "r-1-4": "line thin", "r-2-5": "line none",
      ])
    #expect(map.figure.lines.first { $0.id == "r-2-5" }?.dash == "dotted")
    #expect(
      map.facts.contains(
        "5 reporting lines: 3 with contact on 3 days or more in the last 60 days, 1 with less, "
          + "1 with none on record."))
    #expect(map.facts.contains("1 person with neither manager nor reports is left out."))
    #expect(!map.figure.marks.contains { $0.id == "p-6" })
  }

  @Test("is none where nobody has a manager")
  func without() {
    #expect(
      OrganisationMap(reportingLinesOf: smallNetwork, graph: smallNetwork.graph(above: 0)) == nil)
  }

  @Test("cuts lines that run in a circle")
  func circle() {
    let people = [
      Person(id: "a", manager: "c"), Person(id: "b", manager: "a"), Person(id: "c", manager: "b"),
      Person(id: "d", manager: "d"), Person(id: "e", manager: "a"),
    ]
    let tree = ReportingTree(of: people)
    #expect(tree.roots == [0] && tree.lineCount == 3 && tree.withoutLine == 1)
    #expect(tree.reports == [[1, 4], [2], [], [], []])
  }

  @Test("shows everybody once, below the manager, in columns of a readable page", arguments: 0..<10)
  func columns(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...300, using: &generator)
    let people = (0..<count).map { person in
      Person(
        id: "\(person)", name: "Somebody \(person)",
        manager: person == 0 ? nil : "\(Int.random(in: 0..<person, using: &generator))")
    }
    let tree = ReportingTree(of: people)
    let list = ReportingList(tree, names: people.map(\.displayName))
    let rows = list.rows.filter { !$0.isRepeated }
    #expect(rows.map(\.person).sorted() == Array(0..<count))
    #expect(tree.lineCount == count - 1)
    for row in rows where row.person > 0 {
      // The stem of the manager stands one step to the left.
      #expect(list.stemOf[row.person] < row.place.x)
    }
    let boxes = list.rows.compactMap { $0.label?.box }
    for one in boxes.indices {
      for other in 0..<one { #expect(!boxes[one].overlaps(boxes[other])) }
    }
    let width = (rows.map(\.place.x).max() ?? 0) + 100
    let height = (rows.map(\.place.y).max() ?? 0) + 17
    if count > 60 { #expect((0.5...5).contains(width / height)) }
  }
}
