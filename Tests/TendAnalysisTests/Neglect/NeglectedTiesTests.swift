import TendGraph
import TendTestSupport
import Testing

@testable import TendAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Neglected ties")
struct NeglectedTiesTests {
  /// A and B weekly until day 63, then silent; A and C, B and C every second day throughout.
  private static let network = Network(contacts: [
    "AB": [0, 7, 14, 21, 28, 35, 42, 49, 56, 63],
    "AC": Array(stride(from: 0, through: 120, by: 2)),
    "CB": Array(stride(from: 0, through: 120, by: 2)),
  ])

  private func finding(_ tie: String, in findings: NeglectFindings?, of network: Network)
    -> NeglectedTie?
  {
    findings?.ties.first {
      network.person($0.tie.first).id + network.person($0.tie.second).id == tie
    }
  }

  @Test("are judged by their silence, their gaps and the horizon")
  func judgement() throws {
    let network = NeglectedTiesTests.network
    let findings = try #require(network.neglectedTies())
    let quiet = try #require(finding("AB", in: findings, of: network))
    #expect(quiet.silentDays == 57)
    #expect(quiet.rhythm.meanGap == 7)
    let busy = try #require(finding("AC", in: findings, of: network))
    #expect(quiet.lapseProbability > 2 * busy.lapseProbability)
    #expect(abs(quiet.rhythmRatio - 57.0 / 7) < 1e-12)
    #expect(quiet.band == .slipping)
    #expect(findings.needingTending.map(\.tie.id) == [quiet.tie.id])
    #expect(findings.asOf == Day(firstOf2026: 120))
    #expect(findings.away.isEmpty)
  }

  @Test("become likelier to lapse with a shorter horizon")
  func horizon() throws {
    let network = NeglectedTiesTests.network
    let short = try #require(
      finding("AB", in: network.neglectedTies(horizon: 7), of: network))
    let long = try #require(finding("AB", in: network.neglectedTies(), of: network))
    #expect(short.lapseProbability > long.lapseProbability)
  }

  @Test("are established with three distinct days and not before")
  func established() {
    let network = Network(contacts: [
      "AB": [0, 0, 0, 1], "AC": [0, 1, 2], "BC": [5, 6],
    ])
    #expect(network.neglectedTies()?.ties.count == 1)
  }

  @Test("are worth their largest strength, twice for a bridge")
  func worth() throws {
    let network = Network(contacts: [
      "AB": [0, 30, 60], "BC": [60, 61, 62], "AC": [60, 61, 62], "CD": [60, 61, 62],
    ])
    let findings = try #require(network.neglectedTies())
    let decayed = try #require(finding("AB", in: findings, of: network))
    // After the third contact the first two count a quarter and a half.
    #expect(abs(decayed.peakStrength - 1.75) < 1e-12)
    #expect(!decayed.isBridge)
    #expect(abs(decayed.priority - decayed.peakStrength * decayed.lapseProbability) < 1e-12)
    let bridge = try #require(finding("CD", in: findings, of: network))
    #expect(bridge.isBridge)
    #expect(abs(bridge.priority - 2 * bridge.peakStrength * bridge.lapseProbability) < 1e-12)
  }

  @Test("stay bridges when they have decayed below the threshold")
  func decayedBridge() throws {
    let days = Array(stride(from: 0, through: 300, by: 5))
    let network = Network(contacts: ["AB": days, "BC": [0, 1, 2], "CD": days])
    let findings = try #require(network.neglectedTies())
    let old = try #require(finding("BC", in: findings, of: network))
    #expect(old.tie.strength < 0.05)
    #expect(old.isBridge)
  }

  @Test("leave out ties to people who left or are away")
  func away() throws {
    let network = Network(contacts: [
      "AB": Array(0...100), "AC": [0, 3, 6, 9, 12], "BC": [1, 4, 7, 10],
    ])
    let findings = try #require(network.neglectedTies())
    #expect(findings.needingTending.isEmpty)
    #expect(finding("AC", in: findings, of: network)?.band == .away)
    #expect(findings.away.map { network.person($0.person).id } == ["C"])
  }

  @Test("know who wrote last, and how often without an answer")
  func lastFrom() throws {
    let network = Network(contacts: [
      "AB": [0, 10], "BA": [5, 12, 13, 14], "ACm": [0, 7, 14], "BC": [1, 3], "CB": [2, 3],
    ])
    let findings = try #require(network.neglectedTies())
    let written = try #require(finding("AB", in: findings, of: network))
    #expect(written.lastFrom == .person(written.tie.second))
    #expect(written.unanswered == 3)
    #expect(written.interactionsForward == 2)
    #expect(written.interactionsBackward == 4)
    let met = try #require(finding("AC", in: findings, of: network))
    #expect(met.lastFrom == .undirected)
    #expect(met.unanswered == 0)
    let both = try #require(finding("BC", in: findings, of: network))
    #expect(both.lastFrom == .both)
    #expect(both.unanswered == 0)
  }

  @Test("are the same when the whole log happens ten years later")
  func shifted() throws {
    let early = try #require(NeglectedTiesTests.network.neglectedTies())
    var interactions: [Interaction] = []
    let network = NeglectedTiesTests.network
    for tie in network.ties {
      for contact in network.timeline(of: tie.id) {
        let ends = [network.person(tie.first).id, network.person(tie.second).id]
        let isForward = contact.direction == .forward
        interactions.append(
          Interaction(
            day: contact.day.advanced(by: 3653), from: ends[isForward ? 0 : 1],
            to: ends[isForward ? 1 : 0], kind: InteractionKind(name: "email")))
      }
    }
    let later = try #require(Network(InteractionLog(interactions)).neglectedTies())
    #expect(later.ties.map(\.priority) == early.ties.map(\.priority))
    #expect(later.ties.map(\.band) == early.ties.map(\.band))
  }

  @Test("do not exist in a table of ties")
  func tableOfTies() {
    let log = InteractionLog(
      [Interaction(day: Day(number: 0), from: "A", to: "B", amount: 2)], isDated: false)
    #expect(Network(log).neglectedTies() == nil)
    #expect(Network(log).absences().isEmpty)
  }

  @Test(
    "peak where trying every day finds the largest strength",
    arguments: 0..<30 as Range<UInt64>)
  func peak(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let days = (0..<Int.random(in: 3...12, using: &random)).map { _ in
      Int.random(in: 0...120, using: &random)
    }
    let network = Network(contacts: ["AB": days], asOf: 150)
    let decay = network.rule.decayTable(upTo: 150)
    let tried = (0...150).map { day in
      days.filter { $0 <= day }.reduce(0.0) { $0 + network.rule.decay(afterDays: day - $1) }
    }
    let peak = network.peakStrength(ofTie: 0, decay: decay)
    #expect(abs(peak - (tried.max() ?? 0)) < 1e-9)
  }
}
