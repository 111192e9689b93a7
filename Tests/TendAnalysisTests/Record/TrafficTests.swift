import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@Suite("Traffic") struct TrafficTests {
  @Test("counts what everybody wrote, received and shared, and with how many")
  func counts() {
    let network = Network(
      contacts: ["AB": [0, 1, 2], "BA": [5], "AC": [3], "CDm": [4, 9], "CD": [4]],
      people: [Person(id: "E")])
    let traffic = Traffic(of: network.record)
    let a = traffic[PersonID(index: 0)]
    #expect(a.sent == 4 && a.received == 1 && a.shared == 0)
    #expect(a.receivers == 2 && a.senders == 1 && a.answering == 1)
    #expect(a.days == day("2026-01-01")...day("2026-01-06"))
    let c = traffic[PersonID(index: 2)]
    #expect(c.sent == 1 && c.received == 1 && c.shared == 2 && c.total == 4)
    // Who meets somebody needs not write back.
    #expect(c.receivers == 1 && c.answering == 1)
    #expect(traffic[PersonID(index: 4)].total == 0)
  }

  @Test("adds up to the log's own counts", arguments: UInt64(0)..<40)
  func agreement(seed: UInt64) {
    let log = InteractionLog(Interaction.randomLog(seed: seed))
    let traffic = Traffic(of: TieRecord(log))
    let sent = traffic.shares.reduce(0) { $0 + $1.sent }
    #expect(sent == traffic.shares.reduce(0) { $0 + $1.received })
    #expect(sent + traffic.shares.reduce(0) { $0 + $1.shared } / 2 == log.interactionCount)
  }
}

@Suite("Sides of a log") struct OneSidednessTests {
  private func sides(_ contacts: [String: [Int]]) -> (OneSidedness, Network) {
    let network = Network(contacts: contacts)
    return (OneSidedness(of: Traffic(of: network.record)), network)
  }

  private func ids(_ people: [PersonID], in network: Network) -> String {
    people.map { network.person($0).id }.joined()
  }

  @Test("are who only writes and who only receives, the most first")
  func lists() {
    let (sides, network) = sides(["AB": [0], "CB": [0, 1], "BD": [0], "DB": [2], "EFm": [0]])
    #expect(ids(sides.onlyWrite, in: network) == "CA")
    #expect(ids(sides.onlyReceive, in: network) == "")
    #expect(sides.people == 4 && sides.interactions == 5)
    #expect(sides.unanswered.isEmpty && !sides.isOfMostPeople)
  }

  @Test("are none where kinds have no direction")
  func meetings() {
    let (sides, _) = sides(["ABm": Array(0..<50), "ACm": Array(0..<50)])
    #expect(sides.onlyWrite.isEmpty && sides.onlyReceive.isEmpty && sides.people == 0)
  }

  @Test("lack one when somebody with twenty interactions has no answer", arguments: [19, 20])
  func unanswered(count: Int) {
    let (sides, network) = sides([
      "AB": Array(0..<count), "BC": [0], "CB": [1], "CD": [0], "DC": [1],
    ])
    #expect(ids(sides.unanswered, in: network) == (count == 20 ? "A" : ""))
    #expect(!sides.isOfMostPeople)
    let named = OneSidedness(of: Traffic(of: network.record), automata: [PersonID(index: 0)])
    #expect(named.unanswered.isEmpty && named.onlyWrite.count == 1)
  }

  @Test("lack one when most people only write or only receive, in more than a few rows")
  func mostPeople() {
    #expect(sides(["AB": Array(0..<10), "AC": Array(0..<10)]).0.isOfMostPeople)
    #expect(!sides(["AB": Array(0..<10), "AC": Array(0..<9)]).0.isOfMostPeople)
    #expect(!sides(["AB": Array(0..<20), "BA": [3], "AC": [1]]).0.isOfMostPeople)
  }
}

@Suite("Threads of a check") struct CheckThreadTests {
  /// A network of more ties and people than one thread takes at a time, some of them perhaps one.
  private static let network: Network = {
    let ids = (0..<1_100).map { place in
      place % 50 == 1 ? "Ana.Bell@x\(place % 7).org" : "ana.bell\(place)@x.org"
    }
    var random = SeededGenerator(seed: 1)
    return Network(
      InteractionLog(
        (0..<18_000).map { place in
          Interaction(
            day: Day(firstOf2026: place % 300), from: ids[place % ids.count],
            to: ids.randomElement(using: &random) ?? "")
        }))
  }()

  @Test("don't matter to what everybody wrote and received")
  func traffic() {
    let network = CheckThreadTests.network
    let alone = Traffic(of: network.record)
    #expect(network.tieCount > 1 << 14)
    for threads in [2, 5] {
      #expect(Traffic(of: network.record, threads: threads).shares == alone.shares)
    }
    // The slow way: tie by tie, day by day.
    var sent = [Int](repeating: 0, count: network.people.count)
    for tie in network.ties {
      for contact in network.timeline(of: tie.id) {
        let from = contact.direction == .forward ? tie.first : tie.second
        sent[from.index] += contact.interactions
      }
    }
    let hasSent = alone.shares.map(\.sent) == sent
    #expect(hasSent)
  }

  @Test("don't matter to who is perhaps one person")
  func aliases() {
    let network = CheckThreadTests.network
    let traffic = Traffic(of: network.record)
    let alone = network.record.likelyAliases(traffic: traffic)
    #expect(!alone.isEmpty)
    for threads in [2, 5] {
      let found = network.record.likelyAliases(traffic: traffic, threads: threads)
      #expect(found == alone)
    }
  }
}
