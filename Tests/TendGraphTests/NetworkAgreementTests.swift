import Foundation
import TendGraph
import TendTestSupport
import Testing

@Suite("A network of a random log") struct NetworkAgreementTests {
  @Test("agrees with a slow, obvious one", arguments: 0..<50 as Range<UInt64>)
  func agreement(seed: UInt64) throws {
    let interactions = Interaction.randomLog(seed: seed)
    let rule = StrengthRule(halfLife: 9, attention: StrengthRule.Attention.allCases[Int(seed % 3)])
    let asOf = seed % 2 == 0 ? Day(number: 25) : Day(number: 60)
    let network = Network(InteractionLog(interactions), asOf: asOf, rule: rule)
    let slow = ObviousNetwork(interactions, asOf: asOf, rule: rule)

    let ids = Set(interactions.flatMap { [$0.from, $0.to] })
    #expect(
      network.people.map { Array($0.id.utf8) }
        == ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(network.tieTexts) == Set(slow.ties.keys) && network.tieCount == slow.ties.count)
    #expect(network.tieDayCount == slow.ties.values.reduce(0) { $0 + $1.days.count })
    for (tie, text) in zip(network.ties, network.tieTexts) {
      let expected = try #require(slow.ties[text])
      #expect(isClose(tie.forward, expected.forward))
      #expect(isClose(tie.backward, expected.backward))
      #expect(tie.strength == tie.forward + tie.backward)
      #expect(network.interactions(of: tie.id) == expected.interactions)
      let timeline = network.timeline(of: tie.id)
      #expect(timeline.count == expected.days.count)
      for contact in timeline {
        let key = "\(contact.day) \(contact.direction) \(network.kinds[contact.kindIndex].name)"
        let amount = try #require(expected.days[key])
        #expect(isClose(contact.amount, amount))
      }
      #expect(zip(timeline, timeline.dropFirst()).allSatisfy { $0.day <= $1.day })
    }
  }

  private func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-12 * max(one, other)
  }
}

/// Ties in dictionaries of dictionaries, one interaction at a time.
private struct ObviousNetwork {
  struct ObviousTie {
    var forward = 0.0
    var backward = 0.0
    var interactions = 0
    /// The amount of each day, direction and kind.
    var days: [String: Double] = [:]
  }

  var ties: [String: ObviousTie] = [:]

  init(_ interactions: [Interaction], asOf: Day, rule: StrengthRule) {
    for interaction in interactions where interaction.day <= asOf {
      let isForward = Array(interaction.from.utf8).lexicographicallyPrecedes(
        Array(interaction.to.utf8))
      let first = isForward ? interaction.from : interaction.to
      let second = isForward ? interaction.to : interaction.from
      let share: Double =
        switch rule.attention {
        case .divide: 1 / Double(interaction.audience)
        case .sqrt: pow(Double(interaction.audience), -0.5)
        case .full: 1
        }
      let age = Double(interaction.day.days(until: asOf))
      let strength = interaction.amount * share * pow(2, -age / rule.halfLife)
      var tie = ties["\(first) - \(second)"] ?? ObviousTie()
      let direction: String
      if !interaction.kind.isDirected {
        tie.forward += strength / 2
        tie.backward += strength / 2
        direction = "undirected"
      } else if isForward {
        tie.forward += strength
        direction = "forward"
      } else {
        tie.backward += strength
        direction = "backward"
      }
      tie.interactions += interaction.count
      let key = "\(interaction.day) \(direction) \(interaction.kind.name)"
      tie.days[key, default: 0] += interaction.amount * share
      ties["\(first) - \(second)"] = tie
    }
  }
}
