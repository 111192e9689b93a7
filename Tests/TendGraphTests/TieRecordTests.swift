import Testing

@testable import TendGraph

@Suite("The record of ties")
struct TieRecordTests {
  private static let log = InteractionLog([
    Interaction(day: Day(number: 100), from: "ana", to: "bo"),
    Interaction(day: Day(number: 101), from: "bo", to: "ana"),
    Interaction(day: Day(number: 130), from: "bo", to: "cy"),
  ])

  @Test("is that of the network made of it", arguments: [nil, 100, 120, 130, 200] as [Int32?])
  func network(asOf: Int32?) {
    let day = asOf.map { Day(number: $0) }
    let record = TieRecord(TieRecordTests.log, asOf: day)
    let network = Network(TieRecordTests.log, asOf: day)
    for record in [record, network.record] {
      #expect(record.people == network.people)
      #expect(record.asOf == network.asOf)
      #expect(record.firstDay == network.firstDay)
      #expect(record.tieCount == network.tieCount)
      #expect(record.tieDayCount == network.tieDayCount)
      #expect(record.isDated)
      for tie in network.ties {
        #expect(record.interactions(of: tie.id) == network.interactions(of: tie.id))
        #expect(record.tie(between: tie.second, and: tie.first) == tie.id.index)
      }
    }
  }

  @Test("leaves out what came after its day")
  func later() throws {
    let record = TieRecord(TieRecordTests.log, asOf: Day(number: 120))
    #expect(record.tieCount == 1 && record.tieDayCount == 2)
    let bo = try #require(record.person(named: "bo"))
    let cy = try #require(record.person(named: "cy"))
    #expect(record.tie(between: bo, and: cy) == nil)
    #expect(record.person(named: "Bo") == nil)
    #expect(record.person(cy).id == "cy")
  }
}
