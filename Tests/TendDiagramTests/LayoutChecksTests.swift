import Foundation
import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("What a reader could not read")
struct LayoutChecksTests {
  @Test("is nothing, whatever an organisation looks like", arguments: Organisation.allCases)
  func isNothing(organisation: Organisation) {
    for seed in 1...organisation.seeds {
      let network = organisation.network(seed: seed)
      // Moves shorten ties; that nothing overlaps must not depend on them.
      let effort = network.people.count > 100 ? 0.01 : 0.3
      let layout = GroupLayout(network.content, effort: effort)
      let checks = LayoutChecks(measuring: layout)
      #expect(checks.overlappingLabels == 0)
      #expect(checks.peopleUnderGroupLabels == 0)
      #expect(checks.overlappingPeople == 0)
      #expect(checks.overlappingGroups == 0)
      #expect(checks.groupLabelsOnGroups == 0)
      #expect(checks.peopleOutsideTheirGroup == 0)
      #expect(checks.isReadable)
      #expect(layout.places.allSatisfy { layout.box.contains($0) })
    }
  }

  @Test("is counted: labels, people and groups that lie on others")
  func counts() {
    let network = Network(randomWith: 12, groups: 3, tiesEach: 2, seed: 1)
    var layout = GroupLayout(network.content)
    #expect(LayoutChecks(measuring: layout).isReadable)
    let centre = layout.centres[0]
    layout.places = layout.places.map { _ in centre }
    layout.centres = layout.centres.map { _ in centre }
    layout.groupLabels = layout.groupLabels.map { _ in layout.groupLabels[0] }
    let checks = LayoutChecks(measuring: layout)
    #expect(checks.overlappingPeople == 12 * 11 / 2)
    #expect(checks.overlappingGroups == 3)
    #expect(checks.overlappingLabels >= 3)
    layout.personLabels = layout.places.map { Box(around: $0, radius: 1) }
    #expect(LayoutChecks(measuring: layout).namesOnPeople == 12 * 12)
    #expect(!checks.isReadable)
  }

  @Test("of the sample organisation is this")
  func harbor() throws {
    let map = try harborNetwork().map(options: MapOptions(minStrength: 0.05))
    let checks = try #require(map.layoutChecks)
    #expect(checks.isReadable)
    try expectSnapshot(checks.text, named: "harbor-checks.txt")
  }

  /// The log of the sample, a row each.
  private func harborNetwork() throws -> Network {
    let folder = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../samples/harbor").standardized
    func rows(_ name: String) throws -> [[String]] {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
    let people = try rows("people.csv").map {
      Person(id: $0[0], name: $0[1], team: $0[2].isEmpty ? nil : $0[2])
    }
    let interactions = try rows("interactions.csv").flatMap { row in
      let recipients = row[2].split(separator: ";")
      return recipients.map {
        Interaction(
          day: day(String(row[0].prefix(10))), from: row[1], to: String($0),
          audience: recipients.count)
      }
    }
    return Network(InteractionLog(interactions, people: people))
  }
}

/// Shapes of an organisation that a layout may stumble over.
enum Organisation: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case nobody, onePerson, five, forty, twoHundred, thousand, oneGiant, sixtyTiny, hundredTiny
  case longNames, noTies, stars, giantAndTiny

  var testDescription: String { rawValue }

  var seeds: UInt64 {
    switch self {
    case .thousand, .oneGiant, .nobody, .onePerson: 1
    case .twoHundred, .hundredTiny, .giantAndTiny: 2
    default: 3
    }
  }

  func network(seed: UInt64) -> Network {
    switch self {
    case .nobody: Network(people: [], ties: [])
    case .onePerson: Network(randomWith: 1, groups: 1, tiesEach: 1, seed: seed)
    case .five: Network(randomWith: 5, groups: Int(seed), tiesEach: 2, seed: seed)
    case .forty: Network(randomWith: 40, groups: 6, tiesEach: 3, seed: seed)
    case .twoHundred: Network(randomWith: 200, groups: 14, tiesEach: 3, seed: seed)
    case .thousand: Network(randomWith: 1_000, groups: 30, tiesEach: 2, seed: seed)
    case .oneGiant: Network(randomWith: 500, groups: 1, tiesEach: 2, seed: seed)
    case .sixtyTiny: Network(randomWith: 120, groups: 60, tiesEach: 2, seed: seed)
    case .hundredTiny: Network(randomWith: 150, groups: 100, tiesEach: 2, seed: seed)
    case .noTies: Network(randomWith: 40, groups: 5, tiesEach: 0, seed: seed)
    case .longNames: Organisation.longNames(seed: seed)
    case .stars: Organisation.stars(seed: seed)
    case .giantAndTiny: Organisation.giantAndTiny(seed: seed)
    }
  }

  private static func longNames(seed: UInt64) -> Network {
    let people = (0..<30).map {
      Person(
        id: "person-\($0)@an-organisation-with-a-long-name.example",
        team: "Department of the things that nobody else takes care of, section \($0 % 6)")
    }
    return Network(randomWith: people, tiesEach: 2, seed: seed)
  }

  /// Everybody of a team talks to one member, and those talk to one of them.
  private static func stars(seed: UInt64) -> Network {
    let people = (0..<60).map { Person(id: "\($0)", team: "Team \($0 / 12)") }
    var ties: [(Int, Int, Double)] = []
    for person in 1..<60 {
      let centre = person % 12 == 0 ? 0 : person / 12 * 12
      ties.append((centre, person, Double(person) + Double(seed)))
    }
    return Network(people: people, ties: ties)
  }

  private static func giantAndTiny(seed: UInt64) -> Network {
    let people = (0..<260).map {
      Person(id: "\($0)", team: $0 < 200 ? "All of them" : "Team \($0 / 2)")
    }
    return Network(randomWith: people, tiesEach: 2, seed: seed)
  }
}

extension Network {
  fileprivate init(randomWith people: [Person], tiesEach: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var ties: [(Int, Int, Double)] = []
    for one in people.indices {
      for _ in 0..<tiesEach {
        let other = Int.random(in: 0..<people.count, using: &generator)
        let strength = Double((one + other) % 9 + 1)
        if other != one { ties.append((one, other, strength)) }
      }
    }
    self.init(people: people, ties: ties)
  }

  fileprivate var content: MapContent {
    MapContent(
      network: self, graph: graph(above: 0), grouping: Grouping(teamsOf: people),
      findings: MapFindings())
  }
}

extension LayoutChecks {
  /// Each count on a line.
  fileprivate var text: String {
    Mirror(reflecting: self).children.map { "\($0.label ?? ""): \($0.value)\n" }.joined()
  }
}
